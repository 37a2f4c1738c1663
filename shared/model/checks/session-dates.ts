import { dayNumber, type IsoDate, weekdayOf } from '../../calendar/dates.ts';
import type { Scenario, Team, WeeklyInterval } from '../scenario.ts';

/** The team's weekly session on the weekday of a date, between its `from` and `to`; null where it has none. */
export function sessionOn(team: Team, date: IsoDate): WeeklyInterval | null {
  if (date < team.from || team.to < date) return null;
  const weekday = weekdayOf(dayNumber(date));
  return team.sessions.find((session) => session.weekday === weekday) ?? null;
}

/**
 * The session that a team holds on a date; null where it holds none: no session of its week, no working day, skipped,
 * or its site closed. Contract rule 11. Each answer is worked out once, as many citizens sit in one session.
 */
export function heldSessions(scenario: Scenario): (team: Team, date: IsoDate) => WeeklyInterval | null {
  const holidays = new Set(scenario.holidays);
  const answers = new Map<Team, Map<IsoDate, WeeklyInterval | null>>();
  const held = (team: Team, date: IsoDate) => {
    if (holidays.has(date) || weekdayOf(dayNumber(date)) > 5 || team.skip.includes(date)) return null;
    const closed = scenario.closures.some((c) => c.siteId === team.siteId && c.from <= date && date <= c.to);
    return closed ? null : sessionOn(team, date);
  };
  return (team, date) => {
    const mine = answers.get(team) ?? new Map<IsoDate, WeeklyInterval | null>();
    answers.set(team, mine);
    let session = mine.get(date);
    if (session === undefined) {
      session = held(team, date);
      mine.set(date, session);
    }
    return session;
  };
}
