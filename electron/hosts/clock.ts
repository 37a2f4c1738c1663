/** The clock that the core is given: the day in Denmark and the instant in UTC. */
import { dateInCopenhagen } from '#shared/calendar/copenhagen.ts';
import { parseDate } from '#shared/calendar/dates.ts';
import type { Clock } from '../services/clock.ts';

/** `fixedDay` stands in for today, for a developer and for tests that look at dates; ignored where it is no date. */
export function makeClock(fixedDay?: string): Clock {
  const fixed = fixedDay === undefined ? null : parseDate(fixedDay);
  return {
    today: () => fixed ?? dateInCopenhagen(new Date()),
    now: () => new Date().toISOString(),
  };
}
