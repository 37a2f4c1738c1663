/** How a rate stands against its target. The counts are the core's; this only compares and groups them. */
import type { QualityView, RateView } from '#shared/api/quality-views.ts';

export type RateVerdict = 'attained' | 'missed' | 'noTarget' | 'noCases';

/** The share of all, or null where nobody counted. */
export const shareOf = ({
  numerator,
  denominator,
}: {
  numerator: number;
  denominator: number;
}): number | null => (denominator === 0 ? null : numerator / denominator);

/** Over all citizens, those without capacity too: that is what the target is held against. */
export function verdictOf(rate: Pick<RateView, 'numerator' | 'denominator' | 'target'>): RateVerdict {
  const share = shareOf(rate);
  if (share === null) return 'noCases';
  if (rate.target === null) return 'noTarget';
  // Counted in whole cases: 0.9 times 10 must be 9.
  return rate.numerator >= rate.target * rate.denominator - 1e-9 ? 'attained' : 'missed';
}

/** Whether leaving out those without capacity changes anything. */
export const hasExcused = (rate: RateView): boolean => rate.withoutExcused.denominator !== rate.denominator;

export type MissedCase = RateView['missed'][number];
export type Cause = NonNullable<MissedCase['excuse']> | 'none';
export const causes: readonly Cause[] = ['noCapacity', 'citizensWish', 'hospitalStay', 'none'];

/** The missed cases under their causes, causes without a case left out. */
export function missedByCause(missed: readonly MissedCase[]): { cause: Cause; cases: MissedCase[] }[] {
  return causes
    .map((cause) => ({ cause, cases: missed.filter((each) => (each.excuse ?? 'none') === cause) }))
    .filter(({ cases }) => cases.length > 0);
}

/** Whether this rate needs a written account in this period and has none. */
export const lacksAccount = (view: QualityView, rate: RateView): boolean =>
  view.accountNeededFor.includes(rate.id) && rate.accountId === null;
