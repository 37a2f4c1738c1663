/** What lies behind a municipality becomes rows, beside those of its scenario. */
import { sql } from 'kysely';
import type { Writer } from '../database/database.ts';
import { newId } from '../database/ids.ts';
import type { Past, PastCourse, PastMark } from './past.ts';

/**
 * Writes many rows in one statement with one parameter. A demo's past has some forty thousand; as a statement of values each it
 * would take more than a second.
 */
async function insertAll(
  writer: Writer,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((_, i) => sql`value ->> ${sql.lit(i)}`));
  await sql`insert into ${sql.table(table)} (${names})
    select ${values} from json_each(${JSON.stringify(rows)})`.execute(writer);
}

/** The register's entries, in place of bare names. */
export async function insertPastCitizens(writer: Writer, { citizens }: Past): Promise<void> {
  await insertAll(
    writer,
    'citizens',
    ['id', 'name', 'cpr', 'address', 'phone', 'digital_post', 'resident', 'housing'],
    [...citizens].map(([id, { name, cpr, address, phone, digitalPost, housing }]) => [
      id,
      name,
      cpr,
      address,
      phone,
      digitalPost ? 1 : 0,
      1,
      housing,
    ]),
  );
}

/** Courses and their steps; needs citizens and referrals. */
export async function insertPastCourses(
  writer: Writer,
  standardId: string,
  { courses }: Past,
): Promise<void> {
  await insertAll(
    writer,
    'courses',
    [
      'id',
      'citizen_id',
      'standard_id',
      'opened_on',
      'referral_id',
      'service_id',
      'legal_basis',
      'modality',
      'illness',
    ],
    courses.map((course) => [
      course.id,
      course.citizenId,
      standardId,
      course.steps[0]?.on,
      course.referralId,
      course.serviceId,
      course.legalBasis,
      course.modality,
      course.illness,
    ]),
  );
  await insertAll(
    writer,
    'course_steps',
    ['id', 'course_id', 'position', 'kind', 'on_date', 'at_time', 'facts'],
    courses.flatMap(({ id, steps }) =>
      steps.map(({ kind, on, at, facts }, n) => [`${id}-${n + 1}`, id, n, kind, on, at, facts]),
    ),
  );
}

const attendance = ['status', 'cancelled_at', 'valid_reason', 'reason', 'marked_at'] as const;

/** A mark was made at the end of its own day. */
function columnsOf({ status, cancelledAt, validReason, reason }: PastMark, date: string): readonly unknown[] {
  return [
    status,
    cancelledAt && `${cancelledAt.date}T${cancelledAt.time}`,
    validReason === null ? null : Number(validReason),
    reason,
    status === 'agreed' ? null : `${date}T15:00:00.000Z`,
  ];
}

/** Past contacts, after those of the scenario; `first` is the first free position. */
export async function insertPastContacts(writer: Writer, { courses }: Past, first: number): Promise<void> {
  const contacts = courses.flatMap(({ id, citizenId, contacts: own }) =>
    own.map((contact, n) => ({ ...contact, id: `${id}-k${n + 1}`, courseId: id, citizenId })),
  );
  await insertAll(
    writer,
    'contacts',
    [
      'id',
      'position',
      'kind',
      'course_id',
      'therapist_id',
      'room_id',
      'citizen_id',
      'date',
      'from_time',
      'to_time',
      'travel_minutes',
      ...attendance,
    ],
    contacts.map((contact, n) => [
      contact.id,
      first + n,
      contact.kind,
      contact.courseId,
      contact.therapistId,
      contact.roomId,
      contact.citizenId,
      contact.date,
      contact.from,
      contact.to,
      contact.travelMinutes,
      ...columnsOf(contact.mark, contact.date),
    ]),
  );
}

/** Seats of the past: on the scenario's enrolment where the course has one (by its id), else on one of their own. */
export async function insertPastSeats(
  writer: Writer,
  { courses }: Past,
  first: number,
  enrolmentOf: ReadonlyMap<string, string>,
): Promise<void> {
  const seated = courses.flatMap((course) => (course.seat ? [{ ...course, seat: course.seat }] : []));
  const own = seated.filter(({ id }) => !enrolmentOf.has(id));
  const enrolmentId = ({ id }: PastCourse) => enrolmentOf.get(id) ?? `${id}-e`;
  await insertAll(
    writer,
    'enrolments',
    ['id', 'position', 'team_id', 'citizen_id', 'course_id'],
    own.map((course, n) => [enrolmentId(course), first + n, course.seat.teamId, course.citizenId, course.id]),
  );
  await insertAll(
    writer,
    'enrolment_dates',
    ['enrolment_id', 'position', 'date', ...attendance],
    seated.flatMap((course) =>
      // Before the positions of what lies ahead, which begin with 0.
      course.seat.dates.map(({ date, mark }, n) => [
        enrolmentId(course),
        n - course.seat.dates.length,
        date,
        ...columnsOf(mark, date),
      ]),
    ),
  );
}

/** Who led what, letters sent, complaints received. */
export async function insertPastPapers(
  writer: Writer,
  standardId: string,
  { courses, staffing, complaints }: Past,
): Promise<void> {
  await insertAll(
    writer,
    'session_staffing',
    ['team_id', 'date', 'position', 'therapist_id'],
    staffing.flatMap(({ teamId, date, therapistIds }) =>
      therapistIds.map((id, position) => [teamId, date, position, id]),
    ),
  );
  await insertAll(
    writer,
    'letters',
    ['id', 'citizen_id', 'course_id', 'kind', 'made_on', 'content', 'sent_on', 'sent_by'],
    courses.flatMap(({ id, citizenId, letters }) =>
      letters.map(({ kind, on, by, subject, paragraphs }, n) => {
        const content = { sender: [], recipient: [], date: on, subject, paragraphs };
        return [`${id}-b${n + 1}`, citizenId, id, kind, on, content, on, by];
      }),
    ),
  );
  await insertAll(
    writer,
    'complaints',
    [
      'id',
      'citizen_id',
      'course_id',
      'standard_id',
      'subject',
      'text',
      'received_on',
      'outcome',
      'outcome_on',
      'reasons',
    ],
    complaints.map(({ courseId, citizenId, subject, text, receivedOn, answered }) => [
      newId(),
      citizenId,
      courseId,
      standardId,
      subject,
      text,
      receivedOn,
      answered?.outcome ?? null,
      answered?.on ?? null,
      answered?.reasons ?? '',
    ]),
  );
}
