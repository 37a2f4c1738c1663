import { type DayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { Minutes } from '#shared/calendar/times.ts';
import type { Referral, Scenario, Standard, Therapist } from '#shared/model/scenario.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import type { Past } from '../interchange/past.ts';
import { bookingBook } from './booking-book.ts';
import { demoCalendar, makeClosures, openDays } from './calendar.ts';
import { type CourseGround, fillTeam } from './courses-under-way.ts';
import { type Diary, emptyDiary } from './diary.ts';
import { bookIndividualCourse } from './individual-courses.ts';
import { namer } from './names.ts';
import { makePast } from './past/make-past.ts';
import type { UnderWay } from './past/under-way.ts';
import { type Random, randomFrom } from './random.ts';

import { makeReferrals } from './referrals.ts';
import { keepLeadersFree, sessionsOf } from './sessions.ts';
import { makePlaces } from './sites-and-rooms.ts';
import { demoWaiting, sizeFor } from './size.ts';
import { shippedStandard } from './standards.ts';
import { bookStandingCommitments } from './standing-commitments.ts';
import { makeTeams } from './teams.ts';
import { makeTherapists } from './therapists.ts';
import { type WorkingHours, workingHours } from './working-hours.ts';

export interface DemoRequest {
  /** The same request gives the same municipality. */
  readonly seed: number;
  /** The planning day, any day of the year. */
  readonly today: IsoDate;
  /** How many citizens wait; the staff, the teams and the sites follow (`size.ts`). Default 130. */
  readonly waiting?: number;
  readonly standard?: StandardId;
  /**
   * How scarce hours are: of the therapists' hours in the first ten working days, absences taken out, the share
   * that is booked, led, or needed by those who wait (a start interview each, and a first session for those who
   * cannot go to a team). Default 0.8; the public example `medium` has 0.87.
   */
  readonly load?: number;
}

export interface Municipality {
  readonly scenario: Scenario;
  /** Everybody who waits or is on a course: citizen id to invented name. */
  readonly citizenNames: Map<string, string>;
  /** What lies behind: made when asked for, since benches and tests of planning have no use for it. */
  readonly past: () => Past;
}

/** The working days over which `load` is counted. */
const loadDays = 10;
const demoLoad = 0.8;
/** Draws without an hour to be had in a row before the weeks count as full. */
const drawsBeforeFull = 1000;

/**
 * An invented municipality with its staff, teams, courses under way and waiting list, as a valid scenario.
 * Pure: the same request gives the same answer.
 */
export function generateMunicipality(request: DemoRequest): Municipality {
  const random = randomFrom(request.seed);
  const size = sizeFor(request.waiting ?? demoWaiting);
  const file = shippedStandard(request.standard ?? 'standard-10a');
  const standard = file.planning;
  const calendar = demoCalendar(request.today, file.closedDays);
  const names = namer(random.fork('names'));

  const places = makePlaces(random.fork('places'), size);
  const sites = places.map((place) => place.site);
  const closures = makeClosures(random.fork('closures'), calendar, sites);
  const isOpen = openDays(calendar, closures);
  const therapists = makeTherapists(random.fork('therapists'), size, places, calendar, names);
  const teams = makeTeams(random.fork('teams'), { size, places, therapists, standard, calendar, isOpen });

  const citizenNames = new Map<string, string>();
  const citizenId = () => {
    const id = `c${String(citizenNames.size + 1).padStart(5, '0')}`;
    citizenNames.set(id, names.citizen());
    return id;
  };
  const referralGround = { places, teams, therapists, standard, calendar };
  const referrals = makeReferrals(random.fork('referrals'), referralGround, size.waiting, citizenId);

  const diary = emptyDiary();
  const hours = workingHours(therapists, calendar);
  const book = bookingBook(diary, hours, places, isOpen);
  const sessions = teams.map((team) => sessionsOf(team, calendar.today, calendar.horizon.to, isOpen));
  teams.forEach((team, i) => {
    keepLeadersFree(team, sessions[i], hours, diary);
  });
  bookStandingCommitments(random.fork('commitments'), therapists, places, calendar, book);
  const underWay: UnderWay[] = [];
  const note = (course: UnderWay) => underWay.push(course);
  const ground: CourseGround = { therapists, standard, calendar, hours, book, diary, citizenId, note };
  const seats = random.fork('courses');
  const enrolments = teams.flatMap((team, i) => fillTeam(seats, team, sessions[i], ground));
  bookUpTo(request.load ?? demoLoad, random.fork('individual'), ground, referrals);

  const scenario: Scenario = {
    format: 'holdplan-scenario',
    version: 1,
    name: 'Havnbæk Kommune (demo)',
    today: request.today,
    horizon: { from: isoDate(calendar.horizon.from), to: isoDate(calendar.horizon.to) },
    standard,
    holidays: [...calendar.holidays],
    closures,
    sites,
    rooms: places.flatMap((place) => [...place.consulting, ...place.training.map((t) => t.room)]),
    therapists,
    teams,
    referrals,
    bookings: [...book.bookings],
    enrolments,
  };
  let made: Past | undefined;
  const past = () => {
    made ??= makePast({
      random: random.fork('past'),
      scenario,
      file,
      referralGround,
      underWay,
      names: citizenNames,
      newName: () => names.citizen(),
    });
    return made;
  };
  return { scenario, citizenNames, past };
}

/** Books individual courses under way until the first weeks are as full as `load` says, or no hour is left. */
function bookUpTo(load: number, random: Random, ground: CourseGround, referrals: readonly Referral[]): void {
  const { calendar, diary, hours, therapists, standard } = ground;
  const until = calendar.working.after(calendar.today - 1, loadDays) + 1;
  const available = minutesAtWork(therapists, hours, calendar.today, until);
  let left = load * available - minutesTaken(therapists, diary, calendar.today, until);
  for (const referral of referrals) left -= minutesNeeded(referral, standard);
  // One in twelve who wait has an appointment here already, for something else.
  const alsoWaiting = referrals.filter(() => random.chance(1 / 12)).map((referral) => referral.citizenId);
  for (let failed = 0; left > 0 && failed < drawsBeforeFull; ) {
    const minutes = bookIndividualCourse(random, ground, until, alsoWaiting.at(-1) ?? null);
    if (minutes === 0) failed++;
    else {
      failed = 0;
      left -= minutes;
      alsoWaiting.pop();
    }
  }
}

/** What a waiting citizen needs of therapists' time in the first weeks. */
function minutesNeeded(referral: Referral, standard: Standard): Minutes {
  const { startInterview, individual, home } = standard.minutes;
  const [preferred] = referral.modalities;
  if (preferred === 'team') return startInterview;
  if (preferred === 'individual') return startInterview + individual;
  return startInterview + home + 4 * referral.travelMinutes;
}

function minutesAtWork(
  therapists: readonly Therapist[],
  hours: WorkingHours,
  from: DayNumber,
  until: DayNumber,
): Minutes {
  let sum = 0;
  for (let day = from; day < until; day++)
    for (const { id } of therapists) for (const w of hours.on(id, day)) sum += w.to - w.from;
  return sum;
}

function minutesTaken(
  therapists: readonly Therapist[],
  diary: Diary,
  from: DayNumber,
  until: DayNumber,
): Minutes {
  let sum = 0;
  for (let day = from; day < until; day++)
    for (const { id } of therapists) sum += diary.minutesTaken(id, day);
  return sum;
}
