/** The clock that the core is given: the day in Denmark and the instant in UTC. */
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import type { Clock } from '../services/clock.ts';

/** Swedes write dates as ISO 8601 does. */
const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** `fixedDay` stands in for today, for a developer and for tests that look at dates; ignored where it is no date. */
export function makeClock(fixedDay?: string): Clock {
  const fixed = fixedDay === undefined ? null : parseDate(fixedDay);
  return {
    today: () => fixed ?? (danishDay.format(Date.now()) as IsoDate),
    now: () => new Date().toISOString(),
  };
}
