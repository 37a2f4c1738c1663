import type { DayNumber } from '#shared/calendar/dates.ts';
import type { Facts, ReferralFacts } from '../view/facts.ts';
import { pricePerCourse } from './amount.ts';

/** `late × w + lateDay × w × d` for a start interview `d` > 0 working days after the referral's deadline. */
export const late = pricePerCourse(({ referral, start }, { facts }) =>
  start ? lateCost(facts, referral, start.day) : 0,
);

/** The last day on which a start interview is in time: so many working days after the visitation. */
export function deadlineOf(facts: Facts, referral: ReferralFacts): DayNumber {
  return facts.calendar.after(referral.visitatedOn, facts.scenario.standard.startWithinWorkingDays);
}

/** What a start interview on `start` costs for coming late; 0 where it is in time. */
export function lateCost(facts: Facts, referral: ReferralFacts, start: DayNumber): number {
  const { late, lateDay } = facts.scenario.standard.weights;
  const days = facts.calendar.between(deadlineOf(facts, referral), start);
  return days > 0 ? referral.weight * (late + lateDay * days) : 0;
}
