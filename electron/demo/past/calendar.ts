import { closedDays } from '#shared/calendar/closed-days.ts';
import { type DayNumber, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { isoWeek, weekOfYear } from '#shared/calendar/weeks.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';

/** How far back the demo's courses begin, in weeks. */
export const pastWeeks = 66;

/** Working days as far back as the demo remembers; the scenario itself lists only those of the last months. */
export function pastWorkingDays(today: IsoDate, closed: StandardFile['closedDays']): WorkingDays {
  const day = dayNumber(today);
  const days = closedDays(closed, isoDate(day - (pastWeeks + 10) * 7), isoDate(day + 200));
  return workingDays(days.map(({ date }) => date));
}

/** How busy the visitation is in a week of the year: winter and autumn above, July and Christmas below the average of 1. */
export function season(day: DayNumber): number {
  const week = weekOfYear(isoWeek(day));
  if (week >= 28 && week <= 31) return 0.55;
  if (week >= 51 || week <= 1) return 0.5;
  if (week <= 13) return 1.2;
  if (week <= 27) return 1;
  if (week <= 34) return 0.9;
  return 1.15;
}

/** How far a day lies in the past year's bad stretch, when colleagues were ill and much was late: 0 or 1. */
export function isStrained(day: DayNumber, today: DayNumber): boolean {
  const weeksAgo = (today - day) / 7;
  return weeksAgo > 18 && weeksAgo < 31;
}
