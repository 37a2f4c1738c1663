/** Every course with what the rules say of it today, worked out once until something is written or the day changes. */
import type { CourseHistory } from '#shared/course/history.ts';
import type { CourseVerdict } from '#shared/course/verdicts.ts';
import { verdictOf } from '../../course/verdict.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { courseGround } from './calendar.ts';
import { readHistories } from './histories.ts';
import { readStandards, type StandardVersion } from './standard.ts';

export interface JudgedCourse {
  readonly history: CourseHistory;
  readonly verdict: CourseVerdict;
}

/** What the rules of its own standard say of a course. */
export function judged(
  history: CourseHistory,
  standards: ReadonlyMap<string, StandardVersion>,
  situation: Situation,
): JudgedCourse {
  const standard = standards.get(history.standardId);
  if (!standard) throw new Error('a course under a standard that is not there');
  const { quality, planning } = standard.file;
  return { history, verdict: verdictOf(history, quality, planning, courseGround(situation, standard.file)) };
}

/** Every course of the municipality, by id, in the order in which they were opened. */
export async function readVerdicts(ground: Ground): Promise<ReadonlyMap<string, JudgedCourse>> {
  const situation = await readSituation(ground);
  const before = kept.get(situation);
  if (before) return before;
  const { reader } = ground.store;
  const standards = await readStandards(reader);
  const histories = await readHistories(reader);
  const verdicts = new Map(
    histories.map((history) => [history.courseId, judged(history, standards, situation)]),
  );
  kept.set(situation, verdicts);
  return verdicts;
}

// A situation stands until something is written or the day changes, and so does what follows from it.
const kept = new WeakMap<Situation, ReadonlyMap<string, JudgedCourse>>();
