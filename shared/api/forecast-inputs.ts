/** What the window sends about the forecast. */
import { z } from 'zod';
import { date, id } from '../model/values.ts';

/** Weeks of history that are counted, back from this one. */
const historyWeeks = z.int().min(13).max(520);

export const forecastBasisAsked = z.strictObject({ historyWeeks });

const change = z.strictObject({
  referrals: z.number().min(0).max(10),
  seats: z
    .array(z.strictObject({ poolId: id.max(500), from: date, more: z.int().min(-1000).max(1000) }))
    .max(100),
});

export const forecastToMake = z.strictObject({
  historyWeeks,
  weeks: z.int().min(1).max(156),
  replications: z.int().min(20).max(10_000),
  seed: z.int().min(0).max(2_147_483_647),
  /** Each is one more run beside that of things as they stand. */
  changes: z.array(change).max(4),
});
