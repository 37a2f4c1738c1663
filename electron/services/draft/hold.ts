import { Refusal } from '#shared/api/errors.ts';
import type { Input, Output } from '#shared/api/procedures.ts';
import { lastChange, write } from '../../database/audit.ts';
import { toJson } from '../../database/json.ts';
import { draftAtHand, knownReferral } from '../explain/draft-at-hand.ts';
import type { Ground } from '../ground.ts';
import { getDraft } from './get.ts';

/**
 * Holds what the draft gives one citizen, or lets go of it again: the next plan is made around what is held. Refuses `noDraft`,
 * `draftOutdated`, and `notFound` where the draft gives the citizen nothing.
 */
export async function holdCourse(
  ground: Ground,
  { draftId, referralId, held }: Input<'draft.hold'>,
): Promise<Output<'draft.hold'>> {
  const at = await draftAtHand(ground);
  if (at.draft.id !== draftId) throw new Refusal('noDraft');
  knownReferral(at, referralId);
  const { madeWith, plan } = at.draft;
  if (held && !plan.placements.some((placement) => placement.referralId === referralId))
    throw new Refusal('notFound', { what: 'course', id: referralId });
  const others = madeWith.held.filter((id) => id !== referralId);
  const now = { ...madeWith, held: held ? [...others, referralId] : others };
  const action = held ? 'draft.hold' : 'draft.letGo';
  const details = { plan: draftId, referral: referralId };
  const entry = { action, at: ground.clock.now(), details, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer, seq) => {
    if ((await lastChange(writer, seq)) !== at.situation.revision) throw new Refusal('draftOutdated');
    await writer
      .updateTable('plans')
      .set({ made_with: toJson(now) })
      .where('id', '=', draftId)
      .execute();
  });
  const view = await getDraft(ground);
  if (!view) throw new Error('a draft vanished');
  return view;
}
