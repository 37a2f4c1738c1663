/**
 * Rows of individual or home sessions in the bound: the cheapest row that follows a start interview, by a program over
 * days, therapists, the sessions still to come, and how many of them the week has had. Contract rules 8, 10 and 13.
 *
 * Kept exactly: days and times, the gap between sessions, the sessions of a week, their number, each change of
 * therapist. Left out: that all must end within the standard's months, beyond the number of sessions that fit
 * (`most`); and that the final evaluation needs a time after the last one.
 */
import type { Instance } from '../instance/instance.ts';
import type { Menus } from './menus.ts';
import { NO_MENU } from './menus.ts';
import { mostSessions, possibleDays } from './most-sessions.ts';
import { itemOfTime } from './prices.ts';
import type { RowsWorkspace } from './rows-workspace.ts';

const NEVER = Number.POSITIVE_INFINITY;
/**
 * With more therapists than this to choose from (home visits in a large municipality), a row is priced as if they were one
 * and the same: changes of therapist within it then cost nothing, and no bound is too high for it.
 */
const MOST_FOLLOWED = 30;

/** Stands for a menu on a day without prices that has a time. */
export const UNPRICED = 0;

/** What one referral's rows of one modality may be made of. */
export interface RowTimes {
  readonly full: number;
  readonly least: number;
  /** Cost of the way to one session; 0 on site. */
  readonly visit: number;
  readonly therapists: readonly number[];
  /** By start day: the last day for a session. */
  readonly end: Int32Array;
  /** Per planning day and therapist: `[day × therapists + i]`, `NO_MENU` where there is no time. */
  readonly menus: Int32Array;
}

export class Rows {
  private readonly instance: Instance;
  private readonly times: RowTimes;
  private readonly menus: Menus;
  private readonly priced: number;
  /** Slots of one state: each therapist, and the best of them all. */
  private readonly slots: number;
  /** Sessions counted from `low` to `full`. */
  private readonly low: number;
  private readonly stride: number;
  private readonly cap: number;
  /**
   * `[((day × cap + c − 1) × slots + slot) × stride + k − low]`: the least that `k` sessions cost of which the first is on
   * that day by that therapist as the `c`-th of its week. The days are the priced ones and those that a gap may reach from
   * them; of the latter, which never change, `tail` has the same.
   */
  private get cost(): Float64Array {
    return this.workspace.cost;
  }
  private readonly tail: Float64Array;
  private readonly kept: number;
  private readonly workspace: RowsWorkspace;
  /** By day: whether any session can be on it; by start day, once asked for: the most sessions that fit, else -1. */
  private readonly possible: Uint8Array;
  private readonly knownMost: Int32Array;

  constructor(instance: Instance, times: RowTimes, menus: Menus, priced: number, workspace: RowsWorkspace) {
    const { days, facts } = instance;
    const { standard } = facts.scenario;
    this.instance = instance;
    this.times = times;
    this.workspace = workspace;
    this.menus = menus;
    this.priced = priced;
    this.cap = standard.maxSessionsPerWeek;
    const isFollowed = times.therapists.length <= MOST_FOLLOWED;
    this.slots = (isFollowed ? times.therapists.length : 1) + 1;
    this.slotOf = new Int32Array(instance.staff.count).fill(this.slots - 1);
    times.therapists.forEach((t, i) => {
      this.slotOf[t] = isFollowed ? i : 0;
    });
    this.possible = possibleDays(instance, times);
    this.knownMost = new Int32Array(days.count).fill(-1);
    const weeks = priced > 0 ? days.week[priced - 1] - days.week[0] + 1 : 0;
    this.low = Math.max(1, Math.min(times.full, times.least - Math.min(priced, weeks * this.cap)));
    this.stride = Math.max(1, times.full - this.low + 1);
    let kept = priced;
    const firstBy = priced > 0 ? days.firstTrainingUntil[priced - 1] : 0;
    while (
      kept < days.count &&
      priced > 0 &&
      (kept <= firstBy || days.number[kept] - days.number[priced - 1] <= standard.maxGapDays)
    )
      kept++;
    this.kept = kept;
    const size = this.cap * this.slots;
    // Once over all days and all counts, without prices; what may be needed again is kept.
    const allStride = Math.max(1, times.full);
    const all = workspace.allFor(this, days.count * size * allStride);
    const free = new Float64Array(days.count * (this.slots - 1)).fill(NEVER);
    times.menus.forEach((menu, i) => {
      if (menu !== NO_MENU) free[this.placeOf(i)] = times.visit;
    });
    this.fill(all, 1, allStride, days.count - 1, days.count, free);
    this.tail = new Float64Array((kept - priced) * size * this.stride);
    for (let state = priced * size; state < kept * size; state++)
      for (let k = 0; k < this.stride; k++)
        this.tail[(state - priced * size) * this.stride + k] =
          times.full > 0 ? all[state * allStride + k + this.low - 1] : NEVER;
    this.price = new Float64Array(priced * (this.slots - 1));
    this.chosen = new Int32Array(this.price.length);
    this.start = new Float64Array(priced * this.slots);
    for (let d = 0; d < priced; d++)
      this.fillStart(all, 1, allStride, days.count, d, this.start, d * this.slots);
    this.unpriced = this.start.slice();
  }

  /** `start` as it is without prices. */
  private readonly unpriced: Float64Array;
  /** By therapist: the place among this row's therapists, or the last slot. */
  private readonly slotOf: Int32Array;

  unpricedAfter(d: number, therapist: number): number {
    return this.unpriced[d * this.slots + this.slotOf[therapist]];
  }

  /** By priced day and slot: the price of a session, and its menu. */
  private readonly price: Float64Array;
  private readonly chosen: Int32Array;
  /** By priced start day and therapist of the interview (the last entry: any other): what the row costs. */
  readonly start: Float64Array;

  /** Where the session of the `i`-th menu counts: its day and its therapist's slot. */
  private placeOf(i: number): number {
    const { therapists } = this.times;
    const d = Math.floor(i / therapists.length);
    return d * (this.slots - 1) + this.slotOf[therapists[i - d * therapists.length]];
  }

  /** The most sessions that fit after a start on day `d`. */
  private most(d: number): number {
    if (this.knownMost[d] < 0) this.knownMost[d] = mostSessions(this.instance, this.times, this.possible, d);
    return this.knownMost[d];
  }

  /** Works out `start` at the menus' present prices. */
  reprice(): void {
    const { cap, slots, stride, kept } = this;
    const states = cap * slots * stride;
    this.workspace.costFor(this, kept * states).set(this.tail, this.priced * states);
    const { menus, visit } = this.times;
    const { price } = this.menus;
    this.price.fill(NEVER);
    const n = this.priced * this.times.therapists.length;
    for (let i = 0; i < n; i++) {
      if (menus[i] === NO_MENU) continue;
      const at = this.placeOf(i);
      const p = price[menus[i]] + visit;
      if (p < this.price[at]) {
        this.price[at] = p;
        this.chosen[at] = menus[i];
      }
    }
    this.fill(this.cost, this.low, this.stride, this.priced - 1, this.kept, this.price);
    for (let d = 0; d < this.priced; d++)
      this.fillStart(this.cost, this.low, this.stride, this.kept, d, this.start, d * this.slots);
  }

  /** Fills the states of days `last` down to 0; those after it up to `end` stand. */
  private fill(
    cost: Float64Array,
    low: number,
    stride: number,
    last: number,
    end: number,
    price: Float64Array,
  ): void {
    const { days, facts } = this.instance;
    const { maxGapDays, weights } = facts.scenario.standard;
    const { slots, cap } = this;
    const size = slots * stride;
    const { next, inWeek } = this.workspace.rowOfStates(size);
    const T = slots - 1;
    for (let d = last; d >= 0; d--) {
      const at = d * cap * size;
      cost.fill(NEVER, at, at + cap * size);
      let any = false;
      for (let i = 0; i < T && !any; i++) any = price[d * T + i] !== NEVER;
      if (!any) continue;
      // The cheapest next session in a later week, whatever this one's place in its own.
      next.fill(NEVER, 0, size);
      let e = d + 1;
      while (e < end && days.week[e] === days.week[d]) e++;
      const nextWeek = e;
      for (; e < end && days.number[e] - days.number[d] <= maxGapDays; e++) {
        const from = e * cap * size;
        for (let j = 0; j < size; j++) if (cost[from + j] < next[j]) next[j] = cost[from + j];
      }
      for (let c = cap; c >= 1; c--) {
        inWeek.set(next.subarray(0, size));
        if (c < cap)
          for (e = d + 1; e < nextWeek && days.number[e] - days.number[d] <= maxGapDays; e++) {
            const from = (e * cap + c) * size;
            for (let j = 0; j < size; j++) if (cost[from + j] < inWeek[j]) inWeek[j] = cost[from + j];
          }
        const to = at + (c - 1) * size;
        const best = to + T * stride;
        for (let i = 0; i < T; i++) {
          const p = price[d * T + i];
          if (p === NEVER) continue;
          for (let k = 0; k < stride; k++) {
            let v = NEVER;
            if (k + low === 1) v = p;
            else if (k > 0) {
              const stay = inWeek[i * stride + k - 1];
              const change = inWeek[T * stride + k - 1] + weights.therapistChange;
              v = p + (stay < change ? stay : change);
            }
            cost[to + i * stride + k] = v;
            if (v < cost[best + k]) cost[best + k] = v;
          }
        }
      }
    }
  }

  /** What the cheapest row after a start on day `d` costs, by therapist of the interview. */
  private fillStart(
    cost: Float64Array,
    low: number,
    stride: number,
    end: number,
    d: number,
    out: Float64Array,
    at: number,
  ): void {
    const { weights } = this.instance.facts.scenario.standard;
    const T = this.slots - 1;
    const { full, least } = this.times;
    const none = least <= 0 && full >= 0 ? weights.missingSession * full : NEVER;
    const most = Math.min(full, this.most(d));
    const fewest = Math.max(low, least, 1);
    const until = Math.min(this.instance.days.firstTrainingUntil[d], end - 1);
    for (let slot = 0; slot <= T; slot++) {
      let best = NEVER;
      for (let f = d + 1; f <= until; f++) {
        const gap = f - d > 5 ? weights.gapDay * (f - d - 5) : 0;
        const v = gap + this.cheapestFrom(cost, low, stride, f, slot, fewest, most);
        if (v < best) best = v;
      }
      out[at + slot] = slot < T ? best : best + weights.therapistChange;
    }
    for (let slot = 0; slot <= T; slot++) out[at + slot] = Math.min(out[at + slot], out[at + T], none);
  }

  /** The least that a row costs which begins on day `f` in `slot` with `fewest` to `most` sessions, with what it misses. */
  private cheapestFrom(
    cost: Float64Array,
    low: number,
    stride: number,
    f: number,
    slot: number,
    fewest: number,
    most: number,
  ): number {
    const { weights } = this.instance.facts.scenario.standard;
    const from = (f * this.cap * this.slots + slot) * stride - low;
    let best = NEVER;
    for (let k = fewest; k <= most; k++) {
      const v = cost[from + k] + weights.missingSession * (this.times.full - k);
      if (v < best) best = v;
    }
    return best;
  }

  /** The cheapest first session by the therapist of `slot`, and how many follow; day -1 for a course without any. */
  private cheapestFirst(
    cost: Float64Array,
    low: number,
    stride: number,
    end: number,
    d: number,
    slot: number,
  ) {
    const { days, facts } = this.instance;
    const { weights } = facts.scenario.standard;
    const { full, least } = this.times;
    const none = least <= 0 && full >= 0 ? weights.missingSession * full : NEVER;
    const found = { cost: none, day: -1, sessions: 0 };
    const most = Math.min(full, this.most(d));
    for (let f = d + 1; f <= days.firstTrainingUntil[d] && f < end; f++) {
      const gap = weights.gapDay * Math.max(0, f - d - 5);
      const from = (f * this.cap * this.slots + slot) * stride - low;
      for (let k = Math.max(low, least, 1); k <= most; k++) {
        const v = cost[from + k] + gap + weights.missingSession * (full - k);
        if (v < found.cost) {
          found.cost = v;
          found.day = f;
          found.sessions = k;
        }
      }
    }
    return found;
  }

  /** What the row costs after an interview on priced day `d` by `therapist`. */
  after(d: number, therapist: number): number {
    return this.start[d * this.slots + this.slotOf[therapist]];
  }

  /**
   * The same after an interview on a day without prices, to be asked before any other row is made: what is needed to tell is
   * not kept.
   */
  laterAfter(d: number, therapist: number): number {
    const { workspace, slots } = this;
    const all = workspace.allOf(this);
    if (workspace.laterDay !== d) {
      if (workspace.later.length < slots) workspace.later = new Float64Array(slots);
      this.fillStart(all, 1, Math.max(1, this.times.full), this.instance.days.count, d, workspace.later, 0);
      workspace.laterDay = d;
    }
    return workspace.later[this.slotOf[therapist]];
  }

  /** Notes the items that the row of `after` pays. */
  noteUse(d: number, therapist: number, uses: number[]): void {
    if (!this.workspace.isCostOf(this)) this.reprice();
    const { weights } = this.instance.facts.scenario.standard;
    const T = this.slots - 1;
    const own = this.slotOf[therapist];
    const any = this.cheapestFirst(this.cost, this.low, this.stride, this.kept, d, T);
    let found = any;
    let slot = T;
    if (own < T) {
      const mine = this.cheapestFirst(this.cost, this.low, this.stride, this.kept, d, own);
      if (mine.cost <= any.cost + weights.therapistChange) {
        found = mine;
        slot = own;
      }
    }
    let [day, c, k] = [found.day, 1, found.sessions];
    while (day >= 0 && day < this.priced && k >= 1) {
      const at = (day * this.cap + c - 1) * this.slots;
      if (slot === T) slot = this.bestSlot(at, k);
      uses.push(itemOfTime(this.menus.timeOf(this.chosen[day * T + slot])));
      const next = k === 1 ? null : this.nextOf(day, c, k, slot);
      if (!next) return;
      [day, c, slot] = [next.day, next.c, next.slot];
      k--;
    }
  }

  private bestSlot(at: number, k: number): number {
    const T = this.slots - 1;
    const want = this.cost[(at + T) * this.stride + k - this.low];
    for (let i = 0; i < T; i++) if (this.cost[(at + i) * this.stride + k - this.low] === want) return i;
    throw new Error('A row of sessions lost its own cheapest therapist');
  }

  /** The next session of the cheapest row, by the search that `fill` makes. */
  private nextOf(d: number, c: number, k: number, slot: number) {
    const { days, facts } = this.instance;
    const { maxGapDays, weights } = facts.scenario.standard;
    const T = this.slots - 1;
    let best = NEVER;
    let found: { day: number; c: number; slot: number } | null = null;
    for (let e = d + 1; e < this.kept && days.number[e] - days.number[d] <= maxGapDays; e++) {
      const same = days.week[e] === days.week[d];
      if (same && c === this.cap) continue;
      const now = same ? c + 1 : 1;
      const at = (e * this.cap + now - 1) * this.slots;
      const stay = this.cost[(at + slot) * this.stride + k - 1 - this.low];
      const change = this.cost[(at + T) * this.stride + k - 1 - this.low] + weights.therapistChange;
      if (stay < best) [best, found] = [stay, { day: e, c: now, slot }];
      if (change < best) [best, found] = [change, { day: e, c: now, slot: T }];
    }
    return found;
  }
}
