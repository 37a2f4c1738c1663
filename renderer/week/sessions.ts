/** How a week's sessions are ordered, picked and warned of. Whether one is held is the core's verdict. */

import type { SessionSummary, WeekDay, WeekView } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';

/** What is wrong with a session, the worst first. */
export type Warning =
  | 'cancelled'
  | 'cancelledInDraft'
  | 'siteClosed'
  | 'overfull'
  | 'noLeaders'
  | 'fewLeaders';

/**
 * The warnings of a session. Missing leaders count only where some plan has staffed the day (`staffed`): on a day
 * without any leaders they are missing everywhere, which one line says better than twenty marks.
 */
export function warningsOf(session: SessionSummary, staffed: boolean): Warning[] {
  if (session.status !== 'held') return [session.status];
  const warnings: Warning[] = [];
  if (session.taken + session.proposed > session.seats) warnings.push('overfull');
  if (staffed && session.leaders.length < session.leadersNeeded) {
    warnings.push(session.leaders.length === 0 ? 'noLeaders' : 'fewLeaders');
  }
  return warnings;
}

/** The days on which any session has a leader. */
export const staffedDays = (week: WeekView): ReadonlySet<IsoDate> =>
  new Set(week.sessions.filter((session) => session.leaders.length > 0).map((session) => session.date));

const byTime = (a: SessionSummary, b: SessionSummary) =>
  a.date.localeCompare(b.date) || a.from.localeCompare(b.from) || a.teamName.localeCompare(b.teamName, 'da');

/** The sessions of a site (or of all, for null), in order of time. */
export function sessionsOf(week: WeekView, site: string | null): SessionSummary[] {
  return week.sessions.filter((session) => site === null || session.siteId === site).sort(byTime);
}

/** Monday to Friday, and a day of the weekend only where something is held on it. */
export function daysShown(week: WeekView, used: ReadonlySet<IsoDate>): WeekDay[] {
  return week.days.filter((day, index) => index < 5 || used.has(day.date));
}

export const sessionKey = ({ teamId, date }: { teamId: string; date: string }): string => `${teamId} ${date}`;
