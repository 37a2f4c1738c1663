/** What the rules of a course stand on in this municipality: the planning day and the calendar, as far back as courses go. */
import { type ClosedDaySettings, closedDays } from '#shared/calendar/closed-days.ts';
import { addMonths, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import type { CourseGround } from '../../course/ground.ts';
import { fromJson } from '../../database/json.ts';
import type { Situation } from '../situation.ts';

/** How far back working days are counted right, in months. Courses older than that are long closed. */
const monthsBack = 48;

/**
 * The day and the working days that a course is judged by. Before the first closed day that the municipality's file lists, its
 * settings say which days were closed, as they do after the last.
 */
export function courseGround(situation: Situation): CourseGround {
  const before = kept.get(situation);
  if (before) return before;
  const { scenario, municipality } = situation;
  const { today, holidays } = scenario;
  const first = holidays.reduce((a, b) => (b < a ? b : a), today);
  const settings = fromJson<ClosedDaySettings>(municipality.closed_day_settings);
  const from = isoDate(addMonths(dayNumber(today), -monthsBack));
  const earlier = closedDays(settings, from, isoDate(dayNumber(first) - 1)).map(({ date }): IsoDate => date);
  const ground = { today, workingDays: workingDays([...earlier, ...holidays]) };
  kept.set(situation, ground);
  return ground;
}

const kept = new WeakMap<Situation, CourseGround>();
