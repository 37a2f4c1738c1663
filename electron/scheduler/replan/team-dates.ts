/** The rows of team sessions that a course could have after some were lost: the same row, a longer one, a later one, another team's. */
import type { DayNumber } from '#shared/calendar/dates.ts';
import { isoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import { canCome } from '../rules/citizen.ts';
import { latestContact, latestFirstTraining } from '../rules/course.ts';
import { sessionCount } from '../rules/how-many.ts';
import { mayLeaveOut, takesInOn, teamTakes } from '../rules/team.ts';
import type { Span, TeamFacts } from '../view/facts.ts';
import { overlap } from '../view/spans.ts';
import { contactKey } from './after-events.ts';
import { wasOnTeam } from './excuses.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';

export interface TeamRow {
  readonly team: TeamFacts | null;
  /** All team sessions of the course, past ones too. */
  readonly sessions: readonly StandingContact[];
}

/** So many sessions at most are left off at the beginning of a row to begin it later. */
const MOST_LATER = 8;

/** Every row to try, the present one first. The course's own team contacts stand as they are. */
export function teamRows(situation: Situation, course: StandingCourse): TeamRow[] {
  const standing = course.contacts.filter(({ kind }) => kind === 'team');
  const { team } = course;
  if (!team) return [{ team, sessions: standing }];
  const published = course.published.filter(({ kind }) => kind === 'team').length;
  const { full } = sessionCount(situation.facts.scenario.standard, course.facts.service, team.minutes);
  const rows: TeamRow[] = [];
  const ahead = standing.filter(({ day }) => day > situation.after.at);
  const past = standing.filter(({ day }) => day <= situation.after.at);
  const fewest = published - lostSessions(situation, course);
  for (let later = 0; later <= Math.min(ahead.length, MOST_LATER); later++) {
    const kept = [...past, ...ahead.slice(later)];
    // The shortest first: each further session is tried only as long as there is one.
    const most = Math.min(full, published) - kept.length;
    for (let more = Math.max(0, fewest - kept.length); more <= most; more++) {
      const added = sessionsAfter(situation, course, team, kept, more);
      if (!added) break;
      rows.push({ team, sessions: [...kept, ...added] });
    }
  }
  return past.length === 0 ? [...rows, ...otherTeams(situation, course, fewest)] : rows;
}

/** How many of the published team sessions need no other in their place. */
function lostSessions({ after }: Situation, { id, published }: StandingCourse): number {
  return published.filter(
    (c) => c.kind === 'team' && after.hits.get(contactKey(id, c.date, c.from))?.removable,
  ).length;
}

/** The next `count` sessions after those kept that the citizen can attend; null where there are not so many in a row. */
function sessionsAfter(
  situation: Situation,
  course: StandingCourse,
  team: TeamFacts,
  kept: readonly StandingContact[],
  count: number,
): StandingContact[] | null {
  const last = kept.at(-1)?.day;
  const start = startOf(course);
  const from = Math.max(situation.firstDayFor(course.id), (last ?? start?.day ?? 0) + 1);
  const until = start
    ? latestContact(situation.facts.scenario.standard, start.day)
    : situation.facts.horizon.to;
  return rowFrom(situation, course, team, from, until, count);
}

/** `count` sessions of the team in a row from a day on, leaving out what may be left out; null where a row of so many cannot be. */
function rowFrom(
  situation: Situation,
  course: StandingCourse,
  team: TeamFacts,
  from: DayNumber,
  until: DayNumber,
  count: number,
): StandingContact[] | null {
  const { state, facts, after } = situation;
  const row: StandingContact[] = [];
  const bookings = facts.bookingsOfCitizen.get(course.facts.source.citizenId) ?? [];
  for (const [day, span] of team.sessions) {
    if (row.length === count) break;
    if (day < from || day > until || day > facts.horizon.to) continue;
    const s = situation.sessionOf(team.source.id, day);
    if (s < 0 || state.cancelled[s] === 1) continue;
    const key = contactKey(course.id, isoDate(day), clockTime(span.from));
    if (after.hits.get(key)?.removable || mayLeaveOut(course.facts, bookings, day, span)) continue;
    if (!isFree(situation, course, day, span) || state.freeSeats[s] + ownSeat(course, s) <= 0) return null;
    const was = after.contacts.get(key);
    const isSame = was?.teamId === team.source.id;
    row.push({ kind: 'team', day, ...span, therapist: -1, room: -1, session: s, was: isSame ? was : null });
  }
  return row.length === count ? row : null;
}

/** A seat that the course itself has now counts as free to it. */
function ownSeat({ contacts }: StandingCourse, session: number): number {
  return contacts.some((c) => c.session === session) ? 1 : 0;
}

/** Can the citizen come, with no booking, old seat or contact of another course in the way? */
function isFree(situation: Situation, course: StandingCourse, day: DayNumber, span: Span): boolean {
  const { citizenId } = course.facts.source;
  if (!canCome(course.facts, day, span)) return false;
  const seats = situation.oldSeatsOf.get(citizenId) ?? [];
  if (seats.some((seat) => seat.day === day && overlap(seat, span))) return false;
  // The course's own sessions make way for those of the new row; everything else of the citizen's stays.
  return !situation
    .coursesOfCitizen(citizenId)
    .some((other) =>
      other.contacts.some(
        (c) => (other !== course || c.kind !== 'team') && c.day === day && overlap(c, span),
      ),
    );
}

/** Rows of other teams that take the citizen, each team's earliest. */
function otherTeams(situation: Situation, course: StandingCourse, fewest: number): TeamRow[] {
  const { facts } = situation;
  const { standard } = facts.scenario;
  const start = startOf(course);
  const from = Math.max(situation.firstDayFor(course.id), (start?.day ?? 0) + 1);
  const until = start ? latestContact(standard, start.day) : facts.horizon.to;
  const latest = start ? latestFirstTraining(facts.calendar, standard, start.day) : until;
  const rows: TeamRow[] = [];
  for (const team of facts.teams.values()) {
    if (team === course.team || !teamTakes(team.source, course.facts.source)) continue;
    const { full, least } = sessionCount(standard, course.facts.service, team.minutes);
    const wanted = Math.max(fewest, least);
    if (wanted > full || wanted < 1) continue;
    for (const day of team.sessions.keys()) {
      if (day < from || day > latest) continue;
      if (!takesInOn(team, day) && !wasOnTeam(situation.after, course.id, team.source.id)) continue;
      const sessions = rowFrom(situation, course, team, day, until, wanted);
      if (!sessions || sessions[0]?.day !== day) continue;
      rows.push({ team, sessions });
      break;
    }
  }
  return rows;
}

function startOf({ contacts }: StandingCourse): StandingContact | undefined {
  return contacts.find(({ kind }) => kind === 'startInterview');
}
