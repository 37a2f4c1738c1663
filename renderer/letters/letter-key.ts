/** Names a letter in an address: one that is prepared by its id, one that is not by what it is about. */
import type { LetterSubject } from '#shared/api/letters-views.ts';
import { letterKinds } from '#shared/course/letter.ts';

const apart = '~';

export const keyOf = ({ kind, courseId, contactId, complaintId }: LetterSubject): string =>
  [kind, courseId, contactId ?? '', complaintId ?? ''].map(encodeURIComponent).join(apart);

/** What a key is about; null for the id of a letter that is prepared. */
export function parseKey(key: string): LetterSubject | null {
  const parts = key.split(apart).map(decodeURIComponent);
  const kind = letterKinds.find((each) => each === parts[0]);
  const [, courseId, contactId, complaintId] = parts;
  if (parts.length !== 4 || !kind || !courseId) return null;
  return { kind, courseId, contactId: contactId || null, complaintId: complaintId || null };
}
