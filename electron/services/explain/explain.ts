import type { Input, Output } from '#shared/api/procedures.ts';
import type { Ground } from '../ground.ts';
import { draftAtHand, knownReferral } from './draft-at-hand.ts';

const unanswered = () => new Error('the explaining thread is not wired yet');

export async function listAlternatives(
  ground: Ground,
  { referralId }: Input<'alternatives.list'>,
): Promise<Output<'alternatives.list'>> {
  knownReferral(await draftAtHand(ground), referralId);
  throw unanswered();
}

export async function explainPlacement(
  ground: Ground,
  { referralId }: Input<'explain.placement'>,
): Promise<Output<'explain.placement'>> {
  knownReferral(await draftAtHand(ground), referralId);
  throw unanswered();
}

export async function explainStart(
  ground: Ground,
  { referralId }: Input<'explain.start'>,
): Promise<Output<'explain.start'>> {
  knownReferral(await draftAtHand(ground), referralId);
  throw unanswered();
}

export async function explainBottlenecks(
  ground: Ground,
  _input: Input<'explain.bottlenecks'>,
): Promise<Output<'explain.bottlenecks'>> {
  await draftAtHand(ground);
  throw unanswered();
}
