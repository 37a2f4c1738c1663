/** Who leads what after events: published leaders stay where they can, substitutes by preference take over, a session goes last. */
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { staffSession } from '../construct/staff-sessions.ts';
import { staffTogether } from '../construct/staff-together.ts';
import { leadersOf } from '../state/load-plan.ts';
import type { Situation } from './situation.ts';

/** Lets every session ahead be led as published whose leaders are all at work; answers with those that still need leaders. */
export function restoreLeaders(situation: Situation): Map<number, readonly string[]> {
  const { state, after, instance } = situation;
  const { sessions, staff } = instance;
  const open = new Map<number, readonly string[]>();
  const isTold = new Set<number>();
  for (const { teamId, date } of after.published.cancelled)
    isTold.add(situation.sessionOf(teamId, dayNumber(date)));
  for (const { teamId, date, therapistIds } of after.published.staffing) {
    const s = situation.sessionOf(teamId, dayNumber(date));
    if (s < 0) continue;
    isTold.add(s);
    const able = therapistIds.filter((id) => couldLead(situation, s, staff.indexOf.get(id) ?? -1));
    if (able.length === sessions.leadersNeeded[s] && sessions.impossible[s] === 0)
      state.restore(s, leadersOf(instance, s, able));
    else open.set(s, able);
  }
  // The published plan begins its staffing only with its own notice.
  for (let s = 0; s < sessions.count; s++) if (!isTold.has(s)) open.set(s, []);
  return open;
}

function couldLead({ instance, state }: Situation, s: number, therapist: number): boolean {
  const { sessions } = instance;
  for (let l = sessions.firstLeader[s]; l < sessions.firstLeader[s + 1]; l++)
    if (sessions.leader[l] === therapist)
      return state.timetable.isIdle(therapist, sessions.day[s], sessions.from[s], sessions.to[s]);
  return false;
}

/**
 * Finds leaders for a session that lacks some: first who is free, the most wanted first, beside those of its leaders who can still
 * come; then by passing on other sessions; then by staffing the whole day anew. False where nobody can be found.
 */
export function substitute(situation: Situation, s: number, able: readonly string[]): boolean {
  const { state, instance } = situation;
  const { sessions, staff } = instance;
  if (sessions.impossible[s] === 1) return false;
  const chosen = leadersOf(
    instance,
    s,
    able.filter((id) => couldLead(situation, s, staff.indexOf.get(id) ?? -1)),
  );
  for (let l = sessions.firstLeader[s]; l < sessions.firstLeader[s + 1]; l++)
    if (
      chosen.length < sessions.leadersNeeded[s] &&
      !chosen.includes(l) &&
      couldLead(situation, s, sessions.leader[l])
    )
      chosen.push(l);
  if (chosen.length === sessions.leadersNeeded[s]) {
    state.restore(s, chosen);
    return true;
  }
  if (staffSession(state, s)) return true;
  const sameDay = Array.from({ length: sessions.count }, (_, other) => other).filter(
    (other) => sessions.day[other] === sessions.day[s] && (other === s || state.cancelled[other] === 0),
  );
  return staffTogether(state, sameDay).length === 0;
}

/** The date of a session. */
export function dateOfSession({ instance }: Situation, s: number): IsoDate {
  return isoDate(instance.days.number[instance.sessions.day[s]]);
}

/** The id of a session's team. */
export function teamOfSession({ instance }: Situation, s: number): string {
  return instance.sessions.teams[instance.sessions.team[s]].source.id;
}
