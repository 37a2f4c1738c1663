/** Putting a recorded step right, or taking it back: as far as nothing stands on it. The trail keeps what it said. */
import type { CourseView } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { CourseStep, NewStep } from '#shared/course/step.ts';
import type { StepFault } from '#shared/course/verdicts.ts';
import { firstStep } from '../../course/facts.ts';
import { mayRecord } from '../../course/may-record.ts';
import { write } from '../../database/audit.ts';
import type { Writer } from '../../database/database.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { checkStep } from './check-step.ts';
import { type CourseAt, courseAt } from './course-at.ts';
import { settle } from './settle.ts';
import { inDateOrder, inRecordedOrder, updateStep } from './step-rows.ts';
import { getCourse } from './view.ts';

/**
 * Changes what a step says. Refuses `stepRefused` where it could not have been recorded so, `stepNeeded` where a later step
 * could not have been recorded then, `orderPlaced` where a plan has already placed the citizen by it.
 */
export async function correctStep(
  ground: Ground,
  { courseId, stepId, step }: Input<'course.correct'>,
): Promise<CourseView> {
  return change(ground, 'course.correct', courseId, stepId, async (writer, situation, at, steps) => {
    const place = steps.findIndex(({ id }) => id === stepId);
    const was = steps[place] as CourseStep;
    if (was.kind !== step.kind) throw new Refusal('badInput', { path: 'step.kind', problem: 'otherKind' });
    refuseIfPlaced(at, was, step);
    const before = { ...at.history, steps: inDateOrder(steps.slice(0, place)) };
    await checkStep(writer, situation, at, before, step);
    const corrected = { ...step, id: stepId } as CourseStep;
    refuseIfNeeded(at, steps, steps.with(place, corrected));
    await updateStep(writer, stepId, step);
  });
}

/** Takes a step back. The inquiry that began a course stays: it may be corrected, and the course closed. */
export async function withdrawStep(
  ground: Ground,
  { courseId, stepId }: Input<'course.withdraw'>,
): Promise<CourseView> {
  return change(ground, 'course.withdraw', courseId, stepId, async (writer, _situation, at, steps) => {
    const was = steps.find(({ id }) => id === stepId) as CourseStep;
    if (was.id === firstStep(at.history, 'inquiry')?.id)
      throw new Refusal('stepNeeded', { step: was.kind, by: was.kind });
    refuseIfPlaced(at, was, null);
    refuseIfNeeded(
      at,
      steps,
      steps.filter(({ id }) => id !== stepId),
    );
    await writer.deleteFrom('course_steps').where('id', '=', stepId).execute();
  });
}

/** One change of a step, in one transaction with what follows from it. Refuses `notFound`. */
async function change(
  ground: Ground,
  action: 'course.correct' | 'course.withdraw',
  courseId: string,
  stepId: string,
  work: (
    writer: Writer,
    situation: Situation,
    at: CourseAt,
    steps: readonly CourseStep[],
  ) => Promise<unknown>,
): Promise<CourseView> {
  const situation = await readSituation(ground);
  const entry = {
    action,
    at: ground.clock.now(),
    details: { course: courseId, step: stepId },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const at = await courseAt(writer, situation, courseId);
    const steps = await inRecordedOrder(writer, courseId, at.history.steps);
    if (!steps.some(({ id }) => id === stepId)) throw new Refusal('notFound', { what: 'step', id: stepId });
    await work(writer, situation, at, steps);
    await settle(writer, situation, courseId);
  });
  return getCourse(ground, { courseId });
}

/** A plan was made by the order and its service; `step` null where the step would be gone. */
function refuseIfPlaced({ referral }: CourseAt, was: CourseStep, step: NewStep | null): void {
  if (referral?.status !== 'placed') return;
  const otherService =
    was.kind === 'decision' && (step?.kind !== 'decision' || step.facts.serviceId !== was.facts.serviceId);
  if (was.kind === 'order' || otherService) throw new Refusal('orderPlaced');
}

/** Refuses `stepNeeded` where a step that could be recorded as things stood could not be as they would stand. */
function refuseIfNeeded(at: CourseAt, were: readonly CourseStep[], steps: readonly CourseStep[]): void {
  const before = faultsOf(at, were);
  const after = faultsOf(at, steps);
  const broken = steps.find(({ id }) => before.get(id) === null && after.get(id) !== null);
  if (broken) throw new Refusal('stepNeeded', { by: broken.kind });
}

/** What would be said against each step, were they recorded one by one. */
function faultsOf(at: CourseAt, steps: readonly CourseStep[]): ReadonlyMap<string, StepFault | null> {
  const { quality, planning } = at.standard.file;
  return new Map(
    steps.map((step, i) => {
      const before = steps.slice(0, i);
      const decision = before.findLast((earlier) => earlier.kind === 'decision');
      const serviceId = decision?.kind === 'decision' ? decision.facts.serviceId : at.history.serviceId;
      const history = { ...at.history, serviceId, steps: inDateOrder(before) };
      const { id: _, ...asNew } = step;
      return [step.id, mayRecord(history, asNew as NewStep, quality, planning, at.ground)];
    }),
  );
}
