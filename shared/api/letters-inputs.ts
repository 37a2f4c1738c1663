/** What goes into `letters.*` and `complaints.*`. */
import { z } from 'zod';
import { letterKinds } from '../course/letter.ts';
import { date, id } from '../model/values.ts';

const shortId = id.max(200);
const text = z.string().trim().max(4000);

/** Which letter. A complaint's letters name the complaint; an invitation or a move names the appointment. */
export const letterSubject = z.strictObject({
  kind: z.enum(letterKinds),
  courseId: shortId,
  contactId: shortId.nullable(),
  complaintId: shortId.nullable(),
});

/** `edited`: the wording as a person changed it in the preview; null for the template's own. */
export const letterToPrepare = letterSubject.extend({
  edited: z
    .strictObject({
      subject: z.string().trim().min(1).max(200),
      paragraphs: z.array(text.min(1)).min(1).max(40),
    })
    .nullable(),
});

export const lettersToPrepare = z.strictObject({ letters: z.array(letterSubject).min(1).max(100) });

export const letterNamed = z.strictObject({ letterId: shortId });

export const lettersSent = z.strictObject({
  letterIds: z.array(shortId).min(1).max(500),
  by: z.enum(['digitalPost', 'print']),
  on: date,
});

export const complaintSubject = z.enum([
  'decision',
  'serviceLevel',
  'staff',
  'professional',
  'contentOrProvider',
]);

export const newComplaint = z.strictObject({
  citizenId: shortId,
  /** Null where it is about no course in particular; a complaint about a decision names its course. */
  courseId: shortId.nullable(),
  subject: complaintSubject,
  text: text.min(1),
  receivedOn: date,
});

/** What happened to a complaint next; the order is checked by the service. */
export const complaintStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reassessed'),
    on: date,
    outcome: z.enum(['full', 'partial', 'kept']),
    /** Printed in the answer. */
    reasons: text,
  }),
  /** Sent on to those whom the standard names, where the municipality does not answer itself. */
  z.strictObject({ kind: z.literal('passedOn'), on: date }),
  z.strictObject({ kind: z.literal('newDecision'), on: date }),
  z.strictObject({ kind: z.literal('citizenAnswered'), on: date, stands: z.boolean() }),
  /** To the appeals board. */
  z.strictObject({ kind: z.literal('forwarded'), on: date }),
]);
export type ComplaintStep = z.output<typeof complaintStep>;

export const complaintAdvance = z.strictObject({ complaintId: shortId, step: complaintStep });
