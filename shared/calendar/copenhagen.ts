/** Between instants and Danish wall-clock time. Only here does a zone matter; everything else counts local days. */
import { DateTime } from 'luxon';
import type { IsoDate } from './dates.ts';
import type { ClockTime } from './times.ts';

const zone = 'Europe/Copenhagen';

/** The calendar date in Denmark at an instant. */
export function dateInCopenhagen(instant: Date): IsoDate {
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd') as IsoDate;
}

/** The time of day in Denmark at an instant, seconds cut off. */
export function timeInCopenhagen(instant: Date): ClockTime {
  return DateTime.fromJSDate(instant, { zone }).toFormat('HH:mm') as ClockTime;
}

/** When a local date and time is: once, never (skipped in March) or twice (repeated in October). */
export type LocalInstant =
  | { readonly kind: 'once'; readonly at: Date }
  | { readonly kind: 'never' }
  | { readonly kind: 'twice'; readonly first: Date; readonly second: Date };

/** The instant at which a clock in Denmark shows `date` and `time`. `24:00` is the midnight that ends the date. */
export function instantInCopenhagen(date: IsoDate, time: ClockTime): LocalInstant {
  const local = DateTime.fromISO(`${date}T${time}`, { zone });
  // Luxon moves a time that the clocks skip an hour on, so it no longer reads as it was written.
  if (time !== '24:00' && local.toFormat('HH:mm') !== time) return { kind: 'never' };
  const [first, second] = local.getPossibleOffsets().map((possible) => possible.toJSDate());
  if (first && second) return { kind: 'twice', first, second };
  return { kind: 'once', at: first ?? local.toJSDate() };
}
