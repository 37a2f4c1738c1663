/** The single values that the contract's files are built of, each parsed into its branded type. */
import { z } from 'zod';
import { type IsoDate, parseDate } from '../calendar/dates.ts';
import { type ClockTime, parseTime } from '../calendar/times.ts';

/** An id: text, unique in its list. */
export const id = z.string().min(1);

/** A calendar date that exists, `YYYY-MM-DD`. */
export const date = z
  .string()
  .refine((text) => parseDate(text) !== null, { error: 'notADate' })
  .transform((text) => text as IsoDate);

/** A local wall-clock time, `HH:MM`. */
export const time = z
  .string()
  .refine((text) => parseTime(text) !== null, { error: 'notATime' })
  .transform((text) => text as ClockTime);

/** A length in whole minutes, more than none. */
export const minutes = z.int().min(1);
