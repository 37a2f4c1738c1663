/** Where one appointment of a course could be: days and therapists, the best first. */
import { type DayNumber, weekNumber } from '#shared/calendar/dates.ts';
import type { Minutes } from '#shared/calendar/times.ts';
import type { AppointmentKind } from '#shared/model/scenario.ts';
import { deadlineOf } from '../cost/late.ts';
import { ALONE, AT_HOME, therapistsOf } from '../instance/citizens.ts';
import { latestContact, latestMidway } from '../rules/course.ts';
import { contactKey, type PublishedContact } from './after-events.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';

/** An appointment that the course needs. */
export interface Need {
  readonly kind: AppointmentKind;
  /** The published contact in whose place it comes. */
  readonly instead: PublishedContact;
}

export interface Opening {
  readonly day: DayNumber;
  readonly therapist: number;
  /** On that day only after this minute. */
  readonly notBefore: Minutes;
  /** Sessions that the therapist leads are passed on to somebody free. */
  readonly passingOn: boolean;
  /** The less the better: changes of therapist and late starts weigh as they cost, then nearness to what was agreed. */
  readonly score: number;
}

/** In units of cost: a day further away from what was agreed, and an hour for which start interviews compete. */
const DAY_AWAY = 0.05;
const CONTESTED = 1;
const PASSED_ON = 2;

export interface OpeningSettings {
  /** At most so many. */
  readonly most: number;
  /** Also hours at which the therapist would have to pass on a session. */
  readonly passingOn: boolean;
  /** Start interviews of those who wait compete for every hour up to this day. */
  readonly contestedUntil: DayNumber;
}

/** The openings for a need beside the contacts that the course now has; they are as they were found, nothing is taken. */
export function openingsFor(
  situation: Situation,
  course: StandingCourse,
  need: Need,
  settings: OpeningSettings,
): Opening[] {
  const { slots, instance } = situation;
  const window = windowOf(situation, course, need);
  if (!window) return [];
  const kind = situation.kindOf(need.kind);
  const modality = course.modality === 'home' ? AT_HOME : ALONE;
  const may = therapistsOf(instance.citizens.list[course.referral], kind, modality);
  const found: Opening[] = [];
  const { days } = instance;
  for (let i = 0; i < days.count; i++) {
    const day = days.number[i];
    if (day < window.first || day > window.last || window.isTaken(day)) continue;
    const notBefore = day === window.first ? window.notBefore : 0;
    const base = dayScore(situation, course, need, day, settings);
    for (const therapist of may) {
      const isFree = slots.any(course.referral, kind, modality, therapist, i, notBefore);
      const passingOn =
        !isFree &&
        settings.passingOn &&
        notBefore === 0 &&
        slots.anyButForTeams(course.referral, kind, modality, therapist, i);
      if (!isFree && !passingOn) continue;
      const score = base + changeScore(situation, course, need, therapist) + (passingOn ? PASSED_ON : 0);
      found.push({ day, therapist, notBefore, passingOn, score });
    }
  }
  found.sort((a, b) => a.score - b.score || a.day - b.day || a.therapist - b.therapist);
  return found.slice(0, settings.most);
}

interface Window {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly notBefore: Minutes;
  isTaken(day: DayNumber): boolean;
}

/** Between which days the course's other contacts allow the need; null where between none. Rule 8 is looked at in full later. */
export function windowOf(situation: Situation, course: StandingCourse, { kind }: Need): Window | null {
  const { facts, after } = situation;
  const { standard } = facts.scenario;
  const { contacts } = course;
  const start = contacts.find((c) => c.kind === 'startInterview');
  const final = contacts.find((c) => c.kind === 'finalEvaluation');
  const midway = contacts.find((c) => c.kind === 'midwayEvaluation');
  const training = contacts.filter((c) => c.kind === 'team' || c.kind === 'individual' || c.kind === 'home');
  const earliest = situation.firstDayFor(course.id);
  const end = Math.min(facts.horizon.to, after.ended.get(course.id) ?? facts.horizon.to);
  // Nobody is offered the day that they have just cancelled.
  const gone = new Set(
    course.published
      .filter((c) => after.hits.get(contactKey(course.id, c.date, c.from))?.gone)
      .map(({ day }) => day),
  );
  const between = (
    first: DayNumber,
    last: DayNumber,
    notBefore: Minutes,
    isTaken: Window['isTaken'] = () => false,
  ) =>
    first <= last
      ? { first, last, notBefore, isTaken: (day: DayNumber) => gone.has(day) || isTaken(day) }
      : null;
  if (kind === 'startInterview') {
    const next = contacts.find((c) => c !== start);
    return between(earliest, Math.min(end, (next?.day ?? end + 1) - 1), 0);
  }
  if (!start) return null;
  const last = Math.min(end, latestContact(standard, start.day));
  if (kind === 'individual' || kind === 'home') {
    const taken = new Set(training.map(({ day }) => day));
    const perWeek = new Map<number, number>();
    for (const { day } of training) perWeek.set(weekNumber(day), (perWeek.get(weekNumber(day)) ?? 0) + 1);
    const until = Math.min(last, (final?.day ?? last + 1) - 1);
    return between(
      Math.max(earliest, start.day + 1),
      until,
      0,
      (day) => taken.has(day) || (perWeek.get(weekNumber(day)) ?? 0) >= standard.maxSessionsPerWeek,
    );
  }
  const behind: StandingContact | undefined =
    kind === 'midwayEvaluation' ? training[0] : latestOf([training.at(-1), midway]);
  const first = behind ? behind.day : start.day + 1;
  const until =
    kind === 'midwayEvaluation'
      ? Math.min(last, latestMidway(standard, start.day), (final?.day ?? last + 1) - 1)
      : last;
  if (first < earliest) return between(earliest, until, 0);
  return between(first, until, behind ? behind.to : 0);
}

function latestOf(contacts: readonly (StandingContact | undefined)[]): StandingContact | undefined {
  return contacts.reduce(
    (a, b) => (!a || (b && (b.day > a.day || (b.day === a.day && b.to > a.to))) ? b : a),
    undefined,
  );
}

function dayScore(
  situation: Situation,
  course: StandingCourse,
  { kind, instead }: Need,
  day: DayNumber,
  { contestedUntil }: OpeningSettings,
): number {
  const away = DAY_AWAY * Math.abs(day - instead.day) + (day === instead.day ? 10 * DAY_AWAY : 0);
  if (kind !== 'startInterview') return away + (day <= contestedUntil ? CONTESTED : 0);
  const { facts } = situation;
  const { late, lateDay, waitDay } = facts.scenario.standard.weights;
  const { weight } = course.facts;
  const lateDays = facts.calendar.between(deadlineOf(facts, course.facts), day);
  const waits = facts.calendar.between(situation.after.at, day);
  return away + weight * ((lateDays > 0 ? late + lateDay * lateDays : 0) + waitDay * waits);
}

/** What a change of therapist would cost beside those whom the course now has. */
function changeScore(
  { facts }: Situation,
  { contacts, modality }: StandingCourse,
  { kind, instead }: Need,
  therapist: number,
): number {
  const cost = facts.scenario.standard.weights.therapistChange;
  const differs = (c: StandingContact | undefined) => (c && c.therapist !== therapist ? cost : 0);
  const row = modality === 'team' ? [] : contacts.filter((c) => c.kind === modality);
  if (kind === 'startInterview') {
    const evaluations = contacts.filter((c) => c.kind === 'midwayEvaluation' || c.kind === 'finalEvaluation');
    return [...evaluations, row[0]].reduce((sum, c) => sum + differs(c), 0);
  }
  const start = contacts.find((c) => c.kind === 'startInterview');
  if (kind === 'midwayEvaluation' || kind === 'finalEvaluation') return differs(start);
  const next = row.findIndex((c) => c.day >= instead.day);
  return (
    differs(next < 0 ? row.at(-1) : (row[next - 1] ?? start)) + differs(next < 0 ? undefined : row[next])
  );
}
