/** The first whole plan: sessions staffed, then one referral after the other in the course that costs least just then. */
import type { Plan } from '#shared/model/plan.ts';
import { ANY_COURSE, type CourseFinder } from '../course/course-finder.ts';
import { insert } from '../course/insert.ts';
import type { PlanState } from '../state/state.ts';
import { staffSessions } from './staff-sessions.ts';
import { earlierPlan } from './take-over.ts';

export interface Beginning {
  /** A plan to begin with, taken over as far as it still fits. */
  readonly from?: Plan | undefined;
  /** Is there no time for what the search can do without? */
  readonly isOver?: () => boolean;
}

/**
 * Fills a state in which nobody is placed but those held. The most urgent go first, among them those with the least time to their deadline. Answers with
 * what each referral's best course would have cost beside nobody but the held ones (or waiting, if that costs less; 0 where
 * `isOver` said that there is no time for the question). It always goes to its end: a plan that leaves people waiting
 * only because time was short would help nobody, and at 900 citizens the whole of it takes half a second.
 */
export function buildFirstPlan(
  state: PlanState,
  finder: CourseFinder,
  { from, isOver = () => false }: Beginning = {},
): Float64Array {
  const { citizens } = state.instance;
  const earlier = from && earlierPlan(state, from);
  if (earlier) earlier.staff(state);
  else staffSessions(state);
  const cheapest = Float64Array.from(citizens.list, ({ unplaced }, r) => {
    const own = state.courses[r];
    if (own) return own.cost;
    if (isOver()) return 0;
    const course = finder.find(r, unplaced, ANY_COURSE);
    return course ? course.cost : unplaced;
  });
  earlier?.place(state);
  const order = citizens.list.flatMap((_, r) => (state.courses[r] ? [] : [r]));
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
