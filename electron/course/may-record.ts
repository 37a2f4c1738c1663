/** Which step may be recorded when: what must have gone before it, and what it must say (the first fault found is told). */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import { type NewStep, type StepKind, stepKinds } from '#shared/course/step.ts';
import type { StepFault, TimelineStep } from '#shared/course/verdicts.ts';
import type { Standard } from '#shared/model/scenario.ts';
import type { QualityRules } from '#shared/standards/quality.ts';
import { endedOn, firstStep, isForService, isGranted, startOf } from './facts.ts';
import type { CourseGround } from './ground.ts';
import { saysEnough } from './says-enough.ts';
import { isExtensionOpen } from './warnings.ts';

/** Null where the step may be recorded; else why not. `planning` says which services there are. */
export function mayRecord(
  history: CourseHistory,
  step: NewStep,
  quality: QualityRules,
  planning: Standard,
  ground: CourseGround,
): StepFault | null {
  return (
    hasItsPlace(history, step.kind, step.on, quality, ground) ??
    saysEnough(history, step, quality, planning, ground)
  );
}

/** The kinds that may be recorded today, the next step of the timeline first. */
export function allowedSteps(
  history: CourseHistory,
  quality: QualityRules,
  planning: Standard,
  ground: CourseGround,
  timeline: readonly TimelineStep[],
): StepKind[] {
  const next = timeline.find((step) => step.state === 'next')?.kind;
  const allowed = stepKinds.filter(
    (kind) =>
      hasItsPlace(history, kind, ground.today, quality, ground) === null &&
      (kind !== 'order' || planning.services.some(({ id }) => id === history.serviceId)),
  );
  return allowed.sort((a, b) => Number(b === next) - Number(a === next));
}

/** What may still be put right after the course is closed: it explains or completes, and changes nothing that followed. */
const afterClosing: ReadonlySet<StepKind> = new Set<StepKind>([
  'finalEvaluation',
  'continuation',
  'excuse',
  'record',
]);

const afterGrant: ReadonlySet<StepKind> = new Set<StepKind>([
  'order',
  'providerContact',
  'goals',
  'midwayEvaluation',
  'status',
  'extensionRequest',
  'extensionDecision',
  'deviation',
  'interruption',
  'reassessment',
  'finalEvaluation',
  'continuation',
  'recommendation',
  'endingAnswer',
]);

const afterStart: ReadonlySet<StepKind> = new Set<StepKind>([
  'goals',
  'midwayEvaluation',
  'finalEvaluation',
  'continuation',
  'recommendation',
]);

/** Whether a kind of step has its place in the course on that day, whatever it says. */
function hasItsPlace(
  history: CourseHistory,
  kind: StepKind,
  on: IsoDate,
  quality: QualityRules,
  { today }: CourseGround,
): StepFault | null {
  const inquiry = firstStep(history, 'inquiry');
  // A pause may be told of before it begins (B9); anything else has happened.
  if (on > today && kind !== 'interruption') return fault('inFuture', { today });
  if (kind === 'inquiry') return inquiry ? fault('inquiryExists') : null;
  // A referral that came with a file tells of its visitation and of nothing before it.
  if (!inquiry && !firstStep(history, 'visitation')) return fault('noInquiry');
  if (inquiry && on < inquiry.on) return fault('beforeInquiry', { inquiry: inquiry.on });
  if (endedOn(history) !== null && !afterClosing.has(kind)) return fault('courseClosed');
  if (afterGrant.has(kind) && !isGranted(history)) return fault('notGranted');
  const start = startOf(history);
  if (afterStart.has(kind) && (start === null || on < start)) return fault('notStarted');
  switch (kind) {
    case 'decision':
      if (isGranted(history)) return fault('alreadyGranted');
      return firstStep(history, 'visitation') ? null : fault('noVisitation');
    case 'order':
      return firstStep(history, 'order') ? fault('alreadyOrdered') : null;
    case 'providerContact':
      return firstStep(history, 'order') ? null : fault('notGranted');
    case 'extensionDecision':
      return isExtensionOpen(history) ? null : fault('noExtensionAsked');
    case 'recommendation':
      return quality.timeline.some(
        (place) => place.step === 'recommendation' && isForService(place, history.serviceId),
      )
        ? null
        : fault('notForThisService');
    default:
      return null;
  }
}

function fault(problem: StepFault['problem'], facts: StepFault['facts'] = {}): StepFault {
  return { problem, facts };
}
