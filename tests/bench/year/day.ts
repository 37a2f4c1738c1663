/**
 * A day as it turns out. An ill therapist's appointments are moved and led sessions get another leader or are
 * cancelled; citizens who do not come lose their session. Both arms follow the same rules.
 */
import { type DayNumber, dayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { Appointment } from '#shared/model/plan.ts';
import type { Team } from '#shared/model/scenario.ts';
import { courseLength, type Session } from '../../../electron/demo/sessions.ts';
import { type Agreed, backToWaiting, type Course, therapistSpans } from './agreed.ts';
import type { Tally } from './measures.ts';
import { firstFreeHour, overlaps } from './repair.ts';
import type { World } from './world.ts';

/** Lives through `day`: changes what is agreed and counts what happened. */
export function liveThrough(world: World, agreed: Agreed, day: DayNumber, tally: Tally): void {
  if (!world.calendar.working.isWorkingDay(day)) return;
  for (const team of world.teams) {
    const session = world.sessionOn(team.id, day);
    if (session) holdSession(world, agreed, team, day, session, tally);
  }
  const date = isoDate(day);
  for (const course of [...agreed.courses.values()])
    for (const appointment of course.appointments.filter((a) => a.date === date))
      holdAppointment(world, agreed, course, appointment, day, tally);
}

/** A session with its leaders, or with others where these are ill; cancelled where too few are to be had. */
function holdSession(
  world: World,
  agreed: Agreed,
  team: Team,
  day: DayNumber,
  session: Session,
  tally: Tally,
): void {
  const enrolled = [...agreed.courses.values()].filter(
    (c) => c.teamId === team.id && c.teamDays.includes(day),
  );
  const planned = agreed.staffing.get(`${team.id}|${day}`);
  // Weeks before the first plan, and sessions that the plan cancelled.
  if (!planned) {
    for (const course of enrolled) lose(course, day, tally);
    tally.sessionCancelled(day);
    return;
  }
  const well = planned.filter((id) => !world.isSick(id, day));
  for (const id of team.leaders) {
    if (well.length >= team.leadersNeeded) break;
    const isFree =
      !well.includes(id) &&
      !world.isSick(id, day) &&
      world.hours.throughout(id, day, session.from, session.to, team.siteId) &&
      !therapistSpans(world, agreed, id, day).some((span) => overlaps(span, session));
    if (isFree) well.push(id);
  }
  agreed.staffing.set(`${team.id}|${day}`, well);
  if (well.length < team.leadersNeeded) {
    for (const course of enrolled) lose(course, day, tally);
    tally.sessionCancelled(day);
    return;
  }
  tally.sessionHeld(day, team.seats, enrolled.length);
  for (const course of enrolled)
    if (world.misses(course.referral.id, `team ${course.teamDays.indexOf(day)}`)) tally.missed(day);
}

function lose(course: Course, day: DayNumber, tally: Tally): void {
  course.teamDays = course.teamDays.filter((d) => d !== day);
  tally.lost(day);
}

function holdAppointment(
  world: World,
  agreed: Agreed,
  course: Course,
  appointment: Appointment,
  day: DayNumber,
  tally: Tally,
): void {
  // An earlier contact of the day may have ended the course.
  if (agreed.courses.get(course.referral.id) !== course) return;
  const isSick = world.isSick(appointment.therapistId, day);
  const isMissed = !isSick && world.misses(course.referral.id, missKey(course, appointment, tally));
  if (!isSick && !isMissed) {
    if (appointment.kind === 'startInterview') tally.started(course.referral, day);
    return;
  }
  if (isMissed) tally.missed(day);
  if (isMissed && appointment.kind !== 'startInterview') return;
  move(world, agreed, course, appointment, day, tally, isSick);
}

/** The same in both arms for the same try of the same contact, whatever its date. */
function missKey(course: Course, appointment: Appointment, tally: Tally): string {
  if (appointment.kind === 'startInterview') return `start ${tally.tries(course.referral.id)}`;
  return `${appointment.kind} ${course.appointments.indexOf(appointment)}`;
}

/**
 * Moves an appointment to the first free hour. A start interview takes the contacts up to its new day with it:
 * where too little of the course is left then, or no hour is found, the citizen waits for the next plan.
 */
function move(
  world: World,
  agreed: Agreed,
  course: Course,
  appointment: Appointment,
  day: DayNumber,
  tally: Tally,
  byProvider: boolean,
): void {
  const known = (id: string, d: DayNumber) => world.isKnownSick(id, day, d);
  const next = firstFreeHour(world, agreed, course, appointment, day, known);
  course.appointments = course.appointments.filter((a) => a !== appointment);
  const isStart = appointment.kind === 'startInterview';
  if (next) {
    course.appointments.push(next);
    course.appointments.sort((a, b) => (a.date < b.date ? -1 : 1));
    tally.moved(day, byProvider);
  } else if (!isStart) tally.lost(day);
  if (!isStart) return;
  if (next) dropUpTo(course, dayNumber(next.date));
  if (!next || !isWorthwhile(world, course)) {
    if (!next) tally.moved(day, byProvider);
    backToWaiting(agreed, course);
  }
}

/** Takes out all contacts up to `start`, the new day of the start interview. */
function dropUpTo(course: Course, start: DayNumber): void {
  course.teamDays = course.teamDays.filter((d) => d > start);
  course.appointments = course.appointments.filter(
    (a) => a.kind === 'startInterview' || dayNumber(a.date) > start,
  );
}

/** Whether as many sessions are left as a course must have. */
function isWorthwhile(world: World, course: Course): boolean {
  const service = world.standard.services.find((s) => s.id === course.referral.service);
  if (!service) return false;
  const sessions =
    course.teamId === null
      ? course.appointments.filter((a) => a.kind === 'individual' || a.kind === 'home').length
      : course.teamDays.length;
  const minutes =
    course.teamId === null
      ? world.standard.minutes.individual
      : (world.sessionLength(course.teamId) ?? world.standard.minutes.individual);
  return sessions >= courseLength(service, minutes, world.standard).least;
}
