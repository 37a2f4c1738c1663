/**
 * When a citizen could come in some valid plan. The compiled instance takes old team seats out of a citizen's time; a plan
 * may cancel the session and have the time back, so the bound must not.
 */
import type { Instance } from '../instance/instance.ts';
import { addStartsWithin, MINUTES_A_DAY, removeStartsOverlapping } from '../instance/start-grid.ts';
import { canCome } from '../rules/citizen.ts';
import { overlap } from '../view/spans.ts';

/** The citizens who have a seat in a team already. */
export function citizensWithOldSeats({ facts }: Instance): ReadonlySet<string> {
  return new Set(facts.oldSeats.map((seat) => seat.citizenId));
}

/** The citizen's starts by day and length, as the instance lays them out, with nothing but bookings taken out. */
export function citizenStarts(instance: Instance, r: number, hasOldSeat: boolean): Int32Array {
  const { citizens, days, lengths, grid, facts } = instance;
  const size = days.count * lengths.count * grid.words;
  const starts = citizens.starts.slice(r * size, (r + 1) * size);
  if (!hasOldSeat) return starts;
  const referral = citizens.list[r].facts;
  const bookings = facts.bookingsOfCitizen.get(referral.source.citizenId) ?? [];
  const anyTime = referral.available.length === 0;
  starts.fill(0);
  for (let d = 0; d < days.count; d++) {
    const day = days.number[d];
    if (referral.unavailable.some((range) => range.from <= day && day <= range.to)) continue;
    for (let l = 0; l < lengths.count; l++) {
      const at = (d * lengths.count + l) * grid.words;
      const minutes = lengths.minutes[l];
      if (anyTime) addStartsWithin(grid, starts, at, 0, MINUTES_A_DAY, minutes);
      for (const span of referral.available)
        if (span.weekday === days.weekday[d]) addStartsWithin(grid, starts, at, span.from, span.to, minutes);
      for (const b of bookings)
        if (b.day === day) removeStartsOverlapping(grid, starts, at, b.from, b.to, minutes);
    }
  }
  return starts;
}

/** Whether the citizen could attend session `s` in some valid plan, given what the instance says of it. */
export function couldAttend(
  instance: Instance,
  r: number,
  s: number,
  attends: boolean,
  hasOldSeat: boolean,
): boolean {
  const { sessions, days, citizens, facts } = instance;
  if (sessions.impossible[s] === 1 || sessions.freeSeats[s] <= 0) return false;
  if (sessions.firstLeader[s + 1] - sessions.firstLeader[s] < sessions.leadersNeeded[s]) return false;
  if (attends) return true;
  if (sessions.day[s] < days.firstUsable || !hasOldSeat) return false;
  const referral = citizens.list[r].facts;
  const day = days.number[sessions.day[s]];
  const span = { from: sessions.from[s], to: sessions.to[s] };
  const bookings = facts.bookingsOfCitizen.get(referral.source.citizenId) ?? [];
  return canCome(referral, day, span) && !bookings.some((b) => b.day === day && overlap(b, span));
}
