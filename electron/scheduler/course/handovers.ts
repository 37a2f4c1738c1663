/**
 * Team sessions that would have to be led by somebody else, or cancelled as a last resort, for a therapist to be free at
 * a start: what that costs, and doing it.
 */

import type { Instance } from '../instance/instance.ts';
import { START } from '../instance/lengths.ts';
import { NOBODY, type PlanState } from '../state/state.ts';

/** In place of a leader: the session is cancelled. */
const CANCEL = -2;

export class Handovers {
  private readonly state: PlanState;
  private readonly instance: Instance;
  /** What the start found last costs. */
  cost = 0;
  private readonly session: number[] = [];
  private readonly seat: number[] = [];
  private readonly leader: number[] = [];
  /** Of each session that the therapist asked about last leads that day. */
  private readonly sessionPrice: number[] = [];
  /** When the therapist must be free for the start found last. */
  private from = 0;
  private to = 0;
  private readonly kept: number[] = [];

  constructor(state: PlanState) {
    this.state = state;
    this.instance = state.instance;
  }

  clear(): void {
    this.session.length = this.kept.length = 0;
  }

  /** The minute of the start (of those in the set) for which passing on sessions costs least and less than `limit`; -1 where none does. */
  cheapestStart(starts: Int32Array, therapist: number, day: number, travel: number, limit: number): number {
    const { grid, lengths } = this.instance;
    const length = lengths.minutesOfKind[START];
    this.priceSessions(therapist, day);
    let best = -1;
    let least = limit;
    for (let w = 0; w < grid.words; w++)
      for (let bits = starts[w]; bits !== 0; bits &= bits - 1) {
        const minute = grid.minute[(w << 5) + (31 - Math.clz32(bits & -bits))];
        const cost = this.price(minute - travel, minute + length + travel);
        if (cost >= least) continue;
        least = cost;
        best = minute;
      }
    if (best < 0) return best;
    this.cost = least;
    this.from = best - travel;
    this.to = best + length + travel;
    return best;
  }

  /** Remembers the handovers priced last as those of the best course; none where `needed` is false. */
  keep(needed: boolean): void {
    this.kept.length = 0;
    if (!needed) return;
    const { sessions } = this.instance;
    for (let i = 0; i < this.session.length; i++) {
      const s = this.session[i];
      if (sessions.from[s] < this.to && this.from < sessions.to[s])
        this.kept.push(s, this.seat[i], this.leader[i]);
    }
  }

  /** Carries out the handovers of the best course. */
  apply(): void {
    for (let i = 0; i < this.kept.length; i += 3) {
      if (this.kept[i + 2] === CANCEL) this.state.cancel(this.kept[i]);
      else this.state.lead(this.kept[i], this.kept[i + 1], this.kept[i + 2]);
    }
  }

  /** Every session that the therapist leads that day, with the cheapest way to do without them. */
  private priceSessions(therapist: number, day: number): void {
    const { timetable } = this.state;
    const at = therapist * this.instance.days.count + day;
    const first = at * timetable.capacity;
    this.session.length = this.seat.length = this.leader.length = this.sessionPrice.length = 0;
    for (let i = first + timetable.spanCount[at] - 1; i >= first; i--)
      if (timetable.spanWhat[i] >= 0) this.sessionPrice.push(this.passOn(timetable.spanWhat[i], therapist));
  }

  /** What it costs to be rid of the sessions that meet `[from, to)`. */
  private price(from: number, to: number): number {
    const { sessions } = this.instance;
    let cost = 0;
    for (let i = 0; i < this.session.length; i++) {
      const s = this.session[i];
      if (sessions.from[s] < to && from < sessions.to[s]) cost += this.sessionPrice[i];
    }
    return cost;
  }

  /** Finds the cheapest way for the session to do without the therapist, and what it adds to the cost. */
  private passOn(session: number, therapist: number): number {
    const { sessions } = this.instance;
    const { state } = this;
    const firstSeat = session * state.leaderSeats;
    let seat = 0;
    let leading = 0;
    for (let s = 0; s < sessions.leadersNeeded[session]; s++) {
      const leader = state.leaders[firstSeat + s];
      if (leader === NOBODY) continue;
      leading += sessions.leaderCost[leader];
      if (sessions.leader[leader] === therapist) seat = s;
    }
    const old = sessions.leaderCost[state.leaders[firstSeat + seat]];
    let least = Number.POSITIVE_INFINITY;
    let best = NOBODY;
    for (let l = sessions.firstLeader[session]; l < sessions.firstLeader[session + 1]; l++) {
      const other = sessions.leader[l];
      if (sessions.leaderCost[l] - old >= least || other === therapist) continue;
      if (!state.timetable.isIdle(other, sessions.day[session], sessions.from[session], sessions.to[session]))
        continue;
      least = sessions.leaderCost[l] - old;
      best = l;
    }
    const cancelling = sessions.cancelCost[session] - leading;
    if (cancelling < least && state.enrolled[session] === 0) {
      least = cancelling;
      best = CANCEL;
    }
    this.session.push(session);
    this.seat.push(seat);
    this.leader.push(best);
    return least;
  }
}
