import { Refusal } from '#shared/api/errors.ts';
import type { Ground } from '../ground.ts';
import { type PlanRecord, readDraft } from '../plans/plan-rows.ts';
import { readSituation, type Situation } from '../situation.ts';

export interface DraftAtHand {
  readonly situation: Situation;
  readonly draft: PlanRecord;
}

/** The draft and the data it is about. Refuses `noDraft`, and `draftOutdated` where the data has changed since. */
export async function draftAtHand(ground: Ground): Promise<DraftAtHand> {
  const situation = await readSituation(ground);
  const draft = await readDraft(ground.store.reader);
  if (!draft) throw new Refusal('noDraft');
  if (draft.base !== situation.fingerprint()) throw new Refusal('draftOutdated');
  return { situation, draft };
}

/** Refuses `notFound` for a referral that does not wait. */
export function knownReferral({ situation }: DraftAtHand, referralId: string) {
  const referral = situation.scenario.referrals.find(({ id }) => id === referralId);
  if (!referral) throw new Refusal('notFound', { what: 'referral', id: referralId });
  return referral;
}
