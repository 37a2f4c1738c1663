/** The rows become a scenario: what the planner sees, and what the user takes out as a file. */

import type { Selectable } from 'kysely';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { clockTime, minuteOf } from '#shared/calendar/times.ts';
import type {
  Booking,
  DateRange,
  Enrolment,
  Modality,
  Referral,
  Scenario,
  Standard,
  Team,
  Therapist,
  WeeklyInterval,
} from '#shared/model/scenario.ts';
import type { Reader } from '../database/database.ts';
import { fromJson } from '../database/json.ts';
import type { ContactStatus, Schema } from '../database/schema.ts';
import { withCarriedOver } from './carried-over.ts';
import { laterClosedDays, planningTime } from './planning-time.ts';

/** Contacts that stand and may not move; the others did not or will not take place. */
const standing: readonly ContactStatus[] = ['planned', 'proposed', 'agreed', 'attended'];

/**
 * The municipality as a scenario, as of `today` where its planning day follows the calendar; null where there is
 * none. Before anything is published an imported scenario comes back as it was. What is published comes as
 * bookings and enrolments: a home visit as three bookings, the way there and back with the therapist alone, so
 * that the travel stays exact. `planning` in place of the standard in force shows it as it would be under another.
 */
export async function exportScenario(
  reader: Reader,
  today: IsoDate,
  planning?: Standard,
): Promise<Scenario | null> {
  const municipality = await reader.selectFrom('municipality').selectAll().executeTakeFirst();
  if (!municipality) return null;
  const { planningDay, fixed, horizon } = planningTime(municipality, today);
  const kept = await reader.selectFrom('standards').select(['id', 'rules']).orderBy('id', 'desc').execute();
  const inForce = kept.find(({ id }) => id === municipality.standard_id);
  if (!inForce) throw new Error('no standard in force');
  const teams = await readTeams(reader);
  const referrals = await readReferrals(reader);
  const earlier = kept.map(({ rules }) => fromJson<Standard>(rules));
  const standard = withCarriedOver(planning ?? fromJson<Standard>(inForce.rules), earlier, {
    referrals,
    teams,
  });
  const listed = (await reader.selectFrom('closed_days').select('date').orderBy('position').execute()).map(
    (row) => row.date,
  );
  const later = fixed ? [] : laterClosedDays(municipality, listed, horizon).map((day) => day.date);
  return {
    format: 'holdplan-scenario',
    version: 1,
    name: municipality.name,
    today: planningDay,
    horizon,
    standard,
    holidays: [...listed, ...later],
    closures: await readClosures(reader),
    sites: await reader.selectFrom('sites').select(['id', 'name']).orderBy('position').execute(),
    rooms: await readRooms(reader),
    therapists: await readTherapists(reader),
    teams,
    referrals,
    bookings: await readBookings(reader, planningDay),
    enrolments: await readEnrolments(reader, planningDay, new Set(later)),
  };
}

async function readClosures(reader: Reader): Promise<Scenario['closures']> {
  return reader
    .selectFrom('closures')
    .select(['site_id as siteId', 'from_date as from', 'to_date as to'])
    .orderBy('position')
    .execute();
}

async function readRooms(reader: Reader): Promise<Scenario['rooms']> {
  return reader
    .selectFrom('rooms')
    .select(['id', 'site_id as siteId', 'name', 'use'])
    .orderBy('position')
    .execute();
}

/** The rows by the value of one column, each list in the rows' own order. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Every therapist with working week and absences, in order. */
export async function readTherapists(reader: Reader): Promise<Therapist[]> {
  const therapists = await reader.selectFrom('therapists').selectAll().orderBy('position').execute();
  const weekly = grouped(
    await reader.selectFrom('therapist_intervals').selectAll().orderBy('position').execute(),
    (row) => row.therapist_id,
  );
  const absences = grouped(
    await reader.selectFrom('therapist_absences').selectAll().orderBy('position').execute(),
    (row) => row.therapist_id,
  );
  return therapists.map(({ id, name, profession, competences }) => ({
    id,
    name,
    profession,
    competences: fromJson<string[]>(competences),
    weekly: (weekly.get(id) ?? []).map((row) => ({
      weekday: row.weekday,
      from: row.from_time,
      to: row.to_time,
      siteId: row.site_id,
    })),
    absences: (absences.get(id) ?? []).map((row) => ({ from: row.from_date, to: row.to_date })),
  }));
}

/** Every team with its weekly sessions, intake dates, leaders and cancelled dates, in order. */
export async function readTeams(reader: Reader): Promise<Team[]> {
  const byTeam = <Row extends { team_id: string }>(rows: readonly Row[]) =>
    grouped(rows, (row) => row.team_id);
  const teams = await reader.selectFrom('teams').selectAll().orderBy('position').execute();
  const sessions = byTeam(await reader.selectFrom('team_sessions').selectAll().orderBy('position').execute());
  const intakeDates = byTeam(
    await reader.selectFrom('team_intake_dates').selectAll().orderBy('position').execute(),
  );
  const leaders = byTeam(await reader.selectFrom('team_leaders').selectAll().orderBy('position').execute());
  const skips = byTeam(await reader.selectFrom('team_skips').selectAll().orderBy('position').execute());
  return teams.map((team) => ({
    id: team.id,
    name: team.name,
    siteId: team.site_id,
    roomId: team.room_id,
    sessions: (sessions.get(team.id) ?? []).map((row) => ({
      weekday: row.weekday,
      from: row.from_time,
      to: row.to_time,
    })),
    from: team.from_date,
    to: team.to_date,
    seats: team.seats,
    intake: team.intake,
    intakeDates: (intakeDates.get(team.id) ?? []).map((row) => row.date),
    services: fromJson<string[]>(team.services),
    needs: fromJson<string[]>(team.needs),
    leaders: (leaders.get(team.id) ?? []).map((row) => row.therapist_id),
    leadersNeeded: team.leaders_needed,
    skip: (skips.get(team.id) ?? []).map((row) => row.date),
  }));
}

/** Those who wait, in order. */
export async function readReferrals(reader: Reader): Promise<Referral[]> {
  const rows = await reader
    .selectFrom('referrals')
    .selectAll()
    .where('status', '=', 'waiting')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    citizenId: row.citizen_id,
    service: row.service_id,
    visitatedOn: row.visitated_on,
    priority: row.priority,
    needs: fromJson<string[]>(row.needs),
    modalities: fromJson<Modality[]>(row.modalities),
    profession: row.profession,
    competence: row.competence,
    sites: fromJson<string[]>(row.sites),
    available: fromJson<WeeklyInterval[]>(row.available),
    unavailable: fromJson<DateRange[]>(row.unavailable),
    travelMinutes: row.travel_minutes,
  }));
}

/** What stands; of a course nothing before `planningDay`, which is its history. What a file listed comes back whole. */
async function readBookings(reader: Reader, planningDay: IsoDate): Promise<Booking[]> {
  const rows = await reader
    .selectFrom('contacts')
    .selectAll()
    .where('status', 'in', standing)
    .where(({ or, eb }) => or([eb('course_id', 'is', null), eb('date', '>=', planningDay)]))
    .orderBy('position')
    .execute();
  return rows.flatMap(asBookings);
}

function asBookings(row: Selectable<Schema['contacts']>): Booking[] {
  const { id, date, from_time: from, to_time: to, therapist_id: therapistId } = row;
  const visit = { id, therapistId, roomId: row.room_id, citizenId: row.citizen_id, date, from, to };
  if (row.travel_minutes === 0) return [visit];
  const way = { therapistId, roomId: null, citizenId: null, date };
  const left = clockTime(minuteOf(from) - row.travel_minutes);
  const back = clockTime(minuteOf(to) + row.travel_minutes);
  return [
    { id: `${id}-there`, ...way, from: left, to: from },
    visit,
    { id: `${id}-back`, ...way, from: to, to: back },
  ];
}

/**
 * Seats taken; on a day that has turned out to be closed since, there is none. Of a course nothing before `planningDay`, and
 * a course without a seat from then on is left out.
 */
async function readEnrolments(
  reader: Reader,
  planningDay: IsoDate,
  closedSince: ReadonlySet<IsoDate>,
): Promise<Enrolment[]> {
  const enrolments = await reader
    .selectFrom('enrolments')
    .select(['id', 'team_id', 'citizen_id', 'course_id'])
    .orderBy('position')
    .execute();
  const dates = grouped(
    await reader
      .selectFrom('enrolment_dates')
      .innerJoin('enrolments', 'enrolments.id', 'enrolment_dates.enrolment_id')
      .select(['enrolment_id', 'date'])
      .where('status', 'in', standing)
      .where(({ or, eb }) => or([eb('course_id', 'is', null), eb('date', '>=', planningDay)]))
      .orderBy('enrolment_dates.position')
      .execute(),
    (row) => row.enrolment_id,
  );
  return enrolments
    .filter(({ id, course_id }) => course_id === null || dates.has(id))
    .map((enrolment) => ({
      teamId: enrolment.team_id,
      citizenId: enrolment.citizen_id,
      dates: (dates.get(enrolment.id) ?? []).map((row) => row.date).filter((date) => !closedSince.has(date)),
    }));
}
