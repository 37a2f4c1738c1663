import { type DayNumber, dayNumber, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Service, Standard, Team } from '#shared/model/scenario.ts';
import type { Diary } from './diary.ts';
import type { WorkingHours } from './working-hours.ts';

/** One session of a team on one day, in minutes after midnight. */
export interface Session {
  readonly day: DayNumber;
  readonly from: Minutes;
  readonly to: Minutes;
}

type Timetable = Pick<Team, 'siteId' | 'sessions' | 'from' | 'to' | 'skip'>;
type IsOpen = (siteId: string, day: DayNumber) => boolean;

/** The sessions that a team holds from `from` to `to`, both included, in order (contract rule 11). */
export function sessionsOf(team: Timetable, from: DayNumber, to: DayNumber, isOpen: IsOpen): Session[] {
  const sessions: Session[] = [];
  const skip = new Set<string>(team.skip);
  for (let day = Math.max(from, dayNumber(team.from)); day <= Math.min(to, dayNumber(team.to)); day++) {
    const session = team.sessions.find((s) => s.weekday === weekdayOf(day));
    if (session && isOpen(team.siteId, day) && !skip.has(isoDate(day)))
      sessions.push({ day, from: minuteOf(session.from), to: minuteOf(session.to) });
  }
  return sessions;
}

/**
 * Keeps the most wanted leaders who are at work free for each session, so that nothing that is made later takes
 * them. A session for which too few are to be had keeps none. Returns how many such sessions there are.
 */
export function keepLeadersFree(
  team: Team,
  sessions: readonly Session[],
  hours: WorkingHours,
  diary: Diary,
): number {
  let unled = 0;
  for (const { day, from, to } of sessions) {
    const able = team.leaders.filter(
      (id) => hours.throughout(id, day, from, to, team.siteId) && diary.isFree(id, day, from, to),
    );
    if (able.length < team.leadersNeeded) unled++;
    else for (const id of able.slice(0, team.leadersNeeded)) diary.take(id, day, from, to);
  }
  return unled;
}

/** How many training sessions of `minutes` a course has when full, and at least (contract rule 10). */
export function courseLength(
  service: Service,
  minutes: Minutes,
  standard: Standard,
): { full: number; least: number } {
  const apart =
    standard.minutes.startInterview +
    (service.midwayEvaluation ? standard.minutes.midwayEvaluation : 0) +
    (service.finalEvaluation ? standard.minutes.finalEvaluation : 0);
  const full = Math.floor((60 * service.hours - apart) / minutes);
  return { full, least: Math.ceil(standard.minSessionShare * full) };
}
