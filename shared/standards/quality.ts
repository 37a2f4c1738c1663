/**
 * What a quality standard says beside `planning`: its rows, its deadlines, its questions of eligibility, what is recorded,
 * how a course ends, how complaints go, which rates its leader answers for. A part of the standard's file. Closed lists of
 * clocks and stops, so that every rule a municipality can write is one that the product can keep.
 */
import { z } from 'zod';
import { time } from '../model/values.ts';
import { legalBasis } from './legal-basis.ts';

/** Text in both languages of the window. */
export const phrase = z.strictObject({ da: z.string().min(1).max(2000), en: z.string().min(1).max(2000) });
export type Phrase = z.infer<typeof phrase>;

/** A row's id: letters and a number, as `V9`; a sixth municipality chooses its own letters. */
export const rowId = z.string().regex(/^[A-ZÆØÅ]{1,4}\d{1,3}$/);
const ruleId = z.string().regex(/^[a-z][a-zA-Z0-9]{1,60}$/);

/** How the product keeps a row. */
export const rowUse = z.enum([
  'plan',
  'deadline',
  'check',
  'warn',
  'letter',
  'report',
  'record',
  'rate',
  'audit',
]);

const row = z.strictObject({ id: rowId, text: phrase, uses: z.array(rowUse).min(1) });

/** What starts a clock. */
export const clockStart = z.enum([
  'inquiry',
  'application',
  'visitation',
  'decision',
  'order',
  'start',
  'complaint',
  'complaintDecision',
  'end',
]);
/** What stops it. */
export const clockStop = z.enum([
  'visitatorContact',
  'calledIn',
  'visitation',
  'decisionLetter',
  'providerContact',
  'start',
  'goals',
  'midwayEvaluation',
  'finalEvaluation',
  'continuation',
  'end',
  'reassessment',
  'complaintDecision',
  'citizenAnswer',
  'forwarded',
]);
export const timeUnit = z.enum(['workingDays', 'calendarDays', 'weeks', 'months']);
export const excuseReason = z.enum(['noCapacity', 'citizensWish', 'hospitalStay']);

export const deadlineRule = z.strictObject({
  id: ruleId,
  row: rowId,
  name: phrase,
  from: clockStart,
  until: clockStop,
  within: z.strictObject({ count: z.int().min(0).max(1000), unit: timeUnit }),
  /** The share of cases that must keep it; null where the standard sets none. */
  target: z.number().min(0).max(1).nullable(),
  excuses: z.array(excuseReason),
  /** Only for these; null for all. */
  legalBases: z.array(legalBasis).nullable(),
  services: z.array(z.string()).nullable(),
  /** Where a letter is owed when it cannot be kept (V9). */
  letterWhenLate: z.literal('waitingTime').nullable(),
});
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** Until when the citizen may cancel: a time on the day before the contact. */
export const cancellationRule = z.strictObject({
  row: rowId.nullable(),
  time,
  dayBefore: z.enum(['calendarDay', 'workingDay']),
});

/** One question of the visitation. `known` ones the product answers itself from what it knows; a person may correct it. */
export const eligibilityQuestion = z.strictObject({
  id: ruleId,
  row: rowId,
  question: phrase,
  /** The paragraph or section it rests on, printed in a refusal. */
  paragraph: z.string().min(1).max(200),
  known: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('age'), atLeast: z.int().min(0).max(120) }),
      z.strictObject({ by: z.literal('residence') }),
      z.strictObject({ by: z.literal('monthsSinceSameIllness'), atLeast: z.int().min(1).max(60) }),
    ])
    .nullable(),
  /** "As a rule": a person may depart from it, with a reason. */
  exception: z.boolean(),
  legalBases: z.array(legalBasis).nullable(),
});
export type EligibilityQuestion = z.infer<typeof eligibilityQuestion>;

/** Something to record, and where it is asked for. */
export const recordField = z.strictObject({
  id: ruleId,
  row: rowId,
  label: phrase,
  at: z.enum([
    'inquiry',
    'visitation',
    'decision',
    'order',
    'startInterview',
    'training',
    'finalEvaluation',
    'closing',
  ]),
  input: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yesNo') }),
    z.strictObject({ kind: z.literal('text') }),
    z.strictObject({
      kind: z.literal('choice'),
      options: z.array(z.strictObject({ id: ruleId, name: phrase })).min(2),
    }),
  ]),
  /** Shown on the home visit (V13), printed in letters, or only kept. */
  shownOn: z.array(z.enum(['homeVisit', 'invitation', 'decision', 'order'])),
});
export type RecordField = z.infer<typeof recordField>;

/** When the product proposes to end a course. */
export const endingRule = z.strictObject({
  id: ruleId,
  row: rowId,
  reason: phrase,
  when: z.discriminatedUnion('kind', [
    /** Cancellations by the citizen (timely ones too where `timely`; moves never), in `withinDays`, null for the whole course. */
    z.strictObject({
      kind: z.literal('cancellations'),
      count: z.int().min(1).max(100),
      timely: z.boolean(),
      withinDays: z.int().min(1).max(400).nullable(),
    }),
    z.strictObject({
      kind: z.literal('noShows'),
      count: z.int().min(1).max(100),
      withinDays: z.int().min(1).max(400).nullable(),
    }),
    /** Cancellations and no-shows together. */
    z.strictObject({
      kind: z.literal('misses'),
      count: z.int().min(1).max(100),
      withinDays: z.int().min(1).max(400).nullable(),
    }),
    z.strictObject({ kind: z.literal('interruption'), longerThanDays: z.int().min(1).max(400) }),
  ]),
});
export type EndingRule = z.infer<typeof endingRule>;

/** Where a complaint about a subject goes, and how long each answer may take. */
export const complaintRoute = z.strictObject({
  subject: z.enum(['decision', 'serviceLevel', 'staff', 'professional', 'contentOrProvider']),
  row: rowId,
  goesTo: phrase,
  /** Within how long after the decision it must be received (B11); null for any time. */
  receivedWithin: z.strictObject({ count: z.int().min(1), unit: timeUnit }).nullable(),
  reassessedWithin: z.strictObject({ count: z.int().min(1), unit: timeUnit }).nullable(),
  /** After a decision that is kept, or changed in part: the way to the appeals board. */
  appeal: z
    .strictObject({
      citizenAnswersWithin: z.strictObject({ count: z.int().min(1), unit: timeUnit }),
      forwardedWithin: z.strictObject({ count: z.int().min(1), unit: timeUnit }),
      keptForwardedWithin: z.strictObject({ count: z.int().min(1), unit: timeUnit }),
      goesTo: phrase,
    })
    .nullable(),
});

/** A rate that the standard's leader answers for. */
export const rateRule = z.strictObject({
  id: ruleId,
  row: rowId,
  name: phrase,
  target: z.number().min(0).max(1).nullable(),
  counts: z.discriminatedUnion('kind', [
    /** The courses whose deadline fell due or was met in the period. */
    z.strictObject({ kind: z.literal('deadline'), deadline: ruleId }),
    /** Of the courses that started (or ended) in the period, those with the step. */
    z.strictObject({
      kind: z.literal('step'),
      step: z.enum(['goals', 'finalEvaluation', 'continuation']),
      over: z.enum(['started', 'ended']),
    }),
    /** Of the courses that ended in the period, those within so many months of the start. */
    z.strictObject({ kind: z.literal('endedWithinMonths'), months: z.int().min(1).max(60) }),
  ]),
});
export type RateRule = z.infer<typeof rateRule>;

export const qualityRules = z.strictObject({
  rows: z.array(row),
  deadlines: z.array(deadlineRule),
  cancellation: cancellationRule,
  questions: z.array(eligibilityQuestion),
  records: z.array(recordField),
  endings: z.array(endingRule),
  closingReasons: z.array(z.strictObject({ id: ruleId, row: rowId.nullable(), name: phrase })).min(1),
  complaints: z.array(complaintRoute),
  rates: z.array(rateRule),
  /** Which rate needs a written account where it is missed (K11). */
  accountForMissedTargets: z.boolean(),
  /** Published response times (I12): from which clock to which stop. */
  responseTime: z.strictObject({ row: rowId, from: clockStart, until: clockStop }).nullable(),
  hours: z.strictObject({
    /** Warn when so many hours, or so many calendar days, are left. */
    warnAtHoursLeft: z.number().min(0).max(100),
    warnAtDaysLeft: z.int().min(0).max(365),
  }),
  /** What the letters quote, in Danish as they are printed. An empty text is left out of the letter. */
  letters: z.strictObject({
    /** Lines under the municipality's name: unit, address, phone. */
    sender: z.string().max(1000).default(''),
    phoneHours: z.string().max(400),
    /** Where and until when one may complain about a decision (I5, B3, B11). */
    complaintGuidance: z.string().max(4000),
    /** What is expected of the citizen (V18). */
    expectations: z.string().max(2000).default(''),
    /** How one gets to and from training where nothing else is recorded (V11, I10, B14, B22). */
    transport: z.string().max(2000).default(''),
    /** The home as a workplace (V13); printed where the therapist comes home. */
    homeVisit: z.string().max(2000).default(''),
  }),
});
export type QualityRules = z.infer<typeof qualityRules>;
