/** What a municipality has behind it when it is opened: the register, courses with their steps, contacts and letters. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { CourseContact } from '#shared/course/history.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import type { NewStep } from '#shared/course/step.ts';
import type { Modality } from '#shared/model/scenario.ts';
import type { ComplaintSubject, Housing } from '#shared/standards/quality.ts';

export interface PastCitizen {
  readonly name: string;
  readonly cpr: string;
  readonly address: string;
  readonly phone: string;
  readonly digitalPost: boolean;
  readonly housing: Housing;
}

/** How a contact went; without a mark it is still to be marked, or to come. */
export interface PastMark extends Pick<CourseContact, 'status' | 'cancelledAt' | 'validReason'> {
  readonly reason: string;
}

export interface PastContact {
  readonly kind: Exclude<CourseContact['kind'], 'teamSession'>;
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly date: IsoDate;
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** One way. */
  readonly travelMinutes: number;
  readonly mark: PastMark;
}

export interface PastSeat {
  readonly teamId: string;
  readonly dates: readonly { readonly date: IsoDate; readonly mark: PastMark }[];
}

export interface PastLetter {
  readonly kind: LetterKind;
  readonly on: IsoDate;
  readonly by: 'digitalPost' | 'print';
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export interface PastCourse {
  readonly id: string;
  readonly citizenId: string;
  /** Set where the citizen waits in the scenario. */
  readonly referralId: string | null;
  readonly serviceId: string | null;
  readonly legalBasis: string | null;
  readonly modality: Modality | null;
  readonly illness: string;
  /** In the order in which they were recorded; the first is the inquiry. */
  readonly steps: readonly NewStep[];
  readonly contacts: readonly PastContact[];
  readonly seat: PastSeat | null;
  readonly letters: readonly PastLetter[];
}

export interface PastComplaint {
  readonly courseId: string;
  readonly citizenId: string;
  readonly subject: ComplaintSubject;
  readonly text: string;
  readonly receivedOn: IsoDate;
  readonly answered: {
    readonly on: IsoDate;
    readonly outcome: 'full' | 'kept';
    readonly reasons: string;
  } | null;
}

export interface Past {
  /** Everybody whom the scenario or the past names, by id. */
  readonly citizens: ReadonlyMap<string, PastCitizen>;
  readonly courses: readonly PastCourse[];
  /** The scenario's bookings that belong to a course, by their id. */
  readonly bookings: ReadonlyMap<string, { readonly courseId: string; readonly kind: PastContact['kind'] }>;
  /** The course of an enrolment of the scenario, by team and citizen. */
  readonly enrolments: ReadonlyMap<string, string>;
  /** Who led the teams' sessions of the last weeks. */
  readonly staffing: readonly {
    readonly teamId: string;
    readonly date: IsoDate;
    readonly therapistIds: readonly string[];
  }[];
  readonly complaints: readonly PastComplaint[];
}

/** Names one enrolment of the scenario; nobody has two on one team. */
export const enrolmentKey = (teamId: string, citizenId: string) => `${teamId} ${citizenId}`;
