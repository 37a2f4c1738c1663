/** What is counted in a year, over the measured weeks only. */
import { type DayNumber, dayNumber } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { Referral } from '#shared/model/scenario.ts';

/** Counts what happens, day by day. */
export interface Tally {
  started(referral: Referral, day: DayNumber): void;
  /** How often this citizen's start interview was tried; one more with each call. */
  tries(referralId: string): number;
  missed(day: DayNumber): void;
  moved(day: DayNumber, byProvider: boolean): void;
  lost(day: DayNumber): void;
  sessionHeld(day: DayNumber, seats: number, enrolled: number): void;
  sessionCancelled(day: DayNumber): void;
  sum(arrivals: readonly Referral[], leastWaitOf: (referral: Referral) => number): YearMeasures;
}

export interface YearMeasures {
  readonly citizens: number;
  /** Working days from the visitation to the start interview that was held; those still waiting count to the end. */
  readonly meanWait: number;
  /** The mean wait if everybody started on the first day that weekly planning can give. */
  readonly leastWait: number;
  readonly longestWait: number;
  /** The share that started within the standard's working days. */
  readonly within: number;
  readonly stillWaiting: number;
  /** Enrolled citizens over seats, of the sessions held. */
  readonly fill: number;
  /** Appointments moved by the provider, a citizen. */
  readonly movedPerCitizen: number;
  /** Start interviews given anew because the citizen did not come, a citizen. */
  readonly missedStartsPerCitizen: number;
  /** Sessions lost by the provider's fault, a citizen. */
  readonly lostPerCitizen: number;
  readonly sessionsCancelled: number;
}

/** A tally over the days `from` to `to`, both included; waits are counted for those visitated in them. */
export function tallyOf(from: DayNumber, to: DayNumber, working: WorkingDays, startWithin: number): Tally {
  const starts = new Map<string, DayNumber>();
  const tried = new Map<string, number>();
  const counts = { missed: 0, moved: 0, missedStarts: 0, lost: 0, seats: 0, taken: 0, cancelled: 0 };
  const counted = (day: DayNumber) => from <= day && day <= to;
  return {
    started: (referral, day) => void starts.set(referral.id, day),
    tries(referralId) {
      const count = (tried.get(referralId) ?? 0) + 1;
      tried.set(referralId, count);
      return count;
    },
    missed: (day) => {
      if (counted(day)) counts.missed++;
    },
    moved: (day, byProvider) => {
      if (counted(day)) counts[byProvider ? 'moved' : 'missedStarts']++;
    },
    lost: (day) => {
      if (counted(day)) counts.lost++;
    },
    sessionHeld: (day, seats, enrolled) => {
      if (!counted(day)) return;
      counts.seats += seats;
      counts.taken += enrolled;
    },
    sessionCancelled: (day) => {
      if (counted(day)) counts.cancelled++;
    },
    sum(arrivals, leastWaitOf) {
      const own = arrivals.filter((r) => counted(dayNumber(r.visitatedOn)));
      const waits = own.map((r) => working.between(dayNumber(r.visitatedOn), starts.get(r.id) ?? to));
      const per = (count: number) => count / Math.max(1, own.length);
      return {
        citizens: own.length,
        meanWait: per(waits.reduce((sum, wait) => sum + wait, 0)),
        leastWait: per(own.reduce((sum, referral) => sum + leastWaitOf(referral), 0)),
        longestWait: Math.max(0, ...waits),
        within: per(own.filter((r, i) => starts.has(r.id) && waits[i] <= startWithin).length),
        stillWaiting: own.filter((r) => !starts.has(r.id)).length,
        fill: counts.taken / Math.max(1, counts.seats),
        movedPerCitizen: per(counts.moved),
        missedStartsPerCitizen: per(counts.missedStarts),
        lostPerCitizen: per(counts.lost),
        sessionsCancelled: counts.cancelled,
      };
    },
  };
}
