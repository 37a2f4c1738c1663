import { Refusal } from '#shared/api/errors.ts';
import type { WeekDay } from '#shared/api/views.ts';
import { dayNumber, type IsoDate, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { parseWeek, weekMonday } from '#shared/calendar/weeks.ts';
import { closedDayNames, type Situation } from '../situation.ts';

/** The seven days of an ISO week, Monday first, with what closes them. */
export function weekDays(situation: Situation, week: string): WeekDay[] {
  const known = parseWeek(week);
  if (known === null) throw new Refusal('badInput', { path: 'week', problem: 'noSuchWeek' });
  const monday = weekMonday(known);
  return daysFrom(situation, isoDate(monday), isoDate(monday + 6));
}

/** The days from `from` to `to`, both included. */
export function daysFrom(situation: Situation, from: IsoDate, to: IsoDate): WeekDay[] {
  const closed = closedDayNames(situation, from, to);
  const days: WeekDay[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++) {
    const date = isoDate(day);
    const closedName = closed.get(date) ?? null;
    days.push({ date, working: weekdayOf(day) <= 5 && closedName === null, closedName });
  }
  return days;
}
