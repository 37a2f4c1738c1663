/**
 * The cheapest course for one referral in the plan as it stands. Start days are tried in order; the cost of a start never
 * falls from one day to the next, so the search ends on the day on which even the cheapest rest would cost too much.
 */
import { missingCost } from '../cost/missing.ts';
import { ALONE, AT_HOME, TEAM } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { FINAL, HOME, INDIVIDUAL, MIDWAY, START } from '../instance/lengths.ts';
import type { Random } from '../random.ts';
import type { PlanState } from '../state/state.ts';
import { type Course, V_DAY, V_FROM, V_KIND, V_ROOM, V_THERAPIST, VISIT } from './course.ts';
import { CourseDraft } from './draft.ts';
import { Evaluations } from './evaluations.ts';
import { Handovers } from './handovers.ts';
import { SessionRow } from './session-row.ts';
import { Slots } from './slots.ts';
import { Starters } from './starters.ts';
import { TeamOptions } from './team-options.ts';

export interface FinderSettings {
  /** Only this modality; null for all that the referral allows. */
  readonly modality: number | null;
  /** Take the first day on which any course fits, instead of the cheapest course of all days. */
  readonly firstDayOnly: boolean;
  /** May team sessions be passed to other leaders, or cancelled, to make room for the interview? */
  readonly handOver: boolean;
  /** Up to this much is added to each course's cost at random, so that not always the same one wins. */
  readonly noise: number;
  /** Look at every row of sessions alone or at home where the quick way finds none that is perfect. */
  readonly thorough: boolean;
}

/** Unless the search is thorough, it asks so many therapists a day about a home course: every therapist could hold one. */
const MOST_VISITORS = 24;

export const ANY_COURSE: FinderSettings = {
  modality: null,
  firstDayOnly: false,
  handOver: true,
  noise: 0,
  thorough: true,
};

export class CourseFinder {
  readonly slots: Slots;
  readonly handovers: Handovers;
  private readonly instance: Instance;
  private readonly random: Random;
  private readonly evaluations: Evaluations;
  private readonly options: TeamOptions;
  private readonly row: SessionRow;
  private readonly starters: Starters;
  private readonly draft = new CourseDraft();
  private readonly bestDraft = new CourseDraft();
  /** Least cost of a course apart from its start: `[referral × 3 + modality]`, infinite where not allowed. */
  private readonly floor: Float64Array;
  private limit = 0;
  private bestScore = 0;
  /** What passing on sessions costs at the start now looked at, and that start's minute; -1 where any start will do. */
  private handCost = 0;
  private handMinute = -1;
  private bestHandMinute = -1;

  constructor(state: PlanState, random: Random) {
    this.instance = state.instance;
    this.random = random;
    this.slots = new Slots(state, random);
    this.handovers = new Handovers(state);
    this.evaluations = new Evaluations(state.instance, this.slots, random);
    this.options = new TeamOptions(state);
    this.row = new SessionRow(state.instance, this.slots, random);
    this.starters = new Starters(state);
    this.floor = floors(state.instance);
  }

  /** The least that any course of the referral costs apart from its start. */
  floorOf(referral: number, modality: number | null = null): number {
    const at = referral * 3;
    if (modality !== null) return this.floor[at + modality];
    return Math.min(this.floor[at], this.floor[at + 1], this.floor[at + 2]);
  }

  /**
   * The cheapest course that costs less than `limit`, or null. Sessions that must be passed on for it are left in
   * `handovers`, their cost counted against the limit; apply them before placing the course.
   */
  find(referral: number, limit: number, settings: FinderSettings): Course | null {
    const { days, citizens } = this.instance;
    const citizen = citizens.list[referral];
    this.limit = limit;
    this.bestScore = limit + settings.noise;
    this.bestDraft.clear(TEAM);
    this.handovers.clear();
    this.row.forget();
    const floor = this.floorOf(referral, settings.modality);
    for (let day = days.firstUsable; day < days.count; day++) {
      if (citizen.startCost[day] + floor >= this.bestScore) break;
      this.tryDay(referral, day, settings);
      if (settings.firstDayOnly && this.bestDraft.visits.length > 0) break;
    }
    return this.bestDraft.visits.length > 0 ? this.finish(referral) : null;
  }

  private tryDay(referral: number, day: number, settings: FinderSettings): void {
    const citizen = this.instance.citizens.list[referral];
    const { modality } = settings;
    const onTeam = citizen.allows[TEAM] && (modality === null || modality === TEAM);
    const alone = citizen.allows[ALONE] && (modality === null || modality === ALONE);
    if (onTeam || alone) this.tryOnSite(referral, day, onTeam, alone, settings);
    if (citizen.allows[AT_HOME] && (modality === null || modality === AT_HOME))
      this.tryAtHome(referral, day, settings);
  }

  private tryOnSite(
    referral: number,
    day: number,
    onTeam: boolean,
    alone: boolean,
    settings: FinderSettings,
  ): void {
    const citizen = this.instance.citizens.list[referral];
    const start = citizen.startCost[day];
    const teamFloor = onTeam ? this.floor[referral * 3 + TEAM] : Number.POSITIVE_INFINITY;
    const aloneFloor = alone ? this.floor[referral * 3 + ALONE] : Number.POSITIVE_INFINITY;
    const { starters } = this;
    starters.list(citizen.onSite[START], day, this.turn(citizen.onSite[START], settings));
    let optionsListed = false;
    for (let i = 0; i < starters.count; i++) {
      if (start + Math.min(teamFloor, aloneFloor) >= this.bestScore) break;
      const therapist = starters.therapist[i];
      const limit = this.bestScore - start - Math.min(teamFloor, aloneFloor);
      if (!this.isOpen(referral, TEAM, therapist, day, limit, settings)) continue;
      const rest = start + this.handCost;
      if (rest + teamFloor < this.bestScore) {
        if (!optionsListed)
          this.options.list(referral, day, this.bestScore - start - citizen.modalityCost[TEAM]);
        optionsListed = true;
        this.tryTeams(referral, therapist, day, settings.noise);
      }
      if (rest + aloneFloor < this.bestScore) this.tryRow(referral, ALONE, therapist, day, settings);
    }
    this.handCost = 0;
    this.handMinute = -1;
  }

  private tryAtHome(referral: number, day: number, settings: FinderSettings): void {
    const citizen = this.instance.citizens.list[referral];
    const { starters } = this;
    starters.list(citizen.atHome[START], day, this.turn(citizen.atHome[START], settings));
    const least = citizen.startCost[day] + this.floor[referral * 3 + AT_HOME];
    const tries = settings.thorough ? starters.count : Math.min(starters.count, MOST_VISITORS);
    for (let i = 0; i < tries && least < this.bestScore; i++) {
      const therapist = starters.therapist[i];
      if (this.isOpen(referral, AT_HOME, therapist, day, this.bestScore - least, settings))
        this.tryRow(referral, AT_HOME, therapist, day, settings);
    }
    this.handCost = 0;
    this.handMinute = -1;
  }

  /** With which therapist to begin: anyone, or the first where the first that fits is wanted. */
  private turn(may: Int16Array, { firstDayOnly }: FinderSettings): number {
    return firstDayOnly || may.length === 0 ? 0 : may[this.random.below(may.length)];
  }

  /**
   * Can the therapist hold a start interview that day? Sessions are passed on for it only where nothing else is free; what
   * that costs must be less than `limit`.
   */
  private isOpen(
    referral: number,
    modality: number,
    therapist: number,
    day: number,
    limit: number,
    settings: FinderSettings,
  ): boolean {
    this.handCost = 0;
    this.handMinute = -1;
    if (!settings.handOver) return this.slots.any(referral, START, modality, therapist, day);
    // Most days are full: the wider question first says no to both.
    if (!this.slots.anyButForTeams(referral, START, modality, therapist, day)) return false;
    if (this.slots.any(referral, START, modality, therapist, day)) return true;
    this.slots.anyButForTeams(referral, START, modality, therapist, day);
    const travel = modality === AT_HOME ? this.instance.citizens.list[referral].travelMinutes : 0;
    const minute = this.handovers.cheapestStart(this.slots.found, therapist, day, travel, limit);
    if (minute < 0) return false;
    this.handCost = this.handovers.cost;
    this.handMinute = minute;
    return true;
  }

  private begin(referral: number, modality: number, therapist: number, day: number): void {
    const citizen = this.instance.citizens.list[referral];
    this.draft.clear(modality);
    this.draft.start = citizen.startCost[day];
    this.draft.modalityCost = citizen.modalityCost[modality];
    this.draft.addVisit(START, day, -1, therapist, -1);
  }

  private tryTeams(referral: number, therapist: number, day: number, noise: number): void {
    const { citizens, facts } = this.instance;
    const { weights } = facts.scenario.standard;
    const citizen = citizens.list[referral];
    const { options } = this;
    const base = citizen.startCost[day] + this.handCost + citizen.modalityCost[TEAM];
    for (let o = 0; o < options.count && base + options.cost[o] < this.bestScore; o++) {
      const { full, least } = citizen.teams[options.choice[o]];
      for (let count = options.most[o]; count >= least; count--) {
        const missing = missingCost(weights, full, count);
        if (base + options.gap[o] + missing >= this.bestScore) break;
        this.begin(referral, TEAM, therapist, day);
        this.draft.team = citizen.teams[options.choice[o]].team;
        this.draft.gap = options.gap[o];
        this.draft.missing = missing;
        if (count > 0)
          options.collect(referral, options.choice[o], options.first[o], count, this.draft.sessions);
        if (this.completeTeam(referral, therapist, day, noise)) break;
        if (count === 0) break;
      }
    }
  }

  private completeTeam(referral: number, therapist: number, day: number, noise: number): boolean {
    const { sessions } = this.instance;
    const { draft, slots } = this;
    let first = day;
    let last = day;
    for (const s of draft.sessions) {
      last = sessions.day[s];
      if (first === day) first = last;
      slots.setOwn(last, sessions.from[s], sessions.to[s]);
    }
    const fits = this.evaluations.add(
      draft,
      referral,
      therapist,
      day,
      first,
      last,
      this.bestScore - this.handCost,
    );
    for (const s of draft.sessions) slots.clearOwn(sessions.day[s]);
    if (fits) this.keepIfBest(noise);
    return fits;
  }

  private tryRow(
    referral: number,
    modality: number,
    therapist: number,
    day: number,
    { noise, thorough }: FinderSettings,
  ): void {
    const { citizens, facts } = this.instance;
    const citizen = citizens.list[referral];
    const { weights } = facts.scenario.standard;
    const { row, draft } = this;
    const quick = row.findQuick(referral, modality, therapist, day);
    if (thorough && (!quick || row.gap + row.missing + row.changes > 0)) {
      const base = citizen.startCost[day] + this.handCost + this.floor[referral * 3 + modality];
      if (!row.findBest(referral, modality, therapist, day, this.bestScore - base)) return;
    } else if (!quick) return;
    this.begin(referral, modality, therapist, day);
    draft.gap = row.gap;
    draft.missing = row.missing;
    draft.therapistChange = row.changes * weights.therapistChange;
    const talks = 1 + (citizen.hasMidway ? 1 : 0) + (citizen.hasFinal ? 1 : 0);
    if (modality === AT_HOME) draft.travel = citizen.visitCost * (talks + row.day.length);
    if (draft.cost + this.handCost >= this.bestScore) return;
    this.bookRow(referral, modality);
    const first = row.day.length > 0 ? row.day[0] : day;
    const last = row.day.length > 0 ? row.day[row.day.length - 1] : day;
    const fits = this.evaluations.add(
      draft,
      referral,
      therapist,
      day,
      first,
      last,
      this.bestScore - this.handCost,
    );
    for (const d of row.day) this.slots.clearOwn(d);
    if (fits) this.keepIfBest(noise);
  }

  /** Gives each session of the row its time and room. */
  private bookRow(referral: number, modality: number): void {
    const { citizens, lengths } = this.instance;
    const { row, slots, draft } = this;
    const kind = modality === AT_HOME ? HOME : INDIVIDUAL;
    const travel = modality === AT_HOME ? citizens.list[referral].travelMinutes : 0;
    for (let i = 0; i < row.day.length; i++) {
      const day = row.day[i];
      slots.any(referral, kind, modality, row.therapist[i], day);
      slots.take(kind, row.therapist[i], day, travel);
      draft.addVisit(kind, day, slots.minute, row.therapist[i], slots.room);
      // Two visits by one therapist on one day are two ways there and back.
      const end = slots.minute + lengths.minutesOfKind[kind];
      slots.setOwn(day, slots.minute - 2 * travel, end + 2 * travel);
    }
  }

  private keepIfBest(noise: number): void {
    const cost = this.draft.cost + this.handCost;
    const score = cost + (noise > 0 ? noise * this.random.next() : 0);
    if (cost >= this.limit || score >= this.bestScore) return;
    this.bestScore = score;
    this.bestDraft.copyFrom(this.draft);
    this.bestHandMinute = this.handMinute;
    this.handovers.keep(this.handMinute >= 0);
  }

  /** Gives every contact of the best course that has no time yet its time and room. */
  private finish(referral: number): Course {
    const { sessions, citizens } = this.instance;
    const { slots, bestDraft } = this;
    const { visits, modality } = bestDraft;
    const travel = modality === AT_HOME ? citizens.list[referral].travelMinutes : 0;
    const first = bestDraft.sessions.length > 0 ? sessions.day[bestDraft.sessions[0]] : -1;
    const last =
      bestDraft.sessions.length > 0 ? sessions.day[bestDraft.sessions[bestDraft.sessions.length - 1]] : -1;
    for (const s of bestDraft.sessions) slots.setOwn(sessions.day[s], sessions.from[s], sessions.to[s]);
    for (let i = 0; i < visits.length; i += VISIT) {
      if (visits[i + V_FROM] >= 0) continue;
      const kind = visits[i + V_KIND];
      const day = visits[i + V_DAY];
      const therapist = visits[i + V_THERAPIST];
      if (kind === START && this.bestHandMinute >= 0) {
        slots.anyButForTeams(referral, START, modality, therapist, day);
        slots.takeAt(START, day, this.bestHandMinute);
      } else {
        const isAfterSession = (kind === MIDWAY && day === first) || (kind === FINAL && day === last);
        if (!slots.any(referral, kind, modality, therapist, day, isAfterSession ? slots.ownTo[day] : 0))
          throw new Error('A course was chosen whose appointment no longer fits');
        slots.take(kind, therapist, day, travel);
      }
      visits[i + V_FROM] = slots.minute;
      visits[i + V_ROOM] = slots.room;
    }
    for (const s of bestDraft.sessions) slots.clearOwn(sessions.day[s]);
    return bestDraft.finish(referral);
  }
}

function floors({ citizens, facts }: Instance): Float64Array {
  const { weights } = facts.scenario.standard;
  const floor = new Float64Array(citizens.count * 3).fill(Number.POSITIVE_INFINITY);
  citizens.list.forEach((citizen, r) => {
    if (citizen.allows[TEAM] && citizen.teams.length > 0) floor[r * 3 + TEAM] = citizen.modalityCost[TEAM];
    if (citizen.allows[ALONE]) floor[r * 3 + ALONE] = citizen.modalityCost[ALONE];
    if (!citizen.allows[AT_HOME]) return;
    const talks = 1 + (citizen.hasMidway ? 1 : 0) + (citizen.hasFinal ? 1 : 0);
    const sessions = Math.max(0, citizen.full[AT_HOME]) * Math.min(citizen.visitCost, weights.missingSession);
    floor[r * 3 + AT_HOME] = citizen.modalityCost[AT_HOME] + citizen.visitCost * talks + sessions;
  });
  return floor;
}
