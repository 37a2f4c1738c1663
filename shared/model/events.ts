/** What happened to a published plan, and the plan that answers it, as the contract's files have them (section "Events"). */
import { z } from 'zod';
import { plan } from './plan.ts';
import { appointmentKind, referral } from './scenario.ts';
import { date, dateTime, id, time } from './values.ts';

/** One contact that does not take place. */
const contact = { referralId: id, date, from: time };

export const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('citizenCancels'), ...contact }),
  z.object({ type: z.literal('noShow'), ...contact }),
  z.object({ type: z.literal('citizenUnavailable'), referralId: id, from: date, to: date }),
  z.object({ type: z.literal('therapistAbsent'), therapistId: id, from: date, to: date }),
  z.object({ type: z.literal('teamCancelled'), teamId: id, date }),
  z.object({ type: z.literal('courseEnds'), referralId: id, on: date }),
  z.object({ type: z.literal('newReferral'), referral }),
]);

export const events = z.object({
  format: z.literal('holdplan-events'),
  version: z.literal(1),
  /** Nothing on or before this day may change. */
  at: dateTime,
  events: z.array(event),
});

export type PlanEvent = z.infer<typeof event>;
export type PlanEvents = z.infer<typeof events>;

/** An appointment or one session of a team; what it does not have is null. */
export const changedContact = z.object({
  date,
  from: time,
  to: time,
  therapistId: id.nullable(),
  roomId: id.nullable(),
  teamId: id.nullable(),
});

/** Why a contact is gone or new. */
export const changeReason = z.enum([
  'citizen-cancelled',
  'no-show',
  'citizen-unavailable',
  'therapist-absent',
  'team-cancelled',
  /** The replan itself cancels the session: nobody can lead it. */
  'no-leader',
  'course-ended',
  /** No event hit it; it follows another contact of the same course that had to move. */
  'follows-course',
  /** No event hit it; it makes room for somebody whose contact an event hit. */
  'makes-room',
  /** Somebody who waited has been given a place. */
  'place-found',
]);

export const planChange = z.object({
  referralId: id,
  kind: z.union([appointmentKind, z.literal('team')]),
  was: changedContact.nullable(),
  now: changedContact.nullable(),
  why: changeReason,
});

/** A plan after events: what is new in it and what is gone stands in `changes`. */
export const replan = plan.extend({ changes: z.array(planChange) });

export type ChangedContact = z.infer<typeof changedContact>;
export type ChangeReason = z.infer<typeof changeReason>;
export type PlanChange = z.infer<typeof planChange>;
export type Replan = z.infer<typeof replan>;
