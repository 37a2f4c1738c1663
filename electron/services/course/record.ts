import type { CourseView } from '#shared/api/course-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import { write } from '../../database/audit.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';
import { checkStep } from './check-step.ts';
import { courseAt } from './course-at.ts';
import { settle } from './settle.ts';
import { insertStep } from './step-rows.ts';
import { getCourse } from './view.ts';

/**
 * Records a step. A grant gives the course its service, an order puts the citizen on the waiting list, a closing gives free
 * what was agreed for later. Refuses `stepRefused` with what the standard has against it.
 */
export async function recordStep(
  ground: Ground,
  { courseId, step }: Input<'course.record'>,
): Promise<CourseView> {
  const situation = await readSituation(ground);
  const entry = {
    action: 'course.record',
    at: ground.clock.now(),
    details: { course: courseId, step: step.kind },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const at = await courseAt(writer, situation, courseId);
    await checkStep(writer, situation, at, at.history, step);
    await insertStep(writer, courseId, step);
    await settle(writer, situation, courseId);
  });
  return getCourse(ground, { courseId });
}
