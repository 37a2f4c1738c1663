/**
 * A first bound that costs next to nothing, so that there is one while the relaxation is still being set up: what the sessions
 * cost at least, and of each referral what starting on the first day costs, or waiting.
 */
import { AT_HOME, type Citizen, MODALITIES, TEAM } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { priceLayout } from './prices.ts';
import { SessionPricing } from './staffing.ts';

/** Never above the cost of any valid plan. */
export function floorOf(instance: Instance): number {
  const layout = priceLayout(instance, 0);
  const none = new Float64Array(layout.leavingOutAt);
  const sessions = new SessionPricing(instance, layout).value(none, new Float64Array(1), none.slice());
  return instance.citizens.list.reduce((sum, citizen) => sum + floorOfReferral(instance, citizen), sessions);
}

/** A start never costs less on a later day; whatever else a course costs, its modality and its home visits are in it. */
function floorOfReferral({ days }: Instance, citizen: Citizen): number {
  if (days.firstUsable >= days.count) return citizen.unplaced;
  const evaluations = (citizen.hasMidway ? 1 : 0) + (citizen.hasFinal ? 1 : 0);
  let best = citizen.unplaced;
  MODALITIES.forEach((_, modality) => {
    if (!citizen.allows[modality] || (modality === TEAM && citizen.teams.length === 0)) return;
    const visits = modality === AT_HOME ? citizen.visitCost * (1 + evaluations) : 0;
    best = Math.min(best, citizen.startCost[days.firstUsable] + citizen.modalityCost[modality] + visits);
  });
  return best;
}
