import { dayNumber } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { ResponseTimes } from '#shared/course/verdicts.ts';
import type { DateRange } from '#shared/model/scenario.ts';
import type { QualityRules } from '#shared/standards/quality.ts';
import { clockStarted, clockStopped, clockWillStop } from './clocks.ts';
import type { CourseGround } from './ground.ts';

/**
 * I12: how long citizens waited, in working days, from the receipt of the application until they were called in, for those who
 * were called in during the period. Null where the standard publishes no response times.
 */
export function responseTimes(
  histories: readonly CourseHistory[],
  quality: QualityRules,
  period: DateRange,
  { workingDays }: CourseGround,
): ResponseTimes | null {
  const rule = quality.responseTime;
  if (rule === null) return null;
  const waits = histories.flatMap((history) => {
    const [from, until] = [clockStarted(rule.from, history), clockStopped(rule.until, history)];
    if (from === null || until === null || until < period.from || until > period.to) return [];
    const interviewOn = clockStopped('firstInterview', history) ?? clockWillStop('firstInterview', history);
    const days = workingDays.between(dayNumber(from), dayNumber(until));
    return { courseId: history.courseId, from, until, workingDays: days, interviewOn };
  });
  const sorted = waits.map((wait) => wait.workingDays).sort((a, b) => a - b);
  return {
    row: rule.row,
    cases: waits.length,
    median: nearestRank(sorted, 0.5),
    p90: nearestRank(sorted, 0.9),
    waits,
  };
}

/** The smallest value that at least that share of the sorted sample does not exceed. */
function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
