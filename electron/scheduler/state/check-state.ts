/** Holds the state's running sums against the full count: what the search believes must be what the rule book says. */
import type { CostPart } from '../cost/amount.ts';
import { costParts } from '../cost/index.ts';
import { writePlan } from '../export/write-plan.ts';
import { violationsOf } from '../rules/index.ts';
import { viewPlan } from '../view/plan-view.ts';
import { NOBODY, type PlanState } from './state.ts';

/** Sums of fractional weights, in another order, may differ by this much. */
const ROUNDING = 1e-6;

/** Throws at the first difference, with the rule or the part of the cost that it is in. */
export function checkState(state: PlanState): void {
  const { facts, citizens } = state.instance;
  const waiting = citizens.list.flatMap(({ facts }, r) =>
    state.courses[r]
      ? []
      : [{ referralId: facts.source.id, reasons: ['horizon' as const], earliestStart: null }],
  );
  const view = viewPlan(facts, writePlan(state, waiting, null));
  const [violation] = violationsOf(view);
  if (violation) throw new Error(`The search broke the rule ${JSON.stringify(violation)}`);
  const counted = costParts(view);
  const believed = believedParts(state);
  for (const [part, cost] of Object.entries(believed)) {
    const full = part === 'start' ? counted.late + counted.wait : counted[part as CostPart];
    if (Math.abs(full - cost) > ROUNDING)
      throw new Error(`The search believes that ${part} costs ${cost}, in full it is ${full}`);
  }
  const total = Object.values(counted).reduce((a, b) => a + b, 0);
  if (Math.abs(total - state.cost) > ROUNDING)
    throw new Error(`The search believes that the plan costs ${state.cost}, in full it is ${total}`);
}

/** The parts of the cost as the state's own courses, leaders and cancellations have them; `start` is waiting and lateness. */
function believedParts(state: PlanState): Record<string, number> {
  const { citizens, sessions } = state.instance;
  const sum = { start: 0, gap: 0, missing: 0, modality: 0, therapistChange: 0, travel: 0 };
  let unplaced = 0;
  state.courses.forEach((course, r) => {
    if (!course) unplaced += citizens.list[r].unplaced;
    else for (const part of Object.keys(sum) as (keyof typeof sum)[]) sum[part] += course.parts[part];
  });
  let cancelled = 0;
  let leaders = 0;
  for (let s = 0; s < sessions.count; s++) {
    if (state.cancelled[s] === 1) cancelled += sessions.cancelCost[s];
    else
      for (let seat = 0; seat < sessions.leadersNeeded[s]; seat++) {
        const leader = state.leaders[s * state.leaderSeats + seat];
        if (leader !== NOBODY) leaders += sessions.leaderCost[leader];
      }
  }
  return { ...sum, unplaced, cancelled, leaders };
}
