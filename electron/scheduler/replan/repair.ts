/**
 * One course brought back in order while everything else stays: the contacts that it lacks are given other days, therapists,
 * sessions, as few of its others as possible are moved, and of all ways looked at the cheapest is taken.
 */
import type { DayNumber } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { AppointmentKind } from '#shared/model/scenario.ts';
import { ALONE, AT_HOME } from '../instance/citizens.ts';
import type { TeamFacts } from '../view/facts.ts';
import { contactKey, type PublishedContact } from './after-events.ts';
import { courseCost, courseFaults, sumOf } from './course-check.ts';
import { passOnSessions } from './handing-on.ts';
import { type Need, type Opening, openingsFor } from './openings.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';
import { type TeamRow, teamRows } from './team-dates.ts';

export interface Repaired {
  readonly contacts: readonly StandingContact[];
  readonly team: TeamFacts | null;
  /** Of the course, moved contacts included. */
  readonly cost: number;
}

export interface RepairSettings {
  /** Openings tried for each contact, and contacts placed with the same others freed, before the best so far is taken. */
  readonly branches: number;
  readonly steps: number;
  /** May contacts of the course that no event hit be given anew, where nothing else helps? */
  readonly freeing: boolean;
  /** Start interviews of those who wait compete for every hour up to this day. */
  readonly contestedUntil: DayNumber;
  /** Rather at the time of day that was agreed than where it breaks up the therapist's day least. */
  readonly atTheSameTime?: boolean;
  /** Told of every way that keeps the rules. */
  readonly onFound?: (repaired: Repaired) => void;
}

/** The cheapest way found; null where none is. The course is as before afterwards. */
export function findRepair(
  situation: Situation,
  course: StandingCourse,
  settings: RepairSettings,
): Repaired | null {
  const before = [...course.contacts];
  const { team } = course;
  const search = new RepairSearch(situation, course, settings);
  for (const passingOn of [false, true]) {
    search.run(before, passingOn);
    if (search.best) break;
  }
  situation.setContacts(course, before, team);
  return search.best;
}

/** Gives the course what was found for it; sessions in the way are passed on as they were when it was found. */
export function applyRepair(
  situation: Situation,
  course: StandingCourse,
  { contacts, team }: Repaired,
): void {
  for (const contact of [...course.contacts])
    if (!contacts.includes(contact)) situation.lift(course, contact);
  for (const contact of contacts) {
    if (course.contacts.includes(contact)) continue;
    makeIdle(situation, course, contact);
    situation.put(course, contact);
  }
  course.team = team;
}

/** The published contacts that the course lacks: those that must be given again, and those that may be lost. */
export function lacking(
  { after }: Situation,
  { id, published, contacts }: StandingCourse,
): { needs: PublishedContact[]; lost: PublishedContact[] } {
  const end = after.ended.get(id) ?? Number.POSITIVE_INFINITY;
  const missing = published.filter(
    (c) => c.kind !== 'team' && c.day <= end && !contacts.some(({ was }) => was === c),
  );
  // A new contact answers the nearest of its kind that is missing.
  for (const { kind, day } of contacts.filter(({ was }) => was === null)) {
    const away = missing.map((c) => (c.kind === kind ? Math.abs(c.day - day) : Number.POSITIVE_INFINITY));
    const least = Math.min(...away);
    if (Number.isFinite(least)) missing.splice(away.indexOf(least), 1);
  }
  const mayBeLost = (c: PublishedContact) =>
    (c.kind === 'individual' || c.kind === 'home') &&
    (after.hits.get(contactKey(id, c.date, c.from))?.removable ?? false);
  return { needs: missing.filter((c) => !mayBeLost(c)), lost: missing.filter(mayBeLost) };
}

const order: readonly AppointmentKind[] = [
  'startInterview',
  'individual',
  'home',
  'midwayEvaluation',
  'finalEvaluation',
];

/** A search that finds nothing ends after as many steps as so many sets of freed contacts would take. */
const MOST_SETS = 6;
/** Sums of fractional weights may differ by this much. */
const ROUNDING = 1e-9;

class RepairSearch {
  best: Repaired | null = null;
  private readonly situation: Situation;
  private readonly course: StandingCourse;
  private readonly settings: RepairSettings;
  private readonly movedCost: number;
  private steps = 0;
  private spent = 0;
  private passingOn = false;

  constructor(situation: Situation, course: StandingCourse, settings: RepairSettings) {
    this.situation = situation;
    this.course = course;
    this.settings = settings;
    this.movedCost = situation.facts.scenario.standard.weights.moved ?? 0;
  }

  /** Tries the ways that move least first: nothing else of the course, then its evaluations, then more. */
  run(standing: readonly StandingContact[], passingOn: boolean): void {
    const { situation, course } = this;
    this.passingOn = passingOn;
    const sets = this.settings.freeing ? this.freedTogether(standing) : [[]];
    this.spent = 0;
    for (const freed of sets) {
      if (this.best && !this.couldPay(freed)) continue;
      if (this.spent > MOST_SETS * this.settings.steps) return;
      situation.setContacts(
        course,
        standing.filter((c) => !freed.includes(c)),
      );
      this.steps = 0;
      this.tryRows();
      this.spent += this.steps;
      situation.setContacts(course, standing);
    }
  }

  /**
   * What was published stays unless it must move. The one gain for which more is moved is sessions that a course would else
   * fall short of, where they cost more than the moves.
   */
  private couldPay(freed: readonly StandingContact[]): boolean {
    const { situation, course, best } = this;
    if (!best || freed.some(({ kind }) => kind === 'startInterview')) return false;
    const { missing } = courseCost(situation, course, best.contacts, best.team);
    return missing > freed.length * this.movedCost && freed.length > 0;
  }

  /** Sets of the course's own contacts ahead that are not hit, to be given anew with the ones that are. */
  private freedTogether(standing: readonly StandingContact[]): StandingContact[][] {
    const ahead = standing.filter((c) => c.kind !== 'team' && c.day > this.situation.after.at);
    const of = (...kinds: string[]) => ahead.filter(({ kind }) => kinds.includes(kind));
    const final = of('finalEvaluation');
    const midway = of('midwayEvaluation');
    const start = of('startInterview');
    const sessions = of('individual', 'home');
    const lastOnes = sessions.slice(-1);
    const sets = [
      [],
      final,
      midway,
      [...midway, ...final],
      start,
      ...sessions.map((session) => [session]),
      [...lastOnes, ...final],
      ...sessions.map((session) => [session, ...final]),
      [...start, ...midway, ...final],
      [...sessions, ...midway, ...final],
      ahead,
    ];
    const seen = new Set<string>();
    return sets.filter((set) => {
      const key = set.map((c) => ahead.indexOf(c)).join();
      return !seen.has(key) && Boolean(seen.add(key));
    });
  }

  private tryRows(): void {
    const { situation, course } = this;
    const appointments = course.contacts.filter(({ kind }) => kind !== 'team');
    const rows: TeamRow[] =
      course.modality === 'team' ? teamRows(situation, course) : [{ team: null, sessions: [] }];
    const priced = rows.map((row) => {
      const contacts = [...appointments, ...row.sessions];
      return { row, contacts, least: sumOf(courseCost(situation, course, contacts, row.team)) };
    });
    // Moved appointments are already in `least`: they are not among the contacts.
    priced.sort((a, b) => a.least - b.least);
    for (const { row, contacts, least } of priced) {
      if (this.best && !this.settings.onFound && least >= this.best.cost - ROUNDING) continue;
      if (!this.isWithinReach(row)) continue;
      const own = [...course.contacts];
      const { team } = course;
      situation.setContacts(course, contacts, row.team);
      const { needs, lost } = lacking(situation, course);
      for (let given = lost.length; given >= 0; given--) {
        const wanted = [...needs, ...lost.slice(0, given)]
          .map((instead): Need => ({ kind: instead.kind as AppointmentKind, instead }))
          .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.instead.day - b.instead.day);
        this.place(wanted, 0);
      }
      situation.setContacts(course, own, team);
    }
  }

  /** The first session may lie too far from a start interview that stands: then no evaluation need be tried. */
  private isWithinReach({ sessions, team }: TeamRow): boolean {
    const { situation, course } = this;
    const start = course.contacts.filter(({ kind }) => kind === 'startInterview');
    if (start.length === 0 || sessions.length === 0) return true;
    return !courseFaults(situation, course, [...start, ...sessions], team).some(
      ({ rule, problem }) =>
        rule === 'team' || (rule === 'course' && (problem === 'firstTraining' || problem === 'tooLong')),
    );
  }

  private place(needs: readonly Need[], next: number): void {
    const { situation, course, settings } = this;
    const need = needs[next];
    if (!need) {
      this.keepIfBest();
      return;
    }
    const openings = openingsFor(situation, course, need, {
      most: settings.branches,
      passingOn: this.passingOn,
      contestedUntil: settings.contestedUntil,
    });
    for (const opening of openings) {
      if (++this.steps > settings.steps) return;
      const mark = situation.state.mark();
      const contact = takeOpening(situation, course, need, opening, settings.atTheSameTime);
      if (contact) {
        situation.put(course, contact);
        this.place(needs, next + 1);
        situation.lift(course, contact);
      }
      situation.state.rollback(mark);
    }
  }

  private keepIfBest(): void {
    const { situation, course, settings } = this;
    const cost = sumOf(courseCost(situation, course, course.contacts, course.team));
    if (!settings.onFound && this.best && cost >= this.best.cost - ROUNDING) return;
    if (courseFaults(situation, course, course.contacts, course.team).length > 0) return;
    const found = { contacts: [...course.contacts], team: course.team, cost };
    settings.onFound?.(found);
    if (!this.best || cost < this.best.cost - ROUNDING) this.best = found;
  }
}

/** The appointment at the time of the opening that breaks up the day least; null where sessions cannot be passed on for it. */
export function takeOpening(
  situation: Situation,
  course: StandingCourse,
  need: Need,
  { day, therapist, notBefore, passingOn }: Opening,
  atTheSameTime = false,
): StandingContact | null {
  const { slots, instance, state } = situation;
  const kind = situation.kindOf(need.kind);
  const modality = course.modality === 'home' ? AT_HOME : ALONE;
  const i = situation.dayIndex(day);
  const travel = situation.travelOf(course);
  const length = instance.lengths.minutesOfKind[kind];
  const at = (minute: number, room: number): StandingContact => {
    const contact = { kind: need.kind, day, from: minute, to: minute + length, therapist, room, session: -1 };
    return { ...contact, was: situation.publishedAs(course, contact) };
  };
  if (!passingOn) {
    if (!slots.any(course.referral, kind, modality, therapist, i, notBefore)) return null;
    const minute = atTheSameTime ? nearestStart(situation, minuteOf(need.instead.from)) : -1;
    if (minute >= 0) slots.takeAt(kind, i, minute);
    else slots.take(kind, therapist, i, travel);
    return at(slots.minute, slots.room);
  }
  if (!slots.anyButForTeams(course.referral, kind, modality, therapist, i)) return null;
  const found = slots.found.slice();
  for (let start = 0; start < instance.grid.count; start++) {
    if (((found[start >> 5] ?? 0) & (1 << (start & 31))) === 0) continue;
    const minute = instance.grid.minute[start];
    if (!passOnSessions(state, therapist, i, minute - travel, minute + length + travel)) continue;
    slots.takeAt(kind, i, minute);
    return at(minute, slots.room);
  }
  return null;
}

/** Of the starts found last the one nearest to a time of day; -1 where there is none. */
function nearestStart({ slots, instance }: Situation, wanted: number): number {
  const { grid } = instance;
  let best = -1;
  for (let start = 0; start < grid.count; start++) {
    if (((slots.found[start >> 5] ?? 0) & (1 << (start & 31))) === 0) continue;
    const minute = grid.minute[start];
    if (best < 0 || Math.abs(minute - wanted) < Math.abs(best - wanted)) best = minute;
  }
  return best;
}

function makeIdle(situation: Situation, course: StandingCourse, contact: StandingContact): void {
  const day = situation.dayIndex(contact.day);
  if (contact.therapist < 0 || day < 0) return;
  const travel = situation.travelOf(course);
  passOnSessions(situation.state, contact.therapist, day, contact.from - travel, contact.to + travel);
}
