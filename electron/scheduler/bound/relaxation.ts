/**
 * The Lagrangian function whose every value is a lower bound on the cost of any valid plan (docs/bound.md has the proof),
 * and one of its subgradients.
 */
import type { Instance } from '../instance/instance.ts';
import { citizensWithOldSeats } from './citizen-times.ts';
import { ColumnPool } from './column-pool.ts';
import { Courses } from './courses.ts';
import { Menus } from './menus.ts';
import { capacities, type PriceLayout, priceLayout, timeOfItem } from './prices.ts';
import { RowsWorkspace } from './rows-workspace.ts';
import { SessionPricing } from './staffing.ts';

/** How many ways the pool keeps of each referral. */
const WAYS_KEPT = 30;

export class Relaxation {
  readonly layout: PriceLayout;
  /** How many prices there are. */
  readonly size: number;
  readonly capacity: Float64Array;
  /** What the last `value` used of each thing. */
  readonly use: Float64Array;
  /** The places of the prices that any session or any known way could pay; all others stay 0. */
  readonly active: number[] = [];
  private readonly isActive: Uint8Array;
  private readonly menus: Menus;
  private readonly pool: ColumnPool;
  private readonly courses: readonly Courses[];
  private readonly sessions: SessionPricing;
  /** Which session each price of leaving one out is for. */
  private readonly leftOut: Int32Array;
  private readonly staffSums: Float64Array;
  private readonly roomSums: Float64Array;
  private readonly instance: Instance;

  /** The relaxation with prices on the first `pricedDays` days, or null where it was stopped while it was set up. */
  static of(instance: Instance, pricedDays: number, stop: () => boolean): Relaxation | null {
    const layout = priceLayout(instance, pricedDays);
    if (stop()) return null;
    const menus = new Menus(instance, layout);
    if (stop()) return null;
    const sessions = new SessionPricing(instance, layout);
    const seated = citizensWithOldSeats(instance);
    const workspace = new RowsWorkspace();
    const courses: Courses[] = [];
    const leftOut: number[] = [];
    let size = layout.leavingOutAt;
    for (let r = 0; r < instance.citizens.count; r++) {
      if (stop()) return null;
      const hasOldSeat = seated.has(instance.citizens.list[r].facts.source.citizenId);
      const found = new Courses(instance, layout, menus, r, size, hasOldSeat, workspace);
      for (const seat of found.pricedSeats()) leftOut.push(seat - layout.seatsAt);
      size = layout.leavingOutAt + leftOut.length;
      courses.push(found);
    }
    if (stop()) return null;
    return new Relaxation(instance, layout, menus, courses, sessions, leftOut);
  }

  private constructor(
    instance: Instance,
    layout: PriceLayout,
    menus: Menus,
    courses: readonly Courses[],
    sessions: SessionPricing,
    leftOut: readonly number[],
  ) {
    this.instance = instance;
    this.layout = layout;
    this.menus = menus;
    this.courses = courses;
    this.sessions = sessions;
    this.leftOut = new Int32Array(leftOut);
    const size = layout.leavingOutAt + leftOut.length;
    this.size = size;
    this.pool = new ColumnPool(courses.length);
    this.capacity = capacities(layout, size);
    this.use = new Float64Array(size);
    this.isActive = new Uint8Array(size);
    for (let i = layout.seatsAt; i < layout.leavingOutAt; i++) this.activate(i);
    for (const i of this.sessions.leadersCells()) this.activate(i);
    const perRow = layout.days * (layout.cells + 1);
    this.staffSums = new Float64Array(Math.max(1, instance.staff.count * perRow));
    this.roomSums = new Float64Array(Math.max(1, instance.places.roomIds.length * perRow));
  }

  /**
   * The function's value at prices that are none of them negative: a lower bound on the cost of any valid plan. `isQuick` gives
   * one that is lower still, several times faster, in which sessions alone and at home pay nothing.
   */
  value(prices: Float64Array, isQuick = false): number {
    this.prepare(prices);
    this.menus.reprice(this.staffSums, this.roomSums);
    let value = 0;
    const items: number[] = [];
    for (let r = 0; r < this.courses.length; r++) {
      items.length = 0;
      const v = this.courses[r].value(prices, items, isQuick);
      value += v;
      let paid = 0;
      for (const item of items) {
        this.addUse(item, 1);
        this.activateItem(item);
        paid += this.priceOf(prices, item);
      }
      if (this.courses[r].isExact || !isQuick) this.pool.add(r, v - paid, items);
    }
    this.pool.keepCheapest(WAYS_KEPT, (item) => this.priceOf(prices, item));
    return value + this.rest(prices);
  }

  private priceOf(prices: Float64Array, item: number): number {
    return item < 0 ? this.menus.times.price[timeOfItem(item)] : prices[item];
  }

  private readonly addUse = (item: number, n: number): void => {
    if (item < 0) this.menus.times.addUse(timeOfItem(item), n, this.use);
    else this.use[item] += n;
  };

  private activateItem(item: number): void {
    if (item >= 0) this.activate(item);
    else this.menus.times.forEachCell(timeOfItem(item), (at) => this.activate(at));
  }

  private activate(at: number): void {
    if (this.isActive[at] === 1) return;
    this.isActive[at] = 1;
    this.active.push(at);
    const { leavingOutAt } = this.layout;
    if (at >= leavingOutAt) this.sessions.mayBeLeftOut(this.leftOut[at - leavingOutAt], at);
  }

  /** The same over the ways to place a referral found so far: never less than `value`, and no bound. */
  pooledValue(prices: Float64Array): number {
    this.prepare(prices);
    this.menus.times.reprice(this.staffSums, this.roomSums);
    const pooled = this.pool.value((item) => this.priceOf(prices, item), this.addUse);
    return pooled + this.rest(prices);
  }

  private prepare(prices: Float64Array): void {
    const { layout, instance } = this;
    this.use.fill(0);
    runningSums(prices, 0, instance.staff.count * layout.days, layout.cells, this.staffSums);
    runningSums(
      prices,
      layout.roomsAt,
      instance.places.roomIds.length * layout.days,
      layout.cells,
      this.roomSums,
    );
  }

  /** Sessions, and what there is of each thing. */
  private rest(prices: Float64Array): number {
    let value = this.sessions.value(prices, this.staffSums, this.use);
    for (let i = 0; i < this.layout.seatsAt; i++) if (prices[i] > 0) value -= prices[i] * this.capacity[i];
    return value;
  }
}

/** Each row's sums of its prices up to each cell, and after the last one. */
function runningSums(prices: Float64Array, at: number, rows: number, cells: number, out: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    const from = at + row * cells;
    const to = row * (cells + 1);
    for (let c = 0; c < cells; c++) {
      out[to + c] = sum;
      sum += prices[from + c];
    }
    out[to + cells] = sum;
  }
}
