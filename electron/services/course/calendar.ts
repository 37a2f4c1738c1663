/** Which days are working days to the rules of a standard, in the past as well as ahead. */
import { type ClosedDaySettings, closedDays } from '#shared/calendar/closed-days.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import type { CourseGround } from '../../course/ground.ts';
import { fromJson } from '../../database/json.ts';
import type { Situation } from '../situation.ts';

/** What the rules of a standard stand on in this municipality, on its planning day. */
export function courseGround(situation: Situation, standard: StandardFile): CourseGround {
  return { today: situation.scenario.today, workingDays: workingDaysUnder(situation, standard) };
}

/** How far the calendar reaches from today. A deadline further off would count its holidays as working days. */
const [yearsBack, yearsAhead] = [10, 3];

/**
 * The working days by which a standard's deadlines are counted. The planner looks ahead only; these must give a course of
 * last year the same deadline for ever. Days that a file listed stand as they are; before and after them the municipality's
 * settings go. A standard may count its own closed days, which are no public holidays, as working days.
 */
export function workingDaysUnder(
  situation: Situation,
  { closedDays: { countAsWorkingDays } }: StandardFile,
): WorkingDays {
  const calendars = kept.get(situation) ?? new Map<boolean, WorkingDays>();
  kept.set(situation, calendars);
  const found =
    calendars.get(countAsWorkingDays) ??
    workingDays(closedDatesUnder(situation, { closedDays: { countAsWorkingDays } }));
  calendars.set(countAsWorkingDays, found);
  return found;
}

const kept = new WeakMap<Situation, Map<boolean, WorkingDays>>();

/** The dates that are no working days to a standard, besides Saturdays and Sundays, as far as the calendar reaches. */
export function closedDatesUnder(
  { municipality, scenario }: Situation,
  {
    closedDays: { countAsWorkingDays: publicOnly },
  }: { closedDays: Pick<StandardFile['closedDays'], 'countAsWorkingDays'> },
): IsoDate[] {
  const settings = fromJson<ClosedDaySettings>(municipality.closed_day_settings);
  const year = Number(scenario.today.slice(0, 4));
  const [from, to] = [`${year - yearsBack}-01-01`, `${year + yearsAhead}-12-31`] as [IsoDate, IsoDate];
  const days = closedDays(settings, from, to).filter(({ kind }) => !publicOnly || kind === 'publicHoliday');
  const isPublic = new Set(days.filter(({ kind }) => kind === 'publicHoliday').map(({ date }) => date));
  // Those that a file listed and, where the horizon moves, those that the settings give beyond them.
  const listed = [...scenario.holidays].sort();
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined) return days.map(({ date }) => date);
  const around = days.filter(({ date }) => date < first || date > last).map(({ date }) => date);
  return [...around, ...(publicOnly ? listed.filter((date) => isPublic.has(date)) : listed)];
}
