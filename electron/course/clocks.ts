/** When a clock starts, when it stops, and when an agreed contact will stop it. Each named once, for every standard. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { CourseContact, CourseHistory } from '#shared/course/history.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import type { ClockStart, ClockStop } from '#shared/standards/quality.ts';
import {
  decisionInForce,
  earliest,
  endedOn,
  firstAttended,
  firstStep,
  firstTraining,
  isTraining,
  isUnmarked,
  lastStep,
  startOf,
  stepsOf,
} from './facts.ts';

type Reading = (history: CourseHistory) => IsoDate | null;

const starts: Record<ClockStart, Reading> = {
  inquiry: (history) => firstStep(history, 'inquiry')?.on ?? null,
  /** An inquiry that came on a form is itself the application. */
  application: (history) =>
    earliest([
      firstStep(history, 'application')?.on,
      stepsOf(history, 'inquiry').find(
        ({ facts }) => facts.by === 'electronicForm' || facts.by === 'paperForm',
      )?.on,
    ]),
  visitation: visitationBehindDecision,
  decision: (history) => decisionInForce(history)?.on ?? null,
  order: (history) => firstStep(history, 'order')?.on ?? null,
  start: startOf,
  end: endedOn,
};

const stops: Record<ClockStop, Reading> = {
  visitatorContact: (history) => firstStep(history, 'visitatorContact')?.on ?? null,
  calledIn: (history) => earliest([firstStep(history, 'calledIn')?.on, letterSent(history, ['invitation'])]),
  firstInterview: (history) =>
    earliest([
      stepsOf(history, 'visitation').find(({ facts }) => facts.form === 'visit' || facts.form === 'atCentre')
        ?.on,
      firstAttended(history, isFirstInterview),
    ]),
  visitation: (history) => firstStep(history, 'visitation')?.on ?? null,
  decisionLetter: (history) => letterSent(history, ['decisionGranted', 'decisionRefused']),
  providerContact: (history) =>
    earliest([firstStep(history, 'providerContact')?.on, letterSent(history, ['invitation'])]),
  start: startOf,
  firstTraining,
  goals: (history) => firstStep(history, 'goals')?.on ?? null,
  midwayEvaluation: (history) => firstStep(history, 'midwayEvaluation')?.on ?? null,
  finalEvaluation: (history) => firstStep(history, 'finalEvaluation')?.on ?? null,
  continuation: (history) => firstStep(history, 'continuation')?.on ?? null,
  end: endedOn,
};

/** The day a clock started; null while it stands. */
export function clockStarted(clock: ClockStart, history: CourseHistory): IsoDate | null {
  return starts[clock](history);
}

/** The day it was stopped; null while it runs. */
export function clockStopped(stop: ClockStop, history: CourseHistory): IsoDate | null {
  return stops[stop](history);
}

const awaited: Partial<Record<ClockStop, (contact: CourseContact) => boolean>> = {
  firstInterview: isFirstInterview,
  visitation: (contact) => contact.kind === 'visitation',
  start: (contact) => contact.kind === 'startInterview',
  firstTraining: isTraining,
  goals: (contact) => contact.kind === 'startInterview',
  midwayEvaluation: (contact) => contact.kind === 'midwayEvaluation',
  finalEvaluation: (contact) => contact.kind === 'finalEvaluation',
};

/** The day on which a contact that stands, or the date the citizen was called in for, will stop the clock; null where none will. */
export function clockWillStop(stop: ClockStop, history: CourseHistory): IsoDate | null {
  const fits = awaited[stop];
  const contacts = fits ? history.contacts.filter((contact) => isUnmarked(contact) && fits(contact)) : [];
  const calledFor = stop === 'firstInterview' ? lastStep(history, 'calledIn')?.facts.interviewOn : null;
  return earliest([...contacts.map((contact) => contact.date), calledFor]);
}

/** Those stops that only a granted course comes to: a refused one owes them to nobody. */
export const afterGrant: ReadonlySet<ClockStop> = new Set<ClockStop>([
  'providerContact',
  'start',
  'firstTraining',
  'goals',
  'midwayEvaluation',
  'finalEvaluation',
  'continuation',
  'end',
]);

function isFirstInterview({ kind }: CourseContact): boolean {
  return kind === 'visitation' || kind === 'startInterview';
}

/** A course may be visitated more than once (a second visit, a new assessment): what counts is the last before the decision. */
function visitationBehindDecision(history: CourseHistory): IsoDate | null {
  const visitations = stepsOf(history, 'visitation');
  const decided = decisionInForce(history)?.on;
  const before = decided ? visitations.filter((step) => step.on <= decided) : visitations;
  return (before.at(-1) ?? visitations[0])?.on ?? null;
}

function letterSent(history: CourseHistory, kinds: readonly LetterKind[]): IsoDate | null {
  return earliest(
    history.letters.filter((letter) => kinds.includes(letter.kind)).map((letter) => letter.sentOn),
  );
}
