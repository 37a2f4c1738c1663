/** For the tests of single rules: what a plan breaks, each breach as its rule and problem. */
import { violationsOf } from '../../../../electron/scheduler/rules/index.ts';
import type { Violation } from '../../../../electron/scheduler/rules/violation.ts';
import { readFacts } from '../../../../electron/scheduler/view/facts.ts';
import { viewPlan } from '../../../../electron/scheduler/view/plan-view.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Scenario } from '../../../../shared/model/scenario.ts';

export function breaches(scenario: Scenario, plan: Plan): Violation[] {
  return violationsOf(viewPlan(readFacts(scenario), plan));
}

/** `rule: problem` of each breach. */
export function problems(scenario: Scenario, plan: Plan): string[] {
  return breaches(scenario, plan).map((v) => `${v.rule}: ${v.problem}`);
}
