/** Everything that the invented municipality has behind it, fitted to the scenario that lies ahead of it. */
import { dayNumber, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { enrolmentKey, type Past, type PastComplaint, type PastCourse } from '../../interchange/past.ts';
import { emptyDiary } from '../diary.ts';
import type { Random } from '../random.ts';
import type { ReferralGround } from '../referrals.ts';
import { pastWeeks, pastWorkingDays } from './calendar.ts';
import { type CourseStory, closedCourses } from './closed.ts';
import { firstSteps } from './first-steps.ts';
import type { PastGround } from './ground.ts';
import { pendingInquiries } from './pending.ts';
import { register } from './people.ts';
import { emptySeats } from './seats.ts';
import { storySoFar, type UnderWay } from './under-way.ts';

export interface PastRequest {
  readonly random: Random;
  readonly scenario: Scenario;
  readonly file: StandardFile;
  readonly referralGround: ReferralGround;
  readonly underWay: readonly UnderWay[];
  /** Everybody named so far; those who only appear in the past are added. */
  readonly names: ReadonlyMap<string, string>;
  readonly newName: () => string;
}

/** Visitations in a week of average season, of what is over by now, for each citizen who waits today. */
const closedPerWaiting = 0.11;
/** How many weeks back sessions have their leaders. */
const staffedDays = 14;

export function makePast(request: PastRequest): Past {
  const { random, scenario, underWay } = request;
  const ground = pastGround(request);
  const people = register(random.fork('people'), ground.today);
  const citizens = new Map([...request.names].map(([id, name]) => [id, people(name)]));
  const newCitizen = () => {
    const id = `c${String(citizens.size + 1).padStart(5, '0')}`;
    citizens.set(id, people(request.newName()));
    return id;
  };
  const courses: PastCourse[] = [];
  const add = (citizenId: string, referralId: string | null, story: CourseStory) => {
    const id = `f${String(courses.length + 1).padStart(5, '0')}`;
    courses.push({ ...story, id, citizenId, referralId });
    return id;
  };

  for (const referral of scenario.referrals) {
    const way = firstSteps({ ...ground, random: random.fork(referral.id) }, referral);
    const decision = way.steps.find((step) => step.kind === 'decision');
    const legalBasis = decision?.kind === 'decision' ? decision.facts.legalBasis : null;
    const none = { modality: null, contacts: [], seat: null };
    add(referral.citizenId, referral.id, { ...way, ...none, serviceId: referral.service, legalBasis });
  }
  const bookings = new Map<string, { courseId: string; kind: UnderWay['bookings'][number]['kind'] }>();
  const enrolments = new Map<string, string>();
  const now = { ...ground, random: random.fork('under way') };
  for (const course of underWay) {
    const unmarked = course.form === 'team' ? leavesOpen(course.team.id) : now.random.chance(0.04);
    const courseId = add(course.citizenId, null, storySoFar(now, course, unmarked));
    for (const { id, kind } of course.bookings) bookings.set(id, { courseId, kind });
    if (course.form === 'team') enrolments.set(enrolmentKey(course.team.id, course.citizenId), courseId);
  }
  const perWeek = scenario.referrals.length * closedPerWaiting;
  for (const story of closedCourses({ ...ground, random: random.fork('closed') }, perWeek))
    add(newCitizen(), null, story);
  const pending = Math.round(scenario.referrals.length * 0.3);
  for (const story of pendingInquiries({ ...ground, random: random.fork('pending') }, pending))
    add(newCitizen(), null, story);
  return {
    citizens,
    courses,
    bookings,
    enrolments,
    staffing: staffing(ground),
    complaints: complaints(ground, courses),
  };
}

/** Three teams in forty have last week's sessions still to be marked. */
const leavesOpen = (teamId: string) => Number(teamId.replace(/\D/g, '')) % 15 === 3;

function pastGround({ random, scenario, file, referralGround }: PastRequest): PastGround {
  const working = pastWorkingDays(scenario.today, file.closedDays);
  const today = dayNumber(scenario.today);
  const diary = emptyDiary();
  const { teams, therapists } = scenario;
  // Who leads a team is not free for anything else while it trains.
  for (const team of teams)
    for (const { weekday, from, to } of team.sessions)
      for (let day = today - pastWeeks * 7; day < today; day++)
        if (weekdayOf(day) === weekday)
          for (const id of team.leaders.slice(0, team.leadersNeeded))
            diary.take(id, day, minuteOf(from), minuteOf(to));
  return {
    random,
    file,
    working,
    today,
    therapists,
    teams,
    referralGround,
    diary,
    seats: emptySeats(working),
  };
}

function staffing({ teams, today, seats }: PastGround): Past['staffing'] {
  return teams.flatMap((team) =>
    seats.held(team, today - staffedDays, today).map((day) => ({
      teamId: team.id,
      date: isoDate(day),
      therapistIds: team.leaders.slice(0, team.leadersNeeded),
    })),
  );
}

/** Three: about a refusal, answered; about another, open; about how long it took. */
function complaints({ today }: PastGround, courses: readonly PastCourse[]): PastComplaint[] {
  const refused = courses.filter(({ steps }) =>
    steps.some((step) => step.kind === 'decision' && step.facts.outcome === 'refused'),
  );
  const recent = refused.filter(({ steps }) => (steps.at(-1)?.on ?? '') > isoDate(today - 60)).slice(-2);
  const late = courses.find(({ steps }) => steps.some(({ kind }) => kind === 'excuse'));
  const about = (course: PastCourse | undefined, rest: Omit<PastComplaint, 'courseId' | 'citizenId'>) =>
    course ? [{ courseId: course.id, citizenId: course.citizenId, ...rest }] : [];
  const day = (course: PastCourse | undefined, after: number) =>
    isoDate(Math.min(today - 1, dayNumber(course?.steps.at(-1)?.on ?? isoDate(today)) + after));
  return [
    ...about(recent[0], {
      subject: 'decision',
      text: 'Jeg mener, at jeg har brug for en terapeut og ikke kan træne alene.',
      receivedOn: day(recent[0], 9),
      answered: {
        on: day(recent[0], 23),
        outcome: 'kept',
        reasons: 'Borgeren kan træne på et foreningshold.',
      },
    }),
    ...about(recent[1], {
      subject: 'decision',
      text: 'Afslaget tager ikke hensyn til, at jeg ikke kan komme ud af huset.',
      receivedOn: day(recent[1], 6),
      answered: null,
    }),
    ...about(late, {
      subject: 'serviceLevel',
      text: 'Der gik for lang tid, før jeg kom i gang.',
      receivedOn: isoDate(today - 12),
      answered: null,
    }),
  ];
}
