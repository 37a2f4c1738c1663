/** What is read off a course's facts, before any rule: its start, its decision, its end. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ContactStatus, CourseContact, CourseHistory } from '#shared/course/history.ts';
import type { CourseStep, StepKind } from '#shared/course/step.ts';
import type { QualityRules, ServiceRules, TrainingKind } from '#shared/standards/quality.ts';

export type StepOf<K extends StepKind> = Extract<CourseStep, { readonly kind: K }>;

/** The steps of one kind, in order. */
export function stepsOf<K extends StepKind>(history: CourseHistory, kind: K): StepOf<K>[] {
  return history.steps.filter((step): step is StepOf<K> => step.kind === kind);
}

/** The first step of a kind, or null. */
export function firstStep<K extends StepKind>(history: CourseHistory, kind: K): StepOf<K> | null {
  return stepsOf(history, kind)[0] ?? null;
}

/** The latest step of a kind, or null. */
export function lastStep<K extends StepKind>(history: CourseHistory, kind: K): StepOf<K> | null {
  return stepsOf(history, kind).at(-1) ?? null;
}

/** The decision in force: the latest one, since a complaint that is upheld leads to a new one. */
export function decisionInForce(history: CourseHistory): StepOf<'decision'> | null {
  return lastStep(history, 'decision');
}

export function isGranted(history: CourseHistory): boolean {
  return decisionInForce(history)?.facts.outcome === 'granted';
}

export function isRefused(history: CourseHistory): boolean {
  return decisionInForce(history)?.facts.outcome === 'refused';
}

/** The last day of a course that is closed; null while it goes on. */
export function endedOn(history: CourseHistory): IsoDate | null {
  return lastStep(history, 'closing')?.facts.endedOn ?? null;
}

const trainingContacts: ReadonlySet<CourseContact['kind']> = new Set(['teamSession', 'individual', 'home']);

/** Training itself: a team session, an individual session or one at home. Interviews and evaluations are not. */
export function isTraining(contact: CourseContact): boolean {
  return trainingContacts.has(contact.kind);
}

const toCome: ReadonlySet<ContactStatus> = new Set(['planned', 'proposed', 'agreed']);

/** Nobody has said yet what became of it. */
export function isUnmarked(contact: CourseContact): boolean {
  return toCome.has(contact.status);
}

/** The first attended contact that fits, or null. */
export function firstAttended(
  history: CourseHistory,
  fits: (contact: CourseContact) => boolean,
): IsoDate | null {
  const dates = history.contacts.filter((c) => c.status === 'attended' && fits(c)).map((c) => c.date);
  return earliest(dates);
}

/**
 * The day a course started: its start interview was held (V9, K2). Where a course has no start interview at all, which only
 * "as a rule" it has (B5), it started with its first training.
 */
export function startOf(history: CourseHistory): IsoDate | null {
  const hasInterview = history.contacts.some((contact) => contact.kind === 'startInterview');
  return firstAttended(
    history,
    hasInterview ? (contact) => contact.kind === 'startInterview' : (contact) => isTraining(contact),
  );
}

/** The first day of training, which is reported beside the start. */
export function firstTraining(history: CourseHistory): IsoDate | null {
  return firstAttended(history, isTraining);
}

/** What the standard says of the course's service; null before the grant, or where the standard has no such service. */
export function serviceOf(history: CourseHistory, quality: QualityRules): ServiceRules | null {
  return quality.services.find((service) => service.id === history.serviceId) ?? null;
}

/** What the training is for: by the service granted, before that by the application (I15); null while nobody knows. */
export function trainingOf(history: CourseHistory, quality: QualityRules): TrainingKind | null {
  return serviceOf(history, quality)?.training ?? lastStep(history, 'application')?.facts.training ?? null;
}

/** Whether a rule that names kinds of training or services concerns the course; it does while these are not known yet. */
export function concerns(
  rule: { readonly training: readonly TrainingKind[] | null },
  history: CourseHistory,
  quality: QualityRules,
): boolean {
  const training = trainingOf(history, quality);
  return rule.training === null || training === null || rule.training.includes(training);
}

/** Whether a rule that names services concerns the course; it does while its service is not known yet. */
export function isForService(
  rule: { readonly services: readonly string[] | null },
  serviceId: string | null,
): boolean {
  return rule.services === null || serviceId === null || rule.services.includes(serviceId);
}

/** The value recorded last for one of the standard's fields; null where there is none. */
export function recordedValue(history: CourseHistory, fieldId: string): string | null {
  const value = stepsOf(history, 'record').findLast((step) => step.facts.fieldId === fieldId)?.facts.value;
  return value === undefined || value === '' ? null : value;
}

/** The earliest of some dates, or null. */
export function earliest(dates: readonly (IsoDate | null | undefined)[]): IsoDate | null {
  let first: IsoDate | null = null;
  for (const date of dates) if (date && (first === null || date < first)) first = date;
  return first;
}
