import type { Minutes } from '#shared/calendar/times.ts';
import { momentOf, perCourse } from './violation.ts';

/** Contract rule 2. An appointment starts on a multiple of `gridMinutes` past the hour and lasts exactly as long as its kind does. */
export const grid = perCourse((course, { facts }) => {
  const { gridMinutes, minutes } = facts.scenario.standard;
  return course.appointments.flatMap((a) => {
    if (a.kind === 'team') return [];
    const moment = momentOf(course, a);
    if (!isOnGrid(gridMinutes, a.from)) return [{ rule: 'grid', problem: 'offGrid', facts: moment }];
    if (a.to - a.from === minutes[a.kind]) return [];
    return [{ rule: 'grid', problem: 'wrongLength', facts: { ...moment, minutes: a.to - a.from } }];
  });
});

/**
 * May an appointment start then? Where `gridMinutes` does not divide the hour, only times that are a multiple of
 * it both past the hour and past midnight count, so that no reading of the rule is broken.
 */
export function isOnGrid(gridMinutes: number, minute: Minutes): boolean {
  return minute % gridMinutes === 0 && (minute % 60) % gridMinutes === 0;
}
