import { isoDate, weekNumber } from '#shared/calendar/dates.ts';
import { perCourse, type Violation } from './violation.ts';

/** Contract rule 13. Training alone or at home: at most so many sessions in an ISO week, one a day, and never too long a gap between one and the next. */
export const rhythm = perCourse((course, { facts }) => {
  if (course.modality === 'team') return [];
  const { maxSessionsPerWeek, maxGapDays } = facts.scenario.standard;
  const violations: Violation[] = [];
  const referralId = course.referral.source.id;
  const perWeek = new Map<number, number>();
  course.training.forEach((session, i) => {
    const date = isoDate(session.day);
    const week = weekNumber(session.day);
    const inWeek = (perWeek.get(week) ?? 0) + 1;
    perWeek.set(week, inWeek);
    if (inWeek > maxSessionsPerWeek)
      violations.push({ rule: 'rhythm', problem: 'tooManyInAWeek', facts: { referralId, date, inWeek } });
    const before = course.training[i - 1];
    if (!before) return;
    const days = session.day - before.day;
    if (days < 1) violations.push({ rule: 'rhythm', problem: 'twoOnADay', facts: { referralId, date } });
    if (days > maxGapDays)
      violations.push({ rule: 'rhythm', problem: 'gapTooLong', facts: { referralId, date, days } });
  });
  return violations;
});
