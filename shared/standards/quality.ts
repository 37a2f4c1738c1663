/**
 * What a quality standard says beside `planning`: its rows, its services, its deadlines, its questions of eligibility, what
 * is recorded, how a course ends, how complaints go, which rates its leader answers for. A part of the standard's file.
 * Closed lists of clocks, stops and kinds of rule, so that every rule a municipality can write is one that the product keeps.
 */
import { z } from 'zod';
import { stepKinds } from '../course/step-kinds.ts';
import { modality, profession } from '../model/scenario.ts';
import { id, time } from '../model/values.ts';
import { legalBasis } from './legal-basis.ts';

/** Text in both languages of the window. */
export const phrase = z.strictObject({ da: z.string().min(1).max(2000), en: z.string().min(1).max(2000) });
export type Phrase = z.infer<typeof phrase>;

/** A row's id: letters and a number, as `V9`; a sixth municipality chooses its own letters. */
export const rowId = z.string().regex(/^[A-ZÆØÅ]{1,4}\d{1,3}$/);
const ruleId = z.string().regex(/^[a-z][a-zA-Z0-9]{1,60}$/);

/** How the product keeps a row. */
export const rowUses = [
  'plan',
  'deadline',
  'check',
  'warn',
  'letter',
  'report',
  'record',
  'rate',
  'audit',
] as const;
export const rowUse = z.enum(rowUses);
export type RowUse = z.infer<typeof rowUse>;

/** One rule of the source, in our own words. */
export const standardRow = z.strictObject({ id: rowId, text: phrase, uses: z.array(rowUse).min(1) });
export type StandardRow = z.infer<typeof standardRow>;

/** What a service is for. Rules name this and not the paragraph: the law's numbers move, the training does not. */
export const trainingKinds = ['rehabilitation', 'maintenance', 'assessment', 'guidance'] as const;
export const trainingKind = z.enum(trainingKinds);
export type TrainingKind = z.infer<typeof trainingKind>;

/** Where a citizen lives, and what kind of place a site is. A site whose kind nobody has said is not judged. */
export const siteKinds = ['healthCentre', 'careCentre', 'nursingHome', 'dayCentre', 'shortStay'] as const;
export const siteKind = z.enum(siteKinds);
export type SiteKind = z.infer<typeof siteKind>;
export const housings = ['home', 'careCentre', 'nursingHome', 'shortStay'] as const;
export const housing = z.enum(housings);
export type Housing = z.infer<typeof housing>;

/**
 * A form of training that the standard offers: what the planner makes of it, where, by whom. An order may ask for no
 * modality that none of its service's forms is planned as.
 */
export const trainingForm = z.strictObject({
  id: ruleId,
  rows: z.array(rowId).min(1),
  name: phrase,
  /** Null where nothing is planned with a therapist's time (training by home-care staff, in an association). */
  plannedAs: modality.nullable(),
  /** The kinds of site on which it is; null for any. Nothing is asked of a home visit. */
  at: z.array(siteKind).min(1).nullable(),
  /** Only for citizens who live in one of the places of `at` (B1). */
  residentsOnly: z.boolean(),
  /** Who may lead it; null for all whom the service names. */
  by: z.array(profession).min(1).nullable(),
  /** The record field that must say why before it is ordered (K8: training at home); null where no reason is asked for. */
  needsRecord: ruleId.nullable(),
});
export type TrainingForm = z.infer<typeof trainingForm>;

/** What the standard says of one of the services in `planning`. */
export const serviceRules = z.strictObject({
  id,
  rows: z.array(rowId).min(1),
  training: trainingKind,
  legalBasis,
  /** How long it may last from the start; `stay` until the date in that record field (S2), `open` without a limit. */
  lasts: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('months'), months: z.int().min(1).max(60) }),
    z.strictObject({ kind: z.literal('stay'), record: ruleId }),
    z.strictObject({ kind: z.literal('open') }),
  ]),
  /** From this age on; null for children and young people too. */
  ageFrom: z.int().min(0).max(120).nullable(),
  /** Only for those who live so; null for all. */
  housing: z.array(housing).min(1).nullable(),
  /** The forms it can be given in. */
  forms: z.array(ruleId).min(1),
});
export type ServiceRules = z.infer<typeof serviceRules>;

/** What starts a clock. */
export const clockStarts = [
  /** The first inquiry. */
  'inquiry',
  /** The application was received; an inquiry on a form is one. */
  'application',
  /** The visitation that the decision rests on. */
  'visitation',
  /** The decision in force was made. */
  'decision',
  /** The order went to the provider. */
  'order',
  /** The start interview was held. */
  'start',
  /** The last day of training. */
  'end',
] as const;
export const clockStart = z.enum(clockStarts);
export type ClockStart = z.infer<typeof clockStart>;

/** What stops it. */
export const clockStops = [
  'visitatorContact',
  /** The citizen was told date and place: the step, or an invitation that was sent. */
  'calledIn',
  /** The first interview with examination: a visitation face to face, or a held start interview. */
  'firstInterview',
  'visitation',
  /** The decision letter was sent. */
  'decisionLetter',
  /** The provider reached the citizen: the step, or an invitation that was sent. */
  'providerContact',
  'start',
  'firstTraining',
  'goals',
  'midwayEvaluation',
  'finalEvaluation',
  'continuation',
  'end',
] as const;
export const clockStop = z.enum(clockStops);
export type ClockStop = z.infer<typeof clockStop>;

export const timeUnit = z.enum(['workingDays', 'calendarDays', 'weeks', 'months']);
/** A length of time, `{count: 10, unit: 'workingDays'}`. */
export const span = z.strictObject({ count: z.int().min(0).max(1000), unit: timeUnit });
export type Span = z.infer<typeof span>;
export const excuseReason = z.enum(['noCapacity', 'citizensWish', 'hospitalStay']);
export type ExcuseReason = z.infer<typeof excuseReason>;

export const deadlineRule = z.strictObject({
  id: ruleId,
  row: rowId,
  name: phrase,
  from: clockStart,
  until: clockStop,
  within: span,
  /** The share of cases that must keep it; null where the standard sets none. */
  target: z.number().min(0).max(1).nullable(),
  /** The recorded causes that count as an excuse: those cases are left out of the second figure, never of the first. */
  excuses: z.array(excuseReason),
  /** Only for such training, as soon as it is known which; null for all. */
  training: z.array(trainingKind).min(1).nullable(),
  /** Only for these services; null for all. */
  services: z.array(id).min(1).nullable(),
  /** Where a letter is owed when it cannot be kept (V9). */
  letterWhenLate: z.literal('waitingTime').nullable(),
});
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** Until when the citizen may cancel: that time included, on the day before the contact. `24:00`: the whole day. */
export const cancellationRule = z.strictObject({
  row: rowId.nullable(),
  time,
  dayBefore: z.enum(['calendarDay', 'workingDay']),
});
export type CancellationRule = z.infer<typeof cancellationRule>;

/** One question of the visitation. `known` ones the product answers itself from what it knows; a person may correct it. */
export const eligibilityQuestion = z.strictObject({
  id: ruleId,
  row: rowId,
  question: phrase,
  /** The paragraph or section it rests on, printed in a refusal. */
  paragraph: z.string().min(1).max(200),
  /** A criterion that is not met means a refusal; a consideration weighs in, and is warned of where it speaks against (V15). */
  bearing: z.enum(['criterion', 'consideration']),
  known: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('age'), atLeast: z.int().min(0).max(120) }),
      z.strictObject({ by: z.literal('residence') }),
      z.strictObject({ by: z.literal('monthsSinceSameIllness'), atLeast: z.int().min(1).max(60) }),
    ])
    .nullable(),
  /** "As a rule": a person may depart from it, with a reason. */
  exception: z.boolean(),
  /** Only for such training; null for all. */
  training: z.array(trainingKind).min(1).nullable(),
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
    z.strictObject({ kind: z.literal('date') }),
    z.strictObject({
      kind: z.literal('choice'),
      options: z.array(z.strictObject({ id: ruleId, name: phrase })).min(2),
    }),
  ]),
  /** Warned of where the course has passed the point without it. */
  expected: z.boolean(),
  /** Shown on the home visit (V13), printed in letters, or only kept. */
  shownOn: z.array(z.enum(['homeVisit', 'invitation', 'decision', 'order'])),
  /** Only for these services; null for all. */
  services: z.array(id).min(1).nullable(),
});
export type RecordField = z.infer<typeof recordField>;

/** What a therapist can judge at a status or a midway evaluation. */
export const judgements = [
  'goesOn',
  'goalReached',
  'reachableOtherwise',
  'noNeedOfGuidance',
  'canTrainAlone',
  'backAtEarlierLevel',
  'noProgress',
  'notMotivated',
  'noResources',
] as const;
export const judgement = z.enum(judgements);
export type Judgement = z.infer<typeof judgement>;

const withinDays = z.int().min(1).max(400).nullable();
const times = z.int().min(1).max(100);

/** When the product proposes to end a course. */
export const endingRule = z.strictObject({
  id: ruleId,
  row: rowId,
  reason: phrase,
  /** The reason it is closed with where a person agrees. */
  closingReason: ruleId,
  /** Only for such training (I8); null for all. */
  training: z.array(trainingKind).min(1).nullable(),
  when: z.discriminatedUnion('kind', [
    /** Cancellations by the citizen (timely ones too where `timely`; moves never), within so many days, null for the whole course. */
    z.strictObject({ kind: z.literal('cancellations'), count: times, timely: z.boolean(), withinDays }),
    /** No-shows without a valid reason; one whose reason nobody has asked for yet counts. */
    z.strictObject({ kind: z.literal('noShows'), count: times, withinDays }),
    /** Cancellations and such no-shows together. */
    z.strictObject({ kind: z.literal('misses'), count: times, withinDays }),
    z.strictObject({ kind: z.literal('interruption'), longerThanDays: z.int().min(1).max(400) }),
    /** The therapist judged so at the latest status or midway evaluation. */
    z.strictObject({ kind: z.literal('judgement'), any: z.array(judgement).min(1) }),
  ]),
});
export type EndingRule = z.infer<typeof endingRule>;

const within = z.strictObject({ count: z.int().min(1).max(1000), unit: timeUnit });

export const complaintSubjects = [
  'decision',
  'serviceLevel',
  'staff',
  'professional',
  'contentOrProvider',
] as const;
export type ComplaintSubject = (typeof complaintSubjects)[number];

/** Where a complaint about a subject goes, and how long each answer may take. */
export const complaintRoute = z.strictObject({
  subject: z.enum(complaintSubjects),
  /** Null where the standard is silent, and the law's way is taken. */
  row: rowId.nullable(),
  goesTo: phrase,
  /** False where somebody else answers it: it is passed on (V10, I11: the patient complaints agency). */
  answeredHere: z.boolean(),
  /** Within how long after the decision it must be received (B11); null for any time. */
  receivedWithin: within.nullable(),
  /** From its receipt. */
  reassessedWithin: within.nullable(),
  /** Where it was upheld in full or in part: the new decision, from the complaint's receipt. */
  newDecisionWithin: within.nullable(),
  /** After a decision that is kept, or changed in part: the way to the appeals board. */
  appeal: z
    .strictObject({
      /** From the new decision. */
      citizenAnswersWithin: within,
      /** From the citizen's answer that the complaint stands. */
      forwardedWithin: within,
      /** From the complaint's receipt. */
      keptForwardedWithin: within,
      goesTo: phrase,
    })
    .nullable(),
});
export type ComplaintRoute = z.infer<typeof complaintRoute>;

/** A rate that the standard's leader answers for. */
export const rateRule = z.strictObject({
  id: ruleId,
  row: rowId,
  name: phrase,
  target: z.number().min(0).max(1).nullable(),
  counts: z.discriminatedUnion('kind', [
    /**
     * The courses whose deadline fell due in the period and is past: those that kept it. Courses that ended before it are left
     * out. `measuredAt` another stop of the same clock, to report beside it (the first training beside the start); else null.
     */
    z.strictObject({
      kind: z.literal('deadline'),
      deadline: ruleId,
      measuredAt: clockStop.nullable(),
    }),
    /**
     * Of the courses that started (or, having started, ended) in the period, those with the step filled in: goals with a
     * sub-goal and a plan, by the first day of training; a final evaluation with how far the goals were reached and a plan
     * for training on one's own; a continuation with where and how, or that nothing goes on.
     */
    z.strictObject({
      kind: z.literal('step'),
      step: z.enum(['goals', 'finalEvaluation', 'continuation']),
      over: z.enum(['started', 'ended']),
    }),
    /** Of the courses that had started and ended in the period, those within so many months of the start. */
    z.strictObject({ kind: z.literal('endedWithinMonths'), months: z.int().min(1).max(60) }),
  ]),
});
export type RateRule = z.infer<typeof rateRule>;

/** The stages of S7. */
export const stages = ['visitation', 'start', 'coordination', 'evaluation', 'ending'] as const;
export const stage = z.enum(stages);
export type Stage = z.infer<typeof stage>;

/** A place on the timeline of a course under this standard. */
export const expectedStep = z.strictObject({
  step: z.enum([...stepKinds, 'startInterview', 'training']),
  stage,
  row: rowId.nullable(),
  /** Where it may be left out: it is never the next thing to do. */
  optional: z.boolean(),
  services: z.array(id).min(1).nullable(),
});
export type ExpectedStep = z.infer<typeof expectedStep>;

/** Everything the product warns of. */
export const warningIds = [
  'hoursRunningOut',
  'hoursOver',
  'monthsRunningOut',
  'monthsOver',
  'misses',
  'longPause',
  'hospitalDischarge',
  'noNextContact',
  'unmarked',
  'recordMissing',
  'answerNotMet',
  'deviation',
  'extensionAsked',
] as const;
export type WarningId = (typeof warningIds)[number];

export const qualityRules = z.strictObject({
  rows: z.array(standardRow),
  services: z.array(serviceRules),
  forms: z.array(trainingForm),
  /** The steps of a course, in order. */
  timeline: z.array(expectedStep).min(1),
  /** The row that wants the visitator to see the citizen: by phone or on paper only with a reason (B18, S13). Null where none does. */
  visitRow: rowId.nullable(),
  deadlines: z.array(deadlineRule),
  cancellation: cancellationRule,
  questions: z.array(eligibilityQuestion),
  records: z.array(recordField),
  endings: z.array(endingRule),
  closingReasons: z.array(z.strictObject({ id: ruleId, row: rowId.nullable(), name: phrase })).min(1),
  complaints: z.array(complaintRoute),
  rates: z.array(rateRule),
  /** Whether a missed target needs a written account (K11). */
  accountForMissedTargets: z.boolean(),
  /** Published response times (I12): from which clock to which stop. */
  responseTime: z.strictObject({ row: rowId, from: clockStart, until: clockStop }).nullable(),
  /** The row behind a kind of warning; a kind without one is warned of all the same. */
  warningRows: z.partialRecord(z.enum(warningIds), rowId),
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
