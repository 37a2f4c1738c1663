/**
 * What the bound puts a price on, and where each price lies in the one vector that holds them all. Only the first
 * `days` planning days have prices: the relaxation ignores what is scarce after them.
 *
 * - A therapist's *cell*: one grid step of one day, of which there is one.
 * - A site's cell: as many as it has consulting rooms that no booking touches then. Which room is left open.
 * - A seat in a team session: as many as old enrolments leave, where it is held; where it is cancelled, none.
 * - Leaving a session out in the middle of a course, which is lawful only where the session is cancelled.
 *
 * A contact uses the cells that lie wholly within it, so two contacts of one therapist or room never use the same
 * one, whatever the lengths and travel times are: what a cell can hold is never understated.
 */
import type { Instance } from '../instance/instance.ts';

/** Prices are whole multiples of this: their sums and differences are then exact in floating point. */
export const PRICE_STEP = 1 / 4096;

export interface PriceLayout {
  readonly days: number;
  readonly cellMinutes: number;
  readonly firstMinute: number;
  readonly cells: number;
  /** Where the sites' cells begin; the therapists' begin at 0. */
  readonly sitesAt: number;
  readonly seatsAt: number;
  /** Sessions with a price, and each session's place among them or -1. */
  readonly sessions: readonly number[];
  readonly placeOfSession: Int32Array;
  readonly leavingOutAt: number;
}

export function priceLayout(instance: Instance, pricedDays: number): PriceLayout {
  const { days, facts, grid, staff, places, sessions } = instance;
  const cellMinutes = facts.scenario.standard.gridMinutes;
  const priced = Math.min(pricedDays, days.count);
  const first = grid.count > 0 ? grid.minute[0] : 0;
  const weekly = [...facts.therapists.values()].flatMap((t) => t.weekly);
  const end = weekly.reduce((max, w) => Math.max(max, w.to), first);
  const cells = Math.max(1, Math.ceil((end - first) / cellMinutes));
  const pricedSessions = [...sessions.day.keys()].filter((s) => sessions.day[s] < priced);
  const placeOfSession = new Int32Array(sessions.count).fill(-1);
  pricedSessions.forEach((s, i) => {
    placeOfSession[s] = i;
  });
  const sitesAt = staff.count * priced * cells;
  const seatsAt = sitesAt + places.siteCount * priced * cells;
  return {
    days: priced,
    cellMinutes,
    firstMinute: first,
    cells,
    sitesAt,
    seatsAt,
    sessions: pricedSessions,
    placeOfSession,
    leavingOutAt: seatsAt + pricedSessions.length,
  };
}

/** The cells wholly within `[from, to)`, as a half-open range that may be empty. */
export function cellRange(layout: PriceLayout, from: number, to: number): [number, number] {
  const a = Math.max(0, Math.ceil((from - layout.firstMinute) / layout.cellMinutes));
  const b = Math.min(layout.cells, Math.floor((to - layout.firstMinute) / layout.cellMinutes));
  return [a, Math.max(a, b)];
}

/** How much there is of each thing with a price; of seats and of leaving out nothing beside what a session gives. */
export function capacities(instance: Instance, layout: PriceLayout, size: number): Float64Array {
  const { places, days, facts } = instance;
  const capacity = new Float64Array(size);
  capacity.fill(1, 0, layout.sitesAt);
  const taken = places.roomIds.map(() => new Set<number>());
  for (const b of facts.bookings) {
    const room = places.roomIndex.get(b.roomId ?? '');
    const d = days.indexOf(b.day);
    if (room === undefined || d < 0 || d >= layout.days) continue;
    const first = Math.floor((b.from - layout.firstMinute) / layout.cellMinutes);
    const end = Math.ceil((b.to - layout.firstMinute) / layout.cellMinutes);
    for (let c = Math.max(0, first); c < Math.min(layout.cells, end); c++)
      taken[room].add(d * layout.cells + c);
  }
  for (let site = 0; site < places.siteCount; site++)
    for (let k = 0; k < layout.days * layout.cells; k++) {
      let free = 0;
      for (let room = places.firstRoom[site]; room < places.firstRoom[site + 1]; room++)
        if (!taken[room].has(k)) free++;
      capacity[layout.sitesAt + site * layout.days * layout.cells + k] = free;
    }
  return capacity;
}
