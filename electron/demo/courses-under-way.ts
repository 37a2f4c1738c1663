import { type DayNumber, dayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { Enrolment, Service, Standard, Team, Therapist } from '#shared/model/scenario.ts';
import type { BookingBook } from './booking-book.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Diary } from './diary.ts';
import type { UnderWay } from './past/under-way.ts';
import type { Random } from './random.ts';
import { courseLength, type Session } from './sessions.ts';
import { fewestTeamHours } from './teams.ts';
import type { WorkingHours } from './working-hours.ts';

/** What courses under way are made from. */
export interface CourseGround {
  readonly therapists: readonly Therapist[];
  readonly standard: Standard;
  readonly calendar: DemoCalendar;
  readonly hours: WorkingHours;
  readonly book: BookingBook;
  readonly diary: Diary;
  readonly citizenId: () => string;
  /** Told of each course that is made, for what lies behind it. */
  readonly note: (course: UnderWay) => void;
}

/**
 * The seats of a team that are taken: those who are on their way, each with the sessions that remain, and for
 * one seat in three somebody who follows after an agreed start interview. Evaluations are booked where there
 * is time for them. No date ever has more citizens than seats.
 */
export function fillTeam(
  random: Random,
  team: Team,
  sessions: readonly Session[],
  ground: CourseGround,
): Enrolment[] {
  const service = teamService(random, team, ground.standard);
  if (!service || sessions.length === 0) return [];
  const { full } = courseLength(service, sessions[0].to - sessions[0].from, ground.standard);
  const hasBegun = dayNumber(team.from) <= ground.calendar.today - 30;
  const filled = random.weighted([
    [0.65, 2],
    [0.85, 4],
    [1, 4],
  ]);
  const enrolments: Enrolment[] = [];
  for (let seat = 0; seat < team.seats; seat++) {
    let next = 0;
    if (hasBegun && random.chance(filled)) {
      const done = sessionsDone(random, team, full);
      const remaining = Math.min(sessions.length, full - done);
      enrolments.push(enrol(random, team, sessions.slice(0, remaining), service, ground, done));
      next = remaining;
    }
    const follower =
      random.chance(hasBegun ? 0.35 : 0.5) &&
      agreedStart(random, team, sessions, next, full, service, ground);
    if (follower) enrolments.push(follower);
  }
  return enrolments;
}

/** How many sessions of `full` somebody on the team has had: any number, or a whole number of intakes' worth. */
function sessionsDone(random: Random, team: Team, full: number): number {
  if (team.intake === 'rolling') return random.int(1, full - 1);
  const betweenIntakes = team.sessions.length * random.pick([3, 4]);
  return Math.min(full - 1, betweenIntakes * random.int(1, Math.max(1, Math.floor(full / betweenIntakes))));
}

/** The service that this team's citizens mostly come with. */
function teamService(random: Random, team: Team, standard: Standard): Service | null {
  const possible = standard.services.filter(
    (s) => team.services.includes(s.id) && s.hours >= fewestTeamHours,
  );
  return possible.length > 0 ? random.pick(possible) : null;
}

/** One citizen's remaining dates on the team, with the evaluations that are still to come. */
function enrol(
  random: Random,
  team: Team,
  sessions: readonly Session[],
  service: Service,
  ground: CourseGround,
  done: number,
): Enrolment {
  const citizenId = ground.citizenId();
  const bookings: UnderWay['bookings'][number][] = [];
  for (const { day, from, to } of sessions) ground.diary.take(citizenId, day, from, to);
  const last = sessions.at(-1)?.day ?? ground.calendar.today;
  const leaders = evaluators(random, team.leaders, service, ground);
  if (service.midwayEvaluation && random.chance(0.35)) {
    const id = bookNear(
      random,
      leaders,
      team.siteId,
      citizenId,
      ground.calendar.today + random.int(1, 28),
      7,
      service,
      ground,
    );
    if (id !== null) bookings.push({ id, kind: 'midwayEvaluation' });
  }
  if (service.finalEvaluation && last < ground.calendar.horizon.to - 7) {
    const id = bookNear(random, leaders, team.siteId, citizenId, last + 1, 10, service, ground);
    if (id !== null) bookings.push({ id, kind: 'finalEvaluation' });
  }
  ground.note({ form: 'team', citizenId, team, service, done, startsOn: null, bookings });
  return { teamId: team.id, citizenId, dates: sessions.map((session) => isoDate(session.day)) };
}

/** Somebody who takes a seat from the `next`-th session on, after a start interview in the days before; or null. */
function agreedStart(
  random: Random,
  team: Team,
  sessions: readonly Session[],
  next: number,
  full: number,
  service: Service,
  ground: CourseGround,
): Enrolment | null {
  const from = sessions.findIndex(
    (s, i) => i >= next && (team.intake === 'rolling' || team.intakeDates.includes(isoDate(s.day))),
  );
  const first = sessions[from];
  const { calendar, standard } = ground;
  if (!first || first.day > calendar.today + 24 || first.day < calendar.today + 3) return null;
  const citizenId = ground.citizenId();
  const days = daysBetween(
    Math.max(calendar.today, first.day - standard.trainingWithinWorkingDays),
    first.day - 1,
  );
  const interviewers = ground.therapists
    .filter((t) => service.professions.startInterview.includes(t.profession))
    .filter((t) => t.weekly.some((w) => w.siteId === team.siteId));
  let startsOn: DayNumber | null = null;
  for (const t of random.shuffled(interviewers).slice(0, 4)) {
    const wish = { therapistId: t.id, siteId: team.siteId, citizenId };
    const { startInterview } = standard.minutes;
    startsOn ??= ground.book.bookOnFirst(wish, random.shuffled(days), startInterview, random);
    if (startsOn !== null) break;
  }
  const booking = ground.book.bookings.at(-1);
  if (startsOn === null || !booking) return null;
  const bookings = [{ id: booking.id, kind: 'startInterview' as const }];
  ground.note({ form: 'team', citizenId, team, service, done: 0, startsOn, bookings });
  const dates = sessions.slice(from, from + full).map((session) => isoDate(session.day));
  return { teamId: team.id, citizenId, dates };
}

/** Those of `ids` who may evaluate, the usual one first. */
function evaluators(
  random: Random,
  ids: readonly string[],
  service: Service,
  ground: CourseGround,
): Therapist[] {
  const able = ground.therapists.filter(
    (t) => ids.includes(t.id) && service.professions.evaluation.includes(t.profession),
  );
  return random.shuffled(able);
}

/** Books an evaluation from `day` on with the first of the therapists who has time; the booking's id, null where none has. */
function bookNear(
  random: Random,
  therapists: readonly Therapist[],
  siteId: string,
  citizenId: string,
  day: DayNumber,
  within: number,
  service: Service,
  ground: CourseGround,
): string | null {
  const { minutes } = ground.standard;
  const length = service.midwayEvaluation ? minutes.midwayEvaluation : minutes.finalEvaluation;
  const days = daysBetween(day, day + within);
  const booked = therapists.some(
    (t) => ground.book.bookOnFirst({ therapistId: t.id, siteId, citizenId }, days, length, random) !== null,
  );
  return booked ? (ground.book.bookings.at(-1)?.id ?? null) : null;
}

function daysBetween(from: DayNumber, to: DayNumber): DayNumber[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
