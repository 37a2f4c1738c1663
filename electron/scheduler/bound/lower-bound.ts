/**
 * A proven lower bound on the cost of any valid plan, as the contract counts it: the highest value found of the Lagrangian
 * relaxation. What is relaxed, and the proof, are in docs/bound.md.
 */
import type { Weights } from '#shared/model/scenario.ts';
import type { Instance } from '../instance/instance.ts';
import { Ascent, type Pace } from './ascent.ts';
import { floorOf } from './floor.ts';
import { Relaxation } from './relaxation.ts';

export interface LowerBoundSettings {
  /** Asked between steps; after it has said true the best bound so far is given. */
  readonly stop: () => boolean;
  /** Told of each higher bound. */
  readonly onHigher?: (bound: number) => void;
  /** The cost of the best plan known at the moment: a bound that reaches it proves the plan optimal and ends the ascent. */
  readonly cost?: () => number;
}

/**
 * Working days from the first one on that have prices. What is scarce later costs little; with many referrals, fewer
 * days leave time to get their prices right.
 */
const PRICED_DAYS = 25;
const PRICED_DAYS_OF_MANY = 15;
const MANY_REFERRALS = 300;
const PACE: Pace = { patience: 10, firstLooks: 30, firstLength: 2 };
/**
 * With many referrals steps that get short soon get too short, exact looks are dear, and by the pool short steps get further: it
 * knows little of each referral at first and foretells too much.
 */
const PACE_OF_MANY: Pace = { patience: 20, firstLooks: 15, firstLength: 0.12 };
/** Of the value, far more than the rounding errors of all its sums could come to. */
const RELATIVE_ERROR = 1e-9;

/**
 * The bound, or null where it was stopped before there was one. Without being stopped it always ends with the same bound.
 * Never above the cost of any valid plan.
 */
export function lowerBound(instance: Instance, { stop, onHigher, cost }: LowerBoundSettings): number | null {
  if (stop()) return null;
  const isWhole = hasWholeWeights(instance.facts.scenario.standard.weights);
  let bound = Number.NEGATIVE_INFINITY;
  const tell = (value: number): void => {
    const safe = safeBound(value, isWhole);
    if (safe <= bound) return;
    bound = safe;
    onHigher?.(safe);
  };
  tell(floorOf(instance));
  const isOver = () => stop() || (cost !== undefined && bound >= cost());
  const isMany = instance.citizens.count > MANY_REFERRALS;
  const days = isMany ? PRICED_DAYS_OF_MANY : PRICED_DAYS;
  const relaxation = Relaxation.of(instance, days, isOver);
  if (relaxation && !isOver())
    new Ascent(relaxation, isMany ? PACE_OF_MANY : PACE).run({ stop: isOver, onHigher: tell });
  return bound;
}

/**
 * The bound that a value of the relaxation proves. Every part of a plan's cost is a whole number times a weight, so with
 * whole weights a plan costs a whole number, and the next one up is a bound too.
 */
export function safeBound(value: number, isWhole: boolean): number {
  const certain = value - RELATIVE_ERROR * (1 + Math.abs(value));
  // Adding 0 makes a 0 of a −0.
  return isWhole ? Math.ceil(certain) + 0 : certain;
}

function hasWholeWeights(weights: Weights): boolean {
  return Object.values(weights).every((weight) => weight === undefined || Number.isInteger(weight));
}
