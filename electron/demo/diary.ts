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
  const spans = new Map<string, [from: Minutes, to: Minutes][]>();
  return {
    isFree(who, day, from, to) {
      return !spans.get(`${who}|${day}`)?.some(([a, b]) => a < to && from < b);
    },
    minutesTaken: (who, day) => (spans.get(`${who}|${day}`) ?? []).reduce((sum, [a, b]) => sum + b - a, 0),
    take(who, day, from, to) {
      const key = `${who}|${day}`;
      const taken = spans.get(key);
      if (taken) taken.push([from, to]);
      else spans.set(key, [[from, to]]);
    },
  };
}
