/** Finds leaders for every session before anybody is placed: the most wanted who are free, and nobody cancelled without need. */
import { NOBODY, type PlanState } from '../state/state.ts';

/** Staffs all cancelled sessions that can be held, those with the fewest leaders to choose from first. */
export function staffSessions(state: PlanState): void {
  const { sessions } = state.instance;
  const spare = (s: number) =>
    sessions.firstLeader[s + 1] - sessions.firstLeader[s] - sessions.leadersNeeded[s];
  const order = Array.from({ length: sessions.count }, (_, s) => s).filter(
    (s) => sessions.impossible[s] === 0,
  );
  order.sort((a, b) => sessions.day[a] - sessions.day[b] || spare(a) - spare(b) || a - b);
  for (const s of order) if (state.cancelled[s] === 1) staffSession(state, s);
  for (const s of order) if (state.cancelled[s] === 1) staffSession(state, s);
}

/**
 * Holds a cancelled session if leaders can be found: those who are free, the most wanted first, and where they are not
 * enough, one who can pass another session at the same time to somebody free.
 */
export function staffSession(state: PlanState, session: number): boolean {
  if (state.crossed[session] > 0 || state.instance.sessions.impossible[session] === 1) return false;
  const mark = state.mark();
  const needed = state.instance.sessions.leadersNeeded[session];
  const leaders: number[] = [];
  while (leaders.length < needed) {
    const chosen = leaders.map((leader) => state.instance.sessions.leader[leader]);
    const next = freeLeader(state, session, chosen) ?? freedLeader(state, session, chosen);
    if (next === null) {
      state.rollback(mark);
      return false;
    }
    leaders.push(next);
  }
  state.restore(session, leaders);
  return true;
}

/** The most wanted leader who is free and none of the therapists in `taken`, as a position in the list of leaders. */
function freeLeader(state: PlanState, session: number, taken: readonly number[]): number | null {
  const { sessions } = state.instance;
  for (let l = sessions.firstLeader[session]; l < sessions.firstLeader[session + 1]; l++)
    if (!taken.includes(sessions.leader[l]) && isIdle(state, session, sessions.leader[l])) return l;
  return null;
}

/**
 * A leader, none of the therapists in `taken`, who is not free, but only for a session that somebody else can take over: it is
 * passed on, and not to one of `taken`, who look free until this session is held.
 */
function freedLeader(state: PlanState, session: number, taken: readonly number[]): number | null {
  const { sessions, days } = state.instance;
  const { timetable } = state;
  for (let l = sessions.firstLeader[session]; l < sessions.firstLeader[session + 1]; l++) {
    if (taken.includes(sessions.leader[l])) continue;
    const at = sessions.leader[l] * days.count + sessions.day[session];
    const first = at * timetable.capacity;
    const clashes: number[] = [];
    for (let i = first; i < first + timetable.spanCount[at]; i++)
      if (timetable.spanFrom[i] < sessions.to[session] && sessions.from[session] < timetable.spanTo[i])
        clashes.push(timetable.spanWhat[i]);
    const clash = clashes[0];
    if (clashes.length !== 1 || clash === undefined || clash < 0) continue;
    if (passOn(state, clash, sessions.leader[l], taken)) return l;
  }
  return null;
}

/** Lets somebody free, none of `taken`, lead the therapist's place in a session. */
function passOn(state: PlanState, session: number, therapist: number, taken: readonly number[]): boolean {
  const { sessions } = state.instance;
  const first = session * state.leaderSeats;
  for (let seat = 0; seat < sessions.leadersNeeded[session]; seat++) {
    const leader = state.leaders[first + seat];
    if (leader === NOBODY || sessions.leader[leader] !== therapist) continue;
    const other = freeLeader(state, session, taken);
    if (other === null) return false;
    state.lead(session, seat, other);
    return true;
  }
  return false;
}

function isIdle(state: PlanState, session: number, therapist: number): boolean {
  const { sessions } = state.instance;
  return state.timetable.isIdle(
    therapist,
    sessions.day[session],
    sessions.from[session],
    sessions.to[session],
  );
}
