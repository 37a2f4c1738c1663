import { type DayNumber, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { clockTime, type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Service, Standard, Team, Therapist } from '#shared/model/scenario.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Random } from './random.ts';
import { courseLength, sessionsOf } from './sessions.ts';
import type { Place } from './sites-and-rooms.ts';
import type { Size } from './size.ts';
import { type TeamKind, teamKinds } from './team-kinds.ts';

/** A weekly time, in minutes after midnight. */
interface WeeklySlot {
  readonly weekday: number;
  readonly from: Minutes;
  readonly to: Minutes;
}

/** What teams are made from. */
export interface TeamGround {
  readonly size: Size;
  readonly places: readonly Place[];
  readonly therapists: readonly Therapist[];
  readonly standard: Standard;
  readonly calendar: DemoCalendar;
  readonly isOpen: (siteId: string, day: DayNumber) => boolean;
}

/** Nobody leads teams for more of the week than this. */
const mostLeading = 0.3;
const attemptsPerTeam = 60;

/** Courses too short for a team: guidance and assessments are between two people. */
export const fewestTeamHours = 6;

/**
 * The teams of all places. Each has a room to itself and leaders who work there at its times; the first of them
 * are spread so that all teams can be led at once in a week without absences.
 */
export function makeTeams(random: Random, ground: TeamGround): Team[] {
  const taken = new Map<string, WeeklySlot[]>();
  const led = new Map<string, Minutes>();
  const teams: Team[] = [];
  const numbers = new Map<string, number>();
  let upTo = 0;
  for (const place of ground.places) {
    upTo += place.share;
    const quota = Math.round(ground.size.teams * upTo);
    for (let tries = attemptsPerTeam * (quota - teams.length); teams.length < quota && tries > 0; tries--) {
      const kind = random.weighted(teamKinds.map((k) => [k, k.weight] as const));
      const team = tryTeam(random, ground, place, kind, taken, led);
      if (!team) continue;
      const label = `${place.site.id}/${kind.name}`;
      const number = (numbers.get(label) ?? 0) + 1;
      numbers.set(label, number);
      const id = `h${String(teams.length + 1).padStart(ground.size.teams > 99 ? 3 : 2, '0')}`;
      teams.push({ ...team, id, name: `${kind.name} ${number}` });
    }
  }
  return teams;
}

/** A team of the kind at the place, entered in `taken` and `led`; null where room, times or leaders do not meet. */
function tryTeam(
  random: Random,
  ground: TeamGround,
  place: Place,
  kind: TeamKind,
  taken: Map<string, WeeklySlot[]>,
  led: Map<string, Minutes>,
): Omit<Team, 'id' | 'name'> | null {
  const fitting = place.training.filter(
    (t) => t.kind === kind.room || (kind.room === 'kitchen' && t.kind === 'hall'),
  );
  if (fitting.length === 0) return null;
  const { room } = random.pick(fitting);
  const slots = weeklySlots(random, kind);
  const minutes = slots[0].to - slots[0].from;
  const services = servicesThatFit(ground.standard, minutes, slots.length);
  if (services.length === 0) return null;
  if (!slots.every((slot) => isOpenSlot(taken, room.id, slot))) return null;
  const leaders = chooseLeaders(random, ground, place.site.id, kind, slots, taken, led);
  if (!leaders) return null;
  for (const slot of slots) {
    enter(taken, room.id, slot);
    for (const id of leaders.slice(0, kind.leadersNeeded)) enter(taken, id, slot);
  }
  for (const id of leaders.slice(0, kind.leadersNeeded))
    led.set(id, (led.get(id) ?? 0) + minutes * slots.length);
  const dropped = services.length > 1 && random.chance(0.15) ? random.pick(services) : null;
  const team: Omit<Team, 'id' | 'name'> = {
    siteId: place.site.id,
    roomId: room.id,
    sessions: slots.map((s) => ({ weekday: s.weekday, from: clockTime(s.from), to: clockTime(s.to) })),
    ...term(random, ground.calendar),
    seats: seats(random, kind),
    intake: 'rolling',
    intakeDates: [],
    services: services.filter((s) => s !== dropped).map((s) => s.id),
    needs: [...kind.needs],
    leaders,
    leadersNeeded: kind.leadersNeeded,
    skip: [],
  };
  return withIntakeAndSkip(random, team, ground);
}

/** One to three times a week, at quarters from 8:15 to 15:00, always at the same time of day. */
function weeklySlots(random: Random, kind: TeamKind): WeeklySlot[] {
  const perWeek = random.weighted([
    [1, kind.room === 'pool' ? 5 : 18],
    [2, 76],
    [3, 6],
  ]);
  const weekdays =
    perWeek === 1
      ? [random.int(1, 5)]
      : perWeek === 2
        ? random.pick([
            [1, 3],
            [2, 4],
            [1, 4],
            [2, 5],
            [3, 5],
          ])
        : [1, 3, 5];
  const minutes =
    perWeek === 1 ? random.pick([60, 90, 90]) : kind.room === 'pool' ? 45 : random.pick([45, 60, 60]);
  const lastStart = weekdays.includes(5) ? 13 * 60 : 15 * 60 - minutes + 30;
  const from = random.int((8 * 60 + 15) / 15, lastStart / 15) * 15;
  return weekdays.map((weekday) => ({ weekday, from, to: from + minutes }));
}

/** The services whose fewest sessions fit into the months of a course, with two weeks to spare for closed days. */
function servicesThatFit(standard: Standard, minutes: Minutes, perWeek: number): Service[] {
  const weeks = Math.floor((standard.maxMonths * 30) / 7) - 2;
  return standard.services.filter(
    (s) => s.hours >= fewestTeamHours && courseLength(s, minutes, standard).least <= perWeek * weeks,
  );
}

/** Two to five leaders who work there at all the team's times, those with the fewest teams first; or null. */
function chooseLeaders(
  random: Random,
  ground: TeamGround,
  siteId: string,
  kind: TeamKind,
  slots: readonly WeeklySlot[],
  taken: Map<string, WeeklySlot[]>,
  led: Map<string, Minutes>,
): string[] | null {
  const minutes = slots.reduce((sum, slot) => sum + slot.to - slot.from, 0);
  const able = random
    .shuffled(ground.therapists)
    .filter((t) => kind.professions.includes(t.profession) && slots.every((s) => worksWeekly(t, s, siteId)));
  const firsts = able
    .filter((t) => slots.every((slot) => isOpenSlot(taken, t.id, slot)))
    .filter((t) => (led.get(t.id) ?? 0) + minutes <= mostLeading * weeklyMinutes(t))
    .sort((a, b) => (led.get(a.id) ?? 0) - (led.get(b.id) ?? 0));
  const first: Therapist[] = [];
  for (const t of firsts) {
    // A team of two professions is led by one of each.
    const mixed = kind.leadersNeeded === 2 && kind.professions.length > 1;
    if (first.length < kind.leadersNeeded && !(mixed && first.some((f) => f.profession === t.profession)))
      first.push(t);
  }
  if (first.length < kind.leadersNeeded) return null;
  const more = random.weighted([
    [1, 35],
    [2, 35],
    [3, 30],
  ]);
  const others = able.filter((t) => !first.includes(t)).slice(0, more);
  if (others.length === 0) return null;
  return [...first, ...others].map((t) => t.id);
}

function worksWeekly(therapist: Therapist, slot: WeeklySlot, siteId: string): boolean {
  return therapist.weekly.some(
    (w) =>
      w.weekday === slot.weekday &&
      w.siteId === siteId &&
      minuteOf(w.from) <= slot.from &&
      slot.to <= minuteOf(w.to),
  );
}

function weeklyMinutes(therapist: Therapist): Minutes {
  return therapist.weekly.reduce((sum, w) => sum + minuteOf(w.to) - minuteOf(w.from), 0);
}

function isOpenSlot(taken: Map<string, WeeklySlot[]>, who: string, slot: WeeklySlot): boolean {
  return !taken.get(who)?.some((t) => t.weekday === slot.weekday && t.from < slot.to && slot.from < t.to);
}

function enter(taken: Map<string, WeeklySlot[]>, who: string, slot: WeeklySlot): void {
  taken.set(who, [...(taken.get(who) ?? []), slot]);
}

function seats(random: Random, kind: TeamKind): number {
  if (kind.leadersNeeded === 2) return random.int(9, 13);
  return random.weighted([
    [6, 32],
    [7, 18],
    [8, 20],
    [9, 10],
    [10, 20],
  ]);
}

/** Most teams have run for more than a year and go on; one in twelve begins in the next weeks, one in six ends in the horizon. */
function term(random: Random, calendar: DemoCalendar): { from: Team['from']; to: Team['to'] } {
  const isNew = random.chance(0.08);
  const from = isNew ? calendar.today + random.int(3, 24) : calendar.today - 430 - random.int(45, 200);
  const ends = !isNew && random.chance(0.15);
  const to = ends ? calendar.horizon.to - random.int(0, 50) : calendar.horizon.to + random.int(20, 190);
  return { from: isoDate(from), to: isoDate(to) };
}

/** A third takes people in on fixed dates, three to five weeks apart; a third has one session cancelled already. */
function withIntakeAndSkip<T extends Omit<Team, 'id' | 'name'>>(
  random: Random,
  team: T,
  ground: TeamGround,
): T {
  const { calendar, isOpen } = ground;
  const coming = sessionsOf(team, calendar.today, calendar.horizon.to, isOpen);
  const skip = coming.length > 4 && random.chance(0.3) ? [isoDate(random.pick(coming.slice(2)).day)] : [];
  const held = coming.filter((session) => !skip.includes(isoDate(session.day)));
  if (!random.chance(0.33)) return { ...team, skip };
  const intakeDates = [];
  for (let day = calendar.today + random.int(2, 18); day < calendar.horizon.to - 35; ) {
    const next = held.find(
      (session) => session.day >= day && weekdayOf(session.day) === weekdayOf(held[0].day),
    );
    if (!next) break;
    intakeDates.push(isoDate(next.day));
    day = next.day + random.int(3, 5) * 7;
  }
  return intakeDates.length > 0 ? { ...team, skip, intake: 'fixed', intakeDates } : { ...team, skip };
}
