/**
 * The small municipality that the year is played in, and everything that chance decides before anybody plans:
 * who is referred when, who falls ill, who does not turn up. Both arms live in the same world.
 */
import {
  type DayNumber,
  dayNumber,
  type IsoDate,
  isoDate,
  mondayOf,
  weekdayOf,
} from '#shared/calendar/dates.ts';
import type { Minutes } from '#shared/calendar/times.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { Booking, Referral, Room, Site, Standard, Team, Therapist } from '#shared/model/scenario.ts';
import { bookingBook } from '../../../electron/demo/booking-book.ts';
import {
  type DemoCalendar,
  demoCalendar,
  horizonWeeks,
  makeClosures,
  openDays,
} from '../../../electron/demo/calendar.ts';
import { type Diary, emptyDiary } from '../../../electron/demo/diary.ts';
import { namer } from '../../../electron/demo/names.ts';
import { type Random, randomFrom } from '../../../electron/demo/random.ts';
import { makeReferral, type ReferralGround } from '../../../electron/demo/referrals.ts';
import { courseLength, keepLeadersFree, type Session, sessionsOf } from '../../../electron/demo/sessions.ts';
import { makePlaces } from '../../../electron/demo/sites-and-rooms.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';
import { bookStandingCommitments } from '../../../electron/demo/standing-commitments.ts';
import { makeTeams } from '../../../electron/demo/teams.ts';
import { makeTherapists } from '../../../electron/demo/therapists.ts';
import { type WorkingHours, workingHours } from '../../../electron/demo/working-hours.ts';
import type { YearSettings } from './settings.ts';

/** A stretch of days on which a therapist is ill; nobody knows of it before its first day. */
export interface SickSpell {
  readonly therapistId: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface World {
  readonly standard: Standard;
  readonly calendar: DemoCalendar;
  readonly closures: ReturnType<typeof makeClosures>;
  readonly sites: readonly Site[];
  readonly rooms: readonly Room[];
  readonly therapists: readonly Therapist[];
  readonly teams: readonly Team[];
  /** Meetings, records and clinics, for the whole time. */
  readonly standing: readonly Booking[];
  /** Hours kept for start interviews, for the arm that keeps them. */
  readonly protectedStarts: readonly Booking[];
  readonly hours: WorkingHours;
  isOpen(siteId: string, day: DayNumber): boolean;
  standingOn(date: IsoDate): readonly Booking[];
  /** The team's session of the day, if the team holds one then. */
  sessionOn(teamId: string, day: DayNumber): Session | null;
  sessionLength(teamId: string): Minutes | null;
  /** In the order of their visitation. */
  readonly arrivals: readonly Referral[];
  readonly sickSpells: readonly SickSpell[];
  isSick(therapistId: string, day: DayNumber): boolean;
  /** Whether it is known on `today` that the therapist will be ill on `day`. */
  isKnownSick(therapistId: string, today: DayNumber, day: DayNumber): boolean;
  /** Whether the citizen does not come to this contact: the same answer in both arms. */
  misses(referralId: string, contact: string): boolean;
  readonly facts: WorldFacts;
}

/** What the load came to, in hours a week over all weeks. */
export interface WorldFacts {
  /** At work: holidays and expected illness taken out. */
  readonly atWork: number;
  /** Of these, what can be planned: standing commitments, sessions led, and the whole hours between them. */
  readonly available: number;
  readonly standing: number;
  readonly leading: number;
  /** Therapists' hours for one citizen, team sessions apart. */
  readonly perCourse: number;
  readonly arrivalsPerWeek: number;
  /** Sessions that those who can go to a team need, over the seats that the teams have. */
  readonly seatLoad: number;
}

/** The wait of somebody who starts on the first day that a plan made once a week can give, in working days. */
export function leastWait(world: World, visitatedOn: IsoDate): number {
  const { working } = world.calendar;
  const visitated = dayNumber(visitatedOn);
  const planned = working.after(mondayOf(visitated) + 6, 1);
  return working.between(visitated, working.after(planned, world.standard.noticeWorkingDays));
}

/** The world of the settings at a load; the same load and seed give the same world. */
export function makeWorld(settings: YearSettings, load: number): World {
  const random = randomFrom(settings.seed);
  const file = shippedStandard(settings.standard);
  const standard = file.planning;
  const weeks = settings.warmUpWeeks + settings.weeks + horizonWeeks;
  const calendar = demoCalendar(settings.from, file.closedDays, weeks);
  const size = { waiting: 0, sites: 1, therapists: settings.therapists, teams: settings.teams };

  const places = makePlaces(random.fork('places'), size).map((place) => ({
    ...place,
    consulting: consultingRooms(place.site, settings.consultingRooms),
  }));
  const sites = places.map((place) => place.site);
  const closures = makeClosures(random.fork('closures'), calendar, sites);
  const isOpen = openDays(calendar, closures);
  const staff = makeTherapists(
    random.fork('therapists'),
    size,
    places,
    calendar,
    namer(random.fork('names')),
  );
  // Assistants may neither interview nor train here: their hours would only look like capacity.
  const therapists = staff.map((t) =>
    t.profession === 'trainingAssistant' ? { ...t, profession: 'physiotherapist' as const } : t,
  );
  const running = { from: isoDate(calendar.today - 30), to: isoDate(calendar.horizon.to + 200), skip: [] };
  const ground = { size, places, therapists, standard, calendar, isOpen };
  const teams = makeTeams(random.fork('teams'), ground).map((team) => ({ ...team, ...running }));

  const diary = emptyDiary();
  const hours = workingHours(therapists, calendar);
  const book = bookingBook(diary, hours, places, isOpen);
  const sessions = new Map(
    teams.map((team) => [team.id, sessionsOf(team, calendar.today, calendar.horizon.to, isOpen)]),
  );
  for (const team of teams) keepLeadersFree(team, sessions.get(team.id) ?? [], hours, diary);
  bookStandingCommitments(random.fork('commitments'), therapists, places, calendar, book);
  const standing = [...book.bookings];
  const referralGround: ReferralGround = { places, teams, therapists, standard, calendar };
  const standingByDate = new Map<IsoDate, Booking[]>();
  for (const b of standing) standingByDate.set(b.date, [...(standingByDate.get(b.date) ?? []), b]);
  const sessionByDay = new Map<string, Session>();
  for (const [teamId, list] of sessions)
    for (const session of list) sessionByDay.set(`${teamId}|${session.day}`, session);
  const sickSpells = makeSickSpells(random.fork('sick'), settings, therapists, calendar);
  const facts = weigh(
    random.fork('weigh'),
    load,
    settings,
    { ...ground, hours, diary, standing, sessions, teams },
    referralGround,
  );
  keepStarts(random.fork('starts'), settings, facts.arrivalsPerWeek, therapists, calendar, book);
  const protectedStarts = book.bookings.slice(standing.length);
  return {
    standard,
    calendar,
    closures,
    sites,
    rooms: places.flatMap((place) => [...place.consulting, ...place.training.map((t) => t.room)]),
    therapists,
    teams,
    standing,
    protectedStarts,
    hours,
    isOpen,
    standingOn: (date) => standingByDate.get(date) ?? [],
    sessionOn: (teamId, day) => sessionByDay.get(`${teamId}|${day}`) ?? null,
    sessionLength: (teamId) => {
      const first = sessions.get(teamId)?.[0];
      return first ? first.to - first.from : null;
    },
    arrivals: makeArrivals(random.fork('arrivals'), facts.arrivalsPerWeek, settings, referralGround),
    sickSpells,
    isSick: (therapistId, day) =>
      sickSpells.some((s) => s.therapistId === therapistId && s.from <= day && day <= s.to),
    isKnownSick: (therapistId, today, day) =>
      sickSpells.some(
        (s) => s.therapistId === therapistId && s.from <= today && s.from <= day && day <= s.to,
      ),
    misses: (referralId, contact) =>
      randomFrom(settings.seed).fork(`${referralId}/${contact}`).chance(settings.missRate),
    facts,
  };
}

/** As many that the therapists' hours are scarce, and not the rooms. */
function consultingRooms(site: Site, count: number): Room[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `${site.id}-k${n + 1}`,
    siteId: site.id,
    name: `Samtalerum ${n + 1}`,
    use: 'consulting',
  }));
}

/**
 * Keeps as many hours a week for start interviews as come to be needed (`settings.protectedStarts` for each
 * expected one), shared out among those at work. What a week of holidays cannot hold is added to the weeks after.
 */
function keepStarts(
  random: Random,
  settings: YearSettings,
  arrivalsPerWeek: number,
  therapists: readonly Therapist[],
  calendar: DemoCalendar,
  book: ReturnType<typeof bookingBook>,
): void {
  const perWeek = (settings.protectedStarts * arrivalsPerWeek) / (1 - settings.missRate);
  let missing = 0;
  for (let monday = mondayOf(calendar.today); monday < calendar.horizon.to; monday += 7) {
    missing = Math.min(missing, perWeek) + perWeek;
    for (let round = 0, kept = 1; round < mostKeptEach && kept > 0 && missing >= 1; round++) {
      kept = 0;
      for (const therapist of random.shuffled(therapists)) {
        const wish = { therapistId: therapist.id, siteId: therapist.weekly[0].siteId, citizenId: null };
        const days = random.shuffled([0, 1, 2, 3, 4]).map((after) => monday + after);
        if (missing < 1 || book.bookOnFirst(wish, days, 60, random) === null) continue;
        kept++;
        missing--;
      }
    }
  }
}

/** Nobody keeps more hours than this in one week. */
const mostKeptEach = 8;

interface Weighed {
  readonly therapists: readonly Therapist[];
  readonly teams: readonly Team[];
  readonly standard: Standard;
  readonly calendar: DemoCalendar;
  readonly hours: WorkingHours;
  readonly isOpen: (siteId: string, day: DayNumber) => boolean;
  /** With what is standing and led, and nothing else. */
  readonly diary: Diary;
  readonly standing: readonly Booking[];
  readonly sessions: ReadonlyMap<string, readonly Session[]>;
}

const sampled = 1000;

/**
 * How many referrals a week make the load: needed hours over available ones. Needed are standing commitments,
 * sessions led, and all courses in the modality that the standard puts first among those allowed, a start
 * interview that is missed counted again. Available are the hours that can be planned at all: holidays, expected
 * illness and gaps too short for an hour's appointment are taken out.
 */
function weigh(
  random: Random,
  load: number,
  settings: YearSettings,
  world: Weighed,
  ground: ReferralGround,
): WorldFacts {
  const { calendar, teams, standard } = world;
  const weeks = (calendar.horizon.to - calendar.today + 1) / 7;
  const perWeek = (minutes: Minutes) => minutes / 60 / weeks;
  const well = 1 - settings.sickShare;
  const { atWork, wholeHours } = plannable(world);
  const standing = perWeek(world.standing.reduce((sum, b) => sum + minuteOf(b.to) - minuteOf(b.from), 0));
  let [leading, seats] = [0, 0];
  for (const team of teams)
    for (const session of world.sessions.get(team.id) ?? []) {
      leading += perWeek((session.to - session.from) * team.leadersNeeded);
      seats += team.seats / weeks;
    }
  let [perCourse, teamSessions] = [0, 0];
  for (let n = 0; n < sampled; n++) {
    const referral = makeReferral(random, ground, calendar.today + 30);
    perCourse += courseMinutes(referral, standard, settings.missRate) / 60 / sampled;
    if (referral.modalities.includes('team')) teamSessions += usualTeamLength(referral, ground) / sampled;
  }
  const available = standing + leading + perWeek(wholeHours) * well;
  const arrivalsPerWeek = (load * available - standing - leading) / perCourse;
  return {
    atWork: perWeek(atWork) * well,
    available,
    standing,
    leading,
    perCourse,
    arrivalsPerWeek,
    seatLoad: (arrivalsPerWeek * teamSessions) / seats,
  };
}

/** Minutes at work on open days, and those in whole hours between what is standing and what is led. */
function plannable({ calendar, hours, therapists, diary, isOpen }: Weighed): {
  atWork: Minutes;
  wholeHours: Minutes;
} {
  let [atWork, wholeHours] = [0, 0];
  for (let day = calendar.today; day <= calendar.horizon.to; day++)
    for (const { id } of therapists)
      for (const { from, to, siteId } of hours.on(id, day)) {
        if (!isOpen(siteId, day)) continue;
        atWork += to - from;
        for (let begin = from; begin + 60 <= to; ) {
          if (!diary.isFree(id, day, begin, begin + 60)) begin += 15;
          else {
            wholeHours += 60;
            begin += 60;
          }
        }
      }
  return { atWork, wholeHours };
}

/** The therapists' minutes that a course takes, team sessions apart: they are led whoever is there. */
function courseMinutes(
  referral: Pick<Referral, 'service' | 'modalities' | 'travelMinutes'>,
  standard: Standard,
  missRate: number,
): Minutes {
  const service = standard.services.find((s) => s.id === referral.service) ?? standard.services[0];
  const { minutes } = standard;
  const modality = standard.modalityOrder.find((m) => referral.modalities.includes(m)) ?? 'team';
  const apart =
    minutes.startInterview / (1 - missRate) +
    (service.midwayEvaluation ? minutes.midwayEvaluation : 0) +
    (service.finalEvaluation ? minutes.finalEvaluation : 0);
  if (modality === 'team') return apart;
  const { full } = courseLength(service, minutes[modality], standard);
  const appointments = 1 + Number(service.midwayEvaluation) + Number(service.finalEvaluation) + full;
  const way = modality === 'home' ? 2 * referral.travelMinutes * appointments : 0;
  return apart + full * minutes[modality] + way;
}

/** How many sessions the referral's course has on the teams that take it, on average. */
function usualTeamLength(referral: Pick<Referral, 'service'>, ground: ReferralGround): number {
  const service =
    ground.standard.services.find((s) => s.id === referral.service) ?? ground.standard.services[0];
  const taking = ground.teams.filter((team) => team.services.includes(service.id));
  const lengths = taking.map((team) => {
    const { from, to } = team.sessions[0];
    return courseLength(service, minuteOf(to) - minuteOf(from), ground.standard).full;
  });
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

/** Poisson arrivals on each working day, from the first until the last measured week. */
function makeArrivals(
  random: Random,
  perWeek: number,
  settings: YearSettings,
  ground: ReferralGround,
): Referral[] {
  const { calendar } = ground;
  const lastDay = calendar.today + 7 * (settings.warmUpWeeks + settings.weeks) - 1;
  const arrivals: Referral[] = [];
  for (let day = calendar.today; day <= lastDay; day++) {
    if (!calendar.working.isWorkingDay(day)) continue;
    const horizon = { from: day, to: day + 7 * horizonWeeks };
    for (let n = poisson(random, perWeek / 5); n > 0; n--) {
      const id = String(arrivals.length + 1).padStart(5, '0');
      const referral = makeReferral(
        random,
        { ...ground, calendar: { ...calendar, today: day, horizon } },
        day,
      );
      arrivals.push({ id: `r${id}`, citizenId: `c${id}`, ...referral });
    }
  }
  return arrivals;
}

/** A Poisson number, by Knuth's product of uniforms; `mean` is small here. */
function poisson(random: Random, mean: number): number {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > least; product *= random.next()) count++;
  return count;
}

/** Spells of one to eight days that together take `sickShare` of the working days. */
function makeSickSpells(
  random: Random,
  settings: YearSettings,
  therapists: readonly Therapist[],
  calendar: DemoCalendar,
): SickSpell[] {
  const meanDays = 3;
  const spells: SickSpell[] = [];
  for (const { id } of therapists)
    for (let day = calendar.today; day <= calendar.horizon.to; day++) {
      if (weekdayOf(day) > 5 || !random.chance(settings.sickShare / meanDays)) continue;
      const to = calendar.working.after(
        day - 1,
        random.weighted([
          [1, 4],
          [2, 2],
          [3, 1],
          [5, 2],
          [8, 1],
        ]),
      );
      spells.push({ therapistId: id, from: day, to });
      day = to + 1;
    }
  return spells;
}
