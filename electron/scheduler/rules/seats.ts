import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { Rule } from './violation.ts';

/** Contract rule 12. A team never seats more citizens than it has seats, old and new, on any session date. */
export const seats: Rule = ({ facts, courses, oldSeats, session }) => {
  const taken = new Map<string, { teamId: string; day: DayNumber; enrolled: number }>();
  const take = (teamId: string, day: DayNumber) => {
    const key = `${teamId}|${day}`;
    const seat = taken.get(key);
    if (seat) seat.enrolled++;
    else taken.set(key, { teamId, day, enrolled: 1 });
  };
  for (const { teamId, day } of oldSeats) take(teamId, day);
  for (const { enrolment } of courses)
    for (const day of enrolment?.days ?? [])
      if (enrolment?.team && session(enrolment.team.source.id, day)) take(enrolment.team.source.id, day);
  return [...taken.values()].flatMap(({ teamId, day, enrolled }) => {
    const seats = facts.teams.get(teamId)?.source.seats ?? 0;
    if (enrolled <= seats) return [];
    return [{ rule: 'seats', problem: 'overfull', facts: { teamId, date: isoDate(day), seats, enrolled } }];
  });
};
