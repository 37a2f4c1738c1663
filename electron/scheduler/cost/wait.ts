import type { DayNumber } from '#shared/calendar/dates.ts';
import type { Facts, ReferralFacts } from '../view/facts.ts';
import { pricePerCourse } from './amount.ts';

/** `waitDay × w × d` for a start interview `d` working days after `earliest`. */
export const wait = pricePerCourse(({ referral, start }, { facts }) =>
  start ? waitCost(facts, referral, start.day) : 0,
);

/** What waiting until `start` costs. */
export function waitCost(facts: Facts, referral: ReferralFacts, start: DayNumber): number {
  const days = facts.calendar.between(facts.earliest, start);
  return facts.scenario.standard.weights.waitDay * referral.weight * days;
}
