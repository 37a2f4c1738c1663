/** From which day a municipality plans, how far ahead, and on which days it is closed. */
import { type ClosedDay, type ClosedDaySettings, closedDays } from '#shared/calendar/closed-days.ts';
import { dayNumber, type IsoDate, isoDate, mondayOf } from '#shared/calendar/dates.ts';
import type { DateRange } from '#shared/model/scenario.ts';
import { fromJson } from '../database/json.ts';
import type { Schema } from '../database/schema.ts';

export interface PlanningTime {
  planningDay: IsoDate;
  /** True where the day came with a file and stands still until it is released. */
  fixed: boolean;
  horizon: DateRange;
}

/** Weeks that a moving horizon spans, the current one counted as the first. */
const horizonWeeks = 19;

/** The planning day and horizon: as imported while they stand still, otherwise from `today` to a Sunday. */
export function planningTime(
  municipality: Pick<Schema['municipality'], 'planning_day' | 'horizon_from' | 'horizon_to'>,
  today: IsoDate,
): PlanningTime {
  const { planning_day: day, horizon_from: from, horizon_to: to } = municipality;
  if (day !== null && from !== null && to !== null)
    return { planningDay: day, fixed: true, horizon: { from, to } };
  const lastSunday = isoDate(mondayOf(dayNumber(today)) + horizonWeeks * 7 - 1);
  return { planningDay: today, fixed: false, horizon: { from: today, to: lastSunday } };
}

/**
 * The closed days that follow from the municipality's settings, from the day after the last listed one (or a year
 * before `from`, where none is listed) to `to`. What a file listed stands as it is, and is not added to.
 */
export function laterClosedDays(
  municipality: Pick<Schema['municipality'], 'closed_day_settings'>,
  listed: readonly IsoDate[],
  { from, to }: DateRange,
): ClosedDay[] {
  const last = listed.reduce<IsoDate | null>((a, b) => (a === null || b > a ? b : a), null);
  const start = last === null ? dayNumber(from) - 366 : dayNumber(last) + 1;
  const settings = fromJson<ClosedDaySettings>(municipality.closed_day_settings);
  return closedDays(settings, isoDate(start), to);
}
