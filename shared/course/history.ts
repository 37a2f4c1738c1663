/** A course as the rules look at it: its standard, its steps, its contacts, its letters. Plain data, read from the database in one go. */
import type { IsoDate } from '../calendar/dates.ts';
import type { ClockTime } from '../calendar/times.ts';
import type { AppointmentKind } from '../model/scenario.ts';
import type { ComplaintSubject, Housing } from '../standards/quality.ts';
import type { LetterKind } from './letter.ts';
import type { CourseStep } from './step.ts';

export const contactStatuses = [
  'planned',
  'proposed',
  'agreed',
  'attended',
  'cancelledInTime',
  'cancelledLate',
  'noShow',
  'moved',
  'lost',
] as const;
export type ContactStatus = (typeof contactStatuses)[number];

/** One meeting with a therapist, alone or in a team. */
export interface CourseContact {
  readonly id: string;
  readonly kind: AppointmentKind | 'teamSession' | 'visitation';
  readonly date: IsoDate;
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly status: ContactStatus;
  /** When the citizen cancelled; null where nobody cancelled or the hour is not known. */
  readonly cancelledAt: { readonly date: IsoDate; readonly time: ClockTime } | null;
  /** Of a no-show: whether there was a valid reason; null where that is not known. */
  readonly validReason: boolean | null;
  readonly teamId: string | null;
}

/** A letter of the course, prepared or sent. */
export interface SentLetter {
  readonly kind: LetterKind;
  /** Null while it has been prepared but not sent. */
  readonly sentOn: IsoDate | null;
}

export interface CourseHistory {
  readonly courseId: string;
  readonly citizenId: string;
  /** Which version of which standard it was granted under. */
  readonly standardId: string;
  readonly serviceId: string | null;
  readonly legalBasis: string | null;
  readonly illness: string;
  /** In the order of their dates, then as recorded. */
  readonly steps: readonly CourseStep[];
  /** In the order of their dates and times. */
  readonly contacts: readonly CourseContact[];
  readonly letters: readonly SentLetter[];
}

/** What the questions of eligibility and the order's rules look at in a citizen. */
export interface CitizenFacts {
  readonly birthDate: IsoDate | null;
  readonly resident: boolean;
  readonly housing: Housing;
}

/** Another municipal course of the same citizen, for I3. */
export interface EarlierCourse {
  readonly courseId: string;
  readonly illness: string;
  /** Null while it goes on. */
  readonly endedOn: IsoDate | null;
}

/** A complaint as its deadlines look at it (B11). */
export interface ComplaintHistory {
  readonly subject: ComplaintSubject;
  /** The decision complained of; null where it is about none. */
  readonly decidedOn: IsoDate | null;
  readonly receivedOn: IsoDate;
  readonly outcome: 'full' | 'partial' | 'kept' | 'passedOn' | null;
  readonly outcomeOn: IsoDate | null;
  readonly newDecisionOn: IsoDate | null;
  readonly citizenAnsweredOn: IsoDate | null;
  /** Whether the citizen keeps up the complaint after a new decision. */
  readonly stands: boolean | null;
  readonly forwardedOn: IsoDate | null;
}
