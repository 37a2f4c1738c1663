/**
 * The deadlines and rates of the five standards, written down a second time from the domain card's rows, over raw courses. Nothing
 * here reads a standard's file or calls the engine.
 */
import type { StandardId } from '#shared/standards/standard-file.ts';
import { plusDays, plusMonths, plusWorkingDays, workingDaysFrom } from './own-calendar.ts';
import type { RawComplaint, RawCourse } from './raw.ts';

type Moment = keyof RawCourse;

interface HandDeadline {
  readonly id: string;
  readonly from: Moment;
  readonly until: Moment;
  readonly due: (from: string) => string;
  /** Whom it concerns; left out, everybody. */
  readonly concerns?: (course: RawCourse) => boolean;
  /** The causes that excuse. */
  readonly excuses: readonly string[];
}

const notRefused = ({ outcome }: RawCourse) => outcome !== 'refused';
const ownReasons = ['citizensWish', 'hospitalStay'];
const within = (days: number) => (from: string) => plusWorkingDays(from, days);

const startIn10: HandDeadline = {
  id: 'start',
  from: 'visitation',
  until: 'start',
  due: within(10),
  concerns: notRefused,
  excuses: ownReasons,
};

export const handDeadlines: Record<StandardId, readonly HandDeadline[]> = {
  vejen: [startIn10], // V9
  ishoj: [
    {
      id: 'firstInterview', // I4, for rehabilitation
      from: 'application',
      until: 'firstInterview',
      due: within(15),
      concerns: ({ serviceId, appliedFor }) =>
        serviceId === null ? appliedFor !== 'maintenance' : serviceId.startsWith('gen'),
      excuses: ownReasons,
    },
  ],
  'standard-10a': [
    { id: 'contact', from: 'inquiry', until: 'visitatorContact', due: within(7), excuses: [] }, // K1
    { ...startIn10, excuses: ['noCapacity'] }, // K2
    {
      id: 'midway', // K5
      from: 'start',
      until: 'midway',
      due: (from) => plusDays(from, 42),
      concerns: notRefused,
      excuses: [],
    },
    {
      id: 'months', // K3
      from: 'start',
      until: 'ended',
      due: (from) => plusMonths(from, 3),
      concerns: notRefused,
      excuses: [],
    },
  ],
  bronderslev: [
    { id: 'decision', from: 'inquiry', until: 'decisionLetter', due: within(5), excuses: ownReasons }, // B3
    {
      id: 'providerContact', // B4
      from: 'ordered',
      until: 'providerContact',
      due: within(5),
      concerns: notRefused,
      excuses: ownReasons,
    },
  ],
  sonderborg: [
    { id: 'callIn', from: 'ordered', until: 'calledIn', due: within(10), excuses: ownReasons }, // S21
    startIn10,
  ],
};

export interface HandState {
  readonly due: string;
  readonly metOn: string | null;
  readonly status: string;
}

/** Where a deadline stands on `today`; null where it does not run. */
export function handState(
  rule: HandDeadline,
  course: RawCourse,
  today: string,
  until: Moment = rule.until,
): HandState | null {
  const from = course[rule.from];
  if (from === null || rule.concerns?.(course) === false) return null;
  const due = rule.due(from);
  const metOn = course[until];
  return { due, metOn, status: statusOn(due, metOn, course.ended, today) };
}

function statusOn(due: string, metOn: string | null, ended: string | null, today: string): string {
  if (metOn !== null) return metOn <= due ? 'metInTime' : 'metLate';
  if (ended !== null) return ended < due ? 'lapsed' : 'late';
  if (due < today) return 'late';
  return workingDaysFrom(today, due) <= 3 ? 'soon' : 'open';
}

/** Numerator, denominator, and the same two without the excused. */
export type HandRate = readonly [number, number, number, number];

type Count = (
  course: RawCourse,
  excuse: (deadline: string) => string | undefined,
  today: string,
) => { readonly day: string; readonly reached: boolean; readonly excused: boolean } | null;

/** A case belongs to the day on which it fell due, and counts from the day after. */
function kept(standard: StandardId, id: string, until?: Moment): Count {
  return (course, excuse, today) => {
    const rule = handDeadlines[standard].find((deadline) => deadline.id === id);
    const state = rule && handState(rule, course, today, until);
    if (!rule || !state || state.status === 'lapsed' || state.due >= today) return null;
    const reason = excuse(id);
    return {
      day: state.due,
      reached: state.status === 'metInTime',
      excused: reason !== undefined && rule.excuses.includes(reason),
    };
  };
}

const has =
  (step: Moment, over: 'start' | 'ended'): Count =>
  (course) => {
    const day = course[over];
    return course.start === null || day === null
      ? null
      : { day, reached: course[step] !== null, excused: false };
  };

const endedInThreeMonths: Count = ({ start, ended }) =>
  start === null || ended === null
    ? null
    : { day: ended, reached: ended <= plusMonths(start, 3), excused: false };

export const handRates: Record<StandardId, Readonly<Record<string, Count>>> = {
  vejen: {
    start: kept('vejen', 'start'),
    firstTraining: kept('vejen', 'start', 'firstTraining'),
    goals: has('goals', 'start'),
    continuation: has('continuation', 'ended'),
  },
  ishoj: { firstInterview: kept('ishoj', 'firstInterview') },
  'standard-10a': {
    contact: kept('standard-10a', 'contact'),
    start: kept('standard-10a', 'start'),
    firstTraining: kept('standard-10a', 'start', 'firstTraining'),
    endedInTime: endedInThreeMonths,
    goals: has('goals', 'start'),
    midway: kept('standard-10a', 'midway'),
    finalEvaluation: has('finalEvaluation', 'ended'),
    continuation: has('continuation', 'ended'),
  },
  bronderslev: {
    decision: kept('bronderslev', 'decision'),
    providerContact: kept('bronderslev', 'providerContact'),
  },
  sonderborg: {
    callIn: kept('sonderborg', 'callIn'),
    start: kept('sonderborg', 'start'),
    firstTraining: kept('sonderborg', 'start', 'firstTraining'),
  },
};

/** A rate over a period, both days included. */
export function handRate(
  count: Count,
  courses: readonly RawCourse[],
  excuses: ReadonlyMap<string, string>,
  [from, to]: readonly [string, string],
  today: string,
): HandRate {
  const cases = courses
    .map((course) => count(course, (deadline) => excuses.get(`${course.id} ${deadline}`), today))
    .filter((one) => one !== null && from <= one.day && one.day <= to);
  const free = cases.filter((one) => !one?.excused);
  const reached = (list: typeof cases) => list.filter((one) => one?.reached).length;
  return [reached(cases), cases.length, reached(free), free.length];
}

/** B11 and I11: the deadlines of a complaint, `id due status` each. */
export function handComplaint(complaint: RawComplaint, standard: StandardId, today: string): string[] {
  const { subject, decided, received, outcome, outcomeOn, newDecision, answered, stands, forwarded } =
    complaint;
  const lines: string[] = [];
  const add = (id: string, due: string, metOn: string | null) =>
    lines.push(`${id} ${due} ${statusOn(due, metOn, null, today)}`);
  const weeks = (from: string) => plusDays(from, 28);
  if (subject === 'decision') {
    if (decided) add('received', weeks(decided), received);
    add('reassessed', weeks(received), outcomeOn);
    if (outcome === 'full' || outcome === 'partial') add('newDecision', weeks(received), newDecision);
    if (outcome === 'partial' && newDecision) add('citizenAnswer', weeks(newDecision), answered);
    if (outcome === 'partial' && answered && stands === 1)
      add('forwarded', plusDays(answered, 14), forwarded);
    if (outcome === 'kept') add('forwarded', weeks(received), forwarded);
  }
  if (subject === 'serviceLevel' && standard === 'ishoj') add('reassessed', weeks(received), outcomeOn);
  return lines;
}

/** I12: working days from the application to the call, of those called in during the period. */
export function handResponse(courses: readonly RawCourse[], [from, to]: readonly [string, string]): number[] {
  return courses
    .flatMap(({ application, calledIn }) =>
      application !== null && calledIn !== null && from <= calledIn && calledIn <= to
        ? [workingDaysFrom(application, calledIn)]
        : [],
    )
    .sort((a, b) => a - b);
}
