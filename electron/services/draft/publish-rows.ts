/** The rows that a published plan becomes. All of these run inside the one transaction of the publication. */
import { dayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { Placement, Plan } from '#shared/model/plan.ts';
import { modality as anyModality, type Referral } from '#shared/model/scenario.ts';
import { inPortions, type Writer } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { insertReferralCourses, legalBasisBy } from '../../interchange/import-courses.ts';
import { readStandard } from '../course/standard.ts';
import type { Situation } from '../situation.ts';

const modalities = anyModality.options;

interface NewCourse {
  id: string;
  referral: Referral;
  placement: Placement;
}

/**
 * Placed citizens leave the waiting list; their course gets its form, and its appointments and seats as proposals. A referral
 * without a course gets one, with the little that is known of it.
 */
export async function publishPlacements(
  writer: Writer,
  { scenario, municipality }: Situation,
  { placements }: Plan,
): Promise<void> {
  const referrals = new Map(scenario.referrals.map((referral) => [referral.id, referral]));
  const ordered = await coursesOfWaiting(writer);
  const courses = placements.map((placement): NewCourse => {
    const referral = referrals.get(placement.referralId);
    if (!referral) throw new Error(`a placement of nobody: ${placement.referralId}`);
    return { id: ordered.get(referral.id) ?? newId(), referral, placement };
  });
  const opened = courses.filter(({ referral }) => !ordered.has(referral.id));
  const { file } = await readStandard(writer, municipality.standard_id);
  await insertReferralCourses(writer, municipality.standard_id, opened, legalBasisBy(file.quality));
  for (const modality of modalities)
    await inPortions(
      courses.filter(({ placement }) => placement.modality === modality).map(({ id }) => id),
      (ids) => writer.updateTable('courses').set({ modality }).where('id', 'in', ids).execute(),
    );
  await inPortions(courses, (portion) =>
    writer
      .updateTable('referrals')
      .set({ status: 'placed' })
      .where(
        'id',
        'in',
        portion.map(({ referral }) => referral.id),
      )
      .execute(),
  );
  await insertContacts(writer, courses);
  await insertSeats(writer, courses);
}

/** The courses whose referral waits, by the referral's id. */
async function coursesOfWaiting(writer: Writer): Promise<ReadonlyMap<string, string>> {
  const rows = await writer
    .selectFrom('courses')
    .innerJoin('referrals', 'referrals.id', 'courses.referral_id')
    .select(['courses.id', 'referrals.id as referralId'])
    .where('referrals.status', '=', 'waiting')
    .execute();
  return new Map(rows.map(({ id, referralId }) => [referralId, id]));
}

async function insertContacts(writer: Writer, courses: readonly NewCourse[]): Promise<void> {
  const first = await nextPosition(writer, 'contacts');
  const contacts = courses.flatMap(({ id, referral, placement }) =>
    placement.appointments.map((appointment) => ({
      id: newId(),
      kind: appointment.kind,
      status: 'proposed' as const,
      course_id: id,
      therapist_id: appointment.therapistId,
      room_id: appointment.roomId,
      citizen_id: referral.citizenId,
      date: appointment.date,
      from_time: appointment.from,
      to_time: appointment.to,
      travel_minutes: placement.modality === 'home' ? referral.travelMinutes : 0,
    })),
  );
  await inPortions(
    contacts.map((contact, n) => ({ ...contact, position: first + n })),
    (rows) => writer.insertInto('contacts').values(rows).execute(),
  );
}

async function insertSeats(writer: Writer, courses: readonly NewCourse[]): Promise<void> {
  const first = await nextPosition(writer, 'enrolments');
  const seats = courses.flatMap(({ id, referral, placement: { enrolment } }) =>
    enrolment ? [{ id: newId(), courseId: id, citizenId: referral.citizenId, ...enrolment }] : [],
  );
  await inPortions(
    seats.map(({ id, teamId, citizenId, courseId }, n) => ({
      id,
      position: first + n,
      team_id: teamId,
      citizen_id: citizenId,
      course_id: courseId,
    })),
    (rows) => writer.insertInto('enrolments').values(rows).execute(),
  );
  await inPortions(
    seats.flatMap(({ id, dates }) =>
      dates.map((date, position) => ({
        enrolment_id: id,
        position,
        date,
        status: 'proposed' as const,
      })),
    ),
    (rows) => writer.insertInto('enrolment_dates').values(rows).execute(),
  );
}

async function nextPosition(writer: Writer, table: 'contacts' | 'enrolments'): Promise<number> {
  const { last } = await writer
    .selectFrom(table)
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  return last === null ? 0 : last + 1;
}

/** Cancelled sessions: the date is skipped, and whoever had a seat then has lost it. */
export async function publishCancellations(writer: Writer, { cancelled }: Plan): Promise<void> {
  for (const { teamId, date } of cancelled) {
    const { last } = await writer
      .selectFrom('team_skips')
      .select(({ fn }) => fn.max('position').as('last'))
      .where('team_id', '=', teamId)
      .executeTakeFirstOrThrow();
    const position = last === null ? 0 : last + 1;
    await writer.insertInto('team_skips').values({ team_id: teamId, position, date }).execute();
    await writer
      .updateTable('enrolment_dates')
      .set({ status: 'lost' })
      .where('date', '=', date)
      .where('enrolment_id', 'in', (query) =>
        query.selectFrom('enrolments').select('id').where('team_id', '=', teamId),
      )
      .execute();
  }
}

/** Leaders of every session from the first day that the plan may touch; what was published for those days gives way. */
export async function publishStaffing(
  writer: Writer,
  { scenario, workingDays }: Situation,
  { staffing }: Plan,
): Promise<void> {
  const notice = scenario.standard.noticeWorkingDays;
  const earliest = isoDate(workingDays.after(dayNumber(scenario.today), notice));
  await writer.deleteFrom('session_staffing').where('date', '>=', earliest).execute();
  await inPortions(
    staffing.flatMap(({ teamId, date, therapistIds }) =>
      therapistIds.map((id, position) => ({ team_id: teamId, date, position, therapist_id: id })),
    ),
    (rows) => writer.insertInto('session_staffing').values(rows).execute(),
  );
}
