/** Leaders for a set of sessions that must all be held, found exactly: where there is a way for all, it is found. */
import type { PlanState } from '../state/state.ts';
import { staffSession } from './staff-sessions.ts';

/** So many choices of a leader are tried for one day; what takes longer counts as not to be done. */
const MOST_STEPS = 200_000;

/** Holds all of these sessions that nobody leads yet; answers with those that cannot be held together with the rest of their day. */
export function staffTogether(state: PlanState, wanted: readonly number[]): number[] {
  const { sessions } = state.instance;
  const stuck = wanted.filter((s) => state.cancelled[s] === 1 && !staffSession(state, s));
  const days = new Set(stuck.map((s) => sessions.day[s]));
  return [...days].flatMap((day) =>
    staffDay(
      state,
      wanted.filter((s) => sessions.day[s] === day),
    )
      ? []
      : stuck.filter((s) => sessions.day[s] === day),
  );
}

/** Tries every way to lead one day's sessions; on success they are all held, else nothing has changed. */
function staffDay(state: PlanState, wanted: readonly number[]): boolean {
  const { sessions } = state.instance;
  const mark = state.mark();
  for (const s of wanted) if (state.cancelled[s] === 0) state.cancel(s);
  // The leaders of all seats of one session are chosen in order of the list, so that no set is tried twice.
  const seats = wanted.flatMap((s) => Array.from({ length: sessions.leadersNeeded[s] }, () => s));
  const chosen: number[] = [];
  let steps = 0;
  const isFree = (s: number, l: number) => {
    const who = sessions.leader[l];
    const clashes = chosen.some((other, i) => {
      const t = seats[i];
      return (
        sessions.leader[other] === who &&
        sessions.from[t] < sessions.to[s] &&
        sessions.from[s] < sessions.to[t]
      );
    });
    return !clashes && state.timetable.isIdle(who, sessions.day[s], sessions.from[s], sessions.to[s]);
  };
  const choose = (): boolean => {
    if (chosen.length === seats.length) return true;
    const s = seats[chosen.length];
    const isSameSession = chosen.length > 0 && seats[chosen.length - 1] === s;
    const first = isSameSession ? (chosen.at(-1) ?? 0) + 1 : sessions.firstLeader[s];
    for (let l = first; l < sessions.firstLeader[s + 1]; l++) {
      if (++steps > MOST_STEPS) return false;
      if (!isFree(s, l)) continue;
      chosen.push(l);
      if (choose()) return true;
      chosen.pop();
    }
    return false;
  };
  if (!choose()) {
    state.rollback(mark);
    return false;
  }
  for (const s of wanted)
    state.restore(
      s,
      chosen.filter((_, i) => seats[i] === s),
    );
  return true;
}
