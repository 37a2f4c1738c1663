import type { AttendanceWorklist } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { ContactStatus } from '#shared/course/history.ts';
import { cancellationStatus } from '../../course/cancellation.ts';
import { write } from '../../database/audit.ts';
import type { Reader, Writer } from '../../database/database.ts';
import { courseGround } from '../course/calendar.ts';
import { readStandard } from '../course/standard.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { weeklySession } from '../week/sessions.ts';
import { parseSeat } from './contact-id.ts';
import { hasBegun } from './moment.ts';
import { getWorklist } from './worklist.ts';

type Mark = Input<'attendance.mark'>['marks'][number];

/** What can be told before a contact's time has come. */
const beforehand = new Set<Mark['status']>(['cancelledInTime', 'cancelledLate', 'moved', 'agreed']);

/**
 * Says how contacts went, all of them or none. A cancellation whose hour is known is in time or late by the rule of the
 * course's own standard. Refuses `contactToCome` for attendance told in advance, `contactLost` for a session that was not held,
 * `cancelledLater` for a cancellation of tomorrow, and `notFound`.
 */
export async function markAttendance(
  ground: Ground,
  { marks }: Input<'attendance.mark'>,
): Promise<AttendanceWorklist> {
  const situation = await readSituation(ground);
  const now = ground.clock.now();
  const entry = {
    action: 'attendance.mark',
    at: now,
    details: { marks: marks.length },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer) => {
    for (const mark of marks) await markOne(ground, writer, situation, mark, now);
  });
  return getWorklist(ground, { from: null, to: null });
}

async function markOne(
  ground: Ground,
  writer: Writer,
  situation: Situation,
  mark: Mark,
  now: string,
): Promise<void> {
  const contact = await findContact(writer, situation, mark.contactId);
  if (contact.status === 'lost') throw new Refusal('contactLost', { date: contact.date });
  if (!beforehand.has(mark.status) && !hasBegun(ground, situation, contact))
    throw new Refusal('contactToCome', { date: contact.date, from: contact.from });
  const isCancelled = mark.status === 'cancelledInTime' || mark.status === 'cancelledLate';
  const at = isCancelled ? mark.cancelledAt : null;
  if (at && !hasBegun(ground, situation, { date: at.date, from: at.time }))
    throw new Refusal('cancelledLater', { date: at.date });
  const isBack = mark.status === 'agreed';
  const columns = {
    status: at ? await byRule(writer, situation, contact, at) : mark.status,
    cancelled_at: at ? `${at.date}T${at.time}` : null,
    valid_reason:
      mark.status !== 'noShow' || mark.validReason === null
        ? null
        : mark.validReason
          ? (1 as const)
          : (0 as const),
    reason: isBack ? '' : mark.reason,
    marked_at: isBack ? null : now,
  };
  if (contact.enrolmentId === null)
    await writer.updateTable('contacts').set(columns).where('id', '=', mark.contactId).execute();
  else
    await writer
      .updateTable('enrolment_dates')
      .set(columns)
      .where('enrolment_id', '=', contact.enrolmentId)
      .where('date', '=', contact.date)
      .execute();
}

interface Contact {
  /** Null for an appointment. */
  readonly enrolmentId: string | null;
  readonly courseId: string | null;
  readonly date: IsoDate;
  readonly from: ClockTime;
  readonly status: ContactStatus;
}

async function findContact(reader: Reader, { teams }: Situation, contactId: string): Promise<Contact> {
  const seat = parseSeat(contactId);
  if (seat) {
    const row = await reader
      .selectFrom('enrolment_dates')
      .innerJoin('enrolments', 'enrolments.id', 'enrolment_dates.enrolment_id')
      .select(['team_id', 'course_id', 'status'])
      .where('enrolment_id', '=', seat.enrolmentId)
      .where('date', '=', seat.date)
      .executeTakeFirst();
    const team = row && teams.get(row.team_id);
    const interval = team && (weeklySession(team, seat.date) ?? team.sessions[0]);
    if (row && interval) return { ...seat, courseId: row.course_id, from: interval.from, status: row.status };
  }
  const row = await reader
    .selectFrom('contacts')
    .select(['course_id', 'date', 'from_time', 'status'])
    .where('id', '=', contactId)
    .where('kind', '!=', 'booking')
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound', { what: 'contact', id: contactId });
  const { course_id: courseId, date, from_time: from, status } = row;
  return { enrolmentId: null, courseId, date, from, status };
}

/** In time or late, by the standard that the course keeps; without a course, by the one in force. */
async function byRule(
  reader: Reader,
  situation: Situation,
  contact: Contact,
  at: { date: IsoDate; time: ClockTime },
): Promise<'cancelledInTime' | 'cancelledLate'> {
  const course =
    contact.courseId === null
      ? undefined
      : await reader
          .selectFrom('courses')
          .select('standard_id')
          .where('id', '=', contact.courseId)
          .executeTakeFirst();
  const { file } = await readStandard(reader, course?.standard_id ?? situation.municipality.standard_id);
  return cancellationStatus(
    file.quality.cancellation,
    contact,
    at,
    courseGround(situation, file).workingDays,
  );
}
