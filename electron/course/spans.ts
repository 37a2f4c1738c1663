import { addMonths, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { Span } from '#shared/standards/quality.ts';

/**
 * The last day of a span that begins on `from`; that day itself is not counted. Months end on the same day of the month, or on
 * its last day where it has no such day.
 */
export function endOfSpan(from: IsoDate, { count, unit }: Span, workingDays: WorkingDays): IsoDate {
  const day = dayNumber(from);
  switch (unit) {
    case 'workingDays':
      return isoDate(workingDays.after(day, count));
    case 'calendarDays':
      return isoDate(day + count);
    case 'weeks':
      return isoDate(day + 7 * count);
    case 'months':
      return isoDate(addMonths(day, count));
  }
}

/** Working days from `today` to `due`, negative when `due` is past. */
export function workingDaysLeft(today: IsoDate, due: IsoDate, workingDays: WorkingDays): number {
  const [now, end] = [dayNumber(today), dayNumber(due)];
  return end >= now ? workingDays.between(now, end) : 0 - workingDays.between(end, now);
}

/** Calendar days from one date to another, negative where `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}
