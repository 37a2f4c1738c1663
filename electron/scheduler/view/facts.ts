/**
 * A scenario with its dates and times read once: day numbers, minutes and maps by id. Rules, cost parts and the
 * compiled instance all look at the scenario through these facts.
 */
import { type DayNumber, dayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import { type Minutes, minuteOf } from '#shared/calendar/times.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';
import type {
  DateRange,
  Referral,
  Room,
  Scenario,
  Service,
  Team,
  Therapist,
  WeeklyInterval,
} from '#shared/model/scenario.ts';

/** Both days included. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Half-open, minutes after midnight. */
export interface Span {
  readonly from: Minutes;
  readonly to: Minutes;
}

export interface WeeklySpan extends Span {
  readonly weekday: number;
}

export interface TherapistFacts {
  readonly source: Therapist;
  readonly weekly: readonly (WeeklySpan & { readonly siteId: string })[];
  readonly absences: readonly DayRange[];
}

export interface TeamFacts {
  readonly source: Team;
  /** Its sessions that are neither skipped nor on a closed day, in order of days; the plan's own cancellations not taken out. */
  readonly sessions: ReadonlyMap<DayNumber, Span>;
  /** A session's length as rule 10 counts it: that of the first weekly session. */
  readonly minutes: Minutes;
  readonly intakeDays: ReadonlySet<DayNumber>;
}

export interface ReferralFacts {
  readonly source: Referral;
  readonly service: Service;
  readonly visitatedOn: DayNumber;
  readonly available: readonly WeeklySpan[];
  readonly unavailable: readonly DayRange[];
  /** 3 for priority 1, 2 for priority 2, 1 for priority 3. */
  readonly weight: number;
}

export interface BookingFacts extends Span {
  readonly id: string;
  readonly day: DayNumber;
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly citizenId: string | null;
}

/** A seat already taken on one day; only where the team has a session then. */
export interface OldSeat extends Span {
  readonly teamId: string;
  readonly citizenId: string;
  readonly day: DayNumber;
}

export interface Facts {
  readonly scenario: Scenario;
  readonly calendar: WorkingDays;
  /** Nothing new may be placed before this day. */
  readonly earliest: DayNumber;
  readonly horizon: DayRange;
  readonly therapists: ReadonlyMap<string, TherapistFacts>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly teams: ReadonlyMap<string, TeamFacts>;
  readonly referrals: ReadonlyMap<string, ReferralFacts>;
  readonly bookings: readonly BookingFacts[];
  readonly bookingsOfCitizen: ReadonlyMap<string, readonly BookingFacts[]>;
  readonly bookingsOfTherapist: ReadonlyMap<string, readonly BookingFacts[]>;
  readonly oldSeats: readonly OldSeat[];
  /** A working day on which the site is not closed. */
  isOpen(siteId: string, day: DayNumber): boolean;
}

/** Sessions are looked up at most this far before the horizon: older ones bear on nothing. */
const DAYS_BEFORE_HORIZON = 400;

/** Reads a scenario that has been validated. */
export function readFacts(scenario: Scenario): Facts {
  const calendar = workingDays(scenario.holidays);
  const horizon = dayRange(scenario.horizon);
  const closures = scenario.closures.map((c) => ({ siteId: c.siteId, ...dayRange(c) }));
  const isOpen = (siteId: string, day: DayNumber) =>
    calendar.isWorkingDay(day) && !closures.some((c) => c.siteId === siteId && c.from <= day && day <= c.to);
  const services = new Map(scenario.standard.services.map((s) => [s.id, s]));
  const teams = new Map(scenario.teams.map((t) => [t.id, readTeam(t, horizon, isOpen)]));
  const bookings = scenario.bookings.map((b) => ({ ...b, ...spanOf(b), day: dayNumber(b.date) }));
  return {
    scenario,
    calendar,
    earliest: calendar.after(dayNumber(scenario.today), scenario.standard.noticeWorkingDays),
    horizon,
    therapists: new Map(scenario.therapists.map((t) => [t.id, readTherapist(t)])),
    rooms: new Map(scenario.rooms.map((r) => [r.id, r])),
    teams,
    referrals: new Map(scenario.referrals.map((r) => [r.id, readReferral(r, services)])),
    bookings,
    bookingsOfCitizen: groupBy(bookings, (b) => b.citizenId),
    bookingsOfTherapist: groupBy(bookings, (b) => b.therapistId),
    oldSeats: readOldSeats(scenario, teams),
    isOpen,
  };
}

/** Groups by an id; what has none is left out. */
export function groupBy<T>(items: readonly T[], idOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const id = idOf(item);
    if (id === null) continue;
    const group = groups.get(id);
    if (group) group.push(item);
    else groups.set(id, [item]);
  }
  return groups;
}

function readTherapist(source: Therapist): TherapistFacts {
  return {
    source,
    weekly: source.weekly.map((w) => ({ ...weeklySpan(w), siteId: w.siteId })),
    absences: source.absences.map(dayRange),
  };
}

function readReferral(source: Referral, services: ReadonlyMap<string, Service>): ReferralFacts {
  const service = services.get(source.service);
  if (!service) throw new Error(`The scenario has no service ${source.service}`);
  return {
    source,
    service,
    visitatedOn: dayNumber(source.visitatedOn),
    available: source.available.map(weeklySpan),
    unavailable: source.unavailable.map(dayRange),
    weight: 4 - source.priority,
  };
}

function readTeam(source: Team, horizon: DayRange, isOpen: Facts['isOpen']): TeamFacts {
  const weekly = source.sessions.map(weeklySpan);
  const skip = new Set(source.skip.map(dayNumber));
  const sessions = new Map<DayNumber, Span>();
  const from = Math.max(dayNumber(source.from), horizon.from - DAYS_BEFORE_HORIZON);
  for (let day = from; day <= dayNumber(source.to); day++) {
    const session = weekly.find((s) => s.weekday === weekdayOf(day));
    if (session && isOpen(source.siteId, day) && !skip.has(day))
      sessions.set(day, { from: session.from, to: session.to });
  }
  const first = weekly[0];
  return {
    source,
    sessions,
    minutes: first ? first.to - first.from : 0,
    intakeDays: new Set(source.intakeDates.map(dayNumber)),
  };
}

function readOldSeats(scenario: Scenario, teams: ReadonlyMap<string, TeamFacts>): OldSeat[] {
  const seats: OldSeat[] = [];
  for (const { teamId, citizenId, dates } of scenario.enrolments)
    for (const date of dates) {
      const day = dayNumber(date);
      const session = teams.get(teamId)?.sessions.get(day);
      if (session) seats.push({ teamId, citizenId, day, ...session });
    }
  return seats;
}

function dayRange(range: DateRange): DayRange {
  return { from: dayNumber(range.from), to: dayNumber(range.to) };
}

function spanOf(times: Pick<WeeklyInterval, 'from' | 'to'>): Span {
  return { from: minuteOf(times.from), to: minuteOf(times.to) };
}

function weeklySpan(interval: WeeklyInterval): WeeklySpan {
  return { weekday: interval.weekday, ...spanOf(interval) };
}
