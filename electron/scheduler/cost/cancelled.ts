import { isoDate } from '#shared/calendar/dates.ts';
import type { Weights } from '#shared/model/scenario.ts';
import type { Price } from './amount.ts';

/** `cancelledSession + cancelledSeat × n` for each cancelled session that `n` citizens had a seat in. */
export const cancelled: Price = ({ facts, cancelled }) =>
  cancelled.map(({ teamId, day }) => {
    const seats = facts.oldSeats.filter((seat) => seat.teamId === teamId && seat.day === day).length;
    const cost = cancellationCost(facts.scenario.standard.weights, seats);
    return { cost, source: { teamId, date: isoDate(day) } };
  });

/** What it costs to cancel a session in which `seats` citizens have a seat. */
export function cancellationCost(weights: Weights, seats: number): number {
  return weights.cancelledSession + weights.cancelledSeat * seats;
}
