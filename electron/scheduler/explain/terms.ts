/**
 * A referral looked at under other terms than its own: fewer choices (to ask for the best course of one kind), or more
 * (to ask what would help). The course finder then needs to know of neither.
 */
import type { Citizen } from '../instance/citizens.ts';
import type { PlanState } from '../state/state.ts';

export interface Terms {
  readonly citizen?: Citizen;
  /** When the citizen can come, in place of `citizenFree`, laid out like one referral's part of it. */
  readonly free?: Int32Array;
}

/** Runs `look` with the referral's terms exchanged, and gives it its own back. The referral itself must not be placed then. */
export function underTerms<T>(state: PlanState, referral: number, terms: Terms, look: () => T): T {
  // The instance is this run's own; nobody else reads it while `look` runs.
  const list = state.instance.citizens.list as Citizen[];
  const own = list[referral];
  const first = referral * freeSize(state);
  const ownFree = terms.free ? state.citizenFree.slice(first, first + freeSize(state)) : null;
  if (terms.citizen) list[referral] = terms.citizen;
  if (terms.free) state.citizenFree.set(terms.free, first);
  try {
    return look();
  } finally {
    list[referral] = own;
    if (ownFree) state.citizenFree.set(ownFree, first);
  }
}

/** The citizen, if no start after `day` were possible. */
export function startingBy(citizen: Citizen, day: number): Citizen {
  return { ...citizen, startCost: citizen.startCost.slice().fill(Number.POSITIVE_INFINITY, day + 1) };
}

/** When the citizen can come, if never before `day`: no contact of a course is before its start. */
export function freeFrom(state: PlanState, referral: number, day: number): Int32Array {
  const size = freeSize(state);
  const free = state.citizenFree.slice(referral * size, (referral + 1) * size);
  return free.fill(0, 0, (size / state.instance.days.count) * day);
}

/** How many words of `citizenFree` each referral has. */
function freeSize({ instance: { days, lengths, grid } }: PlanState): number {
  return days.count * lengths.count * grid.words;
}
