/**
 * Evaluations in the bound: whether the midway evaluation can be had in its window, and until when the training must end for
 * the final one to be had after it, by anybody and by the therapist of the start interview. The time that they take is
 * left out. Contract rules 6 and 8.
 */
import { ALONE, AT_HOME, type Citizen } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { FINAL, MIDWAY } from '../instance/lengths.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** The evaluations of a course, given the day and the therapist of its start interview. */
export interface Evaluations {
  /** What the midway evaluation adds at least; Infinity where it cannot be. */
  midwayCost(d: number, therapist: number): number;
  /** The last day for the training to end if the final evaluation is by the therapist; before `d` where that cannot be. */
  ownEnd(d: number, therapist: number): number;
  /** The same if it is by anybody, which costs a change of therapist. */
  anyEnd(d: number): number;
}

/** `may(kind)` gives the therapists for it; `hasTime(kind, therapist, day)` says whether a time for it is to be had then. */
export function evaluationsOf(
  instance: Instance,
  citizen: Citizen,
  may: (kind: number) => Iterable<number>,
  hasTime: (kind: number, therapist: number, day: number) => boolean,
): Evaluations {
  const { days, facts } = instance;
  const change = facts.scenario.standard.weights.therapistChange;
  // A course without any training session has no window for its midway evaluation, only an end.
  const needsTraining =
    [ALONE, AT_HOME].every((m) => !citizen.allows[m] || citizen.least[m] > 0) &&
    citizen.teams.every((t) => t.least > 0);
  const midwayBy = needsTraining ? days.midwayUntil : days.contactUntil;
  const midway = citizen.hasMidway
    ? lastTimes(days.count, may(MIDWAY), (t, d) => hasTime(MIDWAY, t, d))
    : null;
  const final = citizen.hasFinal ? lastTimes(days.count, may(FINAL), (t, d) => hasTime(FINAL, t, d)) : null;
  return {
    midwayCost(d, therapist) {
      if (!midway) return 0;
      const own = midway.own.get(therapist);
      if (own && own[midwayBy[d] + 1] >= d) return 0;
      return midway.any[midwayBy[d] + 1] >= d ? change : NEVER;
    },
    ownEnd: (d, therapist) =>
      final ? (final.own.get(therapist)?.[days.contactUntil[d] + 1] ?? -1) : days.contactUntil[d],
    anyEnd: (d) => (final ? final.any[days.contactUntil[d] + 1] : days.contactUntil[d]),
  };
}

/** By therapist, and for anybody: `[d + 1]` the last day up to `d` that has a time; -1 for none. */
function lastTimes(
  dayCount: number,
  therapists: Iterable<number>,
  hasTime: (therapist: number, d: number) => boolean,
): { own: Map<number, Int32Array>; any: Int32Array } {
  const own = new Map<number, Int32Array>();
  const any = new Int32Array(dayCount + 1).fill(-1);
  for (const t of therapists) {
    const last = new Int32Array(dayCount + 1).fill(-1);
    for (let d = 0; d < dayCount; d++) {
      last[d + 1] = hasTime(t, d) ? d : last[d];
      if (last[d + 1] > any[d + 1]) any[d + 1] = last[d + 1];
    }
    own.set(t, last);
  }
  return { own, any };
}
