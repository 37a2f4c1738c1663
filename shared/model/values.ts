/** The single values that the contract's files are built of, each parsed into its branded type. */
import { z } from 'zod';
import { type IsoDate, parseDate } from '../calendar/dates.ts';
import { type ClockTime, parseTime } from '../calendar/times.ts';

/** An id: text, unique in its list. */
export const id = z.string().min(1);

// A file has a hundred thousand dates and times. A cast brands them; a `transform` each would take half a second.

/** A calendar date that exists, `YYYY-MM-DD`. */
export const date = z
  .string()
  .refine((text) => parseDate(text) !== null, { error: 'notADate' }) as unknown as z.ZodType<IsoDate, string>;

/** A local wall-clock time, `HH:MM`. */
export const time = z
  .string()
  .refine((text) => parseTime(text) !== null, { error: 'notATime' }) as unknown as z.ZodType<
  ClockTime,
  string
>;

/** A local date and time, `YYYY-MM-DDTHH:MM`, taken apart. */
export const dateTime = z
  .string()
  .refine((text) => dateTimeParts(text) !== null, { error: 'notADateTime' })
  .transform((text) => dateTimeParts(text) as DateTimeParts);

/** A length in whole minutes, more than none. */
export const minutes = z.int().min(1);

/** A local date and the time on it. */
export interface DateTimeParts {
  readonly date: IsoDate;
  readonly time: ClockTime;
}

function dateTimeParts(text: string): DateTimeParts | null {
  const [day = '', clock = '', ...more] = text.split('T');
  const [date, time] = [parseDate(day), parseTime(clock)];
  return date === null || time === null || more.length > 0 ? null : { date, time };
}
