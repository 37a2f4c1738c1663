/**
 * Evaluations in the bound: only whether they can be had at all, and whether the therapist of the start interview could give
 * them. The time that they take is left out. Contract rules 6 and 8.
 */
import { ALONE, AT_HOME, type Citizen } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { FINAL, MIDWAY } from '../instance/lengths.ts';

/** What the evaluations of a course that starts on day `d` with `therapist` add at least; Infinity where it cannot be. */
export type EvaluationCost = (d: number, therapist: number) => number;

/** `may(kind)` gives the therapists for it; `hasTime(kind, therapist, day)` says whether a time for it is to be had then. */
export function evaluationCost(
  instance: Instance,
  citizen: Citizen,
  may: (kind: number) => Iterable<number>,
  hasTime: (kind: number, therapist: number, day: number) => boolean,
): EvaluationCost {
  const { days, facts } = instance;
  const change = facts.scenario.standard.weights.therapistChange;
  const kinds: { by: Int32Array; own: Map<number, Int32Array>; any: Int32Array }[] = [];
  const add = (kind: number, by: Int32Array) => {
    const own = new Map<number, Int32Array>();
    const any = new Int32Array(days.count + 1).fill(days.count);
    for (const t of may(kind)) {
      // The first day from each day on that has a time.
      const next = new Int32Array(days.count + 1).fill(days.count);
      for (let d = days.count - 1; d >= 0; d--) {
        next[d] = hasTime(kind, t, d) ? d : next[d + 1];
        if (next[d] < any[d]) any[d] = next[d];
      }
      own.set(t, next);
    }
    kinds.push({ by, own, any });
  };
  // A course without any training session has no window for its midway evaluation, only an end.
  const needsTraining =
    [ALONE, AT_HOME].every((m) => !citizen.allows[m] || citizen.least[m] > 0) &&
    citizen.teams.every((t) => t.least > 0);
  if (citizen.hasMidway) add(MIDWAY, needsTraining ? days.midwayUntil : days.contactUntil);
  if (citizen.hasFinal) add(FINAL, days.contactUntil);
  return (d, therapist) => {
    let cost = 0;
    for (const { by, own, any } of kinds) {
      const next = own.get(therapist);
      if (next && next[d] <= by[d]) continue;
      if (any[d] > by[d]) return Number.POSITIVE_INFINITY;
      cost += change;
    }
    return cost;
  };
}
