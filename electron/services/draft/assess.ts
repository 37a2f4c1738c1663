import { Refusal } from '#shared/api/errors.ts';
import { dayNumber } from '#shared/calendar/dates.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { planByHand } from '../../scheduler/by-hand.ts';
import { judge } from '../../scheduler/judge.ts';
import type { ByHand, PlanVerdict } from '../plans/plan-rows.ts';

/** The plan's figures, counted in full; refuses `draftOutdated` where it breaks a rule against these data. */
export function assess(scenario: Scenario, plan: Plan): PlanVerdict {
  const { violations, figures, parts } = judge(scenario, plan);
  if (violations.length > 0) throw new Refusal('draftOutdated');
  return {
    figures,
    bound: plan.bound,
    parts: Object.entries(parts).map(([part, cost]) => ({ part, cost })),
  };
}

/** What booking by hand, first come, first served, would make of the same scenario. */
export function bookByHand(scenario: Scenario): ByHand {
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
