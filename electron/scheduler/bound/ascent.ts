/**
 * Finds prices at which the relaxation's value is high: the volume algorithm (F. Barahona, R. Anbil: The volume algorithm,
 * Mathematical Programming 87, 2000), run on the pool of known ways between exact looks, which add ways to the pool as in
 * column generation. How far it goes between two looks adapts: further while the pool foretells the exact value well.
 */
import { PRICE_STEP } from './prices.ts';
import type { Relaxation } from './relaxation.ts';

export interface AscentSettings {
  /** Asked often; the ascent ends soon after it says true. */
  readonly stop: () => boolean;
  /** Told of each higher value. */
  readonly onHigher: (value: number) => void;
}

/** Weight of the newest subgradient in their running mean. */
const NEWEST = 0.1;
/** By how much the step gets shorter after `patience` steps without a higher value. */
const SHORTER = 0.7;
/** The value aimed at lies this much above the highest one known. */
const AIM = 1.05;
const FEWEST_STEPS = 10;
const MOST_STEPS = 800;
const SHORTEST = 1e-3;
/** Steps at the start that look quickly, before those that look exactly each time, to fill the pool. */
const QUICK_LOOKS = 50;
/** Relative gain of several exact looks in a row under which the ascent is over. */
const SMALL_GAIN = 2e-5;
const LOOKS_WITHOUT_GAIN = 12;
const LOOKS_BEFORE_RESTART = 3;
const RESTART_LENGTH = 0.1;
const RESTART_STEPS = 100;

/** What depends on how many referrals there are. */
export interface Pace {
  /** Steps without a higher value before the step gets shorter. */
  readonly patience: number;
  /** Steps after the quick ones that look exactly each time. */
  readonly firstLooks: number;
  /** The longest that a step may be when the first one goes by the pool. */
  readonly firstLength: number;
}

export class Ascent {
  private readonly relaxation: Relaxation;
  private readonly pace: Pace;
  /** The prices of the highest exact value so far. */
  private centre: Float64Array;
  private readonly mean: Float64Array;
  private length = 1;
  private steps = 20;
  /** How many of the active prices are in the mean. */
  private known = 0;
  highest: number;

  constructor(relaxation: Relaxation, pace: Pace) {
    this.pace = pace;
    this.relaxation = relaxation;
    this.centre = new Float64Array(relaxation.size);
    this.mean = new Float64Array(relaxation.size);
    this.highest = relaxation.value(this.centre);
    this.addToMean(1);
  }

  run({ stop, onHigher }: AscentSettings): void {
    onHigher(this.highest);
    const keep = (prices: Float64Array, value: number): void => {
      this.highest = value;
      this.centre = prices.slice();
      onHigher(value);
    };
    this.improve((prices) => this.relaxation.value(prices, true), QUICK_LOOKS, stop, keep);
    this.improve((prices) => this.relaxation.value(prices), this.pace.firstLooks, stop, keep);
    this.length = Math.min(this.length, this.pace.firstLength);
    let idle = 0;
    while (!stop() && idle < LOOKS_WITHOUT_GAIN) {
      const { prices, from, to } = this.improveOnPool(stop);
      const before = this.highest;
      const value = this.relaxation.value(prices);
      if (value > this.highest) {
        this.highest = value;
        this.centre = prices;
        onHigher(value);
      }
      const wasFound = to > from;
      const kept = (value - before) / Math.max(PRICE_STEP, to - before);
      if (!wasFound) {
        this.steps = Math.min(MOST_STEPS, this.steps * 2);
        this.length = Math.max(SHORTEST, this.length * SHORTER);
      } else if (kept > 0.5) {
        this.steps = Math.min(MOST_STEPS, Math.round(this.steps * 1.5));
        this.length = Math.min(2, this.length * 1.2);
      } else if (kept < 0.1) {
        if (this.steps === FEWEST_STEPS) this.length = Math.max(SHORTEST, this.length * 0.8);
        this.steps = Math.max(FEWEST_STEPS, Math.round(this.steps * 0.7));
      }
      // Only a look at prices whose gain the pool foretold to be small says that little is left to gain.
      const small = SMALL_GAIN * Math.abs(this.highest);
      if (this.highest - before > small) idle = 0;
      else if (to - before <= 10 * small && ++idle % LOOKS_BEFORE_RESTART === 0) {
        // Too short steps look like the end: take longer ones again before believing it.
        this.length = RESTART_LENGTH;
        this.steps = RESTART_STEPS;
      }
    }
  }

  /** Raises the pool's value from the centre; gives the best prices met, and the values there and at the centre. */
  private improveOnPool(stop: () => boolean): { prices: Float64Array; from: number; to: number } {
    const prices = this.centre.slice();
    const pooled = (at: Float64Array) => this.relaxation.pooledValue(at);
    const from = pooled(prices);
    let to = from;
    this.addToMean(NEWEST);
    this.improve(
      pooled,
      this.steps,
      stop,
      (better, value) => {
        to = value;
        prices.set(better);
      },
      from,
    );
    return { prices, from, to };
  }

  /** Steps of the volume algorithm on `valueAt` from the centre, whose value is `from`. */
  private improve(
    valueAt: (prices: Float64Array) => number,
    steps: number,
    stop: () => boolean,
    onHigher: (prices: Float64Array, value: number) => void,
    from = this.highest,
  ): void {
    const { mean } = this;
    const { active, size } = this.relaxation;
    let best = this.centre.slice();
    let trial = new Float64Array(size);
    let to = from;
    let aim = Number.NEGATIVE_INFINITY;
    let length = this.length;
    let failed = 0;
    for (let step = 0; step < steps && !stop(); step++) {
      if (aim - to < 0.4 * (AIM - 1) * Math.abs(to) + PRICE_STEP) aim = to + (AIM - 1) * Math.abs(to) + 1;
      let norm = 0;
      for (const i of active) if (best[i] > 0 || mean[i] > 0) norm += mean[i] * mean[i];
      const by = (length * (aim - to)) / Math.max(norm, 1e-9);
      for (const i of active) {
        const price = best[i] + by * mean[i];
        trial[i] = price > 0 ? Math.round(price / PRICE_STEP) * PRICE_STEP : 0;
      }
      const value = valueAt(trial);
      this.addToMean(NEWEST);
      if (value > to) {
        to = value;
        [best, trial] = [trial, best];
        onHigher(best, value);
        failed = 0;
        length = Math.min(2, length * 1.02);
      } else if (++failed % this.pace.patience === 0) length *= SHORTER;
    }
    this.length = Math.max(SHORTEST, Math.sqrt(length * this.length));
  }

  private addToMean(weight: number): void {
    const { use, capacity, active } = this.relaxation;
    const { mean } = this;
    for (; this.known < active.length; this.known++) mean[active[this.known]] = -capacity[active[this.known]];
    for (const i of active) mean[i] += weight * (use[i] - capacity[i] - mean[i]);
  }
}
