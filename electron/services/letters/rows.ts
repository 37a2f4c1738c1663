/** Letters as they are kept: the text that was printed, when it was made, when and how it went. */
import type { Selectable } from 'kysely';
import type { LetterPreview } from '#shared/api/course-views.ts';
import type { LetterListRow } from '#shared/api/letters-views.ts';
import { fromJson } from '../../database/json.ts';
import type { Schema } from '../../database/schema.ts';
import type { LetterMaterial } from './material.ts';

/** What the column `content` holds: the letter word for word, and the complaint it answers. */
export interface LetterContent {
  readonly letter: LetterPreview;
  readonly complaintId: string | null;
}

export type StoredLetter = Selectable<Schema['letters']>;

export const contentOf = ({ content }: Pick<StoredLetter, 'content'>): LetterContent =>
  fromJson<LetterContent>(content);

/** A letter in a list. Every letter that is written here belongs to a course. */
export function listRow(row: StoredLetter, { situation, courses }: LetterMaterial): LetterListRow {
  const courseId = row.course_id ?? '';
  return {
    id: row.id,
    kind: row.kind,
    madeOn: row.made_on,
    sentOn: row.sent_on,
    sentBy: row.sent_by,
    courseId,
    citizen: situation.citizen(row.citizen_id),
    subject: contentOf(row).letter.subject,
    digitalPost: courses.get(courseId)?.citizen.digitalPost ?? false,
  };
}
