/** What stands must be able to stand together: bookings and seats already taken. Contract rules 4, 12 and 15. */
import { dayNumber, isoDate } from '../../calendar/dates.ts';
import { minuteOf } from '../../calendar/times.ts';
import { type Fault, fault, quotable } from '../faults.ts';
import type { Known } from '../known.ts';
import type { Booking, Scenario } from '../scenario.ts';
import { heldSessions, sessionOn } from './session-dates.ts';

const MINUTES_PER_DAY = 1440;

/** When somebody or something is taken, in minutes since 1970 of local time, and the path that says so. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}
type Spans = Map<string, Span[]>;

/** No therapist has two bookings at a time. */
export function therapistsAreBookedOnce(scenario: Scenario): Fault[] {
  return overlaps(
    'therapist',
    bookingSpans(scenario, (booking) => booking.therapistId),
  );
}

/** No room has two bookings at a time. */
export function roomsAreBookedOnce(scenario: Scenario): Fault[] {
  return overlaps(
    'room',
    bookingSpans(scenario, (booking) => booking.roomId),
  );
}

/** No citizen is at two places at a time: in bookings, and at the sessions of teams that are held. */
export function citizensAreBookedOnce(scenario: Scenario, { teams }: Known): Fault[] {
  const spans = bookingSpans(scenario, (booking) => booking.citizenId);
  const heldOn = heldSessions(scenario);
  scenario.enrolments.forEach(({ teamId, citizenId, dates }, i) => {
    const team = teams.get(teamId);
    for (const [k, date] of dates.entries()) {
      const session = team && heldOn(team, date);
      if (session) add(spans, citizenId, { ...session, date }, `$.enrolments[${i}].dates[${k}]`);
    }
  });
  return overlaps('citizen', spans);
}

/**
 * A seat is taken at a session that the team's week has. That the day is closed or skipped is no fault: then the
 * session is cancelled and the seat stands empty. Nor is a date that has passed.
 */
export function enrolmentsAreAtSessions({ today, enrolments }: Scenario, { teams }: Known): Fault[] {
  return enrolments.flatMap(({ teamId, dates }, i) => {
    const team = teams.get(teamId);
    if (!team) return [];
    return dates.flatMap((date, k) => {
      if (date < today || sessionOn(team, date)) return [];
      const path = `$.enrolments[${i}].dates[${k}]`;
      const { from, to } = team;
      return date < from || to < date
        ? [fault(path, 'outsideTeam', { teamId: quotable(teamId), date, from, to })]
        : [fault(path, 'noSession', { teamId: quotable(teamId), date })];
    });
  });
}

/** No more seats are taken at a session than the team has. The fault stands at the first seat too many. */
export function seatsAreNotOversold(scenario: Scenario, { teams }: Known): Fault[] {
  const heldOn = heldSessions(scenario);
  const sessions = new Map<string, { taken: number; tooMany: string }>();
  for (const [i, { teamId, dates }] of scenario.enrolments.entries()) {
    const team = teams.get(teamId);
    if (!team) continue;
    for (const [k, date] of dates.entries()) {
      if (!heldOn(team, date)) continue;
      const key = `${date} ${teamId}`;
      const session = sessions.get(key) ?? { taken: 0, tooMany: '' };
      if (++session.taken === team.seats + 1) session.tooMany = `$.enrolments[${i}].dates[${k}]`;
      sessions.set(key, session);
    }
  }
  return [...sessions].flatMap(([key, { taken, tooMany }]) => {
    const [date, teamId] = [key.slice(0, 10), key.slice(11)];
    const seats = teams.get(teamId)?.seats ?? 0;
    return taken <= seats
      ? []
      : [fault(tooMany, 'oversold', { teamId: quotable(teamId), date, seats, taken })];
  });
}

/** The spans of all bookings by the id of what they take. */
function bookingSpans({ bookings }: Scenario, taken: (booking: Booking) => string | null): Spans {
  const spans: Spans = new Map();
  bookings.forEach((booking, i) => {
    const id = taken(booking);
    if (id !== null) add(spans, id, booking, `$.bookings[${i}]`);
  });
  return spans;
}

function add(
  spans: Spans,
  id: string,
  { date, from, to }: Pick<Booking, 'date' | 'from' | 'to'>,
  path: string,
): void {
  const midnight = dayNumber(date) * MINUTES_PER_DAY;
  const span = { from: midnight + minuteOf(from), to: midnight + minuteOf(to), path };
  const mine = spans.get(id);
  if (mine) mine.push(span);
  else spans.set(id, [span]);
}

/** Each span that begins before an earlier one of the same id has ended. */
function overlaps(what: 'therapist' | 'room' | 'citizen', spans: Spans): Fault[] {
  const faults: Fault[] = [];
  for (const [id, mine] of spans) {
    mine.sort((a, b) => a.from - b.from);
    let open: Span | null = null; // of those so far, the one that ends last
    for (const span of mine) {
      if (open && span.from < open.to) {
        const date = isoDate(Math.floor(span.from / MINUTES_PER_DAY));
        const facts = { what, id: quotable(id), date, other: open.path };
        faults.push(fault(span.path, 'doubleBooked', facts));
      }
      if (!open || span.to > open.to) open = span;
    }
  }
  return faults;
}
