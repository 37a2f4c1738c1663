/** How many seats a line has, day by day ahead. */
import type { PoolBasis } from '#shared/api/forecast-views.ts';
import { dayNumber, type IsoDate, isoDate, mondayOf } from '#shared/calendar/dates.ts';
import type { DateRange, Team } from '#shared/model/scenario.ts';
import type { CountedCourse } from './trained.ts';

/**
 * The seats of some teams from `today` on. A team adds its seats from its first day; that its term ends is taken for
 * paperwork, since a team mostly goes on as the next one. While its site is closed nobody starts.
 */
export function seatsAhead(
  teams: readonly Pick<Team, 'from' | 'seats'>[],
  closures: readonly DateRange[],
  today: IsoDate,
): PoolBasis['seats'] {
  const dates = [
    today,
    ...teams.map(({ from }) => from),
    ...closures.flatMap(({ from, to }) => [from, isoDate(dayNumber(to) + 1)]),
  ];
  const result: PoolBasis['seats'] = [];
  for (const from of [...new Set(dates)].sort()) {
    if (from < today) continue;
    const siteClosed = closures.some((closure) => closure.from <= from && from <= closure.to);
    const open = teams.filter((team) => team.from <= from).reduce((sum, team) => sum + team.seats, 0);
    const seats = siteClosed ? 0 : open;
    const before = result.at(-1);
    if (before?.seats !== seats || before.siteClosed !== siteClosed) result.push({ from, seats, siteClosed });
  }
  return result;
}

/** Weeks back in which the most courses at a time are looked for. */
const LATELY = 26;

/** The most courses that were under way on one Monday of the last half year, or are today. */
export function mostAtOnce(courses: readonly CountedCourse[], today: IsoDate): number {
  const monday = mondayOf(dayNumber(today));
  const days = [today, ...Array.from({ length: LATELY }, (_, week) => isoDate(monday - 7 * week))];
  const underWay = (day: IsoDate) =>
    courses.filter(
      ({ startedOn, beginsOn, lastTraining }) =>
        (startedOn ?? beginsOn ?? '9999') <= day && lastTraining !== null && lastTraining >= day,
    ).length;
  return Math.max(...days.map(underWay));
}
