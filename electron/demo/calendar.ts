import { closedDays } from '#shared/calendar/closed-days.ts';
import { type DayNumber, dayNumber, type IsoDate, isoDate, mondayOf } from '#shared/calendar/dates.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';
import type { Closure, DateRange, Site } from '#shared/model/scenario.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import type { Random } from './random.ts';

/** The calendar that a municipality is made in: its planning day, its horizon, and when nobody works. */
export interface DemoCalendar {
  readonly today: DayNumber;
  readonly horizon: { readonly from: DayNumber; readonly to: DayNumber };
  /** Public holidays, and the standard's closed days where these count as such; in order. */
  readonly holidays: readonly IsoDate[];
  /** The standard's closed days where these count as working days: every site is closed on them. */
  readonly closedEverywhere: readonly IsoDate[];
  readonly working: WorkingDays;
}

/** How far ahead a municipality plans. */
export const horizonWeeks = 19;
const daysBefore = 120;
const daysAfter = 60;

/** The calendar of `weeks` weeks from `today` to a Sunday; a weekend belongs to the week after it. */
export function demoCalendar(
  today: IsoDate,
  closed: StandardFile['closedDays'],
  weeks = horizonWeeks,
): DemoCalendar {
  const first = dayNumber(today);
  const to = mondayOf(first + 2) + 7 * weeks - 1;
  const days = closedDays(closed, isoDate(first - daysBefore), isoDate(to + daysAfter));
  const counted = days.filter((day) => day.kind === 'ownClosedDay' && closed.countAsWorkingDays);
  const holidays = days.filter((day) => !counted.includes(day)).map((day) => day.date);
  return {
    today: first,
    horizon: { from: first, to },
    holidays,
    closedEverywhere: counted.map((day) => day.date),
    working: workingDays(holidays),
  };
}

/**
 * When single sites are closed: most in the weeks between Christmas and New Year and for two weeks of July,
 * many in the autumn holiday, now and then for a day of works or a staff day.
 */
export function makeClosures(random: Random, calendar: DemoCalendar, sites: readonly Site[]): Closure[] {
  const closures: Closure[] = [];
  for (const { id: siteId } of sites) {
    const close = (from: DayNumber, to: DayNumber) => {
      if (from <= calendar.horizon.to && to >= calendar.today)
        closures.push({ siteId, from: isoDate(from), to: isoDate(to) });
    };
    const [summer, autumn, christmas] = [random.chance(0.4), random.chance(0.6), random.chance(0.7)];
    const { from, to } = calendar.horizon;
    for (let year = yearOf(from); year <= yearOf(to); year++) {
      if (summer) close(mondayOfWeek(year, 29), mondayOfWeek(year, 29) + 11);
      if (autumn) close(mondayOfWeek(year, 42), mondayOfWeek(year, 42) + 4);
      if (christmas) close(dayNumber(`${year}-12-27` as IsoDate), dayNumber(`${year}-12-30` as IsoDate));
    }
    if (random.chance(0.5)) {
      const day = random.int(from + 14, to - 7);
      if (calendar.working.isWorkingDay(day)) close(day, day);
    }
    for (const date of calendar.closedEverywhere) close(dayNumber(date), dayNumber(date));
  }
  return closures;
}

/** Whether a site is open: a working day outside its closures. */
export function openDays(
  calendar: DemoCalendar,
  closures: readonly Closure[],
): (siteId: string, day: DayNumber) => boolean {
  const ranges = new Map<string, DateRange[]>();
  for (const closure of closures) {
    const list = ranges.get(closure.siteId) ?? [];
    list.push(closure);
    ranges.set(closure.siteId, list);
  }
  return (siteId, day) => {
    if (!calendar.working.isWorkingDay(day)) return false;
    const date = isoDate(day);
    return !ranges.get(siteId)?.some((range) => range.from <= date && date <= range.to);
  };
}

function yearOf(day: DayNumber): number {
  return Number(isoDate(day).slice(0, 4));
}

/** The Monday of an ISO week: 4 January lies in the first. */
function mondayOfWeek(year: number, week: number): DayNumber {
  return mondayOf(dayNumber(`${year}-01-04` as IsoDate)) + (week - 1) * 7;
}
