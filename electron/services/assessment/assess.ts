/** What a plan is worth, counted in full. Takes up to a second for a large municipality: ask for it in a thread. */
import { dayNumber } from '#shared/calendar/dates.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { planByHand } from '../../scheduler/by-hand.ts';
import { judge } from '../../scheduler/judge.ts';
import type { ByHand, PlanVerdict } from '../plans/plan-rows.ts';

/** What can be asked of the thread, and what it answers. */
export type Question =
  | { task: 'judge'; scenario: Scenario; plan: Plan }
  | { task: 'bookByHand'; scenario: Scenario };
export interface Answers {
  judge: { violations: number; verdict: PlanVerdict };
  bookByHand: ByHand;
}

export function answer(question: Question): Answers[Question['task']] {
  return question.task === 'judge' ? judgePlan(question) : bookByHand(question);
}

/** How many rules the plan breaks against these data, and its figures. */
export function judgePlan({ scenario, plan }: { scenario: Scenario; plan: Plan }): Answers['judge'] {
  const { violations, figures, parts } = judge(scenario, plan);
  const costParts = Object.entries(parts).map(([part, cost]) => ({ part, cost }));
  return { violations: violations.length, verdict: { figures, bound: plan.bound, parts: costParts } };
}

/** What booking by hand, first come, first served, would make of the same scenario. */
export function bookByHand({ scenario }: { scenario: Scenario }): Answers['bookByHand'] {
  const plan = planByHand(scenario);
  const days = workingDays(scenario.holidays);
  const referrals = new Map(scenario.referrals.map((referral) => [referral.id, referral]));
  const starts: ByHand['starts'] = {};
  for (const { referralId, appointments } of plan.placements) {
    const start = appointments.find(({ kind }) => kind === 'startInterview');
    const referral = referrals.get(referralId);
    if (!start || !referral) continue;
    const [visitated, began] = [dayNumber(referral.visitatedOn), dayNumber(start.date)];
    const deadline = days.after(visitated, scenario.standard.startWithinWorkingDays);
    const workingDaysLate = began > deadline ? days.between(deadline, began) : -days.between(began, deadline);
    starts[referralId] = { date: start.date, workingDaysLate };
  }
  return { figures: judge(scenario, plan).figures, starts };
}
