import type { Weights } from '#shared/model/scenario.ts';
import type { ReferralFacts } from '../view/facts.ts';
import { pricePerCourse } from './amount.ts';

/** `travel × m` for each home visit, `m` being the ten minutes begun on the way there. */
export const travel = pricePerCourse(({ referral, modality, appointments }, { facts }) =>
  modality === 'home' ? visitCost(facts.scenario.standard.weights, referral) * appointments.length : 0,
);

/** What one home visit costs. */
export function visitCost(weights: Weights, referral: ReferralFacts): number {
  return weights.travel * Math.ceil(referral.source.travelMinutes / 10);
}
