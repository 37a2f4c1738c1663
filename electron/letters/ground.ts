/** What a letter is made from: the course with its standard, and what only the database knows. Plain data. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { ComplaintHistory, CourseContact, CourseHistory } from '#shared/course/history.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import type { Profession } from '#shared/model/scenario.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';

export interface LetterGround {
  readonly kind: LetterKind;
  readonly today: IsoDate;
  readonly municipality: string;
  readonly citizen: {
    /** Null where a file brought the citizen in without one. */
    readonly name: string | null;
    readonly address: string;
    readonly digitalPost: boolean;
  };
  readonly standard: StandardFile;
  readonly history: CourseHistory;
  readonly deadlines: readonly DeadlineState[];
  /** The appointment of an invitation or a move. */
  readonly appointment: LetterAppointment | null;
  /** The first training after it, where it is known. */
  readonly firstTraining: IsoDate | null;
  readonly teamName: string | null;
  /** What a move moves. */
  readonly movedFrom: { readonly date: IsoDate; readonly from: ClockTime } | null;
  /** The earliest start that the newest plan knows for whoever waits. */
  readonly expectedStart: IsoDate | null;
  readonly complaint: LetterComplaint | null;
}

export interface LetterAppointment {
  readonly kind: CourseContact['kind'];
  readonly status: CourseContact['status'];
  readonly date: IsoDate;
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** Null where it is at the citizen's home. */
  readonly place: string | null;
  readonly atHome: boolean;
  readonly therapist: { readonly name: string; readonly profession: Profession } | null;
  /** Until when the citizen may cancel it, by the standard. */
  readonly cancelUntil: { readonly date: IsoDate; readonly time: ClockTime };
}

export interface LetterComplaint extends ComplaintHistory {
  readonly reasons: string;
  /** Its deadlines, by what they wait for. */
  readonly answerBy: IsoDate | null;
  readonly newDecisionBy: IsoDate | null;
  readonly citizenAnswerBy: IsoDate | null;
  readonly forwardBy: IsoDate | null;
}
