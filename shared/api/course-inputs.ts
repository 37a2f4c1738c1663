/** What goes into `citizens.*`, `course.*` and `attendance.*`. */
import { z } from 'zod';
import { newStep, stepFacts } from '../course/step.ts';
import { date, id, time } from '../model/values.ts';
import { housing } from '../standards/quality.ts';

const shortId = id.max(200);

/** What a search field asks for: parts of a name, digits of a CPR or phone number. */
export const searchText = z.string().max(100);

/** A citizen as the register keeps one. The CPR number as it is written, with or without its hyphen. */
const citizenFields = {
  name: z.string().trim().min(1).max(200),
  cpr: z.string().trim().max(11).nullable(),
  address: z.string().trim().max(300),
  phone: z.string().trim().max(50),
  digitalPost: z.boolean(),
  resident: z.boolean(),
  housing,
};
export const newCitizen = z.strictObject(citizenFields);
/** `citizenId` null for a new one. */
export const citizenToSave = z.strictObject({ citizenId: shortId.nullable(), ...citizenFields });

export const courseLists = ['open', 'late', 'warnings', 'closed', 'all'] as const;
export const courseListAsked = z.strictObject({ show: z.enum(courseLists), text: searchText });

/** A call: who, when, what for. `follows` names the course that this one goes on from. */
export const courseToOpen = z.strictObject({
  citizen: z.union([z.strictObject({ citizenId: shortId }), newCitizen]),
  on: date,
  at: time.nullable(),
  inquiry: stepFacts.inquiry,
  follows: shortId.nullable(),
});

export const stepToRecord = z.strictObject({ courseId: shortId, step: newStep });
export const stepToCorrect = z.strictObject({ courseId: shortId, stepId: shortId, step: newStep });
export const stepToWithdraw = z.strictObject({ courseId: shortId, stepId: shortId });

/** A visitator's visit, in the therapist's calendar from then on (B18, V15). */
export const visitToBook = z.strictObject({
  courseId: shortId,
  therapistId: shortId,
  date,
  from: time,
  to: time,
  travelMinutes: z.int().min(0).max(240),
});

/** The days to look at, both included; null for as far back as anything is unmarked, and for today. */
export const worklistAsked = z.strictObject({
  from: date.nullable().default(null),
  to: date.nullable().default(null),
});

/**
 * How a contact went. With `cancelledAt` the standard's rule says whether the cancellation was in time, whichever of the two is
 * asked for; without it a person says so. `agreed` takes a mark back.
 */
export const markStatuses = [
  'attended',
  'cancelledInTime',
  'cancelledLate',
  'noShow',
  'moved',
  'agreed',
] as const;
export type MarkStatus = (typeof markStatuses)[number];

export const mark = z.strictObject({
  contactId: shortId,
  status: z.enum(markStatuses),
  cancelledAt: z.strictObject({ date, time }).nullable(),
  /** Of a no-show; null where nobody has asked yet. */
  validReason: z.boolean().nullable(),
  reason: z.string().trim().max(400),
});
export type Mark = z.output<typeof mark>;
export const marksToMake = z.strictObject({ marks: z.array(mark).min(1).max(300) });
