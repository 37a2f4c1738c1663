/** What the rules say of a course. Made in one place (`electron/course/`), shown everywhere, never stored. */
import type { IsoDate } from '../calendar/dates.ts';
import type { ExcuseReason, ExpectedStep, Phrase, Stage, WarningId } from '../standards/quality.ts';
import type { StepKind } from './step.ts';

/**
 * Where a deadline stands on a given day. One whose clock has not started, or that does not concern the course, is left out
 * of the list. `soon`: three working days or fewer are left. `lapsed`: the course ended before it fell due.
 */
export type DeadlineStatus = 'open' | 'soon' | 'late' | 'metInTime' | 'metLate' | 'lapsed';

export interface DeadlineState {
  /** The id of the rule in the standard (`deadlines`). */
  readonly id: string;
  /** The row it keeps, `V9`; null where the law and no row asks for it. */
  readonly row: string | null;
  readonly name: Phrase;
  readonly startedOn: IsoDate;
  /** The last day on which it is kept. */
  readonly due: IsoDate;
  /** The day on which it was met. */
  readonly metOn: IsoDate | null;
  /** The day on which an agreed contact will meet it, where it is not met yet. */
  readonly plannedOn: IsoDate | null;
  readonly status: DeadlineStatus;
  /** Working days until `due`, negative when past; null once met or lapsed. */
  readonly workingDaysLeft: number | null;
  /** The recorded cause of the delay, whether or not the rule counts it as an excuse. */
  readonly excuse: ExcuseReason | null;
  /** The letter that is owed because it is late, or will be by what is planned, and that was not sent since its clock began (V9). */
  readonly letterOwed: 'waitingTime' | null;
}

/**
 * Hours of one course, in hours: time with the citizen, start interview, tests and evaluations included, travel and
 * record-keeping not; a team hour counts one hour for each participant. The visitation does not count.
 */
export interface HoursState {
  /** By the decision, else the service's, with what extensions added. */
  readonly granted: number;
  /** Attended. What was cancelled, or nobody came to, was no time with the citizen. */
  readonly used: number;
  /** Agreed and still to come, or past and not marked yet. */
  readonly planned: number;
  /** `granted` less `used`: what is planned is a part of it. Negative where more was used than granted. */
  readonly left: number;
  /** The last day within the service's months, extensions included; null before the start or without a limit. */
  readonly lastDay: IsoDate | null;
  /** From today to `lastDay`, negative when past. */
  readonly daysLeft: number | null;
}

/** Something a person should look at. `facts` are what the sentence is made of. */
export interface CourseWarning {
  readonly id: WarningId;
  readonly row: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** That a rule on ending applies; a person decides. */
export interface EndingProposal {
  /** Names the rule and what brought it about: new facts make a new proposal, and an answered one stays answered. */
  readonly id: string;
  readonly ruleId: string;
  readonly row: string;
  readonly reason: Phrase;
  /** The standard's reason to close with, where a person agrees. */
  readonly closingReasonId: string;
  /** The contacts and steps that brought it about, by id. */
  readonly contactIds: readonly string[];
  readonly stepIds: readonly string[];
  readonly answered: boolean;
}

/** A place on the timeline: done, under way (training, from its first session on), the next one, still to come, or passed over. */
export interface TimelineStep {
  readonly kind: ExpectedStep['step'];
  readonly state: 'done' | 'underWay' | 'next' | 'later' | 'skipped';
  readonly on: IsoDate | null;
  readonly due: IsoDate | null;
  /** Which of S7's five it belongs to. */
  readonly stage: Stage;
}

export interface CourseVerdict {
  readonly stage: Stage;
  readonly isClosed: boolean;
  readonly timeline: readonly TimelineStep[];
  /** Those not met first, the earliest due first. */
  readonly deadlines: readonly DeadlineState[];
  /** Null before a grant. */
  readonly hours: HoursState | null;
  readonly warnings: readonly CourseWarning[];
  readonly endings: readonly EndingProposal[];
  /** Which kinds of step may be recorded now, the expected one first. */
  readonly allowed: readonly StepKind[];
}

/** Why a step may not be recorded. `facts` are what the sentence is made of. */
export interface StepFault {
  readonly problem:
    | 'inFuture'
    | 'beforeInquiry'
    | 'noInquiry'
    | 'inquiryExists'
    | 'courseClosed'
    | 'noVisitation'
    | 'reasonMissing'
    | 'unknownQuestion'
    | 'noExceptionAllowed'
    | 'questionsOpen'
    | 'criterionNotMet'
    | 'alreadyGranted'
    | 'serviceMissing'
    | 'unknownService'
    | 'notGranted'
    | 'alreadyOrdered'
    | 'notStarted'
    | 'noExtensionAsked'
    | 'noConsent'
    | 'unknownDeadline'
    | 'unknownProposal'
    | 'alreadyAnswered'
    | 'unknownRecord'
    | 'valueNotAllowed'
    | 'unknownReason'
    | 'endsBeforeItBegins'
    | 'notForThisService';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Why an order cannot be given under this standard. */
export interface OrderFault {
  readonly problem:
    | 'modalityNotOffered'
    | 'siteNotOffered'
    | 'residentsOnly'
    | 'reasonNotRecorded'
    | 'professionNeeded'
    | 'tooYoung'
    | 'notForThisHousing'
    | 'unknownService';
  /** The row that says so; null where none does. */
  readonly row: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What the product itself knows of an answer. */
export interface SuggestedAnswer {
  readonly questionId: string;
  readonly suggested: 'met' | 'notMet' | null;
  /** What it goes by, as a sentence. */
  readonly fact: Phrase | null;
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
  /** The same without those with a recorded excuse that the rule knows (K2: no free capacity), met or not; else equal to the above. */
  readonly withoutExcused: { readonly numerator: number; readonly denominator: number };
  readonly missed: readonly {
    readonly courseId: string;
    readonly due: IsoDate | null;
    readonly metOn: IsoDate | null;
    readonly excuse: ExcuseReason | null;
  }[];
}

/** The response times of a period (I12), in working days. */
export interface ResponseTimes {
  readonly row: string;
  readonly cases: number;
  /** Nearest rank; null without cases. */
  readonly median: number | null;
  readonly p90: number | null;
  readonly waits: readonly {
    readonly courseId: string;
    readonly from: IsoDate;
    readonly until: IsoDate;
    readonly workingDays: number;
    /** The date of the interview itself, where it is known. */
    readonly interviewOn: IsoDate | null;
  }[];
}
