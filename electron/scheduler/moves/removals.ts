/**
 * Which referrals to take out together. Only those can gain from each other that compete for the same thing, and that is,
 * before all else, the start interviews of the same therapists in the same days.
 */
import { startDay } from '../course/course.ts';
import { ALONE, AT_HOME, TEAM } from '../instance/citizens.ts';
import { START } from '../instance/lengths.ts';
import type { Random } from '../random.ts';
import type { PlanState } from '../state/state.ts';
import { appointmentOf, BOOKED } from '../state/timetable.ts';

/** A neighbour's appointment may be this many planning days before or after the one it is compared with. */
const DAYS_NEAR = 2;
/** So many looks into somebody's day are taken for each referral wanted. */
const LOOKS = 6;
/** Beside the seed, so many at most where they are picked without regard to it: they seldom gain from each other. */
const MOST_AT_RANDOM = 3;

export class Removals {
  private readonly state: PlanState;
  /** By referral: what its best course would cost if nobody else were placed, or what waiting costs. */
  private readonly cheapest: Float64Array;
  private readonly random: Random;
  private readonly chosen: number[] = [];
  /** The referrals that may be taken out. */
  private readonly movable: Int32Array;
  private readonly held: ReadonlySet<number>;

  /** The courses of `held` are never chosen; somebody must be left. */
  constructor(state: PlanState, cheapest: Float64Array, random: Random, held: ReadonlySet<number>) {
    this.state = state;
    this.held = held;
    this.movable = Int32Array.from([...state.courses.keys()].filter((r) => !held.has(r)));
    this.cheapest = cheapest;
    this.random = random;
  }

  /** Up to `count` different referrals, at least one; the list is used again at the next call. */
  choose(count: number): number[] {
    this.chosen.length = 0;
    const seed = this.seed();
    this.chosen.push(seed);
    const { days } = this.state.instance;
    const course = this.state.courses[seed];
    const start = course ? startDay(course) : this.lastDayOfInterest(seed);
    const way = this.random.next();
    if (way < 0.55) this.addBusyOnes(seed, days.firstUsable, start, count);
    else if (way < 0.85) this.addBusyOnes(seed, start - DAYS_NEAR, start + DAYS_NEAR, count);
    else for (let i = 0; i < Math.min(count, MOST_AT_RANDOM); i++) this.add(this.anyone());
    return this.chosen;
  }

  /** One referral, rather one that costs much more than its cheapest course would. */
  private seed(): number {
    let best = this.anyone();
    for (let i = 0; i < 3; i++) {
      const other = this.anyone();
      if (this.excess(other) > this.excess(best)) best = other;
    }
    return best;
  }

  private anyone(): number {
    return this.movable[this.random.below(this.movable.length)];
  }

  private excess(referral: number): number {
    const course = this.state.courses[referral];
    const cost = course ? course.cost : this.state.instance.citizens.list[referral].unplaced;
    return cost - Math.min(cost, this.cheapest[referral]);
  }

  /** One who waits could start on any day; the first weeks are what would help. */
  private lastDayOfInterest(referral: number): number {
    const { citizens, days } = this.state.instance;
    return Math.min(days.count - 1, Math.max(citizens.list[referral].lastInTime, days.firstUsable) + 10);
  }

  /** Adds those who have an appointment between two days with somebody who could hold the seed's interview. */
  private addBusyOnes(seed: number, from: number, until: number, count: number): void {
    const { citizens, days } = this.state.instance;
    const citizen = citizens.list[seed];
    const atHome = citizen.allows[AT_HOME] && !citizen.allows[TEAM] && !citizen.allows[ALONE];
    const may = atHome ? citizen.atHome[START] : citizen.onSite[START];
    if (may.length === 0) return;
    const first = Math.max(from, days.firstUsable);
    const last = Math.min(until, days.count - 1);
    if (last < first) return;
    for (let look = 0; look < count * LOOKS && this.chosen.length < count; look++)
      this.addFrom(may[this.random.below(may.length)], first + this.random.below(last - first + 1));
  }

  /** Adds somebody from a therapist's day, if one look finds one. */
  private addFrom(therapist: number, day: number): void {
    const { timetable, instance } = this.state;
    const at = therapist * instance.days.count + day;
    const count = timetable.spanCount[at];
    if (count === 0) return;
    const what = timetable.spanWhat[at * timetable.capacity + this.random.below(count)];
    if (what < BOOKED) this.add(appointmentOf(what));
  }

  private add(referral: number): void {
    if (!this.held.has(referral) && !this.chosen.includes(referral)) this.chosen.push(referral);
  }
}
