/** What letters are made from, read for many courses at once. */

import { Refusal } from '#shared/api/errors.ts';
import type { LetterSubject } from '#shared/api/letters-views.ts';
import { dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import type { CourseContact, CourseHistory } from '#shared/course/history.ts';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import { lastCancellation } from '../../course/cancellation.ts';
import { complaintDeadlines } from '../../course/complaints.ts';
import { deadlineStates } from '../../course/deadlines.ts';
import { isTraining, isUnmarked } from '../../course/facts.ts';
import type { CourseGround } from '../../course/ground.ts';
import type { Reader } from '../../database/database.ts';
import type { LetterAppointment, LetterComplaint, LetterGround } from '../../letters/ground.ts';
import { parseSeat } from '../attendance/contact-id.ts';
import { type Complaint, findComplaints } from '../complaints/read.ts';
import { routeOf } from '../complaints/routes.ts';
import { courseGround } from '../course/calendar.ts';
import { readHistories } from '../course/histories.ts';
import { readStandards, type StandardVersion } from '../course/standard.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';

/** A course with what its letters look at. */
export interface LetterCourse {
  readonly history: CourseHistory;
  readonly standard: StandardVersion;
  readonly rules: CourseGround;
  readonly deadlines: readonly DeadlineState[];
  readonly citizen: LetterGround['citizen'];
}

export interface LetterMaterial {
  readonly situation: Situation;
  readonly courses: ReadonlyMap<string, LetterCourse>;
  readonly complaints: readonly Complaint[];
  /** The letter's ground. Refuses `notFound` for a course, contact or complaint that is not there, or not of this course. */
  groundOf(subject: LetterSubject): LetterGround;
  /** The id of the appointment the letter is about, where it has a row of its own (a seat in a team has none). */
  contactOf(subject: LetterSubject): string | null;
}

/** Everything that letters about these courses need; about all courses where left out. */
export async function readMaterial(ground: Ground, courseIds?: readonly string[]): Promise<LetterMaterial> {
  const { reader } = ground.store;
  const situation = await readSituation(ground);
  const histories = await readHistories(reader, courseIds ? { courseIds } : {});
  const standards = await readStandards(reader);
  const citizens = await readCitizens(reader);
  const courses = new Map(
    histories.map((history): [string, LetterCourse] => {
      const standard = standards.get(history.standardId);
      const citizen = citizens.get(history.citizenId);
      if (!standard || !citizen) throw new Error('a course without its standard or citizen');
      const rules = courseGround(situation, standard.file);
      const deadlines = deadlineStates(history, standard.file.quality, rules);
      return [history.courseId, { history, standard, rules, deadlines, citizen }];
    }),
  );
  const complaints = await findComplaints(reader, {});
  const meetings = await readMeetings(reader);
  const expected = await expectedStarts(reader);
  return {
    situation,
    courses,
    complaints,
    contactOf(subject) {
      const history = courses.get(subject.courseId)?.history;
      const id = history && contactOf(subject, history, situation.scenario.today)?.id;
      return id === undefined || parseSeat(id) ? null : id;
    },
    groundOf(subject) {
      const course = courses.get(subject.courseId);
      if (!course) throw new Refusal('notFound', { what: 'course', id: subject.courseId });
      const { history, standard, rules, deadlines, citizen } = course;
      const contact = contactOf(subject, history, situation.scenario.today);
      const complaint = complaintOf(subject.complaintId, history.citizenId, complaints, rules);
      const moved = contact && subject.kind === 'move' ? movedFrom(contact, history) : null;
      const next = contact ? trainingAfter(contact, history) : undefined;
      return {
        kind: subject.kind,
        today: situation.scenario.today,
        municipality: situation.municipality.name,
        citizen,
        standard: complaint?.standard.file ?? standard.file,
        history,
        deadlines,
        appointment: contact && appointmentOf(contact, course, situation, meetings),
        firstTraining: next?.date ?? null,
        teamName: next?.teamId ? (situation.teams.get(next.teamId)?.name ?? null) : null,
        movedFrom: moved && { date: moved.date, from: moved.from },
        expectedStart: expected.get(history.courseId) ?? null,
        complaint: complaint?.facts ?? null,
      };
    },
  };
}

async function readCitizens(reader: Reader): Promise<Map<string, LetterGround['citizen']>> {
  const rows = await reader
    .selectFrom('citizens')
    .select(['id', 'name', 'address', 'digital_post'])
    .execute();
  return new Map(
    rows.map(({ id, name, address, digital_post }) => [
      id,
      { name, address, digitalPost: digital_post === 1 },
    ]),
  );
}

interface Meeting {
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly travelMinutes: number;
}

async function readMeetings(reader: Reader): Promise<ReadonlyMap<string, Meeting>> {
  const rows = await reader
    .selectFrom('contacts')
    .select(['id', 'therapist_id', 'room_id', 'travel_minutes'])
    .where('course_id', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { therapistId: row.therapist_id, roomId: row.room_id, travelMinutes: row.travel_minutes },
    ]),
  );
}

/** By course: the earliest start that the newest plan found for whoever it lets wait. */
async function expectedStarts(reader: Reader): Promise<ReadonlyMap<string, IsoDate>> {
  const rows = await reader
    .selectFrom('plan_waiting')
    .innerJoin('plans', 'plans.id', 'plan_waiting.plan_id')
    .innerJoin('courses', 'courses.referral_id', 'plan_waiting.referral_id')
    .select(['courses.id', 'earliest_start'])
    .where('plans.status', '!=', 'discarded')
    .orderBy('plans.made_at')
    .execute();
  return new Map(
    rows.flatMap(({ id, earliest_start }) =>
      earliest_start === null ? [] : [[id, earliest_start] as const],
    ),
  );
}

const opens = (contact: CourseContact) => contact.kind === 'startInterview' || contact.kind === 'visitation';

/** The contact that a letter is about: the one named, for an invitation otherwise the next interview. */
function contactOf(
  subject: LetterSubject,
  { contacts }: CourseHistory,
  today: IsoDate,
): CourseContact | null {
  if (subject.contactId !== null) {
    const named = contacts.find(({ id }) => id === subject.contactId);
    if (!named) throw new Refusal('notFound', { what: 'contact', id: subject.contactId });
    return named;
  }
  if (subject.kind !== 'invitation') return null;
  return contacts.find((contact) => opens(contact) && isUnmarked(contact) && contact.date >= today) ?? null;
}

/** Of several moved contacts of the kind, the nearest in time. */
function movedFrom(contact: CourseContact, { contacts }: CourseHistory): CourseContact | null {
  const far = (other: CourseContact) => Math.abs(dayNumber(other.date) - dayNumber(contact.date));
  const moved = contacts.filter(({ kind, status }) => status === 'moved' && kind === contact.kind);
  return moved.sort((a, b) => far(a) - far(b))[0] ?? null;
}

function trainingAfter(contact: CourseContact, { contacts }: CourseHistory): CourseContact | undefined {
  if (contact.kind !== 'startInterview') return undefined;
  return contacts.find((other) => isTraining(other) && isUnmarked(other) && other.date >= contact.date);
}

function appointmentOf(
  contact: CourseContact,
  { standard, rules }: LetterCourse,
  { rooms, sites, teams, therapistRefs }: Situation,
  meetings: ReadonlyMap<string, Meeting>,
): LetterAppointment {
  const { kind, status, date, from, to } = contact;
  const meeting = parseSeat(contact.id) ? undefined : meetings.get(contact.id);
  const team = contact.teamId === null ? undefined : teams.get(contact.teamId);
  const room = rooms.get(meeting?.roomId ?? team?.roomId ?? '');
  const site = room && sites.get(room.siteId);
  return {
    kind,
    status,
    date,
    from,
    to,
    place: room && site ? `${site.name}, ${room.name}` : null,
    // Whoever meets a citizen without a room goes there: a home visit, a visitator's visit.
    atHome: meeting !== undefined && meeting.roomId === null,
    therapist: therapistRefs.get(meeting?.therapistId ?? '') ?? null,
    cancelUntil: lastCancellation(standard.file.quality.cancellation, date, rules.workingDays),
  };
}

function complaintOf(
  complaintId: string | null,
  citizenId: string,
  complaints: readonly Complaint[],
  rules: CourseGround,
): { standard: StandardVersion; facts: LetterComplaint } | null {
  if (complaintId === null) return null;
  const found = complaints.find(({ row }) => row.id === complaintId && row.citizen_id === citizenId);
  if (!found) throw new Refusal('notFound', { what: 'complaint', id: complaintId });
  const { row, standard, history } = found;
  const states = complaintDeadlines(routeOf(standard.file.quality, row.subject), history, rules);
  const due = (id: string) => states.find((state) => state.id === id)?.due ?? null;
  const facts = {
    ...history,
    reasons: row.reasons,
    answerBy: due('reassessed'),
    newDecisionBy: due('newDecision'),
    citizenAnswerBy: due('citizenAnswer'),
    forwardBy: due('forwarded'),
  };
  return { standard, facts };
}
