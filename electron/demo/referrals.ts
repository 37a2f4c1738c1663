import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import { type ClockTime, minuteOf } from '#shared/calendar/times.ts';
import type { Modality, Referral, Service, Standard, Team, Therapist } from '#shared/model/scenario.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Random } from './random.ts';
import type { Place } from './sites-and-rooms.ts';
import { type TeamKind, teamKinds } from './team-kinds.ts';
import { fewestTeamHours } from './teams.ts';

/** What a citizen can be granted here. */
export interface ReferralGround {
  readonly places: readonly Place[];
  readonly teams: readonly Team[];
  readonly therapists: readonly Therapist[];
  readonly standard: Standard;
  readonly calendar: DemoCalendar;
}

/** `count` citizens waiting, visitated over the last weeks, numbered in the order in which they came. */
export function makeReferrals(
  random: Random,
  ground: ReferralGround,
  count: number,
  citizenId: () => string,
): Referral[] {
  const days = Array.from({ length: count }, () => visitationDay(random, ground)).sort((a, b) => a - b);
  return days.map((day, i) => ({
    id: `r${String(i + 1).padStart(count > 999 ? 4 : 3, '0')}`,
    citizenId: citizenId(),
    ...makeReferral(random, ground, day),
  }));
}

/** A referral visitated on `day`: what is needed, where, by whom, and when the citizen can come. */
export function makeReferral(
  random: Random,
  ground: ReferralGround,
  day: DayNumber,
): Omit<Referral, 'id' | 'citizenId'> {
  const kind = commonKind(random, ground.teams);
  const service = random.weighted(ground.standard.services.map((s, i) => [s, 1 / (i + 1)] as const));
  const needs = needsOf(random, kind);
  const sites = sitesNear(random, ground.places);
  const base = { service: service.id, needs, sites };
  const modalities = modalitiesFor(random, service, fittingTeams(ground.teams, base).length > 0);
  const { profession, competence } = whoIsWanted(random, ground, kind, service, sites);
  const available = availability(random);
  const referral: Omit<Referral, 'id' | 'citizenId'> = {
    ...base,
    visitatedOn: isoDate(day),
    priority: random.weighted([
      [1, 15],
      [2, 53],
      [3, 32],
    ]),
    modalities,
    profession,
    competence,
    available,
    unavailable: unavailability(random, ground.calendar),
    travelMinutes: random.int(1, 6) * 5,
  };
  return canAttend(referral, ground.teams) ? referral : { ...referral, available: [] };
}

/** The teams that take the service and the needs at one of the sites (contract rule 11). */
export function fittingTeams(
  teams: readonly Team[],
  referral: Pick<Referral, 'service' | 'needs' | 'sites'>,
): Team[] {
  return teams.filter(
    (t) =>
      t.services.includes(referral.service) &&
      referral.sites.includes(t.siteId) &&
      referral.needs.every((need) => t.needs.includes(need)),
  );
}

/**
 * Most came within the time that still leaves room for a start in time, evenly over its days; one in thirteen
 * is at the deadline or past it already.
 */
function visitationDay(random: Random, ground: ReferralGround): DayNumber {
  const { startWithinWorkingDays, noticeWorkingDays } = ground.standard;
  const stillInTime = Math.max(1, startWithinWorkingDays - noticeWorkingDays);
  const age = random.chance(0.075)
    ? stillInTime + random.int(1, 4)
    : Math.min(random.int(0, stillInTime), random.int(0, stillInTime + 4));
  let day = ground.calendar.today;
  while (!ground.calendar.working.isWorkingDay(day)) day--;
  for (let left = age; left > 0; ) if (ground.calendar.working.isWorkingDay(--day)) left--;
  return day;
}

/** A need as common as the hours of seats that teams were set up with for it. */
function commonKind(random: Random, teams: readonly Team[]): TeamKind {
  if (teams.length === 0) return random.pick(teamKinds);
  const { needs } = random.weighted(weightsOf(teams));
  return teamKinds.find((kind) => kind.needs.join() === needs.join()) ?? random.pick(teamKinds);
}

/** Each team with its weight, worked out once: a year of referrals is drawn by them. */
function weightsOf(teams: readonly Team[]): readonly (readonly [Team, number])[] {
  const known = weights.get(teams) ?? teams.map((team) => [team, seatMinutes(team)] as const);
  weights.set(teams, known);
  return known;
}

const weights = new WeakMap<readonly Team[], readonly (readonly [Team, number])[]>();

/** The minutes of all seats in a week. */
function seatMinutes({ seats, sessions }: Team): number {
  return sessions.reduce((sum, s) => sum + seats * (minuteOf(s.to) - minuteOf(s.from)), 0);
}

function needsOf(random: Random, kind: TeamKind): string[] {
  const first = random.pick(kind.typical);
  const others = kind.needs.filter((need) => need !== first);
  return random.chance(0.45) ? [first, random.pick(others)].sort() : [first];
}

function sitesNear(random: Random, places: readonly Place[]): string[] {
  const first = random.weighted(places.map((p) => [p.site.id, p.share] as const));
  const others = places.map((p) => p.site.id).filter((id) => id !== first);
  return others.length > 0 && random.chance(0.28) ? [first, random.pick(others)] : [first];
}

function modalitiesFor(random: Random, service: Service, hasTeam: boolean): Modality[] {
  const alone: [Modality[], number][] = [
    [['individual'], 12],
    [['home'], 6],
    [['individual', 'home'], 5],
  ];
  if (!hasTeam || service.hours < fewestTeamHours) return random.weighted(alone);
  return random.weighted<Modality[]>([
    [['team', 'individual'], 51],
    [['team'], 15],
    [['team', 'individual', 'home'], 12],
    ...alone,
  ]);
}

/** One in four needs a certain profession, one in twelve a certain competence: never one that is not to be had. */
function whoIsWanted(
  random: Random,
  ground: ReferralGround,
  kind: TeamKind,
  service: Service,
  sites: readonly string[],
): Pick<Referral, 'profession' | 'competence'> {
  const there = ground.therapists.filter(
    (t) =>
      t.weekly.some((w) => sites.includes(w.siteId)) &&
      service.professions.startInterview.includes(t.profession) &&
      service.professions.training.includes(t.profession),
  );
  const ofKind = there.filter((t) => kind.professions.includes(t.profession));
  const profession = ofKind.length > 0 && random.chance(0.25) ? random.pick(ofKind).profession : null;
  const able = there.filter((t) => profession === null || t.profession === profession);
  // With two or more to choose from, so that one colleague's holiday does not close the door.
  const common = (competence: string) => able.filter((t) => t.competences.includes(competence)).length > 1;
  const competences = [...new Set(able.flatMap((t) => t.competences))].filter(common).sort();
  const competence = competences.length > 0 && random.chance(0.08) ? random.pick(competences) : null;
  return { profession, competence };
}

/** More than half can come at any time; others by morning or afternoon transport, or on some days of the week. */
function availability(random: Random): Referral['available'] {
  const on = (weekdays: readonly number[], from: string, to: string) =>
    weekdays.map((weekday) => ({ weekday, from: from as ClockTime, to: to as ClockTime }));
  const week = [1, 2, 3, 4, 5];
  return random.weighted<() => Referral['available']>([
    [() => [], 57],
    [() => on(week, '08:00', '12:00'), 14],
    [() => on(week, '11:00', '16:00'), 8],
    [() => on(without(week, random.pick(week)), '08:00', '16:00'), 12],
    [() => on(without(week, random.pick(week), random.pick(week)), '08:00', '16:00'), 2],
    [
      () => {
        const early = random.shuffled(week).slice(0, 2);
        const late = random.shuffled(without(week, ...early)).slice(0, 2);
        return [...on(early, '08:00', '13:00'), ...on(late, '09:30', '16:00')].sort(
          (a, b) => a.weekday - b.weekday,
        );
      },
      7,
    ],
  ])();
}

function without(weekdays: readonly number[], ...off: number[]): number[] {
  return weekdays.filter((day) => !off.includes(day));
}

/** One in seven is away for two to ten days somewhere in the horizon. */
function unavailability(random: Random, calendar: DemoCalendar): Referral['unavailable'] {
  if (!random.chance(0.15)) return [];
  const from = random.int(calendar.today + 10, calendar.horizon.to - 20);
  return [{ from: isoDate(from), to: isoDate(from + random.int(1, 9)) }];
}

/** Whether somebody who may only come to a team can come to all weekly sessions of one. */
function canAttend(referral: Omit<Referral, 'id' | 'citizenId'>, teams: readonly Team[]): boolean {
  if (referral.modalities.join() !== 'team' || referral.available.length === 0) return true;
  return fittingTeams(teams, referral).some((team) =>
    team.sessions.every((s) =>
      referral.available.some(
        (a) =>
          a.weekday === s.weekday && minuteOf(a.from) <= minuteOf(s.from) && minuteOf(s.to) <= minuteOf(a.to),
      ),
    ),
  );
}
