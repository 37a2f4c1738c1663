/** What the rules say of a course. Made in one place (`electron/course/`), shown everywhere, never stored. */
import type { IsoDate } from '../calendar/dates.ts';
import type { Phrase } from '../standards/quality.ts';
import type { StepKind } from './step.ts';

/** Where a deadline stands on a given day. */
export type DeadlineStatus =
  /** The clock has not started, or the rule does not concern this course: then it is left out of the list. */
  | 'open'
  /** Three working days or fewer are left. */
  | 'soon'
  /** Past due, not yet met. */
  | 'late'
  | 'metInTime'
  | 'metLate'
  /** The course ended first. */
  | 'lapsed';

export interface DeadlineState {
  /** The id of the rule in the standard (`deadlines`). */
  readonly id: string;
  /** The row it keeps, `V9`. */
  readonly row: string;
  readonly name: Phrase;
  readonly startedOn: IsoDate;
  readonly due: IsoDate;
  /** The day on which it was met. */
  readonly metOn: IsoDate | null;
  /** The day on which an agreed contact will meet it, where it is not met yet. */
  readonly plannedOn: IsoDate | null;
  readonly status: DeadlineStatus;
  /** Working days until `due`, negative when past; null once met or lapsed. */
  readonly workingDaysLeft: number | null;
  readonly excuse: 'noCapacity' | 'citizensWish' | 'hospitalStay' | null;
}

/** Hours of one course; a team hour counts one hour for each participant, travel and record-keeping do not count. */
export interface HoursState {
  readonly granted: number;
  readonly used: number;
  readonly planned: number;
  readonly left: number;
  /** The last day within the standard's months, and the working days left to it. */
  readonly lastDay: IsoDate | null;
}

/** Something a person should look at. `facts` are what the sentence is made of. */
export interface CourseWarning {
  readonly id:
    | 'hoursRunningOut'
    | 'monthsRunningOut'
    | 'monthsOver'
    | 'hoursOver'
    | 'longPause'
    | 'misses'
    | 'hospitalDischarge'
    | 'noNextContact'
    | 'unmarked'
    | 'transportUnknown'
    | 'consentMissing'
    | 'notTeamFit'
    | 'deviation';
  readonly row: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** That a rule on ending applies; a person decides. */
export interface EndingProposal {
  readonly id: string;
  readonly row: string;
  readonly reason: Phrase;
  /** The contacts that brought it about, by id, and how many the rule asks for. */
  readonly contactIds: readonly string[];
  readonly answered: boolean;
}

/** A place on the timeline: done, the next one, or still to come. */
export interface TimelineStep {
  readonly kind: StepKind | 'startInterview' | 'training';
  readonly state: 'done' | 'next' | 'later' | 'skipped';
  readonly on: IsoDate | null;
  readonly due: IsoDate | null;
  /** Which of S7's five it belongs to. */
  readonly stage: 'visitation' | 'start' | 'coordination' | 'evaluation' | 'ending';
}

export interface CourseVerdict {
  readonly stage: TimelineStep['stage'];
  readonly isClosed: boolean;
  readonly timeline: readonly TimelineStep[];
  readonly deadlines: readonly DeadlineState[];
  /** Null before a grant. */
  readonly hours: HoursState | null;
  readonly warnings: readonly CourseWarning[];
  readonly endings: readonly EndingProposal[];
  /** Which kinds of step may be recorded now, the expected one first. */
  readonly allowed: readonly StepKind[];
}

/** One rate over a period: who counts, who reached it, and who did not and why. */
export interface Rate {
  readonly id: string;
  readonly row: string;
  readonly name: Phrase;
  /** A share, 0.9; null where the standard sets none. */
  readonly target: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** The same without those with a recorded lack of capacity; equal to the above where the rule knows no such excuse. */
  readonly withoutExcused: { readonly numerator: number; readonly denominator: number };
  readonly missed: readonly {
    readonly courseId: string;
    readonly due: IsoDate | null;
    readonly metOn: IsoDate | null;
    readonly excuse: DeadlineState['excuse'];
  }[];
}
