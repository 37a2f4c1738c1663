import type { Weights } from '#shared/model/scenario.ts';
import { sessionsOf } from '../rules/how-many.ts';
import { pricePerCourse } from './amount.ts';

/** `missingSession × k` for a course `k` sessions short of its full number. */
export const missing = pricePerCourse((course, { facts }) => {
  const { standard } = facts.scenario;
  return missingCost(standard.weights, sessionsOf(course, standard).full, course.training.length);
});

/** What it costs to give `sessions` of `full` sessions. */
export function missingCost(weights: Weights, full: number, sessions: number): number {
  return weights.missingSession * Math.max(0, full - sessions);
}
