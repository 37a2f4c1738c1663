/** The rows of a course's steps. */
import type { CourseStep, NewStep } from '#shared/course/step.ts';
import type { Reader, Writer } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { toJson } from '../../database/json.ts';

/** Adds a step at the end of those recorded, whatever its date; its id. */
export async function insertStep(writer: Writer, courseId: string, step: NewStep): Promise<string> {
  const { last } = await writer
    .selectFrom('course_steps')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('course_id', '=', courseId)
    .executeTakeFirstOrThrow();
  const id = newId();
  await writer
    .insertInto('course_steps')
    .values({ id, course_id: courseId, position: last === null ? 0 : last + 1, ...columnsOf(step) })
    .execute();
  return id;
}

export async function updateStep(writer: Writer, stepId: string, step: NewStep): Promise<void> {
  await writer.updateTable('course_steps').set(columnsOf(step)).where('id', '=', stepId).execute();
}

function columnsOf({ kind, on, at, facts }: NewStep) {
  return { kind, on_date: on, at_time: at, facts: toJson(facts) };
}

/** The steps in the order in which they were recorded. */
export async function inRecordedOrder(
  reader: Reader,
  courseId: string,
  steps: readonly CourseStep[],
): Promise<CourseStep[]> {
  const rows = await reader
    .selectFrom('course_steps')
    .select('id')
    .where('course_id', '=', courseId)
    .orderBy('position')
    .execute();
  const byId = new Map(steps.map((step) => [step.id, step]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

/** In the order of their dates, then as recorded: as a history has them. */
export function inDateOrder(steps: readonly CourseStep[]): CourseStep[] {
  return [...steps].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
