/**
 * The improving search, a large-neighbourhood search: take a few rival courses out, give their sessions back to the most wanted
 * leaders, put the courses back one by one in their cheapest places, and keep the outcome if it is no worse, or
 * only so little worse as the temperature allows just now. The temperature falls in cycles, counted in iterations.
 */
import { startDay } from '../course/course.ts';
import { ANY_COURSE, type CourseFinder } from '../course/course-finder.ts';
import { insert } from '../course/insert.ts';
import type { Random } from '../random.ts';
import { Snapshot } from '../state/snapshot.ts';
import type { PlanState } from '../state/state.ts';
import { Removals } from './removals.ts';
import { Restaff } from './restaff.ts';

const P = (globalThis as { P?: Record<string, number> }).P ?? {};
const MOST_REMOVED = P.most ?? 8;
const HOTTEST = P.hot ?? 10;
const COLDEST = P.cold ?? 0.3;
/** Sums of fractional weights may differ by this much. */
const ROUNDING = 1e-9;

export class Search {
  private readonly state: PlanState;
  private readonly finder: CourseFinder;
  private readonly random: Random;
  private readonly removals: Removals;
  private readonly restaff: Restaff;
  private readonly best: Snapshot;
  /** By referral: what its best course would cost if nobody else were placed, or what waiting costs. */
  private readonly cheapest: Float64Array;
  private iteration = 0;
  private cycleStart = 0;
  private cycleLength: number;

  constructor(state: PlanState, finder: CourseFinder, random: Random, cheapest: Float64Array) {
    this.state = state;
    this.finder = finder;
    this.random = random;
    this.cheapest = cheapest;
    this.removals = new Removals(state, finder, random);
    this.restaff = new Restaff(state);
    this.best = new Snapshot(state);
    this.cycleLength = (P.cycle ?? 80) * Math.max(50, state.instance.citizens.count);
  }

  /** One iteration; true where the plan is better than ever before. */
  step(): boolean {
    const { state } = this;
    if (state.instance.citizens.count === 0) return false;
    const mark = state.mark();
    this.iteration++;
    if (!this.change(state.cost + this.allowance())) {
      state.rollback(mark);
      return false;
    }
    state.commit();
    if (state.cost >= this.best.cost - ROUNDING) return false;
    this.best.take(state);
    return true;
  }

  /** Brings the best plan back. */
  finish(): void {
    this.best.restore(this.state);
  }

  /** Takes some courses out and puts them back; false where the plan would come to cost more than `most`. */
  private change(most: number): boolean {
    const { state, random } = this;
    const { citizens } = state.instance;
    const chosen = this.removals.choose(2 + random.below(Math.min(MOST_REMOVED, citizens.count)));
    for (const r of chosen) {
      const course = state.courses[r];
      if (!course) continue;
      state.remove(r);
      this.restaff.day(startDay(course));
    }
    this.order(chosen);
    const noise = random.next() < (P.pn ?? 0.3) ? random.next() * (P.noise ?? 20) : 0;
    const settings = { ...ANY_COURSE, thorough: random.next() < (P.thorough ?? 0.02), noise };
    // What those still to be put back could save at most: each in the best course it could ever have.
    let possible = 0;
    for (const r of chosen) possible += citizens.list[r].unplaced - this.cheapest[r];
    for (const r of chosen) {
      const { unplaced } = citizens.list[r];
      possible -= unplaced - this.cheapest[r];
      const limit = most + possible - (state.cost - unplaced) + ROUNDING;
      if (!insert(state, this.finder, r, Math.min(unplaced, limit), settings) && unplaced > limit)
        return false;
    }
    return state.cost <= most + ROUNDING;
  }

  /** The order in which they are put back: the weightiest first, or any. */
  private order(chosen: number[]): void {
    const { citizens } = this.state.instance;
    for (let i = chosen.length - 1; i > 0; i--) {
      const j = this.random.below(i + 1);
      [chosen[i], chosen[j]] = [chosen[j], chosen[i]];
    }
    if (this.random.next() < 0.5)
      chosen.sort((a, b) => citizens.list[b].unplaced - citizens.list[a].unplaced);
  }

  /** How much worse the plan may become in this iteration. */
  private allowance(): number {
    const position = (this.iteration - this.cycleStart) / this.cycleLength;
    if (position >= 1) {
      this.cycleStart = this.iteration;
      this.best.restore(this.state);
      return 0;
    }
    const temperature = HOTTEST * (COLDEST / HOTTEST) ** position;
    return -Math.log(1 - this.random.next()) * temperature;
  }
}
