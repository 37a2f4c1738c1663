/**
 * A *menu* is the list of times at which one therapist can give an appointment of one length on one day to citizens who
 * can come at the same times, at the same sites or as far from home. Citizens whose times come out alike share a menu, so
 * that each price is worked out once. The price of a menu is that of its cheapest time. On days without prices there are no menus: all
 * that matters is whether there is a time.
 */
import type { Instance } from '../instance/instance.ts';
import { WEEKDAYS } from '../instance/staff.ts';
import { Timetable } from '../state/timetable.ts';
import type { PriceLayout } from './prices.ts';
import { NOWHERE, Times } from './times.ts';

/** No time at all. */
export const NO_MENU = -1;

export class Menus {
  private readonly instance: Instance;
  private readonly layout: PriceLayout;
  private readonly bookings: Timetable;
  readonly times: Times;
  /** The times of each menu, one menu after the other. */
  private readonly listed: number[] = [];
  /** The times of menu `m` are `[first[m], first[m + 1])`. */
  private readonly first: number[] = [0];
  private readonly known = new Map<number, { menu: number; times: Int32Array }[]>();
  /** Times being looked up: by site, its number and the words of a set of starts. */
  private readonly found: Int32Array;
  private readonly away = new Map<number, Int32Array>();
  /** What was asked for last, which mostly is asked for next. */
  private awayKey = -1;
  private awaySets: Int32Array = new Int32Array(0);
  private cheapest = new Int32Array(0);
  /** The price of each menu, after `reprice`. */
  price = new Float64Array(0);

  constructor(instance: Instance, layout: PriceLayout) {
    this.instance = instance;
    this.layout = layout;
    this.bookings = new Timetable(instance);
    this.times = new Times(instance, layout, this.bookings);
    this.found = new Int32Array((instance.places.siteCount + 1) * (1 + instance.grid.words));
  }

  get count(): number {
    return this.first.length - 1;
  }

  /** Whether there is a time for what `onSite` would give a menu for. */
  canBeOnSite(
    t: number,
    d: number,
    length: number,
    sites: Uint8Array,
    starts: Int32Array,
    at: number,
  ): boolean {
    const { staff, days, grid, lengths } = this.instance;
    const { words } = grid;
    const presence = t * WEEKDAYS + days.weekday[d];
    const free = ((t * days.count + d) * lengths.count + length) * words;
    for (let p = staff.firstPresence[presence]; p < staff.firstPresence[presence + 1]; p++) {
      const site = staff.presenceSite[p];
      if (site < 0 || sites[site] === 0) continue;
      const room = ((site * days.count + d) * lengths.count + length) * words;
      const own = (p * lengths.count + length) * words;
      for (let w = 0; w < words; w++) {
        const mine = staff.presenceStarts[own + w] & this.bookings.free[free + w];
        if ((mine & this.bookings.siteFree[room + w] & starts[at + w]) !== 0) return true;
      }
    }
    return false;
  }

  /** Whether there is a time for what `atHome` would give a menu for. */
  canBeAtHome(t: number, d: number, length: number, travel: number, starts: Int32Array, at: number): boolean {
    const away = this.startsAway(length, travel);
    const { words } = this.instance.grid;
    const first = (t * this.instance.days.count + d) * words;
    for (let w = 0; w < words; w++) if ((away[first + w] & starts[at + w]) !== 0) return true;
    return false;
  }

  /** Menu for an appointment on site, at any of the `sites`, within the citizen's `starts` (a set of starts). */
  onSite(t: number, d: number, length: number, sites: Uint8Array, starts: Int32Array, at: number): number {
    const { staff, days, grid, lengths } = this.instance;
    const { words } = grid;
    const presence = t * WEEKDAYS + days.weekday[d];
    const free = ((t * days.count + d) * lengths.count + length) * words;
    const { found } = this;
    let n = 0;
    for (let p = staff.firstPresence[presence]; p < staff.firstPresence[presence + 1]; p++) {
      const site = staff.presenceSite[p];
      if (site < 0 || sites[site] === 0) continue;
      const room = ((site * days.count + d) * lengths.count + length) * words;
      const own = (p * lengths.count + length) * words;
      found[n] = site;
      let any = 0;
      for (let w = 0; w < words; w++) {
        const bits =
          staff.presenceStarts[own + w] &
          this.bookings.free[free + w] &
          this.bookings.siteFree[room + w] &
          starts[at + w];
        found[n + 1 + w] = bits;
        any |= bits;
      }
      if (any !== 0) n += 1 + words;
    }
    return this.menuOf(t, d, length, 0, n);
  }

  /** Menu for a visit at the home of a citizen who lives `travel` minutes away. */
  atHome(t: number, d: number, length: number, travel: number, starts: Int32Array, at: number): number {
    const away = this.startsAway(length, travel);
    const { words } = this.instance.grid;
    const first = (t * this.instance.days.count + d) * words;
    this.found[0] = NOWHERE;
    let any = 0;
    for (let w = 0; w < words; w++) {
      const bits = away[first + w] & starts[at + w];
      this.found[1 + w] = bits;
      any |= bits;
    }
    return this.menuOf(t, d, length, travel, any === 0 ? 0 : 1 + words);
  }

  /** When each therapist could be away for a visit and the way there and back, by day. Contract rules 3 and 4. */
  private startsAway(length: number, travel: number): Int32Array {
    const key = travel * this.instance.lengths.count + length;
    if (key === this.awayKey) return this.awaySets;
    let sets = this.away.get(key);
    if (!sets) {
      const { staff, days, grid } = this.instance;
      sets = new Int32Array(staff.count * days.count * grid.words);
      for (let t = 0; t < staff.count; t++)
        for (let d = 0; d < days.count; d++)
          if (staff.absent[t * days.count + d] === 0) this.fillAway(sets, t, d, length, travel);
      this.away.set(key, sets);
    }
    this.awayKey = key;
    this.awaySets = sets;
    return sets;
  }

  private fillAway(sets: Int32Array, t: number, d: number, length: number, travel: number): void {
    const { staff, days, grid, lengths } = this.instance;
    const at = (t * days.count + d) * grid.words;
    const hours = staff.facts[t].weekly.filter((w) => w.weekday === days.weekday[d]);
    for (let i = 0; i < grid.count; i++) {
      const from = grid.minute[i] - travel;
      const to = grid.minute[i] + lengths.minutes[length] + travel;
      if (hours.some((w) => w.from <= from && to <= w.to) && this.bookings.isIdle(t, d, from, to))
        sets[at + (i >> 5)] |= 1 << (i & 31);
    }
  }

  /** The menu of the times in the first `n` numbers of `found`. */
  private menuOf(t: number, d: number, length: number, travel: number, n: number): number {
    if (n === 0) return NO_MENU;
    const { lengths } = this.instance;
    const key = ((travel * lengths.count + length) * this.instance.staff.count + t) * this.layout.days + d;
    let alike = this.known.get(key);
    if (!alike) {
      alike = [];
      this.known.set(key, alike);
    }
    for (const { menu, times } of alike) {
      let i = 0;
      while (i < n && times[i] === this.found[i]) i++;
      if (i === n && times.length === n) return menu;
    }
    const times = this.found.slice(0, n);
    for (let i = 0; i < n; i += 1 + this.instance.grid.words) this.addTimes(t, d, length, travel, times, i);
    const menu = this.count;
    this.first.push(this.listed.length);
    alike.push({ menu, times });
    return menu;
  }

  /** Adds the times of the site at `times[i]`, which the words after it hold. */
  private addTimes(
    t: number,
    d: number,
    length: number,
    travel: number,
    times: Int32Array,
    at: number,
  ): void {
    for (let i = 0; i < this.instance.grid.count; i++)
      if ((times[at + 1 + (i >> 5)] & (1 << (i & 31))) !== 0)
        this.listed.push(this.times.timeOf(t, d, length, travel, i, times[at]));
  }

  /** Works out the price of every time and every menu. */
  reprice(staffSums: Float64Array, roomSums: Float64Array): void {
    this.times.reprice(staffSums, roomSums);
    if (this.price.length !== this.count) {
      this.price = new Float64Array(this.count);
      this.cheapest = new Int32Array(this.count);
      this.lists = { time: Int32Array.from(this.listed), first: Int32Array.from(this.first) };
    }
    this.turn += 7;
    const { time, first } = this.lists;
    const { price } = this.times;
    for (let m = 0; m < this.price.length; m++) {
      let low = Number.POSITIVE_INFINITY;
      let at = -1;
      // Of equals another one each time: otherwise everybody would crowd into the first, and prices learn little from it.
      const n = first[m + 1] - first[m];
      for (
        let k = 0, i = first[m] + ((m + this.turn) % n);
        k < n;
        k++, i = i + 1 < first[m + 1] ? i + 1 : first[m]
      ) {
        const p = price[time[i]];
        if (p < low) {
          low = p;
          at = time[i];
        }
      }
      this.price[m] = low;
      this.cheapest[m] = at;
    }
  }

  private turn = 0;
  private lists = { time: new Int32Array(0), first: new Int32Array(1) };

  /** The menu's cheapest time at the present prices. */
  timeOf(menu: number): number {
    return this.cheapest[menu];
  }
}
