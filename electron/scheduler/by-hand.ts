/**
 * What a good planner does today, by hand: first come, first served. The referrals are taken by the date of their visitation,
 * then by priority, then by id; each gets the earliest start that fits into what is left, in the first modality
 * of the standard's order that fits at all. Nobody's appointment is moved for anybody, and every session keeps the
 * most wanted leader who was free. The plan keeps every rule; it is what ours is measured against.
 */

import type { Plan } from '#shared/model/plan.ts';
import type { Modality, Scenario } from '#shared/model/scenario.ts';
import { staffSessions } from './construct/staff-sessions.ts';
import { CourseFinder } from './course/course-finder.ts';
import { insert } from './course/insert.ts';
import { whyWaiting } from './export/why-waiting.ts';
import { writePlan } from './export/write-plan.ts';
import { MODALITIES } from './instance/citizens.ts';
import { compileInstance, type Instance } from './instance/instance.ts';
import { Random } from './random.ts';
import { PlanState } from './state/state.ts';

export function planByHand(scenario: Scenario): Plan {
  const state = new PlanState(compileInstance(scenario));
  const finder = bookByHand(state, () => false) as CourseFinder;
  return writePlan(state, whyWaiting(state, finder), null);
}

/** Books everybody by hand into an empty state; answers with who found the courses, or null where `isOver` came first. */
export function bookByHand(state: PlanState, isOver: () => boolean): CourseFinder | null {
  const { facts } = state.instance;
  const finder = new CourseFinder(state, new Random(0));
  const modalities = modalitiesInOrder(facts.scenario.standard.modalityOrder);
  staffSessions(state);
  for (const referral of firstComeFirst(state.instance)) {
    if (isOver()) return null;
    for (const modality of modalities)
      if (
        insert(state, finder, referral, Number.POSITIVE_INFINITY, {
          modality,
          firstDayOnly: true,
          handOver: false,
          noise: 0,
          thorough: true,
        })
      )
        break;
  }
  state.commit();
  return finder;
}

function firstComeFirst({ citizens }: Instance): number[] {
  const order = citizens.list.map((_, r) => r);
  const source = (r: number) => citizens.list[r].facts.source;
  return order.sort((a, b) => {
    const [x, y] = [source(a), source(b)];
    return (
      (x.visitatedOn < y.visitatedOn ? -1 : x.visitatedOn > y.visitatedOn ? 1 : 0) ||
      x.priority - y.priority ||
      (x.id < y.id ? -1 : 1)
    );
  });
}

/** Modalities as numbers, in the standard's order; those that it does not name come last. */
function modalitiesInOrder(order: readonly Modality[]): number[] {
  const named = order.map((m) => MODALITIES.indexOf(m));
  return [...new Set([...named, ...MODALITIES.keys()])];
}
