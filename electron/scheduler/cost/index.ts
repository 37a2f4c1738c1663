/** What a plan costs, part by part, in the contract's order. To add a part: one file, one line here. */
import type { PlanView } from '../view/plan-view.ts';
import type { CostPart, Price } from './amount.ts';
import { cancelled } from './cancelled.ts';
import { gap } from './gap.ts';
import { late } from './late.ts';
import { leaders } from './leaders.ts';
import { missing } from './missing.ts';
import { modality } from './modality.ts';
import { therapistChange } from './therapist-change.ts';
import { travel } from './travel.ts';
import { unplaced } from './unplaced.ts';
import { wait } from './wait.ts';

export const prices: Readonly<Record<CostPart, Price>> = {
  unplaced,
  late,
  wait,
  gap,
  missing,
  modality,
  therapistChange,
  travel,
  cancelled,
  leaders,
};

/** The sum of each part. */
export function costParts(plan: PlanView): Record<CostPart, number> {
  const sum = (price: Price) => price(plan).reduce((total, amount) => total + amount.cost, 0);
  return Object.fromEntries(Object.entries(prices).map(([part, price]) => [part, sum(price)])) as Record<
    CostPart,
    number
  >;
}
