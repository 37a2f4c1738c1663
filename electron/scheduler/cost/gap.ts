import type { Weights } from '#shared/model/scenario.ts';
import { pricePerCourse } from './amount.ts';

/** Training may begin this many working days after the start interview at no cost. */
const FREE_WORKING_DAYS = 5;

/** `gapDay × d` for a first training session `d` working days beyond the fifth after the start interview. */
export const gap = pricePerCourse(({ start, training }, { facts }) => {
  const first = training[0];
  if (!start || !first) return 0;
  return gapCost(facts.scenario.standard.weights, facts.calendar.between(start.day, first.day));
});

/** What it costs that training begins `workingDays` working days after the start interview. */
export function gapCost(weights: Weights, workingDays: number): number {
  return weights.gapDay * Math.max(0, workingDays - FREE_WORKING_DAYS);
}
