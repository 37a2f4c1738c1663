import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { Plan } from '#shared/model/plan.ts';
import { lastChange, write } from '../../database/audit.ts';
import { newId } from '../../database/ids.ts';
import { startPlanner } from '../../scheduler/start-planner.ts';
import type { Ground } from '../ground.ts';
import { insertDraft, type MadeWith } from '../plans/plan-rows.ts';
import { readSituation, type Situation } from '../situation.ts';
import { assess, bookByHand } from './assess.ts';

/**
 * Starts planning in a worker, from the data as it stands; the result becomes the draft. Published data is never
 * touched. Refuses `jobRunning`, and the job fails with `draftOutdated` where the data has changed meanwhile.
 */
export async function startDraft(
  ground: Ground,
  { seconds, seed }: Input<'draft.start'>,
): Promise<{ jobId: string }> {
  ground.jobs.refuseIfRunning();
  const situation = await readSituation(ground);
  const jobId = newId();
  ground.jobs.start(
    { id: jobId, limit: seconds },
    (onProgress) =>
      startPlanner(situation.scenario, { seconds, seed, workerFile: ground.plannerWorker, onProgress }),
    ({ plan, seconds: taken, stopped }) =>
      saveDraft(ground, situation, plan, { seed, seconds: taken, stopped }),
  );
  return { jobId };
}

async function saveDraft(ground: Ground, before: Situation, plan: Plan, madeWith: MadeWith): Promise<void> {
  const situation = await readSituation(ground);
  if (situation.fingerprint() !== before.fingerprint()) throw new Refusal('draftOutdated');
  const verdict = assess(situation.scenario, plan);
  const byHand = bookByHand(situation.scenario);
  const record = {
    id: newId(),
    madeAt: ground.clock.now(),
    planningDay: situation.scenario.today,
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
