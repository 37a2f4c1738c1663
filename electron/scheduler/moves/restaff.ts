/** Gives sessions back to more wanted leaders, and holds cancelled ones again, on a day on which somebody has become free. */
import { staffSession } from '../construct/staff-sessions.ts';
import type { Instance } from '../instance/instance.ts';
import type { PlanState } from '../state/state.ts';

export class Restaff {
  private readonly state: PlanState;
  /** The sessions of each planning day: `list[first[day]]` to `list[first[day + 1]]`. */
  private readonly first: Int32Array;
  private readonly list: Int32Array;

  constructor(state: PlanState) {
    this.state = state;
    const { days, sessions } = state.instance;
    this.first = new Int32Array(days.count + 1);
    this.list = new Int32Array(sessions.count);
    for (let s = 0; s < sessions.count; s++) this.first[sessions.day[s] + 1]++;
    for (let d = 0; d < days.count; d++) this.first[d + 1] += this.first[d];
    const next = this.first.slice();
    for (let s = 0; s < sessions.count; s++) this.list[next[sessions.day[s]]++] = s;
  }

  /** Looks at every session of the day once. */
  day(day: number): void {
    for (let i = this.first[day]; i < this.first[day + 1]; i++) {
      const s = this.list[i];
      if (this.state.cancelled[s] === 0) this.improve(s);
      else if (couldBeHeld(this.state.instance, s)) staffSession(this.state, s);
    }
  }

  private improve(session: number): void {
    const { state } = this;
    const { sessions } = state.instance;
    const firstSeat = session * state.leaderSeats;
    const end = firstSeat + sessions.leadersNeeded[session];
    for (let seat = firstSeat; seat < end; seat++) {
      const leader = state.leaders[seat];
      for (let l = sessions.firstLeader[session]; l < sessions.firstLeader[session + 1]; l++) {
        if (sessions.leaderCost[l] >= sessions.leaderCost[leader]) break;
        const isIdle = state.timetable.isIdle(
          sessions.leader[l],
          sessions.day[session],
          sessions.from[session],
          sessions.to[session],
        );
        if (!isIdle) continue;
        state.lead(session, seat - firstSeat, l);
        break;
      }
    }
  }
}

function couldBeHeld({ sessions }: Instance, s: number): boolean {
  const leaders = sessions.firstLeader[s + 1] - sessions.firstLeader[s];
  return sessions.impossible[s] === 0 && leaders >= sessions.leadersNeeded[s];
}
