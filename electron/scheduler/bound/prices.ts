/**
 * What the bound puts a price on, and where each price lies in the one vector that holds them all. Cells have prices on
 * the first `days` planning days only: the relaxation ignores whose time is scarce after them. Seats have them throughout.
 *
 * - A therapist's *cell*: one grid step of one day, of which there is one.
 * - A consulting room's cell, of which there is one.
 * - A seat in a team session: as many as old enrolments leave, where it is held; where it is cancelled, none.
 * - Leaving out a session in the middle of a course, which is lawful only where the session is cancelled.
 *
 * A contact uses the cells that lie wholly within it, so two contacts of one therapist or room never use the same
 * one, whatever the lengths and travel times are: what a cell can hold is never understated.
 */
import type { Instance } from '../instance/instance.ts';

/** Prices are whole multiples of this: their sums and differences are then exact in floating point. */
export const PRICE_STEP = 1 / 4096;

/**
 * What a way to place a referral pays is noted as *items*: the place of a price (a seat, leaving a session out), from 0 up,
 * or an appointment's time, below 0.
 */
export function itemOfTime(time: number): number {
  return -1 - time;
}

/** The same again gives the time back. */
export const timeOfItem = itemOfTime;

export interface PriceLayout {
  readonly days: number;
  readonly cellMinutes: number;
  readonly firstMinute: number;
  readonly cells: number;
  /** Where the rooms' cells begin; the therapists' begin at 0. */
  readonly roomsAt: number;
  readonly seatsAt: number;
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
  const roomsAt = staff.count * priced * cells;
  const seatsAt = roomsAt + places.roomIds.length * priced * cells;
  return {
    days: priced,
    cellMinutes,
    firstMinute: first,
    cells,
    roomsAt,
    seatsAt,
    leavingOutAt: seatsAt + sessions.count,
  };
}

/** The cells wholly within `[from, to)`, as a half-open range that may be empty. */
export function cellRange(layout: PriceLayout, from: number, to: number): [number, number] {
  const a = Math.max(0, Math.ceil((from - layout.firstMinute) / layout.cellMinutes));
  const b = Math.min(layout.cells, Math.floor((to - layout.firstMinute) / layout.cellMinutes));
  return [a, Math.max(a, b)];
}

/** How much there is of each thing with a price; of seats and of leaving out nothing beside what a session gives. */
export function capacities(layout: PriceLayout, size: number): Float64Array {
  return new Float64Array(size).fill(1, 0, layout.seatsAt);
}
