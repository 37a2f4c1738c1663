/**
 * The calendar of a forecast: the working days from `from` to the Sunday of the last week, numbered from 0, and
 * the ISO weeks that they lie in. Everything after this stage counts in these numbers and knows no dates.
 *
 * Assumptions: contract, "Time". The week of `from` is the first, without its days before `from`; a week may
 * have no working day at all, and so may the whole horizon.
 */
import { dayNumber, type IsoDate, mondayOf, weekNumber } from '#shared/calendar/dates.ts';
import { type IsoWeek, isoWeek } from '#shared/calendar/weeks.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';

export interface Horizon {
  /** How many working days there are. */
  readonly days: number;
  readonly weeks: readonly IsoWeek[];
  /** For each week the number of its first working day; one more entry, which is `days`. */
  readonly firstDayOfWeek: Int32Array;
  /** For each working day the place of its week. */
  readonly weekOfDay: Int32Array;
  /** The first working day after `date`, which is not before `from`; `days` where there is none left. */
  firstAfter(date: IsoDate): number;
  /** The first working day on or after `date`; `days` where there is none left. */
  firstFrom(date: IsoDate): number;
  /** The working days after `date`, which is before `from`, up to and including day 0. At least 1. */
  daysSince(date: IsoDate): number;
  readonly calendar: WorkingDays;
}

/** The horizon of `weeks` ISO weeks from `from` on. */
export function horizonOf(from: IsoDate, weeks: number, holidays: readonly IsoDate[]): Horizon {
  const calendar = workingDays(holidays);
  const first = dayNumber(from);
  const end = mondayOf(first) + 7 * weeks;
  const numbers: number[] = [];
  const weekOfDay: number[] = [];
  const firstDayOfWeek = new Int32Array(weeks + 1);
  for (let day = first; day < end; day++) {
    if (!calendar.isWorkingDay(day)) continue;
    const week = weekNumber(day) - weekNumber(first);
    numbers.push(day);
    weekOfDay.push(week);
    firstDayOfWeek[week + 1] = numbers.length;
  }
  // A week without a working day begins where the one before it ended.
  for (let week = 1; week <= weeks; week++)
    firstDayOfWeek[week] = Math.max(firstDayOfWeek[week] as number, firstDayOfWeek[week - 1] as number);
  return {
    days: numbers.length,
    weeks: Array.from({ length: weeks }, (_, week) => isoWeek(mondayOf(first) + 7 * week)),
    firstDayOfWeek,
    weekOfDay: Int32Array.from(weekOfDay),
    firstAfter: (date) => countBefore(numbers, dayNumber(date) + 1),
    firstFrom: (date) => countBefore(numbers, dayNumber(date)),
    daysSince: (date) => calendar.between(dayNumber(date), numbers[0] ?? first),
    calendar,
  };
}

/** How many of the ascending `numbers` are less than `limit`. */
function countBefore(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
