/** How attendance is marked in the window. Whether a cancellation was in time is the core's verdict where the hour is known. */

import type { Mark } from '#shared/api/course-inputs.ts';
import type { UnmarkedContact } from '#shared/api/course-views.ts';

/** What a person chooses between; each has a key of its own while a session is marked. */
export const markChoices = ['attended', 'cancelledInTime', 'cancelledLate', 'noShow'] as const;
export type MarkChoice = (typeof markChoices)[number];
export const markKeys: Readonly<Record<string, MarkChoice>> = {
  m: 'attended',
  a: 'cancelledInTime',
  s: 'cancelledLate',
  u: 'noShow',
};

/** A mark before it is saved. Dates and times are the text in their fields. */
export interface MarkDraft {
  readonly status: MarkChoice;
  readonly cancelledOn: string;
  readonly cancelledAt: string;
  readonly validReason: boolean | null;
  readonly reason: string;
}

export const newMark = (status: MarkChoice): MarkDraft => ({
  status,
  cancelledOn: '',
  cancelledAt: '',
  validReason: null,
  reason: '',
});

/** The mark to send. What does not belong to its status is left out; half a moment is none. */
export function markToSend(contactId: string, draft: MarkDraft): Mark {
  const cancelled = draft.status === 'cancelledInTime' || draft.status === 'cancelledLate';
  const when =
    cancelled && draft.cancelledOn && draft.cancelledAt
      ? { date: draft.cancelledOn, time: draft.cancelledAt }
      : null;
  return {
    contactId,
    status: draft.status,
    cancelledAt: when as Mark['cancelledAt'],
    validReason: draft.status === 'noShow' ? draft.validReason : null,
    reason: draft.status === 'attended' ? '' : draft.reason.trim(),
  };
}

/** Those of a session whom nobody has marked. */
export const openPeople = ({ people }: UnmarkedContact): UnmarkedContact['people'] =>
  people.filter(({ status }) => status === 'planned' || status === 'proposed' || status === 'agreed');

/** A session or appointment by what it is; stable while it waits for marks. */
export const contactKey = (contact: UnmarkedContact): string =>
  contact.team
    ? `${contact.team.id} ${contact.date} ${contact.from}`
    : (contact.people[0]?.contactId ?? `${contact.date} ${contact.from}`);
