/** Referrals as numbers: who may see them, when they can come, which teams take them, and what each start costs. */

import type { AppointmentKind, Modality } from '#shared/model/scenario.ts';
import { deadlineOf, lateCost } from '../cost/late.ts';
import { modalityCost } from '../cost/modality.ts';
import { visitCost } from '../cost/travel.ts';
import { unplacedCost } from '../cost/unplaced.ts';
import { waitCost } from '../cost/wait.ts';
import { canCome } from '../rules/citizen.ts';
import { sessionCount } from '../rules/how-many.ts';
import { mayLeaveOut, teamTakes } from '../rules/team.ts';
import { mayHold } from '../rules/who-may.ts';
import { type Facts, groupBy, type ReferralFacts, type Span, type TherapistFacts } from '../view/facts.ts';
import { overlap } from '../view/spans.ts';
import { KINDS, type Lengths } from './lengths.ts';
import type { Places } from './places.ts';
import type { PlanningDays } from './planning-days.ts';
import type { Sessions } from './sessions.ts';
import type { Staff } from './staff.ts';
import { addStartsWithin, MINUTES_A_DAY, removeStartsOverlapping, type StartGrid } from './start-grid.ts';

/** Modalities by number. */
export const MODALITIES: readonly Modality[] = ['team', 'individual', 'home'];
export const TEAM = 0;
export const ALONE = 1;
export const AT_HOME = 2;

/** What a citizen can do about one session of a team. */
export const ATTENDS = 0;
export const MAY_LEAVE_OUT = 1;
/** Neither come nor leave it out: a course cannot reach across it. */
export const BLOCKS = 2;

/** Who may hold an appointment of the kind in a course of the modality. */
export function therapistsOf(citizen: Citizen, kind: number, modality: number): Int16Array {
  return modality === AT_HOME ? citizen.atHome[kind] : citizen.onSite[kind];
}

/** A team that takes a referral. */
export interface TeamChoice {
  readonly team: number;
  /** Most and least training sessions of a course with it. */
  readonly full: number;
  readonly least: number;
  /** `ATTENDS`, `MAY_LEAVE_OUT` or `BLOCKS` for each session of the team, in order. */
  readonly attendance: Uint8Array;
}

export interface Citizen {
  readonly facts: ReferralFacts;
  /** What it costs to let the referral wait. */
  readonly unplaced: number;
  /** The last planning day on which a start interview is in time; -1 where none is. */
  readonly lastInTime: number;
  /** By planning day: what a start interview on it costs for waiting and lateness. Never falls. */
  readonly startCost: Float64Array;
  /** By modality: allowed or not, and what it costs. */
  readonly allows: readonly boolean[];
  readonly modalityCost: readonly number[];
  readonly travelMinutes: number;
  /** What one home visit costs. */
  readonly visitCost: number;
  /** 1 for each site it may use. */
  readonly sites: Uint8Array;
  /** Most and least sessions alone (by modality; those of a team stand with the team). */
  readonly full: readonly number[];
  readonly least: readonly number[];
  readonly teams: readonly TeamChoice[];
  /** Who may hold each kind of appointment on one of the referral's sites, and who at home. */
  readonly onSite: readonly Int16Array[];
  readonly atHome: readonly Int16Array[];
  readonly hasMidway: boolean;
  readonly hasFinal: boolean;
  /** Other referrals of the same citizen. */
  readonly siblings: readonly number[];
}

export interface Citizens {
  readonly count: number;
  readonly list: readonly Citizen[];
  /** When the citizen can come, bookings and old seats taken out: `[((referral × days + day) × lengths + length) × words]`. */
  readonly starts: Int32Array;
}

export function compileCitizens(
  facts: Facts,
  days: PlanningDays,
  grid: StartGrid,
  lengths: Lengths,
  places: Places,
  staff: Staff,
  sessions: Sessions,
): Citizens {
  const referrals = [...facts.referrals.values()];
  const busy = citizenBusy(facts);
  const size = days.count * lengths.count * grid.words;
  const starts = new Int32Array(referrals.length * size);
  referrals.forEach((referral, r) => {
    fillStarts(starts, r * size, referral, busy.get(referral.source.citizenId), days, grid, lengths);
  });
  const byCitizen = new Map<string, number[]>();
  referrals.forEach(({ source }, r) => {
    byCitizen.set(source.citizenId, [...(byCitizen.get(source.citizenId) ?? []), r]);
  });
  const whoMay = therapistLists(staff);
  const list = referrals.map((referral, r): Citizen => {
    const { source, service } = referral;
    const { standard } = facts.scenario;
    const counts = [undefined, 'individual', 'home'].map((kind) =>
      kind === 'individual' || kind === 'home'
        ? sessionCount(standard, service, standard.minutes[kind])
        : { full: 0, least: 0 },
    );
    const deadline = deadlineOf(facts, referral);
    const who = whoMay(referral);
    return {
      facts: referral,
      unplaced: unplacedCost(standard.weights, referral),
      lastInTime: days.number.findLastIndex((day) => day <= deadline),
      startCost: Float64Array.from(
        days.number,
        (day) => waitCost(facts, referral, day) + lateCost(facts, referral, day),
      ),
      allows: MODALITIES.map((m) => source.modalities.includes(m)),
      modalityCost: MODALITIES.map((m) => modalityCost(standard, m)),
      travelMinutes: source.travelMinutes,
      visitCost: visitCost(standard.weights, referral),
      sites: Uint8Array.from([...places.siteIndex.keys()], (id) => (source.sites.includes(id) ? 1 : 0)),
      full: counts.map((c) => c.full),
      least: counts.map((c) => c.least),
      teams: source.modalities.includes('team')
        ? teamChoices(facts, referral, days, sessions, busy.get(source.citizenId) ?? [])
        : [],
      onSite: who.map((may) => may.filter((t) => worksAtOneOf(staff.facts[t], source.sites))),
      atHome: who,
      hasMidway: service.midwayEvaluation,
      hasFinal: service.finalEvaluation,
      siblings: (byCitizen.get(source.citizenId) ?? []).filter((other) => other !== r),
    };
  });
  return { count: referrals.length, list, starts };
}

interface BusyDay extends Span {
  readonly day: number;
}

/** What stands in each citizen's calendar: bookings and old seats. */
function citizenBusy(facts: Facts): Map<string, BusyDay[]> {
  return groupBy<BusyDay & { citizenId: string | null }>(
    [...facts.bookings, ...facts.oldSeats],
    (b) => b.citizenId,
  );
}

/** The same times that rule 7 asks for (`canCome`) without what stands, for every start at once; a unit test holds the two together. */
function fillStarts(
  bits: Int32Array,
  offset: number,
  referral: ReferralFacts,
  busy: readonly BusyDay[] | undefined,
  days: PlanningDays,
  grid: StartGrid,
  lengths: Lengths,
): void {
  const anyTime = [{ from: 0, to: MINUTES_A_DAY }];
  for (let d = 0; d < days.count; d++) {
    const day = days.number[d];
    if (referral.unavailable.some((range) => range.from <= day && day <= range.to)) continue;
    const spans =
      referral.available.length === 0
        ? anyTime
        : referral.available.filter((a) => a.weekday === days.weekday[d]);
    const taken = busy?.filter((b) => b.day === day) ?? [];
    for (let l = 0; l < lengths.count; l++) {
      const at = offset + (d * lengths.count + l) * grid.words;
      const minutes = lengths.minutes[l];
      for (const span of spans) addStartsWithin(grid, bits, at, span.from, span.to, minutes);
      for (const b of taken) removeStartsOverlapping(grid, bits, at, b.from, b.to, minutes);
    }
  }
}

/** By kind of appointment: who may hold it. Asked once for all referrals of the same service that name the same. */
function therapistLists(staff: Staff): (referral: ReferralFacts) => Int16Array[] {
  const known = new Map<string, Int16Array[]>();
  return (referral) => {
    const { service, profession, competence } = referral.source;
    const key = JSON.stringify([service, profession, competence]);
    const lists = known.get(key) ?? KINDS.map((kind) => therapistsFor(referral, kind, staff));
    known.set(key, lists);
    return lists;
  };
}

function therapistsFor(referral: ReferralFacts, kind: AppointmentKind, staff: Staff): Int16Array {
  const may = staff.facts.flatMap((who, t) =>
    mayHold(who.source, referral.source, referral.service, kind) ? [t] : [],
  );
  return Int16Array.from(may);
}

function worksAtOneOf(who: TherapistFacts, siteIds: readonly string[]): boolean {
  return who.weekly.some((w) => siteIds.includes(w.siteId));
}

function teamChoices(
  facts: Facts,
  referral: ReferralFacts,
  days: PlanningDays,
  sessions: Sessions,
  busy: readonly BusyDay[],
): TeamChoice[] {
  const ownBookings = facts.bookingsOfCitizen.get(referral.source.citizenId) ?? [];
  return sessions.teams.flatMap((team, t) => {
    if (!teamTakes(team.source, referral.source)) return [];
    const { full, least } = sessionCount(facts.scenario.standard, referral.service, team.minutes);
    const first = sessions.firstOfTeam[t];
    const end = sessions.firstOfTeam[t + 1];
    const attendance = new Uint8Array(end - first);
    for (let s = first; s < end; s++) {
      const day = days.number[sessions.day[s]];
      const span = { from: sessions.from[s], to: sessions.to[s] };
      const isUsable = sessions.day[s] >= days.firstUsable;
      const isFree = !busy.some((b) => b.day === day && overlap(b, span));
      if (isUsable && isFree && canCome(referral, day, span)) attendance[s - first] = ATTENDS;
      else attendance[s - first] = mayLeaveOut(referral, ownBookings, day, span) ? MAY_LEAVE_OUT : BLOCKS;
    }
    return [{ team: t, full, least, attendance }];
  });
}
