/** What an arm has agreed with its citizens, and how it stands with each of them. */
import { type DayNumber, dayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime, type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Appointment, Placement } from '#shared/model/plan.ts';
import type { Booking, Modality, Referral } from '#shared/model/scenario.ts';
import type { World } from './world.ts';

/** One citizen's course as agreed. Contacts that were held stay in it; lost ones go. */
export interface Course {
  readonly referral: Referral;
  readonly modality: Modality;
  appointments: Appointment[];
  teamId: string | null;
  teamDays: DayNumber[];
}

export interface Agreed {
  /** Referrals not planned yet, by id. */
  readonly waiting: Map<string, Referral>;
  readonly courses: Map<string, Course>;
  /** `teamId|day`: who leads, from the newest plan that covers the day. */
  readonly staffing: Map<string, readonly string[]>;
}

/** A span of a day in which somebody is taken, in minutes; a home visit's way is part of it. */
export interface Span {
  readonly from: Minutes;
  readonly to: Minutes;
}

export function nothingAgreed(): Agreed {
  return { waiting: new Map(), courses: new Map(), staffing: new Map() };
}

/** Enters a published placement. */
export function agree(agreed: Agreed, referral: Referral, placement: Placement): void {
  agreed.waiting.delete(referral.id);
  agreed.courses.set(referral.id, {
    referral,
    modality: placement.modality,
    appointments: placement.appointments,
    teamId: placement.enrolment?.teamId ?? null,
    teamDays: (placement.enrolment?.dates ?? []).map(dayNumber),
  });
}

/** Ends what was agreed with a citizen, who waits again. */
export function backToWaiting(agreed: Agreed, course: Course): void {
  agreed.courses.delete(course.referral.id);
  agreed.waiting.set(course.referral.id, course.referral);
}

/** The therapist's span of an appointment: with the way there and back where it is at home. */
export function spanOf(course: Course, appointment: Appointment): Span {
  const way = course.modality === 'home' ? course.referral.travelMinutes : 0;
  return { from: minuteOf(appointment.from) - way, to: minuteOf(appointment.to) + way };
}

/** The appointments from `day` on as bookings, for the next plan to leave alone. */
export function appointmentsAsBookings(agreed: Agreed, day: DayNumber): Booking[] {
  const from = isoDate(day);
  const bookings: Booking[] = [];
  for (const course of agreed.courses.values())
    for (const a of course.appointments) {
      if (a.date < from) continue;
      const span = spanOf(course, a);
      bookings.push({
        id: `a${bookings.length + 1}`,
        therapistId: a.therapistId,
        roomId: a.roomId,
        citizenId: course.referral.citizenId,
        date: a.date,
        from: clockTime(span.from),
        to: clockTime(span.to),
      });
    }
  return bookings;
}

/** When the therapist is taken on a day: standing commitments, appointments and sessions to lead. */
export function therapistSpans(world: World, agreed: Agreed, therapistId: string, day: DayNumber): Span[] {
  const date = isoDate(day);
  const spans: Span[] = [];
  for (const b of world.standingOn(date))
    if (b.therapistId === therapistId) spans.push({ from: minuteOf(b.from), to: minuteOf(b.to) });
  for (const course of agreed.courses.values())
    for (const a of course.appointments)
      if (a.date === date && a.therapistId === therapistId) spans.push(spanOf(course, a));
  for (const team of world.teams) {
    const session = world.sessionOn(team.id, day);
    if (session && agreed.staffing.get(`${team.id}|${day}`)?.includes(therapistId)) spans.push(session);
  }
  return spans;
}

/** When a room is taken on a day. */
export function roomSpans(world: World, agreed: Agreed, roomId: string, day: DayNumber): Span[] {
  const date = isoDate(day);
  const spans: Span[] = [];
  for (const b of world.standingOn(date))
    if (b.roomId === roomId) spans.push({ from: minuteOf(b.from), to: minuteOf(b.to) });
  for (const course of agreed.courses.values())
    for (const a of course.appointments)
      if (a.date === date && a.roomId === roomId) spans.push({ from: minuteOf(a.from), to: minuteOf(a.to) });
  return spans;
}

/** The days from `day` on on which a citizen has a contact, those of `except` left out. */
export function busyDays(course: Course, except: Appointment | null): Set<DayNumber> {
  const days = course.appointments.filter((a) => a !== except).map((a) => dayNumber(a.date));
  return new Set([...days, ...course.teamDays]);
}
