import type { IsoDate } from '#shared/calendar/dates.ts';

/** The only way in which the core learns the time. */
export interface Clock {
  /** Today's date in Copenhagen. */
  today(): IsoDate;
  /** Now, a UTC instant (ISO 8601, ending in Z). */
  now(): string;
}
