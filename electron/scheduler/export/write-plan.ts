/** Writes a plan state down as the contract's plan. */
import { isoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { Appointment, Placement, Plan, Staffing, Waiting } from '#shared/model/plan.ts';
import { type Course, V_DAY, V_FROM, V_KIND, V_ROOM, V_THERAPIST, VISIT } from '../course/course.ts';
import { MODALITIES, TEAM } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { KINDS } from '../instance/lengths.ts';
import type { PlanState } from '../state/state.ts';

/** The plan in the contract's form; `waiting` says why each referral without a course waits. */
export function writePlan(state: PlanState, waiting: readonly Waiting[], bound: number | null): Plan {
  const { facts, sessions } = state.instance;
  const all = Array.from({ length: sessions.count }, (_, s) => s);
  return {
    format: 'holdplan-plan',
    version: 1,
    scenario: facts.scenario.name,
    placements: state.courses.flatMap((course) => (course ? [placementOf(state.instance, course)] : [])),
    waiting: [...waiting],
    staffing: all.filter((s) => state.cancelled[s] === 0).map((s) => staffingOf(state, s)),
    cancelled: all.filter((s) => state.cancelled[s] === 1).map((s) => sessionTime(state.instance, s)),
    cost: state.cost,
    bound,
  };
}

/** A course as the plan has it. */
export function placementOf(instance: Instance, course: Course): Placement {
  const { citizens, sessions, days } = instance;
  return {
    referralId: citizens.list[course.referral].facts.source.id,
    modality: MODALITIES[course.modality],
    appointments: appointmentsOf(instance, course),
    enrolment:
      course.modality === TEAM
        ? {
            teamId: sessions.teams[course.team].source.id,
            dates: course.sessions.map((s) => isoDate(days.number[sessions.day[s]])),
          }
        : null,
  };
}

function appointmentsOf({ staff, places, days, lengths }: Instance, { visits }: Course): Appointment[] {
  const appointments: Appointment[] = [];
  for (let i = 0; i < visits.length; i += VISIT) {
    const from = visits[i + V_FROM];
    const room = visits[i + V_ROOM];
    appointments.push({
      kind: KINDS[visits[i + V_KIND]],
      date: isoDate(days.number[visits[i + V_DAY]]),
      from: clockTime(from),
      to: clockTime(from + lengths.minutesOfKind[visits[i + V_KIND]]),
      therapistId: staff.ids[visits[i + V_THERAPIST]],
      roomId: room < 0 ? null : places.roomIds[room],
    });
  }
  return appointments.sort((a, b) => `${a.date}${a.from}`.localeCompare(`${b.date}${b.from}`));
}

function staffingOf(state: PlanState, s: number): Staffing {
  const { sessions, staff } = state.instance;
  const first = s * state.leaderSeats;
  const leaders = state.leaders.subarray(first, first + sessions.leadersNeeded[s]);
  return {
    ...sessionTime(state.instance, s),
    therapistIds: Array.from(leaders, (leader) => staff.ids[sessions.leader[leader]]),
  };
}

function sessionTime({ sessions, days }: Instance, s: number) {
  return {
    teamId: sessions.teams[sessions.team[s]].source.id,
    date: isoDate(days.number[sessions.day[s]]),
    from: clockTime(sessions.from[s]),
  };
}
