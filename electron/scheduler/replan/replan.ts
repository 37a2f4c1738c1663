/** A published plan after events: what was hit is answered, what stands stays, and who waits is planned into what is left. */
import { dayNumber } from '#shared/calendar/dates.ts';
import type { PlanEvents, Replan } from '#shared/model/events.ts';
import type { Plan, Waiting } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { solve } from '../solve.ts';
import type { Stop } from '../stop/stop.ts';
import { afterEvents } from './after-events.ts';
import { answerHits } from './answer-hits.ts';
import { changesOf } from './changes.ts';
import { leadersOnly, placementOf, remainingScenario, sessionsAhead, waitingReferrals } from './fill.ts';
import { giveBack } from './give-back.ts';
import { judgeReplan, type ReplanJudgement } from './judge-replan.ts';
import { Situation } from './situation.ts';

export interface ReplanSettings {
  readonly seed: number;
  /** Bounds the search for those who wait; what was hit is answered in any case. */
  readonly stop: Stop;
}

export interface Replanned {
  readonly plan: Replan;
  readonly judgement: ReplanJudgement;
  /** Referrals whose course could not be brought in order: the plan breaks a rule for them. */
  readonly unanswered: readonly string[];
}

/**
 * Replans a validated scenario after events that fit it. The same seed gives the same plan where the search ends by itself. It keeps
 * every rule unless the events leave no way that was found: then `unanswered` names for whom.
 */
export function replan(
  scenario: Scenario,
  published: Plan,
  events: PlanEvents,
  { seed, stop }: ReplanSettings,
): Replanned {
  const situation = new Situation(afterEvents(scenario, published, events), seed);
  const { unanswered } = answerHits(situation, { seed, isOver: () => stop(0, 0) });
  const filled =
    waitingReferrals(situation).length === 0
      ? nobodyWaits(situation)
      : solve(remainingScenario(situation), { seed, stop, from: leadersOnly(situation) }).plan;
  let plan = assembled(situation, filled);
  let judgement = judgeReplan(scenario, published, events, plan);
  // Somebody with two referrals may be planned past a contact of the other: then the new one waits.
  const isNew = new Set(waitingReferrals(situation).map(({ id }) => id));
  const faulty = () =>
    new Set(judgement.violations.map(({ facts }) => String(facts.referralId)).filter((id) => isNew.has(id)));
  if (faulty().size > 0) {
    plan = assembled(situation, withoutPlaces(filled, faulty()));
    judgement = judgeReplan(scenario, published, events, plan);
  }
  return {
    plan: { ...plan, cost: judgement.cost },
    judgement,
    unanswered: unanswered.map(({ id }) => id),
  };
}

function nobodyWaits(situation: Situation): Plan {
  return leadersOnly(situation);
}

function withoutPlaces(plan: Plan, ids: ReadonlySet<string>): Plan {
  const waiting = [...ids].map(
    (referralId): Waiting => ({ referralId, reasons: ['availability'], earliestStart: null }),
  );
  return {
    ...plan,
    placements: plan.placements.filter(({ referralId }) => !ids.has(referralId)),
    waiting: [...plan.waiting.filter(({ referralId }) => !ids.has(referralId)), ...waiting],
  };
}

/** The past as it was, what stands or was answered, and those newly placed: one plan, with its list of changes. */
function assembled(situation: Situation, filled: Plan): Replan {
  const { after, notice } = situation;
  const { published, at } = after;
  const isPast = ({ date }: { date: Plan['cancelled'][number]['date'] }) => dayNumber(date) <= at;
  const ahead = sessionsAhead(situation);
  const soon = ahead.staffing.filter(({ date }) => dayNumber(date) < notice);
  const kept = situation.courseList.filter(({ contacts }) => contacts.length > 0);
  const placed = new Set([
    ...kept.map(({ id }) => id),
    ...filled.placements.map(({ referralId }) => referralId),
  ]);
  const told = new Set(filled.waiting.map(({ referralId }) => referralId));
  const over = after.scenario.referrals
    .filter(({ id }) => !placed.has(id) && !told.has(id))
    .map(({ id }): Waiting => ({ referralId: id, reasons: ['availability'], earliestStart: null }));
  const plan: Plan = {
    format: 'holdplan-plan',
    version: 1,
    scenario: after.scenario.name,
    placements: [...kept.map((course) => placementOf(situation, course)), ...filled.placements],
    waiting: [...filled.waiting, ...over],
    staffing: [...soon, ...filled.staffing],
    cancelled: [...published.cancelled.filter(isPast), ...ahead.cancelled, ...filled.cancelled],
    cost: 0,
    bound: null,
  };
  const staffing = giveBack(situation.facts, plan, ahead.staffing);
  return {
    ...plan,
    staffing: [...published.staffing.filter(isPast), ...staffing],
    changes: changesOf(after, plan),
  };
}
