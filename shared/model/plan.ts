/** A plan as the contract's files have it (shared contract, section "Plan"). */
import { z } from 'zod';
import { appointmentKind, modality } from './scenario.ts';
import { date, id, time } from './values.ts';

export const waitingReason = z.enum([
  'no-team',
  'no-seat',
  'no-interview',
  'no-individual',
  'no-evaluation',
  'availability',
  'horizon',
]);

export const appointment = z.object({
  kind: appointmentKind,
  date,
  from: time,
  to: time,
  therapistId: id,
  roomId: id.nullable(),
});

export const placement = z.object({
  referralId: id,
  modality,
  appointments: z.array(appointment),
  enrolment: z.object({ teamId: id, dates: z.array(date) }).nullable(),
});

export const waiting = z.object({
  referralId: id,
  reasons: z.array(waitingReason).min(1),
  earliestStart: date.nullable(),
});

export const staffing = z.object({ teamId: id, date, from: time, therapistIds: z.array(id) });
export const cancelledSession = z.object({ teamId: id, date, from: time });

export const plan = z.object({
  format: z.literal('holdplan-plan'),
  version: z.literal(1),
  scenario: z.string(),
  placements: z.array(placement),
  waiting: z.array(waiting),
  staffing: z.array(staffing),
  cancelled: z.array(cancelledSession),
  cost: z.number(),
  bound: z.number().nullable(),
});

export type WaitingReason = z.infer<typeof waitingReason>;
export type Appointment = z.infer<typeof appointment>;
export type Placement = z.infer<typeof placement>;
export type Waiting = z.infer<typeof waiting>;
export type Staffing = z.infer<typeof staffing>;
export type CancelledSession = z.infer<typeof cancelledSession>;
export type Plan = z.infer<typeof plan>;
