import { Refusal } from '#shared/api/errors.ts';
import type { CitizenFacts, CourseHistory } from '#shared/course/history.ts';
import type { CourseGround } from '../../course/ground.ts';
import type { Reader } from '../../database/database.ts';
import { citizenFacts } from '../citizens/facts.ts';
import type { Situation } from '../situation.ts';
import { courseGround } from './calendar.ts';
import { readHistories } from './histories.ts';
import { readStandard, type StandardVersion } from './standard.ts';

/** A course as it stands inside the transaction that changes it. */
export interface CourseAt {
  readonly courseId: string;
  readonly citizenId: string;
  readonly citizen: CitizenFacts;
  readonly referral: { readonly id: string; readonly status: 'waiting' | 'placed' | 'withdrawn' } | null;
  readonly history: CourseHistory;
  readonly standard: StandardVersion;
  readonly ground: CourseGround;
}

/** Refuses `notFound`. */
export async function courseAt(reader: Reader, situation: Situation, courseId: string): Promise<CourseAt> {
  const row = await reader
    .selectFrom('courses')
    .leftJoin('referrals', 'referrals.id', 'courses.referral_id')
    .select(['courses.citizen_id', 'courses.standard_id', 'courses.referral_id', 'referrals.status'])
    .where('courses.id', '=', courseId)
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound', { what: 'course', id: courseId });
  const [history] = await readHistories(reader, { courseIds: [courseId] });
  if (!history) throw new Error('a course without its history');
  const citizen = await reader
    .selectFrom('citizens')
    .selectAll()
    .where('id', '=', row.citizen_id)
    .executeTakeFirstOrThrow();
  const standard = await readStandard(reader, row.standard_id);
  return {
    courseId,
    citizenId: row.citizen_id,
    citizen: citizenFacts(citizen),
    referral:
      row.referral_id === null || row.status === null ? null : { id: row.referral_id, status: row.status },
    history,
    standard,
    ground: courseGround(situation, standard.file),
  };
}
