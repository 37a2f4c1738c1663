import { isoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { Rule } from './violation.ts';

/**
 * Contract rule 15. What stands is untouched: a session is staffed or cancelled at its own time, never moved. (A plan has no
 * way of naming another time for a booking or an old seat; rules 4 and 12 count them as they are.)
 */
export const whatStands: Rule = ({ facts, staffing, cancelled }) =>
  [...staffing, ...cancelled].flatMap(({ teamId, day, from }) => {
    const session = facts.teams.get(teamId)?.sessions.get(day);
    if (!session || session.from === from) return [];
    const names = { teamId, date: isoDate(day), from: clockTime(from), stands: clockTime(session.from) };
    return [{ rule: 'whatStands', problem: 'sessionMoved', facts: names }];
  });
