import { Refusal } from '#shared/api/errors.ts';
import type { Input, Output } from '#shared/api/procedures.ts';
import { draftAtHand, knownReferral } from '../explain/draft-at-hand.ts';
import type { Ground } from '../ground.ts';

/** Gives one citizen another course in the draft. */
export async function chooseCourse(
  ground: Ground,
  { draftId, referralId }: Input<'draft.choose'>,
): Promise<Output<'draft.choose'>> {
  const at = await draftAtHand(ground);
  if (at.draft.id !== draftId) throw new Refusal('noDraft');
  knownReferral(at, referralId);
  throw new Error('the explaining thread is not wired yet');
}
