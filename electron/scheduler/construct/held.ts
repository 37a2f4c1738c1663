/** Placements that are in the plan from the beginning and stay there as they are: everybody else is planned around them. */
import { dayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { CancelledSession, Placement, Plan } from '#shared/model/plan.ts';
import type { Course } from '../course/course.ts';
import { MAY_LEAVE_OUT } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { violationsOf } from '../rules/index.ts';
import type { Violation } from '../rules/violation.ts';
import { coursesOf, sessionIndex } from '../state/load-plan.ts';
import type { PlanState } from '../state/state.ts';
import { viewPlan } from '../view/plan-view.ts';
import { staffTogether } from './staff-together.ts';

/** Placements that were to be held break rules of the contract: between themselves, or against what stands. */
export class HeldRefused extends Error {
  readonly violations: readonly Violation[];
  constructor(violations: readonly Violation[]) {
    super(`held placements break the rule ${violations[0]?.rule ?? ''}`);
    this.name = 'HeldRefused';
    this.violations = violations;
  }
}

/**
 * Puts the placements into an empty plan and finds leaders for the sessions that they attend; answers with their
 * referrals. Throws `HeldRefused`, with every broken rule, where they cannot all be in one valid plan.
 */
export function hold(state: PlanState, held: readonly Placement[]): Set<number> {
  if (held.length === 0) return new Set();
  const { instance } = state;
  const view = viewPlan(instance.facts, planOf(instance, held));
  const broken = violationsOf(view).filter(
    ({ rule, problem }) => rule !== 'staffing' && problem !== 'missing',
  );
  if (broken.length > 0) throw new HeldRefused(broken);
  const courses = coursesOf(instance, view);
  for (const course of courses) state.place(course);
  const unled = staffTogether(state, attendedIn(courses));
  if (unled.length > 0) throw new HeldRefused(unled.map((s) => noLeaders(instance, s)));
  state.commit();
  return new Set(courses.map(({ referral }) => referral));
}

/** A plan of nobody but these, in which no session is held that could not be, or that one of them passes by. */
function planOf(instance: Instance, held: readonly Placement[]): Plan {
  const { sessions, facts } = instance;
  const cancelled = passedBy(instance, held);
  for (let s = 0; s < sessions.count; s++) if (!canBeHeld(instance, s)) cancelled.add(s);
  return {
    format: 'holdplan-plan',
    version: 1,
    scenario: facts.scenario.name,
    placements: [...held],
    waiting: [],
    staffing: [],
    cancelled: [...cancelled].map((s) => sessionTime(instance, s)),
    cost: 0,
    bound: null,
  };
}

/** Sessions that a placement runs past though its citizen could come: they must be cancelled for it. */
function passedBy(instance: Instance, held: readonly Placement[]): Set<number> {
  const { citizens, sessions } = instance;
  const sessionOn = sessionIndex(instance);
  const choiceOf = new Map(citizens.list.map((c) => [c.facts.source.id, c.teams]));
  const attended = new Set<number>();
  const passed = new Set<number>();
  for (const { referralId, enrolment } of held) {
    if (!enrolment) continue;
    const own = enrolment.dates.map((date) => sessionOn(enrolment.teamId, dayNumber(date)));
    for (const s of own) attended.add(s);
    const choice = choiceOf
      .get(referralId)
      ?.find(({ team }) => sessions.teams[team].source.id === enrolment.teamId);
    if (!choice || own.includes(-1)) continue;
    for (let s = own[0]; s < own[own.length - 1]; s++)
      if (!own.includes(s) && choice.attendance[s - sessions.firstOfTeam[choice.team]] !== MAY_LEAVE_OUT)
        passed.add(s);
  }
  for (const s of attended) passed.delete(s);
  return passed;
}

function canBeHeld({ sessions }: Instance, s: number): boolean {
  const leaders = sessions.firstLeader[s + 1] - sessions.firstLeader[s];
  return sessions.impossible[s] === 0 && leaders >= sessions.leadersNeeded[s];
}

function attendedIn(courses: readonly Course[]): number[] {
  return [...new Set(courses.flatMap(({ sessions }) => sessions))].sort((a, b) => a - b);
}

function noLeaders(instance: Instance, s: number): Violation {
  const { teamId, date, from } = sessionTime(instance, s);
  return { rule: 'staffing', problem: 'noLeaders', facts: { teamId, date, from } };
}

function sessionTime({ sessions, days }: Instance, s: number): CancelledSession {
  return {
    teamId: sessions.teams[sessions.team[s]].source.id,
    date: isoDate(days.number[sessions.day[s]]),
    from: clockTime(sessions.from[s]),
  };
}
