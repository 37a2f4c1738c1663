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
    ? new LastTimes(days.count, may(MIDWAY), (t, d) => hasTime(MIDWAY, t, d))
    : null;
  const final = citizen.hasFinal
    ? new LastTimes(days.count, may(FINAL), (t, d) => hasTime(FINAL, t, d))
    : null;
  return {
    midwayCost(d, therapist) {
      if (!midway) return 0;
      if (midway.own(therapist, d, midwayBy[d]) >= d) return 0;
      return midway.any(midwayBy[d]) >= d ? change : NEVER;
    },
    ownEnd: (d, therapist) => (final ? final.own(therapist, d, days.contactUntil[d]) : days.contactUntil[d]),
    anyEnd: (d) => (final ? final.any(days.contactUntil[d]) : days.contactUntil[d]),
  };
}

/** The last days that have a time for one kind of evaluation. */
class LastTimes {
  private readonly therapists: ReadonlySet<number>;
  private readonly hasTime: (therapist: number, d: number) => boolean;
  /** `[d + 1]`: the last day up to `d` on which anybody has a time; -1 for none. */
  private readonly last: Int32Array;

  constructor(
    dayCount: number,
    therapists: Iterable<number>,
    hasTime: (therapist: number, d: number) => boolean,
  ) {
    this.therapists = new Set(therapists);
    this.hasTime = hasTime;
    this.last = new Int32Array(dayCount + 1).fill(-1);
    for (let d = 0; d < dayCount; d++) this.last[d + 1] = this.anybodyHas(d) ? d : this.last[d];
  }

  private anybodyHas(d: number): boolean {
    for (const t of this.therapists) if (this.hasTime(t, d)) return true;
    return false;
  }

  /** The last day up to `until` on which anybody has a time; -1 for none. */
  any(until: number): number {
    return this.last[until + 1];
  }

  /** The last day from `from` to `until` on which the therapist has a time; -1 for none. */
  own(therapist: number, from: number, until: number): number {
    if (!this.therapists.has(therapist)) return -1;
    // From one day on which anybody has a time to the one before it: mostly the first is the therapist's too.
    for (let d = this.last[until + 1]; d >= from; d = this.last[d]) if (this.hasTime(therapist, d)) return d;
    return -1;
  }
}
