import { Refusal } from '#shared/api/errors.ts';
import type { Input, Output } from '#shared/api/procedures.ts';
import { lastChange, write } from '../../database/audit.ts';
import { newId } from '../../database/ids.ts';
import { ask } from '../assessment/ask.ts';
import { draftAtHand, knownReferral } from '../explain/draft-at-hand.ts';
import { askAbout } from '../explain/explaining.ts';
import type { Ground } from '../ground.ts';
import { insertDraft } from '../plans/plan-rows.ts';
import { getDraft } from './get.ts';

/**
 * Gives one citizen another course in the draft, one of those listed as alternatives, and holds it; the rest stays put, but for sessions
 * passed on as the alternative said. The draft with it becomes a draft of its own, so that undo brings the old one back. Refuses
 * `noDraft`, `draftOutdated`, and `notFound` where no course begins so.
 */
export async function chooseCourse(
  ground: Ground,
  { draftId, referralId, choice }: Input<'draft.choose'>,
): Promise<Output<'draft.choose'>> {
  const at = await draftAtHand(ground);
  if (at.draft.id !== draftId) throw new Refusal('noDraft');
  knownReferral(at, referralId);
  const plan = await askAbout(ground, at, { ask: 'choose', referralId, choice });
  if (!plan) throw new Refusal('notFound', { what: 'course', id: referralId });
  const { scenario } = at.situation;
  const { violations, verdict } = await ask(ground.plannerWorker, { task: 'judge', scenario, plan });
  if (violations > 0) throw new Error('an alternative broke a rule');
  const { madeWith } = at.draft;
  // What a person chose, the next plan does not take away again.
  const held = [...madeWith.held.filter((id) => id !== referralId), referralId];
  const record = {
    ...at.draft,
    id: newId(),
    madeAt: ground.clock.now(),
    madeWith: { ...madeWith, held },
    verdict,
    plan,
  };
  const details = { plan: record.id, referral: referralId };
  const entry = { action: 'draft.choose', at: record.madeAt, details, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer, seq) => {
    if ((await lastChange(writer, seq)) !== at.situation.revision) throw new Refusal('draftOutdated');
    await writer.updateTable('plans').set({ status: 'discarded' }).where('status', '=', 'draft').execute();
    await insertDraft(writer, record);
  });
  const view = await getDraft(ground);
  if (!view) throw new Error('a draft vanished');
  return view;
}
