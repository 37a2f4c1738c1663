/** The improving search: take some courses out, put them back better, keep what is worth keeping. */

import { ANY_COURSE, type CourseFinder } from '../course/course-finder.ts';
import { insert } from '../course/insert.ts';
import type { Random } from '../random.ts';
import type { PlanState } from '../state/state.ts';

export class Search {
  private readonly state: PlanState;
  private readonly finder: CourseFinder;
  private readonly random: Random;

  constructor(state: PlanState, finder: CourseFinder, random: Random) {
    this.state = state;
    this.finder = finder;
    this.random = random;
  }

  /** One iteration; true where the plan is better than ever before. */
  step(): boolean {
    const { state, random } = this;
    const { citizens } = state.instance;
    if (citizens.count === 0) return false;
    const before = state.cost;
    const mark = state.mark();
    const chosen: number[] = [];
    const count = 1 + random.below(Math.min(8, citizens.count));
    while (chosen.length < count) {
      const r = random.below(citizens.count);
      if (!chosen.includes(r)) chosen.push(r);
    }
    for (const r of chosen) state.remove(r);
    for (const r of chosen)
      insert(state, this.finder, r, citizens.list[r].unplaced, { ...ANY_COURSE, thorough: false });
    if (state.cost > before) {
      state.rollback(mark);
      return false;
    }
    state.commit();
    return state.cost < before;
  }

  finish(): void {}
}
