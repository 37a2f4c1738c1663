/**
 * A quality standard as a file (`resources/standards/*.json`): whose it is, how old, which days it closes, and
 * in `planning` the object that the planner goes by, in `quality` everything else that its rows ask for. `origins` says for each value of `planning` which rules of
 * the source it comes from, or that the source is silent and the value is our setting.
 */
import { z } from 'zod';
import { standard } from '../model/scenario.ts';
import { date, id } from '../model/values.ts';
import { legalBasis } from './legal-basis.ts';
import { qualityRules, rowId } from './quality.ts';

/** Where a value comes from: rules of the source, none where it is a setting; `note` says how it was read. */
const origin = z.strictObject({ rules: z.array(rowId), note: z.string().nullable() });

const closedRange = z.strictObject({
  from: date,
  to: date,
  name: z.strictObject({ da: z.string(), en: z.string() }),
});

/** The five that the product ships. */
export const standardIds = ['vejen', 'ishoj', 'standard-10a', 'bronderslev', 'sonderborg'] as const;

/** Every field; `standardFile` and `readStandardFile` look at how they fit together too. */
export const standardFields = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  /** Danish. */
  name: z.string().min(1),
  source: z.strictObject({
    title: z.string().min(1),
    /** Year and month, with the day where it is known; null where the source gives none. */
    approved: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/)
      .nullable(),
    status: z.string().min(1),
  }),
  /** A field, never a constant: the law moves (from July 2025 older citizens fall under ældreloven). */
  legalBases: z.array(legalBasis).min(1),
  closedDays: z.strictObject({
    constitutionDay: z.boolean(),
    christmasEve: z.boolean(),
    newYearsEve: z.boolean(),
    ranges: z.array(closedRange),
    /** True where a closed day that is no public holiday still counts towards a deadline in working days. */
    countAsWorkingDays: z.boolean(),
  }),
  /** What the promise in `planning.startWithinWorkingDays` counts from. */
  startCountsFrom: z.enum(['visitation', 'application']),
  planning: standard.strict(),
  quality: qualityRules,
  origins: z.strictObject({
    startWithinWorkingDays: origin,
    noticeWorkingDays: origin,
    trainingWithinWorkingDays: origin,
    midwayWithinDays: origin,
    maxMonths: origin,
    maxSessionsPerWeek: origin,
    maxGapDays: origin,
    minSessionShare: origin,
    gridMinutes: origin,
    minutes: origin,
    modalityOrder: origin,
    weights: origin,
    /** One for each service, by its id. */
    services: z.record(id, origin),
  }),
});

export const standardFile = standardFields
  .refine((file) => file.planning.id === file.id && file.planning.name === file.name, {
    error: 'planning has another id or name than its file',
  })
  .refine((file) => file.planning.services.every((service) => service.id in file.origins.services), {
    error: 'a service without an origin',
  });

export type StandardId = (typeof standardIds)[number];
export type StandardFile = z.infer<typeof standardFile>;
