/**
 * Some deadlines are also what the planner goes by. They are changed in one place, the deadline, and the planner's value
 * follows, so that what is promised and what is planned cannot differ.
 */
import type { DeadlineRule, Span } from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';

/** For all: a deadline of some services only says nothing of the others. */
const isGeneral = (rule: DeadlineRule) => rule.services === null && rule.training === null;

/** The deadline behind `planning.startWithinWorkingDays`, if there is one. */
export const startDeadline = ({ startCountsFrom, quality }: StandardFile): DeadlineRule | undefined =>
  quality.deadlines.find(
    (rule) =>
      isGeneral(rule) &&
      rule.until === 'start' &&
      rule.from === startCountsFrom &&
      rule.within.unit === 'workingDays',
  );

/** The deadline behind `planning.midwayWithinDays`, if there is one that can be counted in days. */
export const midwayDeadline = ({ quality }: StandardFile): DeadlineRule | undefined =>
  quality.deadlines.find(
    (rule) => rule.until === 'midwayEvaluation' && rule.from === 'start' && daysIn(rule.within) !== null,
  );

function daysIn({ count, unit }: Span): number | null {
  if (unit === 'calendarDays') return count;
  return unit === 'weeks' ? count * 7 : null;
}

/** The most months that a service may last; null where none is counted in months. */
export function longestService({ quality }: StandardFile): number | null {
  const months = quality.services.flatMap(({ lasts }) => (lasts.kind === 'months' ? [lasts.months] : []));
  return months.length === 0 ? null : Math.max(...months);
}

/** The file with the planner's values as its deadlines and services say. */
export function linkedPlanning(file: StandardFile): StandardFile {
  const start = startDeadline(file);
  const midway = midwayDeadline(file);
  return {
    ...file,
    planning: {
      ...file.planning,
      maxMonths: longestService(file) ?? file.planning.maxMonths,
      startWithinWorkingDays: start?.within.count ?? file.planning.startWithinWorkingDays,
      midwayWithinDays: (midway && daysIn(midway.within)) || file.planning.midwayWithinDays,
    },
  };
}
