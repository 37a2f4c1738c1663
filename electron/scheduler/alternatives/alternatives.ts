/**
 * The cheapest different courses that one referral could have while the rest of the plan stays put. Each of them has
 * another start day, therapist, modality or team; the rest of the course is the best for that start.
 */
import type { Course } from '../course/course.ts';
import { startDay, V_FROM, V_THERAPIST } from '../course/course.ts';
import { ANY_COURSE, CourseFinder } from '../course/course-finder.ts';
import { type Outcome, outcomeOf, remember } from '../explain/outcome.ts';
import { freeFrom, startingBy, underTerms } from '../explain/terms.ts';
import { AT_HOME, type Citizen, MODALITIES, TEAM, type TeamChoice } from '../instance/citizens.ts';
import { START } from '../instance/lengths.ts';
import { Random } from '../random.ts';
import type { PlanState } from '../state/state.ts';

/** A way to train: alone, at home, or on one of the teams. */
interface Way {
  readonly modality: number;
  readonly team: TeamChoice | null;
}

interface Start {
  readonly way: Way;
  readonly day: number;
  readonly therapist: number;
}

interface Found extends Start {
  /** Of the course and of the sessions passed on for it. */
  readonly cost: number;
}

/** At most `most` of them, the cheapest first; the plan is as before afterwards. */
export function alternatives(state: PlanState, referral: number, most: number): Outcome[] {
  const before = remember(state);
  const own = state.courses[referral];
  const mark = state.mark();
  state.remove(referral);
  try {
    const finder = new CourseFinder(state, new Random(1));
    const list = new Cheapest(most);
    for (const way of waysOf(state.instance.citizens.list[referral]))
      searchWay(state, finder, referral, way, own, list);
    return list.found.flatMap((start) => {
      const mark = state.mark();
      const outcome = placeAt(state, referral, start) ? outcomeOf(state, before, referral) : null;
      state.rollback(mark);
      return outcome ?? [];
    });
  } finally {
    state.rollback(mark);
  }
}

/** What a start is told from another by. */
export interface StartAsked {
  readonly modality: number;
  /** -1 unless on a team. */
  readonly team: number;
  readonly day: number;
  readonly therapist: number;
  /** The minute at which the listed course begins. */
  readonly minute: number;
}

/** Gives the referral the listed course with this start; false, and nothing is changed, where it fits no longer. */
export function choose(state: PlanState, referral: number, asked: StartAsked): boolean {
  const mark = state.mark();
  state.remove(referral);
  const way = waysOf(state.instance.citizens.list[referral]).find(
    ({ modality, team }) => modality === asked.modality && (team?.team ?? -1) === asked.team,
  );
  if (way && placeAt(state, referral, { ...asked, way }))
    if (state.courses[referral]?.visits[V_FROM] === asked.minute) return true;
  state.rollback(mark);
  return false;
}

function waysOf(citizen: Citizen): Way[] {
  return MODALITIES.flatMap((_, modality): Way[] => {
    if (!citizen.allows[modality]) return [];
    return modality === TEAM ? citizen.teams.map((team) => ({ modality, team })) : [{ modality, team: null }];
  });
}

/** Tries every day on which a start could still be among the cheapest, and every therapist on it. */
function searchWay(
  state: PlanState,
  finder: CourseFinder,
  referral: number,
  way: Way,
  own: Course | null,
  list: Cheapest,
): void {
  const { days, citizens } = state.instance;
  const citizen = citizens.list[referral];
  const floor = finder.floorOf(referral, way.modality);
  const starters = startersOf(citizen, way.modality);
  for (let day = days.firstUsable; day < days.count; day++) {
    if (citizen.startCost[day] + floor >= list.limit) return;
    for (const therapist of starters) {
      const room = list.limit - citizen.startCost[day] - floor;
      if (room <= 0) return;
      if (!mayStart(state, finder, referral, way.modality, day, therapist, room)) continue;
      if (own && isSameStart(own, way, day, therapist)) continue;
      const course = findAt(state, finder, referral, way, day, therapist, false, list.limit);
      if (!course) continue;
      const mark = state.mark();
      const cost = state.cost;
      finder.handovers.apply();
      list.add({ way, day, therapist, cost: course.cost + state.cost - cost });
      state.rollback(mark);
    }
  }
}

/** The quick questions first: nearly every hour of the first days is taken, and cannot be made free. */
function mayStart(
  state: PlanState,
  finder: CourseFinder,
  referral: number,
  modality: number,
  day: number,
  therapist: number,
  limit: number,
): boolean {
  const { slots, handovers } = finder;
  if (!slots.anyButForTeams(referral, START, modality, therapist, day)) return false;
  if (slots.any(referral, START, modality, therapist, day)) return true;
  slots.anyButForTeams(referral, START, modality, therapist, day);
  const travel = modality === AT_HOME ? state.instance.citizens.list[referral].travelMinutes : 0;
  return handovers.cheapestStart(slots.found, therapist, day, travel, limit) >= 0;
}

function startersOf(citizen: Citizen, modality: number): Int16Array {
  return modality === AT_HOME ? citizen.atHome[START] : citizen.onSite[START];
}

function isSameStart(course: Course, way: Way, day: number, therapist: number): boolean {
  return (
    course.modality === way.modality &&
    course.team === (way.team?.team ?? -1) &&
    startDay(course) === day &&
    course.visits[V_THERAPIST] === therapist
  );
}

/** The cheapest course of this way with its start on that day by that therapist; null where there is none below the limit. */
function findAt(
  state: PlanState,
  finder: CourseFinder,
  referral: number,
  way: Way,
  day: number,
  therapist: number,
  thorough: boolean,
  limit = Number.POSITIVE_INFINITY,
): Course | null {
  const citizen = startingBy(state.instance.citizens.list[referral], day);
  const terms: Citizen = {
    ...citizen,
    teams: way.team ? [way.team] : [],
    onSite: citizen.onSite.map((may, kind) => (kind === START ? only(may, therapist) : may)),
    atHome: citizen.atHome.map((may, kind) => (kind === START ? only(may, therapist) : may)),
  };
  const settings = { ...ANY_COURSE, modality: way.modality, thorough };
  const free = freeFrom(state, referral, day);
  return underTerms(state, referral, { citizen: terms, free }, () => finder.find(referral, limit, settings));
}

function only(may: Int16Array, therapist: number): Int16Array {
  return may.filter((t) => t === therapist);
}

/** Places the best course with this start; false where none fits. */
function placeAt(state: PlanState, referral: number, { way, day, therapist }: Start): boolean {
  // A finder of its own, so that a course that was listed is chosen again to the minute.
  const finder = new CourseFinder(state, new Random(1));
  const quick = findAt(state, finder, referral, way, day, therapist, false);
  const isPerfect = quick && quick.parts.gap + quick.parts.missing + quick.parts.therapistChange === 0;
  const course = isPerfect ? quick : findAt(state, finder, referral, way, day, therapist, true);
  if (!course) return false;
  finder.handovers.apply();
  state.place(course);
  return true;
}

/** The cheapest so far, in order. */
class Cheapest {
  readonly found: Found[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** A course that costs this much or more is not among them. */
  get limit(): number {
    return this.found.length < this.most
      ? Number.POSITIVE_INFINITY
      : (this.found[this.found.length - 1]?.cost ?? 0);
  }

  add(found: Found): void {
    let i = this.found.length;
    while (i > 0 && (this.found[i - 1]?.cost ?? 0) > found.cost) i--;
    this.found.splice(i, 0, found);
    if (this.found.length > this.most) this.found.pop();
  }
}
