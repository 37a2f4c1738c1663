/** The first whole plan: sessions staffed, then one referral after the other in the course that costs least just then. */
import { ANY_COURSE, type CourseFinder } from '../course/course-finder.ts';
import { insert } from '../course/insert.ts';
import type { PlanState } from '../state/state.ts';
import { staffSessions } from './staff-sessions.ts';

/**
 * Fills an empty state. The most urgent go first, among them those with the least time to their deadline. Answers with
 * what each referral's best course would have cost before anybody was placed (or waiting, if that costs less; 0 where
 * `isOver` said that there is no time for the question). It always goes to its end: a plan that leaves people waiting
 * only because time was short would help nobody, and at 900 citizens the whole of it takes half a second.
 */
export function buildFirstPlan(
  state: PlanState,
  finder: CourseFinder,
  isOver: () => boolean = () => false,
): Float64Array {
  const { citizens } = state.instance;
  staffSessions(state);
  const cheapest = Float64Array.from(citizens.list, ({ unplaced }, r) => {
    if (isOver()) return 0;
    const course = finder.find(r, unplaced, ANY_COURSE);
    return course ? course.cost : unplaced;
  });
  const order = citizens.list.map((_, r) => r);
  order.sort(
    (a, b) =>
      citizens.list[b].unplaced - citizens.list[a].unplaced ||
      citizens.list[a].lastInTime - citizens.list[b].lastInTime ||
      a - b,
  );
  for (const r of order) {
    insert(state, finder, r, citizens.list[r].unplaced, { ...ANY_COURSE, thorough: false });
  }
  state.commit();
  return cheapest;
}
