/** A plan state's decisions, put aside to come back to. */
import type { Course } from '../course/course.ts';
import type { PlanState } from './state.ts';

export class Snapshot {
  private readonly courses: (Course | null)[];
  private readonly leaders: Int32Array;
  private readonly cancelled: Uint8Array;
  cost: number;

  constructor(state: PlanState) {
    this.courses = [...state.courses];
    this.leaders = state.leaders.slice();
    this.cancelled = state.cancelled.slice();
    this.cost = state.cost;
  }

  /** Puts the state's decisions aside in place of those here. */
  take(state: PlanState): void {
    for (let r = 0; r < this.courses.length; r++) this.courses[r] = state.courses[r];
    this.leaders.set(state.leaders);
    this.cancelled.set(state.cancelled);
    this.cost = state.cost;
  }

  /** Brings the state back to the decisions put aside; what is the same on both sides is not touched. */
  restore(state: PlanState): void {
    const { sessions } = state.instance;
    for (let r = 0; r < this.courses.length; r++) if (state.courses[r] !== this.courses[r]) state.remove(r);
    const differing: number[] = [];
    for (let s = 0; s < sessions.count; s++) if (this.differs(state, s)) differing.push(s);
    for (const s of differing) if (state.cancelled[s] === 0) state.cancel(s);
    for (const s of differing) {
      if (this.cancelled[s] === 1) continue;
      const first = s * state.leaderSeats;
      state.restore(s, Array.from(this.leaders.subarray(first, first + sessions.leadersNeeded[s])));
    }
    for (const course of this.courses)
      if (course && state.courses[course.referral] === null) state.place(course);
    state.commit();
  }

  private differs(state: PlanState, s: number): boolean {
    if (state.cancelled[s] !== this.cancelled[s]) return true;
    const first = s * state.leaderSeats;
    for (let seat = first; seat < first + state.leaderSeats; seat++)
      if (state.leaders[seat] !== this.leaders[seat]) return true;
    return false;
  }
}
