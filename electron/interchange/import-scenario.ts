/** A scenario becomes rows: the whole municipality, in the order of the file. */
import { type ClosedDaySettings, usualClosedDays } from '#shared/calendar/closed-days.ts';
import type { Scenario, Team, Therapist } from '#shared/model/scenario.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { inPortions, type Writer } from '../database/database.ts';
import { newId } from '../database/ids.ts';
import { toJson } from '../database/json.ts';
import { insertReferralCourses, legalBasisBy } from './import-courses.ts';
import {
  insertPastCitizens,
  insertPastContacts,
  insertPastCourses,
  insertPastPapers,
  insertPastSeats,
} from './import-past.ts';
import { enrolmentKey, type Past } from './past.ts';

export interface ImportOptions {
  isDemo: boolean;
  /** True: planning goes on from the scenario's own `today` and horizon until they are released. */
  fixPlanningDay: boolean;
  /** What lies behind the scenario: names and entries of the register, courses, marks, letters. Without it, ids are the names. */
  past?: Past;
  /** How closed days go on after the last one the scenario lists; the usual ones where left out. */
  closedDaySettings?: ClosedDaySettings;
  /** What the standard's file says beside its `planning`; without it, what the shipped file of its code says. */
  standardRest?: Omit<StandardFile, 'planning'>;
}

/**
 * Writes a valid scenario into an empty database. All it holds comes back from `exportScenario`, in order. Whoever waits in it
 * gets a course.
 */
export async function importScenario(
  writer: Writer,
  scenario: Scenario,
  options: ImportOptions,
): Promise<void> {
  const standardId = await insertMunicipality(writer, scenario, options);
  await insertPlaces(writer, scenario);
  await insertTherapists(writer, scenario.therapists);
  await insertTeams(writer, scenario.teams);
  const { past } = options;
  if (past) await insertPastCitizens(writer, past);
  else await insertCitizens(writer, scenario);
  await insertReferrals(writer, scenario);
  if (past) await insertPastCourses(writer, standardId, past);
  else
    await insertReferralCourses(
      writer,
      standardId,
      scenario.referrals.map((referral) => ({ id: newId(), referral })),
      legalBasisBy(options.standardRest?.quality ?? null),
    );
  await insertContacts(writer, scenario, past);
  const enrolments = await insertEnrolments(writer, scenario, past);
  if (!past) return;
  await insertPastContacts(writer, past, scenario.bookings.length);
  await insertPastSeats(writer, past, scenario.enrolments.length, enrolments);
  await insertPastPapers(writer, standardId, past);
}

async function insertMunicipality(
  writer: Writer,
  { name, today, horizon, standard, holidays }: Scenario,
  { isDemo, fixPlanningDay, closedDaySettings = usualClosedDays, standardRest }: ImportOptions,
): Promise<string> {
  const standardId = newId();
  await writer
    .insertInto('standards')
    .values({
      id: standardId,
      code: standard.id,
      version: 1,
      name: standard.name,
      rules: toJson(standard),
      quality: standardRest ? toJson(standardRest) : null,
    })
    .execute();
  await writer
    .insertInto('municipality')
    .values({
      id: 1,
      name,
      is_demo: isDemo ? 1 : 0,
      standard_id: standardId,
      planning_day: fixPlanningDay ? today : null,
      horizon_from: fixPlanningDay ? horizon.from : null,
      horizon_to: fixPlanningDay ? horizon.to : null,
      closed_day_settings: toJson(closedDaySettings),
    })
    .execute();
  await inPortions(
    holidays.map((date, position) => ({ position, date })),
    (rows) => writer.insertInto('closed_days').values(rows).execute(),
  );
  return standardId;
}

async function insertPlaces(writer: Writer, { sites, rooms, closures }: Scenario): Promise<void> {
  await inPortions(
    sites.map(({ id, name }, position) => ({ id, position, name })),
    (rows) => writer.insertInto('sites').values(rows).execute(),
  );
  await inPortions(
    rooms.map(({ id, siteId, name, use }, position) => ({ id, position, site_id: siteId, name, use })),
    (rows) => writer.insertInto('rooms').values(rows).execute(),
  );
  await inPortions(
    closures.map(({ siteId, from, to }, position) => ({
      id: newId(),
      position,
      site_id: siteId,
      from_date: from,
      to_date: to,
    })),
    (rows) => writer.insertInto('closures').values(rows).execute(),
  );
}

async function insertTherapists(writer: Writer, therapists: readonly Therapist[]): Promise<void> {
  await inPortions(
    therapists.map(({ id, name, profession, competences }, position) => ({
      id,
      position,
      name,
      profession,
      competences: toJson(competences),
    })),
    (rows) => writer.insertInto('therapists').values(rows).execute(),
  );
  await inPortions(
    therapists.flatMap((therapist) =>
      therapist.weekly.map(({ weekday, from, to, siteId }, position) => ({
        therapist_id: therapist.id,
        position,
        weekday,
        from_time: from,
        to_time: to,
        site_id: siteId,
      })),
    ),
    (rows) => writer.insertInto('therapist_intervals').values(rows).execute(),
  );
  await inPortions(
    therapists.flatMap((therapist) =>
      therapist.absences.map(({ from, to }, position) => ({
        therapist_id: therapist.id,
        position,
        from_date: from,
        to_date: to,
      })),
    ),
    (rows) => writer.insertInto('therapist_absences').values(rows).execute(),
  );
}

async function insertTeams(writer: Writer, teams: readonly Team[]): Promise<void> {
  await inPortions(
    teams.map((team, position) => ({
      id: team.id,
      position,
      name: team.name,
      site_id: team.siteId,
      room_id: team.roomId,
      from_date: team.from,
      to_date: team.to,
      seats: team.seats,
      intake: team.intake,
      services: toJson(team.services),
      needs: toJson(team.needs),
      leaders_needed: team.leadersNeeded,
    })),
    (rows) => writer.insertInto('teams').values(rows).execute(),
  );
  await inPortions(
    teams.flatMap((team) =>
      team.sessions.map(({ weekday, from, to }, position) => ({
        team_id: team.id,
        position,
        weekday,
        from_time: from,
        to_time: to,
      })),
    ),
    (rows) => writer.insertInto('team_sessions').values(rows).execute(),
  );
  await inPortions(
    teams.flatMap((team) => team.intakeDates.map((date, position) => ({ team_id: team.id, position, date }))),
    (rows) => writer.insertInto('team_intake_dates').values(rows).execute(),
  );
  await inPortions(
    teams.flatMap((team) =>
      team.leaders.map((id, position) => ({ team_id: team.id, position, therapist_id: id })),
    ),
    (rows) => writer.insertInto('team_leaders').values(rows).execute(),
  );
  await inPortions(
    teams.flatMap((team) => team.skip.map((date, position) => ({ team_id: team.id, position, date }))),
    (rows) => writer.insertInto('team_skips').values(rows).execute(),
  );
}

async function insertCitizens(writer: Writer, { referrals, bookings, enrolments }: Scenario): Promise<void> {
  const ids = new Set<string>();
  for (const { citizenId } of [...referrals, ...bookings, ...enrolments])
    if (citizenId !== null) ids.add(citizenId);
  await inPortions(
    [...ids].map((id) => ({ id, name: null })),
    (rows) => writer.insertInto('citizens').values(rows).execute(),
  );
}

async function insertReferrals(writer: Writer, { referrals }: Scenario): Promise<void> {
  await inPortions(
    referrals.map((referral, position) => ({
      id: referral.id,
      position,
      citizen_id: referral.citizenId,
      service_id: referral.service,
      visitated_on: referral.visitatedOn,
      priority: referral.priority,
      needs: toJson(referral.needs),
      modalities: toJson(referral.modalities),
      profession: referral.profession,
      competence: referral.competence,
      sites: toJson(referral.sites),
      available: toJson(referral.available),
      unavailable: toJson(referral.unavailable),
      travel_minutes: referral.travelMinutes,
      status: 'waiting' as const,
    })),
    (rows) => writer.insertInto('referrals').values(rows).execute(),
  );
}

async function insertContacts(writer: Writer, { bookings }: Scenario, past?: Past): Promise<void> {
  await inPortions(
    bookings.map((booking, position) => ({
      id: booking.id,
      position,
      kind: past?.bookings.get(booking.id)?.kind ?? ('booking' as const),
      status: 'agreed' as const,
      course_id: past?.bookings.get(booking.id)?.courseId ?? null,
      therapist_id: booking.therapistId,
      room_id: booking.roomId,
      citizen_id: booking.citizenId,
      date: booking.date,
      from_time: booking.from,
      to_time: booking.to,
      travel_minutes: 0,
    })),
    (rows) => writer.insertInto('contacts').values(rows).execute(),
  );
}

/** The ids that the seats of courses got, by the course. */
async function insertEnrolments(
  writer: Writer,
  { enrolments }: Scenario,
  past?: Past,
): Promise<ReadonlyMap<string, string>> {
  const withIds = enrolments.map((enrolment) => ({
    ...enrolment,
    id: newId(),
    courseId: past?.enrolments.get(enrolmentKey(enrolment.teamId, enrolment.citizenId)) ?? null,
  }));
  await inPortions(
    withIds.map(({ id, teamId, citizenId, courseId }, position) => ({
      id,
      position,
      team_id: teamId,
      citizen_id: citizenId,
      course_id: courseId,
    })),
    (rows) => writer.insertInto('enrolments').values(rows).execute(),
  );
  await inPortions(
    withIds.flatMap(({ id, dates }) =>
      dates.map((date, position) => ({
        enrolment_id: id,
        position,
        date,
        status: 'agreed' as const,
      })),
    ),
    (rows) => writer.insertInto('enrolment_dates').values(rows).execute(),
  );
  return new Map(withIds.flatMap(({ id, courseId }) => (courseId === null ? [] : [[courseId, id]])));
}
