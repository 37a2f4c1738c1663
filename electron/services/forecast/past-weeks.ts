/** The weeks behind, as they were. */
import type { ForecastBasis, PastWeek } from '#shared/api/forecast-views.ts';
import { type DayNumber, dayNumber } from '#shared/calendar/dates.ts';
import { isoWeek } from '#shared/calendar/weeks.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { CountedCourse } from './trained.ts';

/** The weeks from the Monday `from` up to, not including, the Monday `to`. */
export function pastWeeks(
  courses: readonly CountedCourse[],
  {
    from,
    to,
    startWithinWorkingDays,
    calendar,
  }: { from: DayNumber; to: DayNumber; startWithinWorkingDays: number; calendar: WorkingDays },
): PastWeek[] {
  const counted = courses.map(({ visitatedOn, startedOn, endedOn }) => ({
    came: dayNumber(visitatedOn),
    started: startedOn === null ? null : dayNumber(startedOn),
    // Who was closed without a start left the line then.
    left: startedOn !== null ? dayNumber(startedOn) : endedOn === null ? null : dayNumber(endedOn),
  }));
  return Array.from({ length: (to - from) / 7 }, (_, i) => {
    const monday = from + 7 * i;
    const inWeek = (day: DayNumber | null) => day !== null && day >= monday && day < monday + 7;
    const started = counted.filter((course) => inWeek(course.started));
    return {
      week: isoWeek(monday),
      visitated: counted.filter(({ came }) => inWeek(came)).length,
      waiting: counted.filter(({ came, left }) => came < monday + 7 && (left === null || left >= monday + 7))
        .length,
      started: started.length,
      startedInTime: started.filter(
        (course) => calendar.between(course.came, course.started ?? course.came) <= startWithinWorkingDays,
      ).length,
    };
  });
}

/** Weeks that count as lately. */
const QUARTER = 13;

/** How many came a week lately and before, all lines together; null where there is less than a quarter before. */
export function changeIn(lines: readonly (readonly PastWeek[])[]): ForecastBasis['change'] {
  const weeks = lines[0]?.length ?? 0;
  if (weeks < 2 * QUARTER) return null;
  const perWeek = (from: number, to: number) =>
    lines.flatMap((line) => line.slice(from, to)).reduce((sum, { visitated }) => sum + visitated, 0) /
    (to - from);
  return { lately: perWeek(weeks - QUARTER, weeks), before: perWeek(0, weeks - QUARTER) };
}
