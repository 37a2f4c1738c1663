/** Each referral's ways to be placed in the bound, and the cheapest of them at given prices. */
import { ALONE, AT_HOME, ATTENDS, type Citizen, TEAM, therapistsOf } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { HOME, INDIVIDUAL, START } from '../instance/lengths.ts';
import { citizenStarts, couldAttend } from './citizen-times.ts';
import { Enrolment } from './enrolments.ts';
import { evaluationCost } from './evaluations.ts';
import { type Menus, NO_MENU } from './menus.ts';
import type { PriceLayout } from './prices.ts';
import { Rows } from './rows.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** Start interviews on site or at home: on priced day `d` the entries `[first[d], first[d + 1])`. */
interface Starts {
  readonly first: Int32Array;
  readonly menu: Int32Array;
  readonly therapist: Int32Array;
  /** What the evaluations add. */
  readonly extra: Float64Array;
  /** On days without prices: therapist and what the evaluations add. */
  readonly later: readonly { readonly d: number; readonly therapist: number; readonly extra: number }[];
}

interface Way {
  readonly fixed: number;
  readonly starts: Starts;
  readonly teams: readonly Enrolment[];
  readonly rows: Rows | null;
}

export class Courses {
  private readonly citizen: Citizen;
  private readonly days: number;
  private readonly ways: Way[] = [];
  /** The least that waiting, or a start on a day without prices, costs. */
  private readonly otherwise: number;
  private readonly menus: Menus;

  /** `leavingOutAt` is where the first of this referral's prices of leaving a session out may lie. */
  constructor(
    instance: Instance,
    layout: PriceLayout,
    menus: Menus,
    r: number,
    leavingOutAt: number,
    hasOldSeat: boolean,
  ) {
    const citizen = instance.citizens.list[r];
    const { count } = instance.days;
    this.citizen = citizen;
    this.days = layout.days;
    this.menus = menus;
    const { lengths, grid } = instance;
    const times = citizenStarts(instance, r, hasOldSeat);
    const menu = (kind: number, home: boolean, t: number, d: number) => {
      const length = lengths.ofKind[kind];
      const at = (d * lengths.count + length) * grid.words;
      return home
        ? menus.atHome(t, d, length, citizen.travelMinutes, times, at)
        : menus.onSite(t, d, length, citizen.sites, times, at);
    };
    const may = (kind: number, home: boolean) => therapistsOf(citizen, kind, home ? AT_HOME : ALONE);
    const canCome = Uint8Array.from({ length: count }, (_, d) => {
      const size = lengths.count * grid.words;
      for (let i = d * size; i < (d + 1) * size; i++) if (times[i] !== 0) return 1;
      return 0;
    });
    const startsOf = (home: boolean): Starts => {
      const hasTime = (kind: number, t: number, d: number) =>
        canCome[d] === 1 && menu(kind, home, t, d) !== NO_MENU;
      const extra = evaluationCost(instance, citizen, (kind) => may(kind, home), hasTime);
      const first = new Int32Array(layout.days + 1);
      const found: { menu: number; therapist: number; extra: number }[] = [];
      const later: { d: number; therapist: number; extra: number }[] = [];
      const list = may(START, home);
      for (let d = instance.days.firstUsable; d < count; d++) {
        if (canCome[d] === 1)
          for (const therapist of list) {
            const m = menu(START, home, therapist, d);
            if (m === NO_MENU) continue;
            const cost = extra(d, therapist);
            if (cost === NEVER) continue;
            if (d < layout.days) found.push({ menu: m, therapist, extra: cost });
            else later.push({ d, therapist, extra: cost });
          }
        if (d < layout.days) first[d + 1] = found.length;
      }
      return {
        first,
        menu: Int32Array.from(found, (f) => f.menu),
        therapist: Int32Array.from(found, (f) => f.therapist),
        extra: Float64Array.from(found, (f) => f.extra),
        later,
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
            therapists.forEach((t, i) => {
              list[d * therapists.length + i] = menu(kind, home, t, d);
            });
        const { full, least } = { full: citizen.full[modality], least: citizen.least[modality] };
        rows = new Rows(instance, { full, least, visit, therapists, menus: list }, menus, layout.days);
      }
      this.ways.push({ fixed, starts, teams, rows });
    }
    this.otherwise = this.later(citizen);
  }

  /** The priced seats of its teams, in the order of the prices of leaving them out. */
  pricedSeats(): number[] {
    return this.ways.flatMap((way) => way.teams.flatMap((team) => [...team.seats]));
  }

  private later(citizen: Citizen): number {
    let best = citizen.unplaced;
    for (const { fixed, starts, teams, rows } of this.ways)
      for (const { d, therapist, extra } of starts.later) {
        const base = citizen.startCost[d] + fixed + extra;
        if (base >= best) continue;
        let onwards = NEVER;
        if (rows) onwards = rows.laterAfter(d, therapist);
        for (const team of teams) onwards = Math.min(onwards, team.after(d, null).cost);
        best = Math.min(best, base + onwards);
      }
    return best;
  }

  /** What the cheapest way costs at these prices; the places of the prices that it pays are noted. */
  value(prices: Float64Array, uses: number[]): number {
    const { citizen, menus } = this;
    let best = this.otherwise;
    let chosen: { way: Way; d: number; entry: number; team: Enrolment | null } | null = null;
    for (const way of this.ways) {
      const { fixed, starts, rows } = way;
      if (rows && !this.mayBeat(way, best)) continue;
      rows?.reprice();
      for (const team of way.teams) team.reprice(prices);
      for (let d = 0; d < this.days; d++) {
        const base = citizen.startCost[d] + fixed;
        if (base >= best) break;
        if (starts.first[d] === starts.first[d + 1]) continue;
        let low = NEVER;
        let entry = -1;
        for (let i = starts.first[d]; i < starts.first[d + 1]; i++) {
          let p = menus.price[starts.menu[i]] + starts.extra[i];
          if (rows) p += rows.after(d, starts.therapist[i]);
          if (p < low) {
            low = p;
            entry = i;
          }
        }
        if (entry < 0 || base + low >= best) continue;
        if (rows) {
          best = base + low;
          chosen = { way, d, entry, team: null };
          continue;
        }
        for (const team of way.teams) {
          const v = base + low + team.after(d, prices).cost;
          if (v < best) {
            best = v;
            chosen = { way, d, entry, team };
          }
        }
      }
    }
    if (chosen) {
      const { way, d, entry, team } = chosen;
      menus.noteUse(way.starts.menu[entry], uses);
      way.rows?.noteUse(d, way.starts.therapist[entry], uses);
      team?.noteUse(d, prices, uses);
    }
    return best;
  }

  /** Whether a way with rows could cost less than `best`: priced starts, rows as if their sessions had no price. */
  private mayBeat({ fixed, starts, rows }: Way, best: number): boolean {
    for (let d = 0; d < this.days && this.citizen.startCost[d] + fixed < best; d++) {
      const left = best - this.citizen.startCost[d] - fixed;
      for (let i = starts.first[d]; i < starts.first[d + 1]; i++) {
        const price = this.menus.price[starts.menu[i]] + starts.extra[i];
        if (price < left && price + (rows?.unpricedAfter(d, starts.therapist[i]) ?? 0) < left) return true;
      }
    }
    return false;
  }
}
