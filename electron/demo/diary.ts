import type { DayNumber } from '#shared/calendar/dates.ts';
import type { Minutes } from '#shared/calendar/times.ts';

/**
 * Who and what is taken when, while a municipality is being made. Therapists, rooms and citizens are all
 * entered under their ids. Intervals are half-open, in minutes after midnight.
 */
export interface Diary {
  isFree(who: string, day: DayNumber, from: Minutes, to: Minutes): boolean;
  /** How much of the day is taken. */
  minutesTaken(who: string, day: DayNumber): Minutes;
  take(who: string, day: DayNumber, from: Minutes, to: Minutes): void;
}

/** An empty diary. */
export function emptyDiary(): Diary {
  // Two maps instead of joined keys: a diary of a year is asked a million times.
  const diaries = new Map<string, Map<DayNumber, (readonly [Minutes, Minutes])[]>>();
  const spansOf = (who: string, day: DayNumber) => diaries.get(who)?.get(day);
  return {
    isFree(who, day, from, to) {
      for (const [a, b] of spansOf(who, day) ?? []) if (a < to && from < b) return false;
      return true;
    },
    minutesTaken: (who, day) => (spansOf(who, day) ?? []).reduce((sum, [a, b]) => sum + b - a, 0),
    take(who, day, from, to) {
      const days = diaries.get(who) ?? new Map<DayNumber, (readonly [Minutes, Minutes])[]>();
      diaries.set(who, days);
      const taken = days.get(day);
      if (taken) taken.push([from, to]);
      else days.set(day, [[from, to]]);
    },
  };
}
