import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { NewStep } from '#shared/course/step.ts';
import { write } from '../../database/audit.ts';
import type { Writer } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { insertCitizen } from '../citizens/save.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';
import { checkStep } from './check-step.ts';
import { courseAt } from './course-at.ts';
import { settle } from './settle.ts';
import { insertStep } from './step-rows.ts';

/**
 * Registers an inquiry: a course begins, under the standard in force, for a citizen of the register or a new one. Refuses
 * `notFound`, `cprInvalid`, `cprTaken`, and `stepRefused` for an inquiry of tomorrow.
 */
export async function openCourse(
  ground: Ground,
  { citizen, on, at: time, inquiry, follows }: Input<'course.open'>,
): Promise<{ courseId: string }> {
  const situation = await readSituation(ground);
  const courseId = newId();
  const citizenId = 'citizenId' in citizen ? citizen.citizenId : newId();
  const entry = {
    action: 'course.open',
    at: ground.clock.now(),
    details: { course: courseId, citizen: citizenId },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer) => {
    if ('citizenId' in citizen) await refuseIfUnknown(writer, citizenId);
    else await insertCitizen(writer, citizenId, citizen);
    if (follows !== null) await refuseIfAnothers(writer, follows, citizenId);
    await writer
      .insertInto('courses')
      .values({
        id: courseId,
        citizen_id: citizenId,
        standard_id: situation.municipality.standard_id,
        opened_on: on,
        referral_id: null,
        service_id: null,
        legal_basis: null,
        modality: null,
        follows_course_id: follows,
      })
      .execute();
    const step: NewStep = { kind: 'inquiry', on, at: time, facts: inquiry };
    const at = await courseAt(writer, situation, courseId);
    await checkStep(writer, situation, at, at.history, step);
    await insertStep(writer, courseId, step);
    await settle(writer, situation, courseId);
  });
  return { courseId };
}

async function refuseIfUnknown(writer: Writer, id: string): Promise<void> {
  const known = await writer.selectFrom('citizens').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) throw new Refusal('notFound', { what: 'citizen', id });
}

async function refuseIfAnothers(writer: Writer, courseId: string, citizenId: string): Promise<void> {
  const course = await writer
    .selectFrom('courses')
    .select('id')
    .where('id', '=', courseId)
    .where('citizen_id', '=', citizenId)
    .executeTakeFirst();
  if (!course) throw new Refusal('notFound', { what: 'course', id: courseId });
}
