import type { Weights } from '#shared/model/scenario.ts';
import type { ReferralFacts } from '../view/facts.ts';
import type { Price } from './amount.ts';

/** `unplaced × w` for each referral that waits. */
export const unplaced: Price = ({ facts, plan }) =>
  plan.waiting.flatMap(({ referralId }) => {
    const referral = facts.referrals.get(referralId);
    if (!referral) return [];
    return [{ cost: unplacedCost(facts.scenario.standard.weights, referral), source: { referralId } }];
  });

/** What it costs to let this referral wait. */
export function unplacedCost(weights: Weights, referral: ReferralFacts): number {
  return weights.unplaced * referral.weight;
}
