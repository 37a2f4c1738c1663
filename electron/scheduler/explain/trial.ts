/** One referral taken out of the plan and put back by a certain day, under the rules as they are or with some relaxed. */
import { type Course, startDay, V_DAY, V_THERAPIST } from '../course/course.ts';
import { ANY_COURSE, CourseFinder } from '../course/course-finder.ts';
import { AT_HOME, type Citizen, TEAM } from '../instance/citizens.ts';
import { START } from '../instance/lengths.ts';
import { Random } from '../random.ts';
import type { PlanState } from '../state/state.ts';
import type { Extras } from './extras.ts';
import { type Before, type Outcome, outcomeOf } from './outcome.ts';
import { freeFrom, startingBy, underTerms } from './terms.ts';

/**
 * `better`: the whole plan must cost less than before, so that a planner told of the change would do the same, and no session
 * may be cancelled for it. `any`: whatever it costs.
 */
export type Limit = 'better' | 'any';

/** Sums of fractional weights may differ by this much. */
const ROUNDING = 1e-9;

function isAllowed({ costDifference, moves }: Outcome, limit: Limit): boolean {
  return limit === 'any' || (costDifference < -ROUNDING && moves.every(({ kind }) => kind !== 'cancelled'));
}

/** A repair looks at this many of the others at most. */
const MOST_RIVALS = 80;

export class Trial {
  readonly state: PlanState;
  readonly extras: Extras;
  readonly referral: number;
  /** The last planning day on which a start is good enough. */
  readonly goal: number;
  private readonly before: Before;
  /** The one that found the last course. */
  finder: CourseFinder;

  /** The referral has been taken out of the state; `before` is the plan with it. */
  constructor(state: PlanState, extras: Extras, referral: number, goal: number, before: Before) {
    this.state = state;
    this.extras = extras;
    this.referral = referral;
    this.goal = goal;
    this.before = before;
    this.finder = new CourseFinder(state, new Random(1));
  }

  get citizen(): Citizen {
    return this.state.instance.citizens.list[this.referral];
  }

  /** The best start by the goal while everybody else keeps their course; null where there is none below the limit. */
  restFixed(limit: Limit): Outcome | null {
    const { state, before } = this;
    const mark = state.mark();
    // What the plan costs without the referral's course, and so what the course may cost.
    const most =
      limit === 'better' ? before.cost - state.cost + this.citizen.unplaced : Number.POSITIVE_INFINITY;
    if (!this.put(this.referral, this.goal, most)) return null;
    const outcome = outcomeOf(state, before, this.referral);
    state.rollback(mark);
    return isAllowed(outcome, limit) ? outcome : null;
  }

  /** Could a whole course start on that very day? */
  fitsOn(day: number): boolean {
    const free = freeFrom(this.state, this.referral, day);
    return underTerms(this.state, this.referral, { free }, () => this.find(this.referral, day) !== null);
  }

  /**
   * The best start by the goal for which one other citizen gets another course: one that starts in time if the other's did, and no
   * later than it did otherwise.
   */
  repaired(limit: Limit): Outcome | null {
    const { state } = this;
    let best: Outcome | null = null;
    for (const rival of this.rivals()) {
      const mark = state.mark();
      const until = this.latestFor(rival);
      state.remove(rival);
      if (this.put(this.referral, this.goal) && this.put(rival, until)) {
        const most = best?.costDifference ?? (limit === 'any' ? Number.POSITIVE_INFINITY : -ROUNDING);
        if (state.cost - this.before.cost < most) {
          const outcome = outcomeOf(state, this.before, this.referral);
          if (isAllowed(outcome, limit)) best = outcome;
        }
      }
      state.rollback(mark);
    }
    return best;
  }

  private put(referral: number, until: number, limit = Number.POSITIVE_INFINITY): boolean {
    const course = this.find(referral, until, limit);
    if (!course) return false;
    this.finder.handovers.apply();
    this.state.place(course);
    return true;
  }

  /** The cheapest course that starts by `until`. */
  private find(referral: number, until: number, limit = Number.POSITIVE_INFINITY): Course | null {
    const { state } = this;
    const citizen = state.instance.citizens.list[referral];
    // A finder reckons from the terms that it finds at its beginning.
    const finder = new CourseFinder(state, new Random(1));
    this.finder = finder;
    return underTerms(
      state,
      referral,
      { citizen: startingBy(citizen, until) },
      () =>
        finder.find(referral, limit, { ...ANY_COURSE, thorough: false }) ??
        finder.find(referral, limit, ANY_COURSE),
    );
  }

  private latestFor(rival: number): number {
    const course = this.state.courses[rival] as Course;
    const start = startDay(course);
    return Math.max(start, this.state.instance.citizens.list[rival].lastInTime);
  }

  /** Those who hold an interview hour that would do, or a seat in a team that takes the citizen; the nearest to the goal first. */
  private rivals(): number[] {
    const { citizen, goal } = this;
    const starters = new Set([
      ...(citizen.allows[AT_HOME] ? citizen.atHome[START] : []),
      ...citizen.onSite[START],
    ]);
    const teams = new Set(citizen.allows[TEAM] ? citizen.teams.map(({ team }) => team) : []);
    const rivals = this.state.courses.filter(
      (course): course is Course =>
        course !== null &&
        ((course.visits[V_DAY] <= goal && starters.has(course.visits[V_THERAPIST])) ||
          (course.team >= 0 && teams.has(course.team))),
    );
    const distance = (course: Course) => Math.abs(startDay(course) - goal);
    rivals.sort((a, b) => distance(a) - distance(b) || a.referral - b.referral);
    return rivals.slice(0, MOST_RIVALS).map(({ referral }) => referral);
  }
}
