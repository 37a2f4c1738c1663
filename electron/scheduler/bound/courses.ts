/** Each referral's ways to be placed in the bound, and the cheapest of them at given prices. */
import { ALONE, AT_HOME, ATTENDS, type Citizen, TEAM, therapistsOf } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { HOME, INDIVIDUAL, START } from '../instance/lengths.ts';
import { citizenStarts, couldAttend } from './citizen-times.ts';
import { type Attendance, Enrolment } from './enrolments.ts';
import { evaluationsOf } from './evaluations.ts';
import { type Menus, NO_MENU } from './menus.ts';
import { itemOfTime, type PriceLayout } from './prices.ts';
import { Rows, UNPRICED } from './rows.ts';
import type { RowsWorkspace } from './rows-workspace.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** Start interviews on site or at home: on priced day `d` the entries `[first[d], first[d + 1])`. */
interface Starts {
  readonly first: Int32Array;
  readonly menu: Int32Array;
  readonly therapist: Int32Array;
  /** What the midway evaluation adds, and what the final one adds where it does not matter when the training ends. */
  readonly midway: Float64Array;
  readonly final: Float64Array;
  /** The last day for the training to end if the final evaluation is by the same therapist; before the start for never. */
  readonly ownEnd: Int32Array;
  /** By day: the same if it is by anybody, at the cost of a change. */
  readonly anyEnd: Int32Array;
  /** The start interviews on any day, with or without prices. */
  readonly onDay: (d: number) => Iterable<Start>;
}

interface Start {
  readonly therapist: number;
  readonly midway: number;
  readonly final: number;
  readonly ownEnd: number;
}

interface Way {
  readonly fixed: number;
  readonly starts: Starts;
  readonly teams: readonly Enrolment[];
  readonly rows: Rows | null;
}

/** A start interview with what follows it. */
interface Chosen {
  readonly starts: Starts;
  readonly d: number;
  readonly entry: number;
  readonly rows: Rows | null;
  readonly team: Enrolment | null;
  readonly attendance: Attendance | null;
}

export class Courses {
  private readonly citizen: Citizen;
  private readonly days: number;
  /** What a change of therapist costs. */
  private readonly change: number;
  private readonly ways: Way[] = [];
  /** The least that waiting, or a start on a day without prices, costs. */
  private otherwise: number;
  private readonly menus: Menus;
  /** The cheapest way met so far, and what it costs. */
  private best = NEVER;
  private chosen: Chosen | null = null;
  /** Where to begin among therapists that cost the same. */
  private turn: number;

  /** `leavingOutAt` is where the first of this referral's prices of leaving a session out may lie. */
  constructor(
    instance: Instance,
    layout: PriceLayout,
    menus: Menus,
    r: number,
    leavingOutAt: number,
    hasOldSeat: boolean,
    workspace: RowsWorkspace,
  ) {
    const citizen = instance.citizens.list[r];
    const { count } = instance.days;
    this.citizen = citizen;
    const change = instance.facts.scenario.standard.weights.therapistChange;
    this.change = change;
    this.days = layout.days;
    this.menus = menus;
    this.turn = r;
    this.otherwise = citizen.unplaced;
    const { lengths, grid } = instance;
    const times = citizenStarts(instance, r, hasOldSeat);
    const hasTime = (kind: number, home: boolean, t: number, d: number): boolean => {
      const length = lengths.ofKind[kind];
      const at = (d * lengths.count + length) * grid.words;
      return home
        ? menus.canBeAtHome(t, d, length, citizen.travelMinutes, times, at)
        : menus.canBeOnSite(t, d, length, citizen.sites, times, at);
    };
    const menu = (kind: number, home: boolean, t: number, d: number): number => {
      const length = lengths.ofKind[kind];
      const at = (d * lengths.count + length) * grid.words;
      return home
        ? menus.atHome(t, d, length, citizen.travelMinutes, times, at)
        : menus.onSite(t, d, length, citizen.sites, times, at);
    };
    const may = (kind: number, home: boolean) => therapistsOf(citizen, kind, home ? AT_HOME : ALONE);
    const canCome = new Uint8Array(count);
    const wordsADay = lengths.count * grid.words;
    for (let i = 0; i < times.length; i++) if (times[i] !== 0) canCome[Math.floor(i / wordsADay)] = 1;
    const startsOf = (home: boolean): Starts => {
      const evaluations = evaluationsOf(
        instance,
        citizen,
        (kind) => may(kind, home),
        (kind, t, d) => canCome[d] === 1 && hasTime(kind, home, t, d),
      );
      const anyEnd = new Int32Array(count);
      for (let d = 0; d < count; d++) anyEnd[d] = evaluations.anyEnd(d);
      const list = may(START, home);
      const onDay = function* (d: number): Iterable<Start> {
        if (canCome[d] === 0 || anyEnd[d] < d) return;
        for (const therapist of list) {
          if (!hasTime(START, home, therapist, d)) continue;
          const midway = evaluations.midwayCost(d, therapist);
          if (midway === NEVER) continue;
          const ownEnd = evaluations.ownEnd(d, therapist);
          yield { therapist, midway, final: ownEnd >= d ? 0 : change, ownEnd };
        }
      };
      const first = new Int32Array(layout.days + 1);
      const found = {
        menu: [] as number[],
        therapist: [] as number[],
        midway: [] as number[],
        final: [] as number[],
        ownEnd: [] as number[],
      };
      for (let d = 0; d < layout.days; d++) {
        if (d >= instance.days.firstUsable)
          for (const start of onDay(d)) {
            found.menu.push(menu(START, home, start.therapist, d));
            found.therapist.push(start.therapist);
            found.midway.push(start.midway);
            found.final.push(start.final);
            found.ownEnd.push(start.ownEnd);
          }
        first[d + 1] = found.menu.length;
      }
      return {
        first,
        menu: new Int32Array(found.menu),
        therapist: new Int32Array(found.therapist),
        midway: new Float64Array(found.midway),
        final: new Float64Array(found.final),
        ownEnd: new Int32Array(found.ownEnd),
        anyEnd,
        onDay,
      };
    };
    const evaluations = (citizen.hasMidway ? 1 : 0) + (citizen.hasFinal ? 1 : 0);
    let onSite: Starts | null = null;
    for (const modality of [TEAM, ALONE, AT_HOME]) {
      if (!citizen.allows[modality]) continue;
      const home = modality === AT_HOME;
      const starts: Starts = home ? startsOf(true) : (onSite ?? startsOf(false));
      if (!home) onSite = starts;
      const visit = home ? citizen.visitCost : 0;
      const fixed = citizen.modalityCost[modality] + visit * (1 + evaluations);
      const teams: Enrolment[] = [];
      let rows: Rows | null = null;
      if (modality === TEAM)
        for (const choice of citizen.teams) {
          const enrolment = new Enrolment(instance, layout, choice, leavingOutAt, (s, a) =>
            couldAttend(instance, r, s, a === ATTENDS, hasOldSeat),
          );
          leavingOutAt += enrolment.seats.length;
          teams.push(enrolment);
        }
      else {
        const kind = home ? HOME : INDIVIDUAL;
        const therapists = Array.from(may(kind, home));
        const list = new Int32Array(count * therapists.length).fill(NO_MENU);
        for (let d = instance.days.firstUsable; d < count; d++)
          if (canCome[d] === 1)
            for (let i = 0; i < therapists.length; i++) {
              const t = therapists[i];
              list[d * therapists.length + i] =
                d < layout.days ? menu(kind, home, t, d) : hasTime(kind, home, t, d) ? UNPRICED : NO_MENU;
            }
        const { full, least } = { full: citizen.full[modality], least: citizen.least[modality] };
        rows = new Rows(
          instance,
          { full, least, visit, therapists, end: starts.anyEnd, menus: list },
          menus,
          layout.days,
          workspace,
        );
      }
      const way = { fixed, starts, teams, rows };
      this.ways.push(way);
      this.otherwise = this.later(way, Math.max(layout.days, instance.days.firstUsable), count);
    }
  }

  /** The priced seats of its teams, in the order of the prices of leaving them out. */
  pricedSeats(): number[] {
    return this.ways.flatMap((way) => way.teams.flatMap((team) => [...team.seats]));
  }

  /** The least that this way with a start on one of the days `from` to `end`, which have no prices, or anything before it costs. */
  private later({ fixed, starts, teams, rows }: Way, from: number, end: number): number {
    const { startCost } = this.citizen;
    let best = this.otherwise;
    for (let d = from; d < end && startCost[d] + fixed < best; d++)
      for (const { therapist, midway, final, ownEnd } of starts.onDay(d)) {
        const base = startCost[d] + fixed + midway;
        if (base >= best) continue;
        let onwards = NEVER;
        if (rows) onwards = rows.laterAfter(d, therapist) + final;
        for (const team of teams) {
          if (ownEnd >= d) onwards = Math.min(onwards, team.after(d, ownEnd).cost);
          onwards = Math.min(onwards, team.after(d, starts.anyEnd[d]).cost + this.change);
        }
        best = Math.min(best, base + onwards);
      }
    return best;
  }

  /** Whether the way that `value` chose last pays all that it should, even where it was asked to be quick. */
  get isExact(): boolean {
    return this.chosen === null || this.chosen.rows === null;
  }

  /**
   * What the cheapest way costs at these prices; the items that it pays are noted. `isQuick`: no session of a row costs
   * anything but its own cost, which is never too much and several times faster to know.
   */
  value(prices: Float64Array, items: number[], isQuick: boolean): number {
    this.turn++;
    this.best = this.otherwise;
    this.chosen = null;
    for (const way of this.ways) {
      if (way.rows) this.tryRows(way, way.rows, isQuick);
      else if (way.teams.length > 0) this.tryTeams(way, prices);
    }
    if (this.chosen === null) return this.best;
    const { starts, d, entry, rows, team, attendance }: Chosen = this.chosen;
    items.push(itemOfTime(this.menus.timeOf(starts.menu[entry])));
    if (!isQuick) rows?.noteUse(d, starts.therapist[entry], items);
    if (attendance) team?.noteUse(attendance, items);
    return this.best;
  }

  private tryRows(way: Way, rows: Rows, isQuick: boolean): void {
    const { citizen, menus } = this;
    const { fixed, starts } = way;
    if (!isQuick) {
      if (!this.mayBeat(way, rows)) return;
      rows.reprice();
    }
    for (let d = 0; d < this.days && citizen.startCost[d] + fixed < this.best; d++) {
      const base = citizen.startCost[d] + fixed;
      const n = starts.first[d + 1] - starts.first[d];
      for (let k = 0; k < n; k++) {
        const i = starts.first[d] + ((k + this.turn) % n);
        const start = base + menus.price[starts.menu[i]] + starts.midway[i] + starts.final[i];
        if (start >= this.best) continue;
        const t = starts.therapist[i];
        const v = start + (isQuick ? rows.unpricedAfter(d, t) : rows.after(d, t));
        if (v < this.best) this.choose(v, { starts, d, entry: i, rows, team: null, attendance: null });
      }
    }
  }

  private tryTeams(way: Way, prices: Float64Array): void {
    const { citizen, menus } = this;
    const { fixed, starts, teams } = way;
    for (const team of teams) team.reprice(prices);
    for (let d = 0; d < this.days && citizen.startCost[d] + fixed < this.best; d++) {
      const base = citizen.startCost[d] + fixed;
      if (starts.first[d] === starts.first[d + 1]) continue;
      const any = cheapestOf(teams, d, starts.anyEnd[d]);
      if (base + any.attendance.cost >= this.best) continue;
      // Most therapists can give the final evaluation up to the same day.
      let known = any;
      let end = starts.anyEnd[d];
      const n = starts.first[d + 1] - starts.first[d];
      for (let k = 0; k < n; k++) {
        const i = starts.first[d] + ((k + this.turn) % n);
        const start = base + menus.price[starts.menu[i]] + starts.midway[i];
        if (start + any.attendance.cost >= this.best) continue;
        if (starts.ownEnd[i] >= d) {
          if (starts.ownEnd[i] !== end) {
            end = starts.ownEnd[i];
            known = cheapestOf(teams, d, end);
          }
          const v = start + known.attendance.cost;
          if (v < this.best) this.choose(v, { starts, d, entry: i, rows: null, ...known });
        }
        const v = start + any.attendance.cost + this.change;
        if (v < this.best) this.choose(v, { starts, d, entry: i, rows: null, ...any });
      }
    }
  }

  private choose(cost: number, chosen: Chosen): void {
    this.best = cost;
    this.chosen = chosen;
  }

  /** Whether a way with rows could cost less than the best: priced starts, rows as if their sessions had no price. */
  private mayBeat({ fixed, starts }: Way, rows: Rows): boolean {
    for (let d = 0; d < this.days && this.citizen.startCost[d] + fixed < this.best; d++) {
      const left = this.best - this.citizen.startCost[d] - fixed;
      for (let i = starts.first[d]; i < starts.first[d + 1]; i++) {
        const price = this.menus.price[starts.menu[i]] + starts.midway[i] + starts.final[i];
        if (price < left && price + rows.unpricedAfter(d, starts.therapist[i]) < left) return true;
      }
    }
    return false;
  }
}

/** The team whose cheapest course after an interview on day `d` with its last session by `end` costs least. */
function cheapestOf(teams: readonly Enrolment[], d: number, end: number) {
  let team = teams[0];
  let attendance = team.after(d, end);
  for (let i = 1; i < teams.length; i++) {
    const other = teams[i].after(d, end);
    if (other.cost < attendance.cost) [team, attendance] = [teams[i], other];
  }
  return { team, attendance };
}
