import type { IsoDate } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { DeadlineState, TimelineStep } from '#shared/course/verdicts.ts';
import type { Standard } from '#shared/model/scenario.ts';
import type { ClockStop, ExpectedStep, QualityRules, Stage } from '#shared/standards/quality.ts';
import { endedOn, firstStep, firstTraining, isForService, isRefused, startOf } from './facts.ts';

/** The steps that the standard expects of this course, in order, each with where it stands (S7). */
export function timelineOf(
  history: CourseHistory,
  quality: QualityRules,
  planning: Standard,
  deadlines: readonly DeadlineState[],
): TimelineStep[] {
  const expected = quality.timeline.filter((place) => isExpected(place, history, planning));
  const dates = expected.map(({ step }) => dateOf(step, history));
  const lastDone = expected.findLastIndex(
    (place, i) => !place.optional && dates[i] !== null && place.step !== 'training',
  );
  const isOver = endedOn(history) !== null;
  let hasNext = isOver;
  return expected.map((place, i) => {
    const on = dates[i] ?? null;
    const state = stateOf();
    return { kind: place.step, state, on, due: dueOf(place.step, quality, deadlines), stage: place.stage };

    function stateOf(): TimelineStep['state'] {
      if (place.step === 'training' && on !== null)
        return isOver || firstStep(history, 'finalEvaluation') ? 'done' : 'underWay';
      if (on !== null) return 'done';
      if (isOver || isBarred(place.step, history)) return 'skipped';
      if (place.optional) return 'later';
      if (i < lastDone && !isStillOwed(place.step)) return 'skipped';
      if (hasNext) return 'later';
      hasNext = true;
      return 'next';
    }
  });
}

/** The stage that a course is at: that of the next step, or of the last one done. */
export function stageOf(timeline: readonly TimelineStep[]): Stage {
  const at =
    timeline.find((step) => step.state === 'next') ??
    timeline.findLast((step) => step.state === 'done' || step.state === 'underWay');
  return at?.stage ?? 'visitation';
}

/** A service without a midway or a final evaluation does not wait for one. */
function isExpected(place: ExpectedStep, { serviceId }: CourseHistory, planning: Standard): boolean {
  if (!isForService(place, serviceId)) return false;
  const service = planning.services.find(({ id }) => id === serviceId);
  if (!service) return true;
  if (place.step === 'midwayEvaluation') return service.midwayEvaluation;
  if (place.step === 'finalEvaluation') return service.finalEvaluation;
  return true;
}

function dateOf(step: ExpectedStep['step'], history: CourseHistory): IsoDate | null {
  if (step === 'startInterview') return startOf(history);
  if (step === 'training') return firstTraining(history);
  return firstStep(history, step)?.on ?? null;
}

const afterDecision: ReadonlySet<ExpectedStep['step']> = new Set<ExpectedStep['step']>([
  'order',
  'providerContact',
  'startInterview',
  'goals',
  'training',
  'coordination',
  'midwayEvaluation',
  'status',
  'finalEvaluation',
  'continuation',
  'recommendation',
]);

/** After a refusal nothing follows but the closing. */
function isBarred(step: ExpectedStep['step'], history: CourseHistory): boolean {
  return isRefused(history) && afterDecision.has(step);
}

/** Training goes on while evaluations are made, and goals that were not set at the start are still to be set. */
function isStillOwed(step: ExpectedStep['step']): boolean {
  return step === 'training' || step === 'goals';
}

const stopsAt: Record<ClockStop, ExpectedStep['step']> = {
  visitatorContact: 'visitatorContact',
  calledIn: 'calledIn',
  firstInterview: 'visitation',
  visitation: 'visitation',
  decisionLetter: 'decision',
  providerContact: 'providerContact',
  start: 'startInterview',
  firstTraining: 'training',
  goals: 'goals',
  midwayEvaluation: 'midwayEvaluation',
  finalEvaluation: 'finalEvaluation',
  continuation: 'continuation',
  end: 'closing',
};

function dueOf(
  step: ExpectedStep['step'],
  quality: QualityRules,
  deadlines: readonly DeadlineState[],
): IsoDate | null {
  const rules = quality.deadlines.filter((rule) => stopsAt[rule.until] === step);
  const due = deadlines.filter((state) => rules.some((rule) => rule.id === state.id)).map(({ due }) => due);
  return due.sort()[0] ?? null;
}
