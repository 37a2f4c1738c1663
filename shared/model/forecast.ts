/**
 * A forecast request and its result as the contract's files have them (shared contract, section "Forecast
 * request"). These schemas check the form of each value; `validate-forecast.ts` checks what one says of another.
 */
import { z } from 'zod';
import { type IsoWeek, parseWeek } from '../calendar/weeks.ts';
import { date, id } from './values.ts';

const count = z.int().min(0);

// What is far beyond any municipality would not be refused by the contract, but never end: better told at once.
const MOST_WEEKS = 5200;
const MOST_REPLICATIONS = 1_000_000;
const MOST_PER_WEEK = 100_000;
const MOST_DISPERSION = 1000;
const MOST_SCALE = 100;
const LONGEST_COURSE = 1_000_000;

/** An ISO week that exists, `YYYY-Www`. */
export const week = z
  .string()
  .refine((text) => parseWeek(text) !== null, { error: 'notAWeek' }) as unknown as z.ZodType<IsoWeek, string>;

const steadyArrivals = z.object({
  /** Mean of a week of five working days. */
  perWeek: z.number().min(0).max(MOST_PER_WEEK),
  /** Variance over mean. */
  dispersion: z.number().min(1).max(MOST_DISPERSION),
});

const historyWeek = z.object({ week, count: count.max(MOST_PER_WEEK) });
const pastArrivals = z.object({ history: z.array(historyWeek).min(1) });

/** One of two forms. Which one was meant shows by `history`, so that a fault is told of that form and not of both. */
const arrivals = z.unknown().transform((value, context): SteadyArrivals | PastArrivals => {
  const isPast = typeof value === 'object' && value !== null && Object.hasOwn(value, 'history');
  const parsed = (isPast ? pastArrivals : steadyArrivals).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: value } as never);
  return z.NEVER;
});

const courseLength = z.number().max(LONGEST_COURSE);
const courseDays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), mean: courseLength.min(1) }),
  z.object({ kind: z.literal('exponential'), mean: courseLength.min(1) }),
  z.object({ kind: z.literal('empirical'), values: z.array(courseLength.gt(0)).min(1) }),
]);

export const pool = z.object({
  id,
  /** The number of seats from a date on, until the next entry's date. */
  seats: z.array(z.object({ from: date, seats: count })),
  /** Seats held up to and including `until`. */
  occupied: z.array(z.object({ until: date, count })),
});

export const stream = z.object({
  id,
  poolId: id,
  priority: count,
  arrivals,
  /** Arrivals times this, whatever they are; 1 where it is left out. Our own: the contract's files have no such field. */
  scale: z.number().min(0).max(MOST_SCALE).optional(),
  courseDays,
  /** The dates of visitation of those who wait already. */
  waiting: z.array(date),
});

export const forecastRequest = z.object({
  format: z.literal('holdplan-forecast'),
  version: z.literal(1),
  from: date,
  weeks: z.int().min(1).max(MOST_WEEKS),
  replications: z.int().min(1).max(MOST_REPLICATIONS),
  seed: count,
  holidays: z.array(date),
  startWithinWorkingDays: count,
  pools: z.array(pool),
  streams: z.array(stream),
});

const quantiles = z.object({
  mean: z.number(),
  p05: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p95: z.number(),
});

/** Waits in working days, over all who arrived in the simulated weeks. */
export const waitSummary = z.object({
  meanWorkingDays: z.number(),
  p50: z.number(),
  p90: z.number(),
  p95: z.number(),
  withinShare: z.number().nullable(),
});

export const poolWeek = z.object({
  week,
  waiting: quantiles,
  occupied: z.object({ mean: z.number() }),
  started: z.object({ mean: z.number() }),
  startedWithin: z.object({ share: z.number().nullable() }),
});

export const estimated = z.object({
  perWeek: z.number(),
  trendPerYear: z.number(),
  season: z.array(z.number()).nullable(),
  dispersion: z.number(),
});

export const streamWeek = z.object({ week, arrivals: quantiles });

export const forecastResult = z.object({
  format: z.literal('holdplan-forecast-result'),
  version: z.literal(1),
  request: z.object({ seed: z.int(), replications: z.int() }),
  pools: z.array(z.object({ id, weeks: z.array(poolWeek), wait: waitSummary.nullable() })),
  streams: z.array(
    z.object({
      id,
      estimated: estimated.nullable(),
      weeks: z.array(streamWeek),
      wait: waitSummary.nullable(),
    }),
  ),
});

export type SteadyArrivals = z.infer<typeof steadyArrivals>;
export type PastArrivals = z.infer<typeof pastArrivals>;
export type HistoryWeek = z.infer<typeof historyWeek>;
export type CourseDays = z.infer<typeof courseDays>;
export type Pool = z.infer<typeof pool>;
export type Stream = z.infer<typeof stream>;
export type ForecastRequest = z.infer<typeof forecastRequest>;
export type Quantiles = z.infer<typeof quantiles>;
export type WaitSummary = z.infer<typeof waitSummary>;
export type PoolWeek = z.infer<typeof poolWeek>;
export type StreamWeek = z.infer<typeof streamWeek>;
export type Estimated = z.infer<typeof estimated>;
export type ForecastResult = z.infer<typeof forecastResult>;
