/** What happened to a published plan, as the contract's files have it (shared contract, section "Events"). */
import { z } from 'zod';
import { referral } from './scenario.ts';
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
