import type { PlanState } from '../state/state.ts';
import type { CourseFinder, FinderSettings } from './course-finder.ts';

/** Places a waiting referral in its cheapest course, if one costs less than `limit`; says whether it did. */
export function insert(
  state: PlanState,
  finder: CourseFinder,
  referral: number,
  limit: number,
  settings: FinderSettings,
): boolean {
  const course = finder.find(referral, limit, settings);
  if (!course) return false;
  finder.handovers.apply();
  state.place(course);
  return true;
}
