import { type DayNumber, dayNumber, type IsoDate, weekdayOf } from './dates.ts';

/** Counts working days: Monday to Friday, without the given holidays. */
export interface WorkingDays {
  isWorkingDay(day: DayNumber): boolean;
  /** The n-th working day after `day`; `day` itself is never counted. `after(day, 0)` is `day`. */
  after(day: DayNumber, n: number): DayNumber;
  /** The working days after `a` up to and including `b`; 0 where `b` is not after `a`. */
  between(a: DayNumber, b: DayNumber): number;
}

/** Working days where nobody works on `holidays` (public holidays and other closed days). */
export function workingDays(holidays: Iterable<IsoDate>): WorkingDays {
  const closed = new Set<DayNumber>();
  for (const date of holidays) closed.add(dayNumber(date));
  const isWorkingDay = (day: DayNumber) => weekdayOf(day) <= 5 && !closed.has(day);
  return {
    isWorkingDay,
    after(day, n) {
      for (let left = n; left > 0; ) if (isWorkingDay(++day)) left--;
      return day;
    },
    between(a, b) {
      let n = 0;
      for (let day = a + 1; day <= b; day++) if (isWorkingDay(day)) n++;
      return n;
    },
  };
}
