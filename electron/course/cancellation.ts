import { type DayNumber, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { CancellationRule } from '#shared/standards/quality.ts';

/** The last moment at which a citizen may cancel a contact on `date`, that minute included. */
export function lastCancellation(
  rule: CancellationRule,
  date: IsoDate,
  workingDays: WorkingDays,
): { readonly date: IsoDate; readonly time: ClockTime } {
  const day = dayNumber(date);
  const before = rule.dayBefore === 'calendarDay' ? day - 1 : workingDayBefore(day, workingDays);
  return { date: isoDate(before), time: rule.time };
}

/** A citizen cancels in time at the latest on the day before, by the hour the standard names (V14, B8). */
export function cancellationStatus(
  rule: CancellationRule,
  contact: { readonly date: IsoDate },
  cancelledAt: { readonly date: IsoDate; readonly time: ClockTime },
  workingDays: WorkingDays,
): 'cancelledInTime' | 'cancelledLate' {
  const limit = lastCancellation(rule, contact.date, workingDays);
  const inTime =
    cancelledAt.date < limit.date || (cancelledAt.date === limit.date && cancelledAt.time <= limit.time);
  return inTime ? 'cancelledInTime' : 'cancelledLate';
}

function workingDayBefore(day: DayNumber, workingDays: WorkingDays): DayNumber {
  let before = day - 1;
  while (!workingDays.isWorkingDay(before)) before--;
  return before;
}
