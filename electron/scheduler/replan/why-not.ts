/** Why a citizen cannot have a contact at a certain time: the first rule in the way, with its facts, and the nearest times that work. */
import { dayNumber, type IsoDate, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { type ClockTime, clockTime, minuteOf } from '#shared/calendar/times.ts';
import type { AppointmentKind } from '#shared/model/scenario.ts';
import { canCome } from '../rules/citizen.ts';
import { isOnGrid } from '../rules/grid.ts';
import { worksThen } from '../rules/therapist.ts';
import type { RuleName } from '../rules/violation.ts';
import { mayHold } from '../rules/who-may.ts';
import type { BookingFacts, ReferralFacts, Span } from '../view/facts.ts';
import { isWithin, overlap } from '../view/spans.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';

/** What stands in the way; ids and times only, the sentence is made where it is shown. */
export interface Obstacle {
  readonly rule: RuleName | 'replan';
  readonly problem:
    | 'past'
    | 'notice'
    | 'notAWorkingDay'
    | 'afterHorizon'
    | 'offGrid'
    | 'away'
    | 'notAvailable'
    | 'busyElsewhere'
    | 'nobodyMay'
    | 'nobodyFree'
    | 'siteClosed'
    | 'noRoom';
  readonly facts: Readonly<Record<string, string | number>>;
  /** For `nobodyFree`: what keeps each therapist who may. */
  readonly therapists: readonly TherapistObstacle[];
}

export interface TherapistObstacle {
  readonly therapistId: string;
  readonly problem: 'absent' | 'notAtWork' | 'booked' | 'appointment' | 'leadsTeam';
  /** The booking, referral or team that takes the time; empty otherwise. */
  readonly id: string;
}

export interface TimeThatWorks {
  readonly date: IsoDate;
  readonly from: ClockTime;
  readonly therapistId: string;
  readonly roomId: string | null;
}

export interface WhyNot {
  /** Null where nothing forbids the time. */
  readonly obstacle: Obstacle | null;
  readonly nearest: readonly TimeThatWorks[];
}

export interface TimeAsked {
  readonly referralId: string;
  readonly kind: AppointmentKind;
  readonly date: IsoDate;
  readonly from: ClockTime;
  /** At home, with the way there and back. */
  readonly atHome: boolean;
}

/** Times on so many days before and after are looked at for the nearest ones. */
const DAYS_AROUND = 21;
const NEAREST = 3;

/** Looks at one appointment by itself, not at its place in a course (evaluations before or after sessions and the like). */
export function whyNot(situation: Situation, asked: TimeAsked): WhyNot | null {
  const referral = situation.facts.referrals.get(asked.referralId);
  if (!referral) return null;
  const look = new Look(situation, referral, asked);
  return { obstacle: look.obstacle(dayNumber(asked.date), minuteOf(asked.from)), nearest: look.nearest() };
}

class Look {
  private readonly situation: Situation;
  private readonly referral: ReferralFacts;
  private readonly asked: TimeAsked;
  private readonly length: number;
  private readonly travel: number;
  private readonly own: readonly StandingCourse[];
  private readonly may: readonly string[];

  constructor(situation: Situation, referral: ReferralFacts, asked: TimeAsked) {
    const { facts } = situation;
    this.situation = situation;
    this.referral = referral;
    this.asked = asked;
    this.length = facts.scenario.standard.minutes[asked.kind];
    this.travel = asked.atHome ? referral.source.travelMinutes : 0;
    this.own = situation.coursesOfCitizen(referral.source.citizenId);
    this.may = [...facts.therapists.values()]
      .filter((who) => mayHold(who.source, referral.source, referral.service, asked.kind))
      .map(({ source }) => source.id);
  }

  /** The first thing in the way, in the order in which a scheduler would look. */
  obstacle(day: number, minute: number): Obstacle | null {
    const { facts, after } = this.situation;
    const date = isoDate(day);
    const span = { from: minute, to: minute + this.length };
    const bad = (
      rule: Obstacle['rule'],
      problem: Obstacle['problem'],
      more: Obstacle['facts'] = {},
      therapists: readonly TherapistObstacle[] = [],
    ): Obstacle => ({
      rule,
      problem,
      facts: { referralId: this.asked.referralId, date, from: clockTime(minute), ...more },
      therapists,
    });
    if (day <= after.at) return bad('replan', 'past', { at: isoDate(after.at) });
    const first = this.situation.firstDayFor(this.asked.referralId);
    if (day < first) return bad('days', 'notice', { first: isoDate(first) });
    if (!facts.calendar.isWorkingDay(day)) return bad('days', 'notAWorkingDay');
    if (day > facts.horizon.to) return bad('days', 'afterHorizon', { last: isoDate(facts.horizon.to) });
    const { gridMinutes } = facts.scenario.standard;
    if (!isOnGrid(gridMinutes, minute)) return bad('grid', 'offGrid', { gridMinutes });
    if (isWithin(this.referral.unavailable, day)) return bad('citizen', 'away');
    if (!canCome(this.referral, day, span))
      return bad('citizen', 'notAvailable', { weekday: weekdayOf(day) });
    const busy = this.citizenBusy(day, span);
    if (busy) return bad('doubleBooking', 'busyElsewhere', busy);
    if (this.may.length === 0) return bad('whoMay', 'nobodyMay');
    return this.placeFor(day, span) ? null : this.nobody(day, span, bad);
  }

  /** The times that work nearest to the one asked for, one a day. */
  nearest(): TimeThatWorks[] {
    const { instance } = this.situation;
    const asked = dayNumber(this.asked.date);
    const wanted = minuteOf(this.asked.from);
    const minutes = [...instance.grid.minute].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    const days = [...instance.days.number]
      .filter((day) => Math.abs(day - asked) <= DAYS_AROUND)
      .sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b);
    const found: TimeThatWorks[] = [];
    for (const day of days) {
      if (found.length === NEAREST) break;
      for (const minute of minutes) {
        if (this.obstacle(day, minute)) continue;
        const place = this.placeFor(day, { from: minute, to: minute + this.length });
        if (place) found.push({ date: isoDate(day), from: clockTime(minute), ...place });
        break;
      }
    }
    return found;
  }

  private nobody(
    day: number,
    span: Span,
    bad: (
      rule: Obstacle['rule'],
      problem: Obstacle['problem'],
      more?: Obstacle['facts'],
      therapists?: readonly TherapistObstacle[],
    ) => Obstacle,
  ): Obstacle {
    const { facts } = this.situation;
    const kept = this.may.flatMap((id) => this.therapistObstacle(id, day, span) ?? []);
    if (kept.length === this.may.length) return bad('therapist', 'nobodyFree', {}, kept);
    const open = this.referral.source.sites.filter((site) => facts.isOpen(site, day));
    if (open.length === 0) return bad('days', 'siteClosed', { siteId: this.referral.source.sites.join() });
    return bad('rooms', 'noRoom', { siteId: open.join() }, kept);
  }

  /** Somebody free, and a room at the site where they are. */
  private placeFor(day: number, span: Span): Pick<TimeThatWorks, 'therapistId' | 'roomId'> | null {
    const { facts } = this.situation;
    for (const therapistId of this.may) {
      if (this.therapistObstacle(therapistId, day, span)) continue;
      if (this.asked.atHome) return { therapistId, roomId: null };
      const who = facts.therapists.get(therapistId);
      for (const siteId of this.referral.source.sites) {
        if (!who || !worksThen(who, day, span, siteId) || !facts.isOpen(siteId, day)) continue;
        const roomId = this.freeRoom(siteId, day, span);
        if (roomId !== null) return { therapistId, roomId };
      }
    }
    return null;
  }

  private freeRoom(siteId: string, day: number, span: Span): string | null {
    const { state, instance } = this.situation;
    const { places, days } = instance;
    const d = this.situation.dayIndex(day);
    const site = places.siteIndex.get(siteId) ?? -1;
    if (d < 0 || site < 0) return null;
    const { timetable } = state;
    for (let room = places.firstRoom[site]; room < places.firstRoom[site + 1]; room++) {
      const first = (room * days.count + d) * timetable.roomCapacity;
      const count = timetable.roomSpanCount[room * days.count + d];
      let isFree = true;
      for (let i = first; i < first + count; i++)
        if (timetable.roomSpanFrom[i] < span.to && span.from < timetable.roomSpanTo[i]) isFree = false;
      if (isFree) return places.roomIds[room];
    }
    return null;
  }

  private therapistObstacle(therapistId: string, day: number, visit: Span): TherapistObstacle | null {
    const { facts, instance, state, courseList } = this.situation;
    const span = { from: visit.from - this.travel, to: visit.to + this.travel };
    const who = facts.therapists.get(therapistId);
    if (!who || isWithin(who.absences, day)) return { therapistId, problem: 'absent', id: '' };
    const isThere = this.asked.atHome
      ? worksThen(who, day, span, null)
      : this.referral.source.sites.some((siteId) => worksThen(who, day, span, siteId));
    if (!isThere) return { therapistId, problem: 'notAtWork', id: '' };
    const booking = clash(facts.bookingsOfTherapist.get(therapistId) ?? [], day, span);
    if (booking) return { therapistId, problem: 'booked', id: booking.id };
    const { timetable } = state;
    const t = instance.staff.indexOf.get(therapistId) ?? -1;
    const at = t * instance.days.count + this.situation.dayIndex(day);
    const first = at * timetable.capacity;
    for (let i = first; i < first + timetable.spanCount[at]; i++) {
      if (timetable.spanFrom[i] >= span.to || span.from >= timetable.spanTo[i]) continue;
      const what = timetable.spanWhat[i];
      if (what >= 0) {
        const team = instance.sessions.teams[instance.sessions.team[what]];
        return { therapistId, problem: 'leadsTeam', id: team.source.id };
      }
      return { therapistId, problem: 'appointment', id: courseList[-2 - what]?.id ?? '' };
    }
    return null;
  }

  private citizenBusy(day: number, span: Span): Record<string, string> | null {
    const { facts } = this.situation;
    const { citizenId } = this.referral.source;
    const booking = clash(facts.bookingsOfCitizen.get(citizenId) ?? [], day, span);
    if (booking) return { bookingId: booking.id };
    const seat = facts.oldSeats.find((s) => s.citizenId === citizenId && s.day === day && overlap(s, span));
    if (seat) return { teamId: seat.teamId };
    for (const course of this.own) {
      const contact = course.contacts.find((c: StandingContact) => c.day === day && overlap(c, span));
      if (contact) return { otherReferralId: course.id, kind: contact.kind, at: clockTime(contact.from) };
    }
    return null;
  }
}

function clash(bookings: readonly BookingFacts[], day: number, span: Span): BookingFacts | undefined {
  return bookings.find((b) => b.day === day && overlap(b, span));
}
