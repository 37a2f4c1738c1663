/**
 * A plan under construction: which course each referral has, who leads each session, and what it all costs, kept
 * up to date move by move. Every change is written to a log and can be taken back in order.
 */
import { type Course, V_DAY, V_FROM, V_KIND, V_ROOM, V_THERAPIST, VISIT } from '../course/course.ts';
import { AT_HOME, MAY_LEAVE_OUT } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { removeStartsOverlapping } from '../instance/start-grid.ts';
import { appointmentOf, Timetable } from './timetable.ts';

type Change =
  | { readonly kind: 'placed'; readonly course: Course }
  | { readonly kind: 'removed'; readonly course: Course }
  | { readonly kind: 'led'; readonly session: number; readonly seat: number; readonly was: number }
  | { readonly kind: 'cancelled'; readonly session: number; readonly leaders: readonly number[] }
  | { readonly kind: 'restored'; readonly session: number };

/** No therapist leads this seat of a session. */
export const NOBODY = -1;

export class PlanState {
  readonly instance: Instance;
  readonly timetable: Timetable;
  /** By referral: its course, null while it waits. */
  readonly courses: (Course | null)[];
  /** By session: seats still free. */
  readonly freeSeats: Int16Array;
  /** By session: 1 where it is cancelled. */
  readonly cancelled: Uint8Array;
  /** By session: citizens newly enrolled. */
  readonly enrolled: Int16Array;
  /** By session: new courses that run past it only because it is cancelled; while there are any, it stays so. */
  readonly crossed: Int16Array;
  /** Leaders as positions in the instance's list of leaders: `[session × seats per session + seat]`, `NOBODY` where open. */
  readonly leaders: Int32Array;
  readonly leaderSeats: number;
  /** When each citizen can come, other referrals' contacts of the same citizen taken out. */
  readonly citizenFree: Int32Array;
  /** What the plan costs now. */
  cost: number;
  private log: Change[] = [];

  constructor(instance: Instance) {
    const { sessions, citizens } = instance;
    this.instance = instance;
    this.timetable = new Timetable(instance);
    this.courses = citizens.list.map(() => null);
    this.freeSeats = sessions.freeSeats.slice();
    this.cancelled = new Uint8Array(sessions.count).fill(1);
    this.enrolled = new Int16Array(sessions.count);
    this.crossed = new Int16Array(sessions.count);
    this.leaderSeats = Math.max(1, ...sessions.leadersNeeded);
    this.leaders = new Int32Array(sessions.count * this.leaderSeats).fill(NOBODY);
    this.citizenFree = citizens.starts.slice();
    this.cost =
      citizens.list.reduce((sum, c) => sum + c.unplaced, 0) + sessions.cancelCost.reduce((a, b) => a + b, 0);
  }

  /** A mark to roll back to. */
  mark(): number {
    return this.log.length;
  }

  /** Takes back every change since the mark, the last one first. */
  rollback(mark: number): void {
    while (this.log.length > mark) {
      const change = this.log.pop() as Change;
      const length = this.log.length;
      if (change.kind === 'placed') this.remove(change.course.referral);
      else if (change.kind === 'removed') this.place(change.course);
      else if (change.kind === 'led') this.lead(change.session, change.seat, change.was);
      else if (change.kind === 'cancelled') this.restore(change.session, change.leaders);
      else this.cancel(change.session);
      this.log.length = length;
    }
  }

  /** Forgets how to take back what was done so far. */
  commit(): void {
    this.log.length = 0;
  }

  /** Gives a waiting referral a course that fits. */
  place(course: Course): void {
    const citizen = this.instance.citizens.list[course.referral];
    this.setBusy(course, true);
    this.seat(course, 1);
    this.courses[course.referral] = course;
    this.cost += course.cost - citizen.unplaced;
    this.log.push({ kind: 'placed', course });
    for (const sibling of citizen.siblings) this.refreshCitizen(sibling);
  }

  /** Lets a placed referral wait. */
  remove(referral: number): void {
    const course = this.courses[referral];
    if (!course) return;
    const citizen = this.instance.citizens.list[referral];
    this.setBusy(course, false);
    this.seat(course, -1);
    this.courses[referral] = null;
    this.cost -= course.cost - citizen.unplaced;
    this.log.push({ kind: 'removed', course });
    for (const sibling of citizen.siblings) this.refreshCitizen(sibling);
  }

  /** Lets `leader` (a position in the instance's list of leaders, or `NOBODY`) lead one seat of a session that is held. */
  lead(session: number, seat: number, leader: number): void {
    const { sessions } = this.instance;
    const at = session * this.leaderSeats + seat;
    const was = this.leaders[at];
    if (was !== NOBODY) {
      this.timetable.release(sessions.leader[was], sessions.day[session], sessions.from[session], session);
      this.cost -= sessions.leaderCost[was];
    }
    if (leader !== NOBODY) {
      this.timetable.occupy(
        sessions.leader[leader],
        sessions.day[session],
        sessions.from[session],
        sessions.to[session],
        session,
      );
      this.cost += sessions.leaderCost[leader];
    }
    this.leaders[at] = leader;
    this.log.push({ kind: 'led', session, seat, was });
  }

  /** Cancels a session that is held and in which nobody is newly enrolled. */
  cancel(session: number): void {
    const { sessions } = this.instance;
    const first = session * this.leaderSeats;
    const leaders = Array.from(this.leaders.subarray(first, first + sessions.leadersNeeded[session]));
    const length = this.log.length;
    for (let seat = 0; seat < leaders.length; seat++) this.lead(session, seat, NOBODY);
    this.log.length = length;
    this.cancelled[session] = 1;
    this.cost += sessions.cancelCost[session];
    this.log.push({ kind: 'cancelled', session, leaders });
  }

  /** Holds a cancelled session again, with these leaders. */
  restore(session: number, leaders: readonly number[]): void {
    const length = this.log.length;
    leaders.forEach((leader, seat) => {
      this.lead(session, seat, leader);
    });
    this.log.length = length;
    this.cancelled[session] = 0;
    this.cost -= this.instance.sessions.cancelCost[session];
    this.log.push({ kind: 'restored', session });
  }

  private seat({ referral, team, sessions: attended }: Course, change: 1 | -1): void {
    const { citizens, sessions } = this.instance;
    let next = 0;
    for (let s = attended[0]; next < attended.length; s++)
      if (s === attended[next]) {
        this.freeSeats[s] -= change;
        this.enrolled[s] += change;
        next++;
      } else {
        const choice = citizens.list[referral].teams.find((t) => t.team === team);
        const isExcused = choice?.attendance[s - sessions.firstOfTeam[team]] === MAY_LEAVE_OUT;
        if (!isExcused) this.crossed[s] += change;
      }
  }

  private setBusy(course: Course, busy: boolean): void {
    const { citizens, lengths } = this.instance;
    const travel = course.modality === AT_HOME ? citizens.list[course.referral].travelMinutes : 0;
    const what = appointmentOf(course.referral);
    const { visits } = course;
    for (let i = 0; i < visits.length; i += VISIT) {
      const day = visits[i + V_DAY];
      const from = visits[i + V_FROM];
      const to = from + lengths.minutesOfKind[visits[i + V_KIND]];
      const therapist = visits[i + V_THERAPIST];
      const room = visits[i + V_ROOM];
      if (busy) this.timetable.occupy(therapist, day, from - travel, to + travel, what);
      else this.timetable.release(therapist, day, from - travel, what);
      if (room < 0) continue;
      if (busy) this.timetable.occupyRoom(room, day, from, to);
      else this.timetable.releaseRoom(room, day, from);
    }
  }

  /** Works out anew when a citizen of several referrals can come for one of them. */
  private refreshCitizen(referral: number): void {
    const { citizens, days, lengths, grid, sessions } = this.instance;
    const size = days.count * lengths.count * grid.words;
    const offset = referral * size;
    this.citizenFree.set(citizens.starts.subarray(offset, offset + size), offset);
    const takeOut = (day: number, from: number, to: number) => {
      for (let l = 0; l < lengths.count; l++)
        removeStartsOverlapping(
          grid,
          this.citizenFree,
          offset + (day * lengths.count + l) * grid.words,
          from,
          to,
          lengths.minutes[l],
        );
    };
    for (const sibling of citizens.list[referral].siblings) {
      const course = this.courses[sibling];
      if (!course) continue;
      for (let i = 0; i < course.visits.length; i += VISIT) {
        const from = course.visits[i + V_FROM];
        const length = lengths.minutesOfKind[course.visits[i + V_KIND]];
        takeOut(course.visits[i + V_DAY], from, from + length);
      }
      for (const s of course.sessions) takeOut(sessions.day[s], sessions.from[s], sessions.to[s]);
    }
  }

  /** Does a course of the same citizen's other referrals keep them from this session? */
  isTakenElsewhere(referral: number, session: number): boolean {
    const { citizens, sessions, lengths } = this.instance;
    const day = sessions.day[session];
    const from = sessions.from[session];
    const to = sessions.to[session];
    for (const sibling of citizens.list[referral].siblings) {
      const course = this.courses[sibling];
      if (!course) continue;
      for (const s of course.sessions)
        if (sessions.day[s] === day && sessions.from[s] < to && from < sessions.to[s]) return true;
      for (let i = 0; i < course.visits.length; i += VISIT) {
        if (course.visits[i + V_DAY] !== day) continue;
        const start = course.visits[i + V_FROM];
        if (start < to && from < start + lengths.minutesOfKind[course.visits[i + V_KIND]]) return true;
      }
    }
    return false;
  }
}
