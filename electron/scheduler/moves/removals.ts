/**
 * Which referrals to take out together. Only those can gain from each other that compete for the same thing, and that is,
 * before all else, the start interviews of the same therapists in the same days.
 */
import { type Course, startDay, V_DAY, V_THERAPIST, VISIT } from '../course/course.ts';
import type { CourseFinder } from '../course/course-finder.ts';
import { ALONE, AT_HOME, TEAM } from '../instance/citizens.ts';
import { START } from '../instance/lengths.ts';
import type { Random } from '../random.ts';
import type { PlanState } from '../state/state.ts';

/** A neighbour's interview may be this many planning days after the one it is compared with. */
const DAYS_NEAR = 2;

export class Removals {
  private readonly state: PlanState;
  private readonly finder: CourseFinder;
  private readonly random: Random;
  /** 1 where a therapist may hold a referral's start interview: `[referral × therapists + therapist]`. */
  private readonly mayStart: Uint8Array;
  private readonly chosen: number[] = [];
  private readonly pool: number[] = [];

  constructor(state: PlanState, finder: CourseFinder, random: Random) {
    this.state = state;
    this.finder = finder;
    this.random = random;
    const { citizens, staff } = state.instance;
    this.mayStart = new Uint8Array(citizens.count * staff.count);
    citizens.list.forEach((citizen, r) => {
      if (citizen.allows[TEAM] || citizen.allows[ALONE])
        for (const t of citizen.onSite[START]) this.mayStart[r * staff.count + t] = 1;
      if (citizen.allows[AT_HOME])
        for (const t of citizen.atHome[START]) this.mayStart[r * staff.count + t] = 1;
    });
  }

  /** Up to `count` different referrals, at least one; the list is used again at the next call. */
  choose(count: number): number[] {
    this.chosen.length = 0;
    const seed = this.seed();
    this.chosen.push(seed);
    const way = this.random.next();
    if (way < 0.55) this.poolOfRivals(seed);
    else if (way < 0.85) this.poolOfNeighbours(seed);
    else this.poolOfAll();
    while (this.chosen.length < count && this.pool.length > 0) {
      const i = this.random.below(this.pool.length);
      const r = this.pool[i];
      this.pool[i] = this.pool[this.pool.length - 1];
      this.pool.length--;
      if (r !== seed) this.chosen.push(r);
    }
    return this.chosen;
  }

  /** One referral, rather one that costs much more than its cheapest course would. */
  private seed(): number {
    const { count } = this.state.instance.citizens;
    let best = this.random.below(count);
    for (let i = 0; i < 3; i++) {
      const other = this.random.below(count);
      if (this.excess(other) > this.excess(best)) best = other;
    }
    return best;
  }

  private excess(referral: number): number {
    const course = this.state.courses[referral];
    const cost = course ? course.cost : this.state.instance.citizens.list[referral].unplaced;
    return cost - Math.min(cost, this.finder.floorOf(referral));
  }

  /** Those who have an appointment, not later than the seed's interview, with somebody who could hold that interview. */
  private poolOfRivals(seed: number): void {
    const { staff, days } = this.state.instance;
    const course = this.state.courses[seed];
    const until = course ? startDay(course) : days.count;
    const first = seed * staff.count;
    this.fill(({ visits }) => {
      for (let i = 0; i < visits.length; i += VISIT)
        if (visits[i + V_DAY] <= until && this.mayStart[first + visits[i + V_THERAPIST]] === 1) return true;
      return false;
    });
  }

  /** Those whose interview is near the seed's, by a therapist who works where the seed's does. */
  private poolOfNeighbours(seed: number): void {
    const { staff } = this.state.instance;
    const course = this.state.courses[seed];
    if (!course) {
      this.poolOfRivals(seed);
      return;
    }
    const day = startDay(course);
    this.fill((other) => {
      if (Math.abs(startDay(other) - day) > DAYS_NEAR) return false;
      return (
        this.mayStart[seed * staff.count + other.visits[V_THERAPIST]] === 1 ||
        this.mayStart[other.referral * staff.count + course.visits[V_THERAPIST]] === 1
      );
    });
  }

  private poolOfAll(): void {
    this.fill(() => true);
  }

  private fill(belongs: (course: Course) => boolean): void {
    this.pool.length = 0;
    for (const course of this.state.courses) if (course && belongs(course)) this.pool.push(course.referral);
    for (let r = 0; r < this.state.courses.length; r++)
      if (!this.state.courses[r] && this.random.next() < 0.2) this.pool.push(r);
  }
}
