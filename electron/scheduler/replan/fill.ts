/**
 * Those who have no place yet, planned around all that stands: the situation written as an ordinary scenario, in which what stands
 * is booked, for the ordinary planner. So whatever the planner learns, this learns too.
 */
import { dayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { CancelledSession, Placement, Plan, Staffing } from '#shared/model/plan.ts';
import type { Booking, Enrolment, Referral, Scenario } from '#shared/model/scenario.ts';
import { NOBODY } from '../state/state.ts';
import { dateOfSession, teamOfSession } from './leaders.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';

/** No gain is worth cancelling a session in which somebody has been promised a seat. */
const NEVER_CANCELLED = 1e6;

/** Referrals that may be given a place: those who waited, and new ones; not those whose course has ended. */
export function waitingReferrals({ after }: Situation): Referral[] {
  const placed = new Set(after.published.placements.map(({ referralId }) => referralId));
  return after.scenario.referrals.filter(({ id }) => !placed.has(id) && !after.ended.has(id));
}

/** The scenario that is left to plan. */
export function remainingScenario(situation: Situation): Scenario {
  const { scenario, at } = situation.after;
  const { standard } = scenario;
  const cancelled = sessionsAhead(situation).cancelled;
  return {
    ...scenario,
    today: isoDate(at),
    standard: {
      ...standard,
      noticeWorkingDays: Math.max(1, standard.noticeWorkingDays),
      weights: { ...standard.weights, cancelledSeat: NEVER_CANCELLED },
    },
    referrals: waitingReferrals(situation),
    bookings: [...scenario.bookings, ...situation.courseList.flatMap((c) => bookingsOf(situation, c))],
    enrolments: [...scenario.enrolments, ...situation.courseList.flatMap((c) => seatsOf(situation, c))],
    teams: scenario.teams.map((team) => ({
      ...team,
      skip: [...team.skip, ...cancelled.filter((c) => c.teamId === team.id).map(({ date }) => date)],
    })),
  };
}

/** A plan of nobody, with the leaders of the situation: where the planner begins. */
export function leadersOnly(situation: Situation): Plan {
  return {
    format: 'holdplan-plan',
    version: 1,
    scenario: situation.after.scenario.name,
    placements: [],
    waiting: [],
    staffing: sessionsAhead(situation).staffing.filter(({ date }) => dayNumber(date) >= situation.notice),
    cancelled: [],
    cost: 0,
    bound: null,
  };
}

/** Leaders and cancellations of every session after the day of the events. */
export function sessionsAhead(situation: Situation): { staffing: Staffing[]; cancelled: CancelledSession[] } {
  const { state, instance } = situation;
  const { sessions, staff } = instance;
  const staffing: Staffing[] = [];
  const cancelled: CancelledSession[] = [];
  for (let s = 0; s < sessions.count; s++) {
    const told = {
      teamId: teamOfSession(situation, s),
      date: dateOfSession(situation, s),
      from: clockTime(sessions.from[s]),
    };
    if (state.cancelled[s] === 1) {
      cancelled.push(told);
      continue;
    }
    const first = s * state.leaderSeats;
    const leaders = [...state.leaders.subarray(first, first + sessions.leadersNeeded[s])];
    const therapistIds = leaders.filter((l) => l !== NOBODY).map((l) => staff.ids[sessions.leader[l]]);
    staffing.push({ ...told, therapistIds });
  }
  return { staffing, cancelled };
}

/** The course as a plan has it. */
export function placementOf({ instance }: Situation, course: StandingCourse): Placement {
  const { staff, places } = instance;
  const appointments = course.contacts.flatMap((c) => {
    if (c.kind === 'team') return [];
    return [
      {
        kind: c.kind,
        date: isoDate(c.day),
        from: clockTime(c.from),
        to: clockTime(c.to),
        therapistId: c.was?.therapistId ?? staff.ids[c.therapist],
        roomId: c.room < 0 ? (c.was?.roomId ?? null) : places.roomIds[c.room],
      },
    ];
  });
  const dates = course.contacts.filter(({ kind }) => kind === 'team').map(({ day }) => isoDate(day));
  return {
    referralId: course.id,
    modality: course.modality,
    appointments,
    enrolment: course.modality === 'team' ? { teamId: course.team?.source.id ?? '', dates } : null,
  };
}

function bookingsOf(situation: Situation, course: StandingCourse): Booking[] {
  const { citizenId } = course.facts.source;
  const travel = situation.travelOf(course);
  return course.contacts
    .filter((c) => c.kind !== 'team' && c.day > situation.after.at)
    .flatMap((c, i) => {
      const id = `standing ${course.id} ${i}`;
      const visit = bookingOf(situation, c, id, citizenId, c.from, c.to);
      if (travel === 0) return [visit];
      return [
        bookingOf(situation, c, `${id} there`, null, c.from - travel, c.from),
        visit,
        bookingOf(situation, c, `${id} back`, null, c.to, c.to + travel),
      ];
    });
}

function bookingOf(
  { instance }: Situation,
  c: StandingContact,
  id: string,
  citizenId: string | null,
  from: number,
  to: number,
): Booking {
  return {
    id,
    therapistId: c.was?.therapistId ?? instance.staff.ids[c.therapist],
    roomId: c.room < 0 ? null : instance.places.roomIds[c.room],
    citizenId,
    date: isoDate(c.day),
    from: clockTime(from),
    to: clockTime(to),
  };
}

function seatsOf({ after }: Situation, course: StandingCourse): Enrolment[] {
  const dates = course.contacts
    .filter((c) => c.kind === 'team' && c.day > after.at)
    .map(({ day }) => isoDate(day));
  if (dates.length === 0 || !course.team) return [];
  return [{ teamId: course.team.source.id, citizenId: course.facts.source.citizenId, dates }];
}
