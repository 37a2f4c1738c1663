/** A plan as the rules and the cost parts look at it: contacts with day numbers and minutes, courses in order. */
import { type DayNumber, dayNumber } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { Placement, Plan } from '#shared/model/plan.ts';
import type { AppointmentKind, Modality } from '#shared/model/scenario.ts';
import type { Facts, OldSeat, ReferralFacts, Span, TeamFacts } from './facts.ts';

export interface Contact extends Span {
  readonly kind: AppointmentKind | 'team';
  readonly day: DayNumber;
  /** Null for a team session. */
  readonly therapistId: string | null;
  /** Null for a home visit and for a team session. */
  readonly roomId: string | null;
}

export interface CourseView {
  readonly referral: ReferralFacts;
  readonly modality: Modality;
  /** Interview, evaluations, individual and home sessions, in order of time. */
  readonly appointments: readonly Contact[];
  /** `team` is null where the plan names one that does not exist. */
  readonly enrolment: { readonly team: TeamFacts | null; readonly days: readonly DayNumber[] } | null;
  /** Appointments and team sessions, in order of time. */
  readonly contacts: readonly Contact[];
  /** The training sessions among the contacts. */
  readonly training: readonly Contact[];
  /** The first start interview; null where there is none. */
  readonly start: Contact | null;
}

export interface StaffingView {
  readonly teamId: string;
  readonly day: DayNumber;
  readonly from: number;
  readonly therapistIds: readonly string[];
}

export interface CancelledView {
  readonly teamId: string;
  readonly day: DayNumber;
  readonly from: number;
}

export interface PlanView {
  readonly facts: Facts;
  readonly plan: Plan;
  readonly courses: readonly CourseView[];
  readonly staffing: readonly StaffingView[];
  readonly cancelled: readonly CancelledView[];
  /** Old enrolments on the days that the plan leaves as they are. */
  readonly oldSeats: readonly OldSeat[];
  /** The team's session that day, if the plan holds it. */
  session(teamId: string, day: DayNumber): Span | null;
}

/** Reads a plan. Placements of referrals that the scenario does not have are left to the rule `once`. */
export function viewPlan(facts: Facts, plan: Plan): PlanView {
  const cancelled = plan.cancelled.map((c) => ({
    teamId: c.teamId,
    day: dayNumber(c.date),
    from: minuteOf(c.from),
  }));
  const isCancelled = new Set(cancelled.map((c) => `${c.teamId}|${c.day}`));
  const session = (teamId: string, day: DayNumber) =>
    isCancelled.has(`${teamId}|${day}`) ? null : (facts.teams.get(teamId)?.sessions.get(day) ?? null);
  return {
    facts,
    plan,
    courses: plan.placements.flatMap((placement) => {
      const referral = facts.referrals.get(placement.referralId);
      return referral ? [viewCourse(facts, referral, placement)] : [];
    }),
    staffing: plan.staffing.map((s) => ({
      teamId: s.teamId,
      day: dayNumber(s.date),
      from: minuteOf(s.from),
      therapistIds: s.therapistIds,
    })),
    cancelled,
    oldSeats: facts.oldSeats.filter((seat) => session(seat.teamId, seat.day) !== null),
    session,
  };
}

function viewCourse(facts: Facts, referral: ReferralFacts, placement: Placement): CourseView {
  const appointments: Contact[] = placement.appointments.map((a) => ({
    kind: a.kind,
    day: dayNumber(a.date),
    from: minuteOf(a.from),
    to: minuteOf(a.to),
    therapistId: a.therapistId,
    roomId: a.roomId,
  }));
  appointments.sort(inTime);
  const enrolment = placement.enrolment && {
    team: facts.teams.get(placement.enrolment.teamId) ?? null,
    days: placement.enrolment.dates.map(dayNumber),
  };
  const sessions: Contact[] = (enrolment?.days ?? []).flatMap((day) => {
    const span = enrolment?.team?.sessions.get(day);
    return span ? [{ kind: 'team' as const, day, ...span, therapistId: null, roomId: null }] : [];
  });
  const contacts = [...appointments, ...sessions].sort(inTime);
  return {
    referral,
    modality: placement.modality,
    appointments,
    enrolment,
    contacts,
    training: contacts.filter(isTraining),
    start: appointments.find((a) => a.kind === 'startInterview') ?? null,
  };
}

function inTime(a: Contact, b: Contact): number {
  return a.day - b.day || a.from - b.from;
}

function isTraining(contact: Contact): boolean {
  return contact.kind === 'team' || contact.kind === 'individual' || contact.kind === 'home';
}
