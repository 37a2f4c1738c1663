/**
 * A scenario as the contract's files have it (shared contract, section "Scenario"). These schemas check the
 * form of each value; `validate-scenario.ts` checks what one value says of another.
 */
import { z } from 'zod';
import { date, id, minutes, time } from './values.ts';

const dateRange = z.object({ from: date, to: date });
const weeklyInterval = z.object({ weekday: z.int().min(1).max(7), from: time, to: time });

export const profession = z.enum(['physiotherapist', 'occupationalTherapist', 'trainingAssistant']);
export const modality = z.enum(['team', 'individual', 'home']);
export const appointmentKind = z.enum([
  'startInterview',
  'midwayEvaluation',
  'finalEvaluation',
  'individual',
  'home',
]);

/**
 * Where a number ends: far beyond any municipality, and low enough that sums of costs stay exact and no loop
 * runs for ever. Whoever means "no limit" can write 9999.
 */
const MOST = 100_000;
const MOST_WEIGHT = 1_000_000_000;

/** May be empty: a service without evaluations names nobody for them. */
const professions = z.array(profession);
const weight = z.number().min(0).max(MOST_WEIGHT);
const count = z.int().min(0).max(MOST);
const positive = z.int().min(1).max(MOST);

export const service = z.object({
  id,
  name: z.string(),
  hours: z.number().positive().max(MOST),
  midwayEvaluation: z.boolean(),
  finalEvaluation: z.boolean(),
  professions: z.object({
    startInterview: professions,
    training: professions,
    evaluation: professions,
  }),
});

/**
 * What each part of a plan's cost weighs (contract, "What a plan costs"). A weight of an unknown part is refused:
 * whoever wrote it expects it to count.
 */
export const weights = z.strictObject({
  unplaced: weight,
  late: weight,
  lateDay: weight,
  waitDay: weight,
  gapDay: weight,
  missingSession: weight,
  modalityStep: weight,
  therapistChange: weight,
  travel: weight,
  cancelledSession: weight,
  cancelledSeat: weight,
  leaderPreference: weight,
  moved: weight.optional(),
});

export const standard = z.object({
  id,
  name: z.string(),
  startWithinWorkingDays: count,
  noticeWorkingDays: count,
  trainingWithinWorkingDays: positive,
  midwayWithinDays: positive,
  maxMonths: positive,
  maxSessionsPerWeek: positive,
  maxGapDays: positive,
  minSessionShare: z.number().min(0).max(1),
  gridMinutes: positive.max(60),
  minutes: z.object({
    startInterview: minutes,
    midwayEvaluation: minutes,
    finalEvaluation: minutes,
    individual: minutes,
    home: minutes,
  }),
  modalityOrder: z.array(modality).min(1),
  services: z.array(service),
  weights,
});

export const site = z.object({ id, name: z.string() });
export const room = z.object({
  id,
  siteId: id,
  name: z.string(),
  use: z.enum(['consulting', 'training']),
});
export const closure = z.object({ siteId: id, from: date, to: date });

export const therapist = z.object({
  id,
  name: z.string(),
  profession,
  competences: z.array(z.string()),
  weekly: z.array(z.object({ weekday: z.int().min(1).max(7), from: time, to: time, siteId: id })),
  absences: z.array(dateRange),
});

export const team = z.object({
  id,
  name: z.string(),
  siteId: id,
  roomId: id,
  sessions: z.array(weeklyInterval).min(1),
  from: date,
  to: date,
  seats: count,
  intake: z.enum(['rolling', 'fixed']),
  intakeDates: z.array(date),
  services: z.array(id),
  needs: z.array(z.string()),
  leaders: z.array(id),
  leadersNeeded: count,
  skip: z.array(date),
});

export const referral = z.object({
  id,
  citizenId: id,
  service: id,
  visitatedOn: date,
  priority: z.literal([1, 2, 3]),
  needs: z.array(z.string()),
  modalities: z.array(modality).min(1),
  profession: profession.nullable(),
  competence: z.string().nullable(),
  sites: z.array(id),
  available: z.array(weeklyInterval),
  unavailable: z.array(dateRange),
  travelMinutes: count,
});

export const booking = z.object({
  id,
  therapistId: id,
  roomId: id.nullable(),
  citizenId: id.nullable(),
  date,
  from: time,
  to: time,
});

export const enrolment = z.object({ teamId: id, citizenId: id, dates: z.array(date) });

export const scenario = z.object({
  format: z.literal('holdplan-scenario'),
  version: z.literal(1),
  name: z.string(),
  today: date,
  horizon: dateRange,
  standard,
  holidays: z.array(date),
  closures: z.array(closure),
  sites: z.array(site),
  rooms: z.array(room),
  therapists: z.array(therapist),
  teams: z.array(team),
  referrals: z.array(referral),
  bookings: z.array(booking),
  enrolments: z.array(enrolment),
});

export type Profession = z.infer<typeof profession>;
export type Modality = z.infer<typeof modality>;
export type AppointmentKind = z.infer<typeof appointmentKind>;
export type DateRange = z.infer<typeof dateRange>;
export type WeeklyInterval = z.infer<typeof weeklyInterval>;
export type Service = z.infer<typeof service>;
export type Weights = z.infer<typeof weights>;
export type Standard = z.infer<typeof standard>;
export type Site = z.infer<typeof site>;
export type Room = z.infer<typeof room>;
export type Closure = z.infer<typeof closure>;
export type Therapist = z.infer<typeof therapist>;
export type Team = z.infer<typeof team>;
export type Referral = z.infer<typeof referral>;
export type Booking = z.infer<typeof booking>;
export type Enrolment = z.infer<typeof enrolment>;
export type Scenario = z.infer<typeof scenario>;
