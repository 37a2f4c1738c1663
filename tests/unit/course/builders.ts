/**
 * Small courses to count on fingers. Monday 2 March 2026 has no holiday near it; Easter Sunday is 5 April 2026, so Thursday 2, Friday 3
 * and Monday 6 April are closed.
 */
import { closedDays } from '#shared/calendar/closed-days.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import type {
  CitizenFacts,
  ComplaintHistory,
  CourseContact,
  CourseHistory,
  SentLetter,
} from '#shared/course/history.ts';
import type { CourseStep, NewStep, StepFacts, StepKind } from '#shared/course/step.ts';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import type { StandardFile, StandardId } from '#shared/standards/standard-file.ts';
import type { CourseGround } from '../../../electron/course/ground.ts';
import { verdictOf } from '../../../electron/course/verdict.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';

export const day = (text: string) => text as IsoDate;
export const at = (text: string) => text as ClockTime;

const files = new Map<StandardId, StandardFile>();

/** A shipped standard, read once. */
export function standard(id: StandardId): StandardFile {
  const file = files.get(id) ?? shippedStandard(id);
  files.set(id, file);
  return file;
}

/** The working days of the shipped standards in 2026 and 2027. */
export const usualWorkingDays = workingDays(
  closedDays(standard('vejen').closedDays, day('2025-01-01'), day('2028-12-31')).map(({ date }) => date),
);

export function ground(today: string): CourseGround {
  return { today: day(today), workingDays: usualWorkingDays };
}

/** What each kind of step says unless a test says otherwise. */
const usual: { [K in StepKind]: StepFacts<K> } = {
  inquiry: { from: 'self', by: 'phone', asksFor: 'Balance', illness: 'Faldtendens' },
  application: { form: 'paper', training: 'rehabilitation' },
  visitatorContact: { by: 'phone', note: '' },
  calledIn: { by: 'phone', interviewOn: null },
  visitation: { form: 'visit', whyNoVisit: '', therapistId: null, assessment: '' },
  eligibility: { answers: [] },
  decision: {
    outcome: 'granted',
    legalBasis: 'Serviceloven § 86, stk. 1',
    serviceId: 'gen-14',
    hours: null,
    granted: '',
    notGranted: '',
    reasons: '',
  },
  order: {
    priority: 2,
    needs: [],
    modalities: ['team'],
    profession: null,
    competence: null,
    sites: [],
    available: [],
    unavailable: [],
    travelMinutes: 0,
  },
  providerContact: { by: 'phone', note: '' },
  goals: {
    goals: [{ text: 'Gå til købmanden', subGoals: ['Gå 200 meter'] }],
    plan: 'Hold en gang om ugen',
    tests: '',
    present: 'citizen',
  },
  midwayEvaluation: { progress: '', adjusted: '', present: 'citizen', judgement: 'goesOn' },
  status: { text: 'Går fremad', judgement: 'goesOn' },
  extensionRequest: { hours: 6, months: 1, why: 'Målet er tæt på' },
  extensionDecision: { granted: true, hours: 6, months: 1, reasons: '' },
  consent: { party: 'Egen læge', about: 'Træningen', given: true },
  coordination: { party: 'Egen læge', about: 'Medicin' },
  deviation: { text: 'Kan ikke træne på hold' },
  interruption: { reason: 'holiday', until: null, note: '' },
  reassessment: { outcome: 'goesOn', text: '' },
  finalEvaluation: {
    goals: [{ text: 'Gå til købmanden', attained: 'yes' }],
    tests: '',
    ownTraining: 'Gåture hver dag',
    present: 'citizen',
  },
  continuation: { goesOn: true, where: 'Foreningen', how: 'Hold hver uge' },
  recommendation: { motivation: true, potential: true, chance: true, next: 'rehabilitation', text: '' },
  excuse: { deadlineId: 'start', reason: 'noCapacity', note: '' },
  endingAnswer: { proposalId: '', end: false, why: 'Borgeren har talt med os' },
  record: { fieldId: 'transport', value: 'none' },
  closing: { reasonId: 'completed', endedOn: day('2026-06-01'), note: '' },
};

/** A step as the window sends it. A closing ends on its own day. */
export function newStep<K extends StepKind>(kind: K, on: string, facts: Partial<StepFacts<K>> = {}): NewStep {
  const ended = kind === 'closing' ? { endedOn: on } : {};
  return { kind, on, at: null, facts: { ...usual[kind], ...ended, ...facts } } as unknown as NewStep;
}

/** A recorded step; its id is its kind and day, `goals 2026-03-02`. */
export function step<K extends StepKind>(kind: K, on: string, facts: Partial<StepFacts<K>> = {}): CourseStep {
  return { id: `${kind} ${on}`, ...newStep(kind, on, facts) } as CourseStep;
}

/** A contact from 10 to 11, attended unless it says otherwise; its id is its kind and day. */
export function contact(
  kind: CourseContact['kind'],
  on: string,
  changes: Partial<CourseContact> = {},
): CourseContact {
  return {
    id: `${kind} ${on}`,
    kind,
    date: day(on),
    from: at('10:00'),
    to: at('11:00'),
    status: 'attended',
    cancelledAt: null,
    validReason: null,
    teamId: null,
    ...changes,
  };
}

export function letter(kind: SentLetter['kind'], sentOn: string | null): SentLetter {
  return { kind, sentOn: sentOn === null ? null : day(sentOn) };
}

/** A course of service `gen-14` and nothing else, its parts put in order. */
export function course(changes: Partial<CourseHistory> = {}): CourseHistory {
  const history: CourseHistory = {
    courseId: 'k1',
    citizenId: 'c1',
    standardId: 's1',
    serviceId: null,
    legalBasis: null,
    illness: 'Faldtendens',
    steps: [],
    contacts: [],
    letters: [],
    ...changes,
  };
  return {
    ...history,
    steps: [...history.steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    contacts: [...history.contacts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

/** Asked for on 2 March, visitated and granted on 9 March, ordered on 10 March, with what else is given. */
export function grantedCourse(
  serviceId: string,
  more: Partial<Pick<CourseHistory, 'steps' | 'contacts' | 'letters' | 'courseId'>> = {},
): CourseHistory {
  return course({
    ...more,
    serviceId,
    legalBasis: 'Serviceloven § 86, stk. 1',
    steps: [
      step('inquiry', '2026-03-02'),
      step('visitation', '2026-03-09'),
      step('decision', '2026-03-09', { serviceId }),
      step('order', '2026-03-10'),
      ...(more.steps ?? []),
    ],
  });
}

/** The verdict under a shipped standard. */
export function verdict(id: StandardId, history: CourseHistory, today: string) {
  const { quality, planning } = standard(id);
  return verdictOf(history, quality, planning, ground(today));
}

/** One deadline of the verdict; undefined where it is left out. */
export function deadline(
  id: StandardId,
  history: CourseHistory,
  today: string,
  deadlineId: string,
): DeadlineState | undefined {
  return verdict(id, history, today).deadlines.find((state) => state.id === deadlineId);
}

/** The ids of the warnings, in order. */
export function warnings(id: StandardId, history: CourseHistory, today: string): string[] {
  return verdict(id, history, today).warnings.map((warning) => warning.id);
}

export function aCitizen(changes: Partial<CitizenFacts> = {}): CitizenFacts {
  return { birthDate: day('1950-06-15'), resident: true, housing: 'home', ...changes };
}

export function aComplaint(changes: Partial<ComplaintHistory> = {}): ComplaintHistory {
  return {
    subject: 'decision',
    decidedOn: day('2026-03-02'),
    receivedOn: day('2026-03-16'),
    outcome: null,
    outcomeOn: null,
    newDecisionOn: null,
    citizenAnsweredOn: null,
    stands: null,
    forwardedOn: null,
    ...changes,
  };
}
