/**
 * Answers everything that events hit, with nobody else moved unless nothing else helps: sessions get other leaders, appointments
 * other times, courses another session for one that was lost where that pays.
 */
import type { DayNumber } from '#shared/calendar/dates.ts';
import { deadlineOf } from '../cost/late.ts';
import { Random } from '../random.ts';
import { courseCost, courseFaults, sumOf } from './course-check.ts';
import { hitBySession } from './judge-replan.ts';
import { dateOfSession, restoreLeaders, substitute, teamOfSession } from './leaders.ts';
import { repairWithRoom } from './make-room.ts';
import { applyRepair, findRepair, lacking, type RepairSettings } from './repair.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';

export interface AnswerSettings {
  readonly seed: number;
  /** Is the time up? Then the answers so far stand; those still missing are found all the same. */
  readonly isOver: () => boolean;
}

export interface Answers {
  /** Courses for which no way was found; they stand in part and break a rule. */
  readonly unanswered: readonly StandingCourse[];
}

const BRANCHES = 8;
const STEPS = 300;
/** So many times per course a few answers are taken back and found again in another order. */
const ROUNDS_PER_COURSE = 4;
const MOST_ROUNDS = 100;
/** So often others are found other answers after one that has none. */
const ROUNDS_FOR_ONE = 2;
/** Start interviews are sought for some days after the last deadline of those who wait. */
const DAYS_AFTER_DEADLINE = 7;
const ROUNDING = 1e-9;

/** Lets all that still stands take up its place: leaders, contacts, seats. Answers with the sessions that lack leaders. */
export function layOut(situation: Situation): Map<number, readonly string[]> {
  const open = restoreLeaders(situation);
  for (const course of situation.courseList)
    for (const contact of course.published)
      if (stands(situation, course, situation.standingOf(contact)))
        situation.put(course, situation.standingOf(contact));
  return open;
}

/** Does a published contact stay where it is, as far as the events go? */
function stands({ after, facts }: Situation, course: StandingCourse, contact: StandingContact): boolean {
  const { was } = contact;
  if (!was) return false;
  if (was.day > (after.ended.get(course.id) ?? Number.POSITIVE_INFINITY)) return false;
  const hit = after.hits.get(`${was.referralId}|${was.date}|${was.from}`);
  if (!hit) return true;
  // What has taken place stands, whatever else the events say of that day.
  if (was.day > after.at || hit.gone) return false;
  return was.teamId === null || (facts.teams.get(was.teamId)?.sessions.has(was.day) ?? false);
}

/** Finds leaders for sessions that lack them; what nobody can lead is cancelled, and lost to those who were to attend. */
export function findLeaders(
  situation: Situation,
  open: ReadonlyMap<number, readonly string[]>,
  settings: RepairSettings,
): void {
  const { state } = situation;
  const mostNeeded = [...open].sort(([a], [b]) => state.enrolled[b] - state.enrolled[a] || a - b);
  for (const [s, able] of mostNeeded) {
    if (state.cancelled[s] === 0 || substitute(situation, s, able)) continue;
    if (freeALeader(situation, s, able, settings)) continue;
    const date = dateOfSession(situation, s);
    hitBySession(situation.after, teamOfSession(situation, s), date);
    for (const course of situation.courseList)
      for (const contact of course.contacts.filter(({ session }) => session === s))
        situation.lift(course, contact);
  }
}

/** Frees somebody to lead a session by giving the one appointment in the way another time, where that costs less than to cancel. */
function freeALeader(
  situation: Situation,
  s: number,
  able: readonly string[],
  settings: RepairSettings,
): boolean {
  const { state, instance } = situation;
  const { sessions, days } = instance;
  const leaders = sessions.leader.subarray(sessions.firstLeader[s], sessions.firstLeader[s + 1]);
  const day = days.number[sessions.day[s]];
  for (const course of situation.courseList)
    for (const contact of [...course.contacts]) {
      if (contact.day !== day || contact.kind === 'team' || !leaders.includes(contact.therapist)) continue;
      const travel = situation.travelOf(course);
      if (contact.from - travel >= sessions.to[s] || sessions.from[s] >= contact.to + travel) continue;
      const before = [...course.contacts];
      const old = sumOf(courseCost(situation, course, before, course.team));
      const mark = state.mark();
      situation.lift(course, contact);
      const isLed = substitute(situation, s, able);
      const moved = isLed ? findRepair(situation, course, settings) : null;
      if (moved && moved.cost - old < sessions.cancelCost[s]) {
        applyRepair(situation, course, moved);
        return true;
      }
      state.rollback(mark);
      situation.put(course, contact);
    }
  return false;
}

/** Repairs every course that lacks something, then looks for a cheaper way of doing it together. */
export function answerHits(situation: Situation, settings: AnswerSettings): Answers {
  const repairing: RepairSettings = {
    branches: BRANCHES,
    steps: STEPS,
    freeing: true,
    contestedUntil: contestedUntil(situation),
  };
  findLeaders(situation, layOut(situation), repairing);
  const open = situation.courseList
    .filter((course) => isOpen(situation, course))
    .sort(urgentFirst(situation));
  const bases = new Map(
    open.map((course) => [course, { contacts: [...course.contacts], team: course.team }]),
  );
  const failed = open.filter((course) => !repair(situation, course, repairing));
  const random = new Random(settings.seed);
  const together = new Together(situation, repairing, random, bases);
  let unanswered = failed.filter((course) => !together.helps(course, open));
  unanswered = unanswered.filter((course) => !repairWithRoom(situation, course, repairing));
  unanswered = unanswered.filter((course) => !endsAsItStands(situation, course));
  if (unanswered.length === 0) {
    const rounds = Math.min(MOST_ROUNDS, ROUNDS_PER_COURSE * open.length);
    for (let i = 0; i < rounds && !settings.isOver(); i++) together.round(open);
  }
  return { unanswered };
}

/** Does the course lack a contact, or break a rule without one that it lost, or could it have another for it? */
function isOpen(situation: Situation, course: StandingCourse): boolean {
  const { needs, lost } = lacking(situation, course);
  if (needs.length > 0 || lost.length > 0) return true;
  const isTeamLost = course.published.some(
    (c) => c.kind === 'team' && !course.contacts.some(({ was }) => was === c),
  );
  const hasEnded = situation.after.ended.has(course.id);
  return (isTeamLost && !hasEnded) || faulty(situation, course);
}

function faulty(situation: Situation, course: StandingCourse): boolean {
  return courseFaults(situation, course, course.contacts, course.team).length > 0;
}

function repair(situation: Situation, course: StandingCourse, settings: RepairSettings): boolean {
  const found = findRepair(situation, course, settings);
  if (found) applyRepair(situation, course, found);
  return found !== null;
}

/** A course that has ended needs nothing more; one that ended before it began goes back to those who wait. */
function endsAsItStands(situation: Situation, course: StandingCourse): boolean {
  if (!situation.after.ended.has(course.id)) return false;
  if (!course.contacts.some(({ kind }) => kind === 'startInterview')) situation.setContacts(course, []);
  return !faulty(situation, course);
}

/** Who has no start interview goes first, then the weightier, then the narrower: the fewer contacts to go round. */
function urgentFirst(situation: Situation) {
  const lacksStart = (course: StandingCourse) =>
    lacking(situation, course).needs.some(({ kind }) => kind === 'startInterview') ? 0 : 1;
  return (a: StandingCourse, b: StandingCourse) =>
    lacksStart(a) - lacksStart(b) || b.facts.weight - a.facts.weight || a.referral - b.referral;
}

/** Until when start interviews of those who wait compete for the hours; long ago where nobody waits. */
export function contestedUntil({ after, facts }: Situation): DayNumber {
  const placed = new Set(after.published.placements.map(({ referralId }) => referralId));
  let last = Number.NEGATIVE_INFINITY;
  for (const [id, referral] of facts.referrals)
    if (!placed.has(id) && !after.ended.has(id))
      last = Math.max(last, deadlineOf(facts, referral) + DAYS_AFTER_DEADLINE);
  return last;
}

interface Base {
  readonly contacts: readonly StandingContact[];
  readonly team: StandingCourse['team'];
}

/** Several answers at a time taken back to what stands, and found again in another order. */
class Together {
  private readonly situation: Situation;
  private readonly settings: RepairSettings;
  private readonly random: Random;
  private readonly bases: ReadonlyMap<StandingCourse, Base>;

  constructor(
    situation: Situation,
    settings: RepairSettings,
    random: Random,
    bases: ReadonlyMap<StandingCourse, Base>,
  ) {
    this.situation = situation;
    this.settings = settings;
    this.random = random;
    this.bases = bases;
  }

  /** Can the course be repaired when a few others that were hit are found other answers after it? */
  helps(course: StandingCourse, open: readonly StandingCourse[]): boolean {
    const others = open.filter((other) => other !== course);
    if (others.length === 0) return false;
    for (let i = 0; i < ROUNDS_FOR_ONE; i++)
      if (this.again([course, ...this.pick(others, 3)], Number.POSITIVE_INFINITY)) return true;
    return false;
  }

  /** One round for the sake of the cost. */
  round(open: readonly StandingCourse[]): void {
    const chosen = this.pick(open, 2 + this.random.below(3));
    if (chosen.length > 1) this.again(chosen, this.cost(chosen) - ROUNDING);
  }

  private cost(courses: readonly StandingCourse[]): number {
    let cost = this.situation.state.cost;
    for (const course of courses)
      cost += sumOf(courseCost(this.situation, course, course.contacts, course.team));
    return cost;
  }

  /** Repairs the courses anew in this order; taken back unless all are repaired at less than `limit`. */
  private again(courses: readonly StandingCourse[], limit: number): boolean {
    const { situation } = this;
    const before = courses.map((course) => ({ course, contacts: [...course.contacts], team: course.team }));
    const mark = situation.state.mark();
    for (const course of courses) {
      const base = this.bases.get(course);
      if (base) situation.setContacts(course, base.contacts, base.team);
    }
    const isRepaired = courses.every((course) => repair(situation, course, this.settings));
    if (isRepaired && this.cost(courses) < limit) return true;
    for (const { course } of before) situation.setContacts(course, []);
    situation.state.rollback(mark);
    for (const { course, contacts, team } of before) situation.setContacts(course, contacts, team);
    return false;
  }

  private pick(from: readonly StandingCourse[], count: number): StandingCourse[] {
    const chosen = new Set<StandingCourse>();
    for (let i = 0; i < 3 * count && chosen.size < Math.min(count, from.length); i++) {
      const one = from[this.random.below(from.length)];
      if (one) chosen.add(one);
    }
    return [...chosen];
  }
}
