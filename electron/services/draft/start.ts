import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { Placement, Plan } from '#shared/model/plan.ts';
import { lastChange, write } from '../../database/audit.ts';
import { newId } from '../../database/ids.ts';
import { HeldRefused } from '../../scheduler/construct/held.ts';
import type { PlannerProgress } from '../../scheduler/figures.ts';
import { type PlannerSettings, startPlanner } from '../../scheduler/start-planner.ts';
import { ask } from '../assessment/ask.ts';
import type { Ground } from '../ground.ts';
import { type ByHand, insertDraft, type MadeWith, type PlanRecord, readDraft } from '../plans/plan-rows.ts';
import { readSituation, type Situation } from '../situation.ts';

/**
 * Starts planning in a thread, from the data as it stands; the result becomes the draft. Published data is never
 * touched. What is held in the draft there is stays as it is, and the search begins with the rest of that draft. Refuses
 * `jobRunning`; the job fails with `draftOutdated` where the data has changed meanwhile, and with `heldRefused` where what
 * is held can no longer be.
 */
export async function startDraft(
  ground: Ground,
  { seconds, seed }: Input<'draft.start'>,
): Promise<{ jobId: string }> {
  ground.jobs.refuseIfRunning();
  const situation = await readSituation(ground);
  const { scenario } = situation;
  const { plannerWorker: workerFile } = ground;
  const before = heldIn(situation, await readDraft(ground.store.reader));
  const jobId = newId();
  ground.jobs.start(
    { id: jobId, limit: seconds },
    (tell) => {
      const onProgress = ({ elapsed: _, ...best }: PlannerProgress) => tell({ best });
      const run = startPlanner(scenario, { seconds, seed, workerFile, onProgress, ...before });
      // What it is measured against is reckoned beside it, and is ready long before it ends.
      const byHand = ask(workerFile, { task: 'bookByHand', scenario });
      const finished = Promise.all([run.finished.catch(refuseHeld), byHand]);
      finished.catch(() => run.stop());
      return { finished, stop: () => run.stop() };
    },
    ([{ plan, seconds: taken, stopped }, byHand]) =>
      saveDraft(ground, situation, plan, byHand, {
        seed,
        seconds: taken,
        stopped,
        held: before.held.map(({ referralId }) => referralId),
      }),
  );
  return { jobId };
}

/** What the draft holds of those who still wait, and the draft itself where it holds anything. */
function heldIn(
  { scenario }: Situation,
  draft: PlanRecord | null,
): Pick<PlannerSettings, 'from'> & { held: readonly Placement[] } {
  const waiting = new Set(scenario.referrals.map(({ id }) => id));
  const wanted = new Set(draft?.madeWith.held.filter((id) => waiting.has(id)));
  const held = draft?.plan.placements.filter(({ referralId }) => wanted.has(referralId)) ?? [];
  return { held, from: held.length > 0 ? draft?.plan : undefined };
}

/** What is held may stand against data that came later. */
function refuseHeld(error: unknown): never {
  if (!(error instanceof HeldRefused)) throw error;
  throw new Refusal('heldRefused', { id: String(error.violations[0]?.facts.referralId ?? '') });
}

async function saveDraft(
  ground: Ground,
  before: Situation,
  plan: Plan,
  byHand: ByHand,
  madeWith: MadeWith,
): Promise<void> {
  const situation = await readSituation(ground);
  const { scenario } = situation;
  if (situation.fingerprint() !== before.fingerprint()) throw new Refusal('draftOutdated');
  const { violations, verdict } = await ask(ground.plannerWorker, { task: 'judge', scenario, plan });
  // The planner promises a valid plan; nothing that breaks a rule is ever kept, whoever promised.
  if (violations > 0) throw new Error(`the planner broke ${violations} rules`);
  const record = {
    id: newId(),
    madeAt: ground.clock.now(),
    planningDay: scenario.today,
    base: situation.fingerprint(),
    madeWith,
    verdict,
    byHand,
    plan,
  };
  const details = { plan: record.id, placed: plan.placements.length, waiting: plan.waiting.length };
  const entry = { action: 'draft.start', at: record.madeAt, details, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer, seq) => {
    if ((await lastChange(writer, seq)) !== situation.revision) throw new Refusal('draftOutdated');
    await writer.updateTable('plans').set({ status: 'discarded' }).where('status', '=', 'draft').execute();
    await insertDraft(writer, record);
  });
}
