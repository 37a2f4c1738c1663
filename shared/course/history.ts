/** A course as the rules look at it: its standard, its steps, its contacts, its letters. Plain data, read from the database in one go. */
import type { IsoDate } from '../calendar/dates.ts';
import type { ClockTime } from '../calendar/times.ts';
import type { AppointmentKind } from '../model/scenario.ts';
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
