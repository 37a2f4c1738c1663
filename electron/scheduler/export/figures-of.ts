import { startDay } from '../course/course.ts';
import type { PlannerFigures } from '../figures.ts';
import type { PlanState } from '../state/state.ts';

/** Counts the starts of a plan state. */
export function figuresOf(state: PlanState): PlannerFigures {
  const { citizens } = state.instance;
  let late = 0;
  let waiting = 0;
  state.courses.forEach((course, r) => {
    if (!course) waiting++;
    else if (startDay(course) > citizens.list[r].lastInTime) late++;
  });
  return { total: citizens.count, inTime: citizens.count - late - waiting, late, waiting, cost: state.cost };
}
