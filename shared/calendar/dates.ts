/**
 * Calendar dates. A date is text (`YYYY-MM-DD`) wherever people or files see it and a day number wherever
 * it is counted with. This folder is the only place that builds a `Date`, always at midnight UTC, so that
 * no zone and no clock change can move a day.
 */
declare const brand: unique symbol;

/** A calendar date, `YYYY-MM-DD`, known to exist. Made by `parseDate` or `isoDate`. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

/** Days since 1970-01-01, a whole number. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The date that `text` writes, or null where it is not `YYYY-MM-DD` or no such day exists (2026-02-29). */
export function parseDate(text: string): IsoDate | null {
  if (!DATE.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as IsoDate) : null;
}

/** How many days a month (1 to 12) has, by the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of a date. */
export function dayNumber(date: IsoDate): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

/** The date of a day number. */
export function isoDate(day: DayNumber): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate;
}

/** ISO weekday, 1 = Monday to 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Counts weeks from Monday to Sunday: two days are in the same ISO week when this number is the same. */
export function weekNumber(day: DayNumber): number {
  return Math.floor((day + 3) / 7);
}

/** The Monday of the ISO week that `day` lies in. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

/** The same day of the month `months` later, or that month's last day where it has no such day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * MS_PER_DAY);
  const monthsInAll = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(monthsInAll / 12), monthsInAll % 12];
  return Date.UTC(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month + 1))) / MS_PER_DAY;
}
