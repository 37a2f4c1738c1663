/**
 * The small municipality that the year is played in, and everything that chance decides before anybody plans:
 * who is referred when, who falls ill, who does not turn up. Both arms live in the same world.
 */
import { type DayNumber, dayNumber, type IsoDate, isoDate, mondayOf } from '#shared/calendar/dates.ts';
import type { Minutes } from '#shared/calendar/times.ts';
import type { Booking, Referral, Room, Site, Standard, Team, Therapist } from '#shared/model/scenario.ts';
import { bookingBook } from '../../../electron/demo/booking-book.ts';
import {
  type DemoCalendar,
  demoCalendar,
  horizonWeeks,
  makeClosures,
  openDays,
} from '../../../electron/demo/calendar.ts';
import { emptyDiary } from '../../../electron/demo/diary.ts';
import { namer } from '../../../electron/demo/names.ts';
import { type Random, randomFrom } from '../../../electron/demo/random.ts';
import type { ReferralGround } from '../../../electron/demo/referrals.ts';
import { keepLeadersFree, type Session, sessionsOf } from '../../../electron/demo/sessions.ts';
import { makePlaces } from '../../../electron/demo/sites-and-rooms.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';
import { bookStandingCommitments } from '../../../electron/demo/standing-commitments.ts';
import { makeTeams } from '../../../electron/demo/teams.ts';
import { makeTherapists } from '../../../electron/demo/therapists.ts';
import { type WorkingHours, workingHours } from '../../../electron/demo/working-hours.ts';
import { makeArrivals, makeSickSpells, type SickSpell } from './chance.ts';
import { type WorldFacts, weigh } from './load.ts';
import type { YearSettings } from './settings.ts';

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
