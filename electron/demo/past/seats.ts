import { type DayNumber, dayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { Team } from '#shared/model/scenario.ts';

/** The teams' sessions before today, and how many seats of each are taken: never more than there are. */
export interface Seats {
  /** Up to `count` sessions with a free seat from `from` on, before `until`. */
  forwards(team: Team, from: DayNumber, until: DayNumber, count: number): DayNumber[];
  /** The last sessions with a free seat from `from` on, before `until`: at most `count`, in order. */
  backwards(team: Team, from: DayNumber, until: DayNumber, count: number): DayNumber[];
  take(team: Team, days: readonly DayNumber[]): void;
  /** The days from `from` on, before `until`, on which somebody had a seat. */
  held(team: Team, from: DayNumber, until: DayNumber): DayNumber[];
}

export function emptySeats(working: WorkingDays): Seats {
  const taken = new Map<string, number>();
  const key = (team: Team, day: DayNumber) => `${team.id} ${day}`;
  const isFree = (team: Team, day: DayNumber) =>
    working.isWorkingDay(day) &&
    team.sessions.some(({ weekday }) => weekday === weekdayOf(day)) &&
    (taken.get(key(team, day)) ?? 0) < team.seats;
  return {
    forwards(team, from, until, count) {
      const days: DayNumber[] = [];
      for (let day = Math.max(from, dayNumber(team.from)); day < until && days.length < count; day++)
        if (isFree(team, day)) days.push(day);
      return days;
    },
    backwards(team, from, until, count) {
      const days: DayNumber[] = [];
      const first = Math.max(from, dayNumber(team.from));
      for (let day = until - 1; day >= first && days.length < count; day--)
        if (isFree(team, day)) days.unshift(day);
      return days;
    },
    take(team, days) {
      for (const day of days) taken.set(key(team, day), (taken.get(key(team, day)) ?? 0) + 1);
    },
    held(team, from, until) {
      const days: DayNumber[] = [];
      for (let day = from; day < until; day++) if (taken.has(key(team, day))) days.push(day);
      return days;
    },
  };
}
