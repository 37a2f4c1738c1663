/** Team sessions passed on to another leader, so that a therapist is free at a certain time. */
import { NOBODY, type PlanState } from '../state/state.ts';

/** Lets somebody free lead each session of the therapist in `[from, to)`; false, and nothing has changed, where one has nobody. */
export function passOnSessions(
  state: PlanState,
  therapist: number,
  day: number,
  from: number,
  to: number,
): boolean {
  const mark = state.mark();
  for (const session of sessionsLed(state, therapist, day, from, to)) {
    if (passOn(state, session, therapist)) continue;
    state.rollback(mark);
    return false;
  }
  return true;
}

/** The sessions that the therapist leads in `[from, to)`. */
export function sessionsLed(
  { timetable, instance }: PlanState,
  therapist: number,
  day: number,
  from: number,
  to: number,
): number[] {
  const first = (therapist * instance.days.count + day) * timetable.capacity;
  const count = timetable.spanCount[therapist * instance.days.count + day];
  const sessions: number[] = [];
  for (let i = first; i < first + count; i++)
    if (timetable.spanWhat[i] >= 0 && timetable.spanFrom[i] < to && from < timetable.spanTo[i])
      sessions.push(timetable.spanWhat[i]);
  return sessions;
}

/** Lets the most wanted leader who is free take the therapist's place in a session. */
export function passOn(state: PlanState, session: number, therapist: number): boolean {
  const { sessions } = state.instance;
  const first = session * state.leaderSeats;
  for (let seat = 0; seat < sessions.leadersNeeded[session]; seat++) {
    const leader = state.leaders[first + seat];
    if (leader === NOBODY || sessions.leader[leader] !== therapist) continue;
    for (let l = sessions.firstLeader[session]; l < sessions.firstLeader[session + 1]; l++) {
      const other = sessions.leader[l];
      if (other === therapist) continue;
      if (!state.timetable.isIdle(other, sessions.day[session], sessions.from[session], sessions.to[session]))
        continue;
      state.lead(session, seat, l);
      return true;
    }
    return false;
  }
  return false;
}
