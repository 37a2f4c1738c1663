/** Why the draft is as it is, what else there was, and what would help. Every question is answered in a thread. */
import type { Input, Output } from '#shared/api/procedures.ts';
import type { Ground } from '../ground.ts';
import { deadlineOf } from '../waiting-list/rows.ts';
import { draftAtHand, knownReferral } from './draft-at-hand.ts';
import { askAbout } from './explaining.ts';
import { Views } from './views.ts';

/** What else one citizen could have while the rest of the draft stays put, the cheapest first. */
export async function listAlternatives(
  ground: Ground,
  { referralId, most }: Input<'alternatives.list'>,
): Promise<Output<'alternatives.list'>> {
  const at = await draftAtHand(ground);
  const { citizenId } = knownReferral(at, referralId);
  const found = await askAbout(ground, at, { ask: 'alternatives', referralId, most });
  const views = new Views(at.situation);
  const current = at.draft.plan.placements.find((placement) => placement.referralId === referralId);
  return {
    draftId: at.draft.id,
    referralId,
    citizen: at.situation.citizen(citizenId),
    current: current ? views.start(current) : null,
    alternatives: found.map((outcome) => views.alternative(outcome)),
  };
}

/** Why this course; null where the draft lets the citizen wait. */
export async function explainPlacement(
  ground: Ground,
  { referralId }: Input<'explain.placement'>,
): Promise<Output<'explain.placement'>> {
  const at = await draftAtHand(ground);
  const { citizenId, visitatedOn } = knownReferral(at, referralId);
  const why = await askAbout(ground, at, { ask: 'whyThis', referralId });
  if (!why) return null;
  const views = new Views(at.situation);
  return {
    draftId: at.draft.id,
    referralId,
    citizen: at.situation.citizen(citizenId),
    deadline: deadlineOf(at.situation, visitatedOn),
    start: views.start(why.placement),
    cost: why.cost,
    parts: why.parts.map((part) => ({ ...part })),
    therapists: why.therapists,
    teams: why.teams,
    earlierDays: views.days(why.earlierDays),
    runnerUp: why.runnerUp && views.alternative(why.runnerUp),
  };
}

/** Why late, why waiting, why not earlier, and what would help. */
export async function explainStart(
  ground: Ground,
  { referralId }: Input<'explain.start'>,
): Promise<Output<'explain.start'>> {
  const at = await draftAtHand(ground);
  const { citizenId } = knownReferral(at, referralId);
  const why = await askAbout(ground, at, { ask: 'whyNotEarlier', referralId });
  const views = new Views(at.situation);
  return {
    draftId: at.draft.id,
    referralId,
    citizen: at.situation.citizen(citizenId),
    status: why.status,
    current: why.current && views.start(why.current),
    deadline: why.deadline,
    goal: why.goal,
    overdue: why.overdue,
    days: views.days(why.days),
    asItIs: why.asItIs && views.proven(why.asItIs.proof, why.asItIs.outcome),
    remedies: why.found.map((remedy) => views.remedy(remedy)),
    triedInVain: [...why.triedInVain],
    pairsTried: why.pairsTried.map(([one, other]) => [one, other]),
  };
}

/** What holds most citizens up, after some more seconds of looking. */
export async function explainBottlenecks(
  ground: Ground,
  { seconds }: Input<'explain.bottlenecks'>,
): Promise<Output<'explain.bottlenecks'>> {
  const at = await draftAtHand(ground);
  const { bottlenecks, unexplained, ...counts } = await askAbout(ground, at, { ask: 'bottlenecks', seconds });
  const views = new Views(at.situation);
  return {
    draftId: at.draft.id,
    ...counts,
    unexplained: [...unexplained],
    bottlenecks: bottlenecks.map((bottleneck) => views.bottleneck(bottleneck)),
  };
}
