/** The first whole plan: sessions staffed, then one referral after the other in the course that costs least just then. */
import { ANY_COURSE, type CourseFinder } from '../course/course-finder.ts';
import { insert } from '../course/insert.ts';
import type { PlanState } from '../state/state.ts';
import { staffSessions } from './staff-sessions.ts';

/** Fills an empty state. The most urgent go first, among them those with the least time to their deadline. */
export function buildFirstPlan(state: PlanState, finder: CourseFinder): void {
  const { citizens } = state.instance;
  staffSessions(state);
  const order = citizens.list.map((_, r) => r);
  order.sort(
    (a, b) =>
      citizens.list[b].unplaced - citizens.list[a].unplaced ||
      citizens.list[a].lastInTime - citizens.list[b].lastInTime ||
      a - b,
  );
  for (const referral of order) insert(state, finder, referral, citizens.list[referral].unplaced, ANY_COURSE);
  state.commit();
}
