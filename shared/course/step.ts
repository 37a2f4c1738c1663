/**
 * The steps of a course, from the inquiry to the closing (S7 and the other standards' rows). A step is a fact that somebody
 * recorded: what, on which day, by whom. Everything else (deadlines, hours, warnings, rates) is worked out from these facts
 * and from the contacts; nothing of it is stored.
 */
import { z } from 'zod';
import { modality, profession } from '../model/scenario.ts';
import { date, id, time } from '../model/values.ts';
import { legalBasis } from '../standards/legal-basis.ts';
import { judgement } from '../standards/quality.ts';
import { type StepKind, stepKinds } from './step-kinds.ts';

export { type StepKind, stepKinds };

const text = z.string().trim().max(4000);
const words = z.string().trim().min(1).max(4000);
const shortId = id.max(200);
/** Who took part beside the therapist. */
const present = z.enum(['citizen', 'relative', 'citizenAndRelative']);

const asker = z.enum(['self', 'relative', 'generalPractitioner', 'municipalUnit', 'hospital', 'other']);

/** What each kind of step says. Strict: what is not in here is not recorded. */
export const stepFacts = {
  /** V8, B17, S13: who asked, how, what for. `illness` is what a later course is compared with (I3). */
  inquiry: z.strictObject({
    from: asker,
    by: z.enum(['phone', 'visit', 'letter', 'digitalPost', 'electronicForm', 'paperForm']),
    asksFor: text,
    illness: text,
  }),
  /** I15: the application form, rehabilitation and maintenance apart. */
  application: z.strictObject({
    form: z.enum(['electronic', 'paper']),
    training: z.enum(['rehabilitation', 'maintenance']),
  }),
  /** K1, B18: the visitator reaches the citizen. */
  visitatorContact: z.strictObject({ by: z.enum(['phone', 'visit', 'digitalPost']), note: text }),
  /** I4, I12: the citizen is told date and place of the first interview. `interviewOn` is that date. */
  calledIn: z.strictObject({ by: z.enum(['phone', 'digitalPost', 'letter']), interviewOn: date.nullable() }),
  /** V15, B18, S13, S14: the visitator's assessment. Without a visit a reason is asked for. */
  visitation: z.strictObject({
    form: z.enum(['visit', 'atCentre', 'phone', 'paper']),
    whyNoVisit: text,
    therapistId: shortId.nullable(),
    assessment: text,
  }),
  /** The standard's questions, one answer each (V16, I1 to I3, I13, K12, B2, B12, B16, S16). */
  eligibility: z.strictObject({
    answers: z
      .array(
        z.strictObject({
          questionId: shortId,
          answer: z.enum(['met', 'notMet', 'exception']),
          /** Asked for where a criterion is not met or departed from. */
          reason: text,
        }),
      )
      .max(100),
  }),
  /** I5, B3, B19: the decision. `hours` where the visitator grants another number than the service's; else null. */
  decision: z.strictObject({
    outcome: z.enum(['granted', 'refused']),
    legalBasis,
    serviceId: shortId.nullable(),
    hours: z.number().positive().max(500).nullable(),
    granted: text,
    notGranted: text,
    reasons: text,
  }),
  /** The order to the provider; with it the citizen is on the waiting list. */
  order: z.strictObject({
    priority: z.literal([1, 2, 3]),
    needs: z.array(shortId).max(20),
    modalities: z.array(modality).min(1).max(3),
    profession: profession.nullable(),
    competence: shortId.nullable(),
    sites: z.array(shortId).max(50),
    available: z.array(z.strictObject({ weekday: z.int().min(1).max(7), from: time, to: time })).max(70),
    unavailable: z.array(z.strictObject({ from: date, to: date })).max(50),
    travelMinutes: z.int().min(0).max(240),
  }),
  /** B4: the provider reaches the citizen. */
  providerContact: z.strictObject({ by: z.enum(['phone', 'letter', 'digitalPost']), note: text }),
  /** K4, S19, V17, I18: goals, sub-goals and plan, set together. */
  goals: z.strictObject({
    goals: z
      .array(z.strictObject({ text: words, subGoals: z.array(words).max(20) }))
      .min(1)
      .max(20),
    plan: text,
    tests: text,
    present,
  }),
  /** K5, S18. */
  midwayEvaluation: z.strictObject({ progress: text, adjusted: text, present, judgement }),
  /** S7, S18: a running status, and what the therapist judges (V7, I8, S15). */
  status: z.strictObject({ text: words, judgement }),
  /** S8: asked for through the visitator. */
  extensionRequest: z.strictObject({
    hours: z.number().min(0).max(200),
    months: z.int().min(0).max(12),
    why: words,
  }),
  extensionDecision: z.strictObject({
    granted: z.boolean(),
    hours: z.number().min(0).max(200),
    months: z.int().min(0).max(12),
    reasons: text,
  }),
  /** V19, S10: with whom information may be shared, and what was coordinated. */
  consent: z.strictObject({ party: words, about: text, given: z.boolean() }),
  coordination: z.strictObject({ party: words, about: words }),
  /** B15: the therapist tells the visitation of a deviation from the grant. */
  deviation: z.strictObject({ text: words }),
  /** B9, B10: a longer pause. The step's day is the first day away, `until` the last; null while nobody knows. */
  interruption: z.strictObject({
    reason: z.enum(['holiday', 'hospital', 'illness', 'other']),
    until: date.nullable(),
    note: text,
  }),
  /** B10: the need looked at again after a hospital stay. */
  reassessment: z.strictObject({ outcome: z.enum(['goesOn', 'changed', 'ends']), text }),
  /** K6, S11: how far each goal was reached, and the citizen's own plan. */
  finalEvaluation: z.strictObject({
    goals: z.array(z.strictObject({ text: words, attained: z.enum(['yes', 'partly', 'no']) })).max(20),
    tests: text,
    ownTraining: text,
    present,
  }),
  /** K7: whether, where and how training goes on. */
  continuation: z.strictObject({ goesOn: z.boolean(), where: text, how: text }),
  /** S3: what an assessment ends in. */
  recommendation: z.strictObject({
    motivation: z.boolean(),
    potential: z.boolean(),
    chance: z.boolean(),
    next: z.enum(['guidance', 'rehabilitation', 'maintenance', 'none']),
    text,
  }),
  /** Why a deadline could not be kept; shown apart, never dropped (K2). */
  excuse: z.strictObject({
    deadlineId: shortId,
    reason: z.enum(['noCapacity', 'citizensWish', 'hospitalStay']),
    note: text,
  }),
  /** What a person decided about a proposal to end the course (V7, B10, I8). */
  endingAnswer: z.strictObject({ proposalId: shortId, end: z.boolean(), why: words }),
  /** One of the standard's fields to record (transport, the home as workplace, …). */
  record: z.strictObject({ fieldId: shortId, value: text }),
  /** The end, with one of the standard's reasons; `endedOn` is the course's last day, which may lie before the step's. */
  closing: z.strictObject({ reasonId: shortId, endedOn: date, note: text }),
} as const satisfies Record<StepKind, z.ZodObject>;

/** What a step of this kind says. */
export type StepFacts<K extends StepKind = StepKind> = z.output<(typeof stepFacts)[K]>;

/** One recorded step. `time` only where the hour matters (a call). */
export type CourseStep = {
  [K in StepKind]: {
    readonly id: string;
    readonly kind: K;
    readonly on: z.output<typeof date>;
    readonly at: z.output<typeof time> | null;
    readonly facts: StepFacts<K>;
  };
}[StepKind];

/** A step as the window sends it. */
export const newStep = z.discriminatedUnion(
  'kind',
  stepKinds.map((kind) =>
    z.strictObject({ kind: z.literal(kind), on: date, at: time.nullable(), facts: stepFacts[kind] }),
  ) as unknown as [NewStepSchema, ...NewStepSchema[]],
);
type NewStepSchema = {
  [K in StepKind]: z.ZodObject<
    {
      kind: z.ZodLiteral<K>;
      on: typeof date;
      at: z.ZodNullable<typeof time>;
      facts: (typeof stepFacts)[K];
    },
    z.core.$strict
  >;
}[StepKind];
export type NewStep = z.output<typeof newStep>;
