/** A plan made before, taken over as far as it still fits: where a new search begins instead of from nothing. */
import type { Plan } from '#shared/model/plan.ts';
import { violationsOf } from '../rules/index.ts';
import { fits } from '../state/fits.ts';
import { coursesOf, leadersOf, sessionIndex } from '../state/load-plan.ts';
import type { PlanState } from '../state/state.ts';
import { type PlanView, viewPlan } from '../view/plan-view.ts';
import { staffSessions } from './staff-sessions.ts';

/** What of a plan can be brought into another, in two steps because sessions come before the courses that attend them. */
export interface Earlier {
  /** Lets cancelled sessions be led as the plan has it, where its leaders are free. */
  staff(state: PlanState): void;
  /** Places those of its courses that keep every rule and fit, then staffs what can still be held. */
  place(state: PlanState): void;
}

/** Reads a plan that was made for this scenario, or for the same one before something changed. */
export function earlierPlan({ instance }: PlanState, plan: Plan): Earlier {
  const seen = new Set<string>();
  const known = plan.placements.filter(({ referralId: id }) => {
    const isFirst = instance.facts.referrals.has(id) && !seen.has(id);
    seen.add(id);
    return isFirst;
  });
  const all = viewPlan(instance.facts, { ...plan, placements: known });
  const broken = new Set(violationsOf(all).map(({ facts }) => facts.referralId));
  const sound = known.filter(({ referralId }) => !broken.has(referralId));
  const courses = coursesOf(instance, viewPlan(instance.facts, { ...plan, placements: sound }));
  return {
    staff: (state) => staffAs(state, all),
    place(state) {
      for (const course of courses)
        if (state.courses[course.referral] === null && fits(state, course)) state.place(course);
      staffSessions(state);
    },
  };
}

function staffAs(state: PlanState, { staffing }: PlanView): void {
  const { instance, timetable } = state;
  const { sessions } = instance;
  const sessionOn = sessionIndex(instance);
  for (const { teamId, day, therapistIds } of staffing) {
    const s = sessionOn(teamId, day);
    if (s < 0 || state.cancelled[s] === 0 || state.crossed[s] > 0 || sessions.impossible[s] === 1) continue;
    const leaders = leadersOf(instance, s, therapistIds);
    const isComplete = new Set(leaders).size === sessions.leadersNeeded[s] && !leaders.includes(-1);
    const areFree = leaders.every((l) =>
      timetable.isIdle(sessions.leader[l], sessions.day[s], sessions.from[s], sessions.to[s]),
    );
    if (isComplete && leaders.length === sessions.leadersNeeded[s] && areFree) state.restore(s, leaders);
  }
}
