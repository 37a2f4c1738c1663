import { type DayNumber, dayNumber, type IsoDate, weekdayOf } from './dates.ts';

/** Counts working days: Monday to Friday, without the given holidays. */
export interface WorkingDays {
  isWorkingDay(day: DayNumber): boolean;
  /** The n-th working day after `day`; `day` itself is never counted. `after(day, 0)` is `day`. */
  after(day: DayNumber, n: number): DayNumber;
  /** The working days after `a` up to and including `b`; 0 where `b` is not after `a`. */
  between(a: DayNumber, b: DayNumber): number;
}

/**
 * Working days where nobody works on `holidays` (public holidays and other closed days). Counting takes as
 * long for a century as for a week: files may carry a visitation of 1900 or "within 10000 working days".
 */
export function workingDays(holidays: Iterable<IsoDate>): WorkingDays {
  const closed = new Set<DayNumber>();
  for (const date of holidays) {
    const day = dayNumber(date);
    if (weekdayOf(day) <= 5) closed.add(day);
  }
  const sorted = [...closed].sort((a, b) => a - b);
  /** Working days up to and including `day`, from a fixed day on that does not matter. */
  const rank = (day: DayNumber) => weekdaysUpTo(day) - countUpTo(sorted, day);
  return {
    isWorkingDay: (day) => weekdayOf(day) <= 5 && !closed.has(day),
    after(day, n) {
      if (n <= 0) return day;
      // Without holidays the answer lies at once in hand; each one passed on the way moves it one weekday on.
      const wanted = rank(day) + n;
      let passed = countUpTo(sorted, day);
      for (;;) {
        const found = nthWeekday(wanted + passed);
        const now = countUpTo(sorted, found);
        if (now === passed) return found;
        passed = now;
      }
    },
    between: (a, b) => (b <= a ? 0 : rank(b) - rank(a)),
  };
}

/** Mondays to Fridays from Monday 1969-12-29 up to and including `day`; negative before it. */
function weekdaysUpTo(day: DayNumber): number {
  return 5 * Math.floor((day + 3) / 7) + Math.min(weekdayOf(day), 5);
}

/** The day on which `weekdaysUpTo` reaches `n`. */
function nthWeekday(n: number): DayNumber {
  const week = Math.floor((n - 1) / 5);
  return week * 7 - 3 + (n - 1 - week * 5);
}

/** How many of the ascending `days` are not after `day`. */
function countUpTo(days: readonly DayNumber[], day: DayNumber): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as DayNumber) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
