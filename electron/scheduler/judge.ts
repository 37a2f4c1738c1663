/** The slow, full and independent count of a plan: every rule, every cost part, straight from the plan as it is written. */
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { CostPart } from './cost/amount.ts';
import { costParts } from './cost/index.ts';
import { deadlineOf } from './cost/late.ts';
import type { PlannerFigures } from './figures.ts';
import { violationsOf } from './rules/index.ts';
import type { Violation } from './rules/violation.ts';
import { readFacts } from './view/facts.ts';
import { type PlanView, viewPlan } from './view/plan-view.ts';

export interface Judgement {
  readonly violations: Violation[];
  readonly cost: number;
  readonly parts: Record<CostPart, number>;
  readonly figures: PlannerFigures;
}

/** Judges a plan of a validated scenario. The cost and the bound that the plan itself names are not looked at. */
export function judge(scenario: Scenario, plan: Plan): Judgement {
  const view = viewPlan(readFacts(scenario), plan);
  const parts = costParts(view);
  const cost = Object.values(parts).reduce((a, b) => a + b, 0);
  return { violations: violationsOf(view), cost, parts, figures: { ...countStarts(view), cost } };
}

function countStarts({ facts, courses }: PlanView): Omit<PlannerFigures, 'cost'> {
  const total = facts.referrals.size;
  const late = courses.filter((c) => c.start && c.start.day > deadlineOf(facts, c.referral)).length;
  return { total, inTime: courses.length - late, late, waiting: total - courses.length };
}
