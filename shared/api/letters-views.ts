/** What the windows that print and send are shown of letters. The letter itself is a `LetterPreview` (`course-views.ts`). */
import type { IsoDate } from '../calendar/dates.ts';
import type { LetterKind } from '../course/letter.ts';
import type { LetterRow } from './course-views.ts';
import type { CitizenRef } from './views.ts';

/** What a letter is about: enough to make it. */
export interface LetterSubject {
  kind: LetterKind;
  courseId: string;
  /** The appointment of an invitation or a move. */
  contactId: string | null;
  complaintId: string | null;
}

/** A letter that is owed and not yet prepared. */
export interface DueLetter extends LetterSubject {
  citizen: CitizenRef;
  /** The day by which it must be sent, where a deadline waits for it; null where none does. */
  dueOn: IsoDate | null;
  /** False where the municipality may not write digitally: it has to be printed. */
  digitalPost: boolean;
}

/** A letter that is prepared. */
export interface LetterListRow extends LetterRow {
  courseId: string;
  citizen: CitizenRef;
  subject: string;
  digitalPost: boolean;
}

export interface LettersDueView {
  today: IsoDate;
  /** Owed now and not yet prepared, the most urgent first. */
  due: DueLetter[];
  /** Prepared and not yet sent, oldest first: what a batch prints. */
  unsent: LetterListRow[];
}

/** What became of a batch. */
export interface PreparedBatch {
  prepared: LetterListRow[];
  /** Those that lack something, with the codes of it. */
  incomplete: (LetterSubject & { citizen: CitizenRef; missing: string[] })[];
}
