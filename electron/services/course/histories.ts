/** Courses as the rules look at them, read in a handful of statements however many there are. */
import { dayNumber, type IsoDate, weekdayOf } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { CourseContact, CourseHistory, SentLetter } from '#shared/course/history.ts';
import type { CourseStep } from '#shared/course/step.ts';
import { lastChange } from '../../database/audit.ts';
import type { Reader } from '../../database/database.ts';
import { fromJson } from '../../database/json.ts';
import { grouped } from '../../interchange/export-scenario.ts';
import { seatContactId } from '../attendance/contact-id.ts';

/** Which courses; left out, all of them. */
export interface HistoryFilter {
  readonly courseIds?: readonly string[];
  readonly citizenId?: string;
}

/**
 * The histories of the courses asked for, in the order in which they were opened. Those of the whole municipality are kept
 * until something is written, and serve narrower questions meanwhile.
 */
export async function readHistories(reader: Reader, filter: HistoryFilter = {}): Promise<CourseHistory[]> {
  const wanted = filter.courseIds && new Set(filter.courseIds);
  const isWanted = ({ courseId, citizenId }: CourseHistory) =>
    (wanted?.has(courseId) ?? true) && (filter.citizenId === undefined || citizenId === filter.citizenId);
  // Inside a transaction what was read may have been changed since by the transaction itself.
  if (reader.isTransaction) return (await read(reader, filter)).filter(isWanted);
  const revision = await lastChange(reader);
  const before = kept.get(reader);
  if (before?.revision === revision) return before.histories.filter(isWanted);
  const narrow = wanted !== undefined || filter.citizenId !== undefined;
  const histories = await reader.transaction().execute((snapshot) => read(snapshot, filter));
  if (!narrow) kept.set(reader, { revision, histories });
  return histories.filter(isWanted);
}

const kept = new WeakMap<Reader, { revision: number; histories: CourseHistory[] }>();

async function read(reader: Reader, filter: HistoryFilter): Promise<CourseHistory[]> {
  const courses = await coursesFor(reader, filter);
  if (courses.length === 0) return [];
  // Naming a few courses spares reading the rest; beyond that one pass over the table is quicker.
  const ids = courses.length <= 50 ? courses.map(({ id }) => id) : null;
  const steps = await readSteps(reader, ids);
  const contacts = await readContacts(reader, ids);
  const letters = await readLetters(reader, ids);
  return courses.map((course) => ({
    courseId: course.id,
    citizenId: course.citizen_id,
    standardId: course.standard_id,
    serviceId: course.service_id,
    legalBasis: course.legal_basis,
    illness: course.illness,
    steps: steps.get(course.id) ?? [],
    contacts: contacts.get(course.id) ?? [],
    letters: letters.get(course.id) ?? [],
  }));
}

async function coursesFor(reader: Reader, { courseIds, citizenId }: HistoryFilter) {
  let query = reader.selectFrom('courses').selectAll().orderBy('opened_on').orderBy('id');
  if (courseIds && courseIds.length <= 50) query = query.where('id', 'in', [...courseIds]);
  if (citizenId !== undefined) query = query.where('citizen_id', '=', citizenId);
  return query.execute();
}

async function readSteps(
  reader: Reader,
  ids: string[] | null,
): Promise<ReadonlyMap<string, readonly CourseStep[]>> {
  let query = reader
    .selectFrom('course_steps')
    .select(['id', 'course_id', 'kind', 'on_date', 'at_time', 'facts'])
    .orderBy('on_date')
    .orderBy('position');
  if (ids) query = query.where('course_id', 'in', ids);
  const rows = await query.execute();
  const steps = new Map<string, CourseStep[]>();
  for (const { id, course_id, kind, on_date, at_time, facts } of rows) {
    // Facts are checked against their kind's schema before they are written.
    const step = { id, kind, on: on_date, at: at_time, facts: fromJson(facts) } as CourseStep;
    append(steps, course_id, step);
  }
  return steps;
}

async function readContacts(
  reader: Reader,
  ids: string[] | null,
): Promise<ReadonlyMap<string, readonly CourseContact[]>> {
  const contacts = new Map<string, CourseContact[]>();
  let meetings = reader
    .selectFrom('contacts')
    .select([
      'id',
      'course_id',
      'kind',
      'date',
      'from_time',
      'to_time',
      'status',
      'cancelled_at',
      'valid_reason',
    ])
    .where('course_id', 'is not', null);
  if (ids) meetings = meetings.where('course_id', 'in', ids);
  for (const row of await meetings.execute())
    if (row.course_id !== null && row.kind !== 'booking')
      append(contacts, row.course_id, {
        id: row.id,
        kind: row.kind,
        date: row.date,
        from: row.from_time,
        to: row.to_time,
        ...marks(row),
        teamId: null,
      });
  let seats = reader
    .selectFrom('enrolment_dates')
    .innerJoin('enrolments', 'enrolments.id', 'enrolment_dates.enrolment_id')
    .select(['enrolment_id', 'course_id', 'team_id', 'date', 'status', 'cancelled_at', 'valid_reason'])
    .where('course_id', 'is not', null);
  if (ids) seats = seats.where('course_id', 'in', ids);
  const timeOf = await sessionTimes(reader);
  for (const row of await seats.execute())
    if (row.course_id !== null)
      append(contacts, row.course_id, {
        id: seatContactId(row.enrolment_id, row.date),
        kind: 'teamSession',
        date: row.date,
        ...timeOf(row.team_id, row.date),
        ...marks(row),
        teamId: row.team_id,
      });
  for (const list of contacts.values())
    list.sort((a, b) => (a.date === b.date ? compare(a.from, b.from) : compare(a.date, b.date)));
  return contacts;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function marks(row: {
  status: CourseContact['status'];
  cancelled_at: string | null;
  valid_reason: 0 | 1 | null;
}): Pick<CourseContact, 'status' | 'cancelledAt' | 'validReason'> {
  const { status, cancelled_at: at, valid_reason: valid } = row;
  return {
    status,
    cancelledAt: at === null ? null : { date: at.slice(0, 10) as IsoDate, time: at.slice(11) as ClockTime },
    validReason: valid === null ? null : valid === 1,
  };
}

/** When a team's session is on a day: by its week, and on another weekday as on its first. */
async function sessionTimes(
  reader: Reader,
): Promise<(teamId: string, date: IsoDate) => { from: ClockTime; to: ClockTime }> {
  const rows = await reader.selectFrom('team_sessions').selectAll().orderBy('position').execute();
  const byTeam = grouped(rows, (row) => row.team_id);
  const weekdays = new Map<IsoDate, number>();
  return (teamId, date) => {
    const weekday = weekdays.get(date) ?? weekdayOf(dayNumber(date));
    weekdays.set(date, weekday);
    const sessions = byTeam.get(teamId) ?? [];
    const session = sessions.find((candidate) => candidate.weekday === weekday) ?? sessions[0];
    if (!session) throw new Error('a team without a session');
    return { from: session.from_time, to: session.to_time };
  };
}

async function readLetters(
  reader: Reader,
  ids: string[] | null,
): Promise<ReadonlyMap<string, readonly SentLetter[]>> {
  let query = reader
    .selectFrom('letters')
    .select(['course_id', 'kind', 'sent_on'])
    .where('course_id', 'is not', null)
    .orderBy('made_on')
    .orderBy('id');
  if (ids) query = query.where('course_id', 'in', ids);
  const letters = new Map<string, SentLetter[]>();
  for (const { course_id, kind, sent_on } of await query.execute())
    if (course_id !== null) append(letters, course_id, { kind, sentOn: sent_on });
  return letters;
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
