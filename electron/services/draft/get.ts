import type { CancelledSessionView, DraftView } from '#shared/api/views.ts';
import type { Ground } from '../ground.ts';
import { type PlanRecord, readDraft } from '../plans/plan-rows.ts';
import { readSituation, type Situation } from '../situation.ts';
import { waitingRows } from '../waiting-list/rows.ts';

/** The draft as the plan screen shows it, null where there is none. */
export async function getDraft(ground: Ground): Promise<DraftView | null> {
  const situation = await readSituation(ground);
  const draft = await readDraft(ground.store.reader);
  if (!draft) return null;
  const { figures, bound, parts } = draft.verdict;
  const rows = waitingRows(situation, draft);
  return {
    draftId: draft.id,
    madeAt: draft.madeAt,
    seconds: draft.madeWith.seconds,
    figures,
    byHand: draft.byHand.figures,
    bound,
    gap: gapOf(figures.cost, bound),
    costParts: parts,
    outdated: draft.base !== situation.fingerprint(),
    rows: rows.map((row) => ({ ...row, byHand: draft.byHand.starts[row.referralId] ?? null })),
    held: draft.madeWith.held.length,
    cancelledSessions: cancelledSessions(situation, draft),
    sessionsStaffed: draft.plan.staffing.length,
  };
}

/** How far a plan may be from the best possible one: (cost − bound) / cost. A plan that costs nothing is the best. */
export function gapOf(cost: number, bound: number | null): number | null {
  if (bound === null) return null;
  return cost > 0 ? (cost - bound) / cost : 0;
}

function cancelledSessions(situation: Situation, { plan }: PlanRecord): CancelledSessionView[] {
  const { enrolments } = situation.scenario;
  return plan.cancelled.map(({ teamId, date, from }) => ({
    teamId,
    teamName: situation.teams.get(teamId)?.name ?? teamId,
    date,
    from,
    seatsLost: enrolments.filter((seat) => seat.teamId === teamId && seat.dates.includes(date)).length,
  }));
}
