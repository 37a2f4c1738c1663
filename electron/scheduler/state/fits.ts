/** Does a whole course that somebody chose before fit into the plan as it stands? */
import { type Course, V_DAY, V_FROM, V_KIND, V_ROOM, V_THERAPIST, VISIT } from '../course/course.ts';
import { AT_HOME, ATTENDS, MAY_LEAVE_OUT } from '../instance/citizens.ts';
import type { PlanState } from './state.ts';

/**
 * True where everybody and everything that the course needs is free. The course keeps the rules that look at one course
 * alone, and its referral waits.
 */
export function fits(state: PlanState, course: Course): boolean {
  return (
    visitsFit(state, course) &&
    sessionsFit(state, course) &&
    !course.sessions.some((s) => state.isTakenElsewhere(course.referral, s))
  );
}

function visitsFit(state: PlanState, { referral, modality, visits }: Course): boolean {
  const { citizens, lengths, grid, days } = state.instance;
  const { timetable, citizenFree } = state;
  const travel = modality === AT_HOME ? citizens.list[referral].travelMinutes : 0;
  for (let i = 0; i < visits.length; i += VISIT) {
    const kind = visits[i + V_KIND];
    const from = visits[i + V_FROM];
    const to = from + lengths.minutesOfKind[kind];
    const day = visits[i + V_DAY];
    const start = grid.firstAtOrAfter[from];
    const has = (sets: Int32Array, owner: number) => {
      const set = (owner * days.count + day) * lengths.count + lengths.ofKind[kind];
      return (sets[set * grid.words + (start >> 5)] & (1 << (start & 31))) !== 0;
    };
    const room = visits[i + V_ROOM];
    if (!timetable.isIdle(visits[i + V_THERAPIST], day, from - travel, to + travel)) return false;
    if (room >= 0 && !has(timetable.roomFree, room)) return false;
    if (!has(citizenFree, referral)) return false;
  }
  return true;
}

/** Is there a seat in every session, and none held that the course passes by though the citizen could come? */
function sessionsFit(state: PlanState, { referral, team, sessions: attended }: Course): boolean {
  const { citizens, sessions } = state.instance;
  if (attended.length === 0) return true;
  const choice = citizens.list[referral].teams.find((t) => t.team === team);
  if (!choice) return false;
  let next = 0;
  for (let s = attended[0]; next < attended.length; s++) {
    const isHeld = state.cancelled[s] === 0;
    const attendance = choice.attendance[s - sessions.firstOfTeam[team]];
    if (s === attended[next]) {
      next++;
      if (!isHeld || state.freeSeats[s] <= 0 || attendance !== ATTENDS) return false;
    } else if (isHeld && attendance !== MAY_LEAVE_OUT) return false;
  }
  return true;
}
