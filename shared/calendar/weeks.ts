/** ISO weeks, as text (`2026-W37`) wherever people or files see one. A week belongs to the year of its Thursday. */
import { type DayNumber, dayNumber, type IsoDate, isoDate, mondayOf, weekdayOf } from './dates.ts';

declare const brand: unique symbol;

/** An ISO week, `YYYY-Www`, known to exist. Made by `parseWeek` or `isoWeek`. */
export type IsoWeek = string & { readonly [brand]: 'IsoWeek' };

const WEEK = /^\d{4}-W\d{2}$/;

/** The ISO week that `day` lies in: 2027-01-03 lies in `2026-W53`. */
export function isoWeek(day: DayNumber): IsoWeek {
  const year = isoDate(mondayOf(day) + 3).slice(0, 4);
  const number = (mondayOf(day) - firstMonday(year)) / 7 + 1;
  return `${year}-W${String(number).padStart(2, '0')}` as IsoWeek;
}

/** The ISO week that people at work mean by "this week": on a Saturday or Sunday the one to come. */
export function currentWeek(today: DayNumber): IsoWeek {
  return isoWeek(weekdayOf(today) > 5 ? mondayOf(today) + 7 : today);
}

/** The week that `text` writes, or null where it is not `YYYY-Www` or no such week exists (`2027-W53`). */
export function parseWeek(text: string): IsoWeek | null {
  if (!WEEK.test(text)) return null;
  const week = text as IsoWeek;
  return isoWeek(weekMonday(week)) === text ? week : null;
}

/** The Monday of a week. */
export function weekMonday(week: IsoWeek): DayNumber {
  return firstMonday(week.slice(0, 4)) + (weekOfYear(week) - 1) * 7;
}

/** The number of a week in its year, 1 to 53. */
export function weekOfYear(week: IsoWeek): number {
  return Number(week.slice(6));
}

/** The week after. */
export function nextWeek(week: IsoWeek): IsoWeek {
  return isoWeek(weekMonday(week) + 7);
}

/** The week before. */
export function previousWeek(week: IsoWeek): IsoWeek {
  return isoWeek(weekMonday(week) - 7);
}

/** The Monday of the first week of a year: the week that 4 January lies in. */
function firstMonday(year: string): DayNumber {
  return mondayOf(dayNumber(`${year}-01-04` as IsoDate));
}
