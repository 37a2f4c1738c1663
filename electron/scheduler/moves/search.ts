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

/** How the search goes about it; every number was chosen by trial (docs/scheduler.md has the figures). */
export interface SearchSettings {
  /** Courses taken out in one iteration: from 2 to one more than this. */
  readonly mostRemoved: number;
  /** A cycle's first and last temperature, in units of cost. */
  readonly hottest: number;
  readonly coldest: number;
  /** Iterations of one cycle, per waiting citizen. */
  readonly cyclePerCitizen: number;
  /** Shares of the iterations that look at every row of sessions, and that add noise of at most `noise` to each cost. */
  readonly thoroughShare: number;
  readonly noiseShare: number;
  readonly noise: number;
}

export const usualSettings: SearchSettings = {
  mostRemoved: 6,
  hottest: 10,
  coldest: 0.3,
  cyclePerCitizen: 80,
  thoroughShare: 0.02,
  noiseShare: 0.3,
  noise: 20,
};

/** Sums of fractional weights may differ by this much. */
const ROUNDING = 1e-9;

export class Search {
  private readonly settings: SearchSettings;
  private readonly state: PlanState;
  private readonly finder: CourseFinder;
  private readonly random: Random;
  private readonly removals: Removals;
  private readonly restaff: Restaff;
  private readonly best: Snapshot;
  /** By referral: what its best course would cost if nobody else were placed, or what waiting costs. */
  private readonly cheapest: Float64Array;
  private readonly hasNothingToDo: boolean;
  private iteration = 0;
  private cycleStart = 0;
  private readonly cycleLength: number;

  /** `held` are referrals whose courses stay as they are. */
  constructor(
    state: PlanState,
    finder: CourseFinder,
    random: Random,
    cheapest: Float64Array,
    settings: SearchSettings = usualSettings,
    held: ReadonlySet<number> = new Set(),
  ) {
    this.settings = settings;
    this.state = state;
    this.finder = finder;
    this.random = random;
    this.cheapest = cheapest;
    this.removals = new Removals(state, cheapest, random, held);
    this.hasNothingToDo = state.courses.length === held.size;
    this.restaff = new Restaff(state);
    this.best = new Snapshot(state);
    this.cycleLength = settings.cyclePerCitizen * Math.max(50, state.instance.citizens.count);
  }

  /** One iteration; true where the plan is better than ever before. */
  step(): boolean {
    const { state } = this;
    if (this.hasNothingToDo) return false;
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
    const chosen = this.removals.choose(
      2 + random.below(Math.min(this.settings.mostRemoved, citizens.count)),
    );
    for (const r of chosen) {
      const course = state.courses[r];
      if (!course) continue;
      state.remove(r);
      this.restaff.day(startDay(course));
    }
    this.order(chosen);
    const noise = random.next() < this.settings.noiseShare ? random.next() * this.settings.noise : 0;
    const settings = { ...ANY_COURSE, thorough: random.next() < this.settings.thoroughShare, noise };
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
    const { hottest, coldest } = this.settings;
    const temperature = hottest * (coldest / hottest) ** position;
    return -Math.log(1 - this.random.next()) * temperature;
  }
}
