/** Courses that go on: what they have behind them, fitted to the seats and bookings that the scenario has ahead of them. */
import { type DayNumber, dayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import type { Minutes } from '#shared/calendar/times.ts';
import type { NewStep } from '#shared/course/step.ts';
import type { Referral, Service, Team, Therapist } from '#shared/model/scenario.ts';
import type { PastContact, PastMark, PastSeat } from '../../interchange/past.ts';
import { makeReferral } from '../referrals.ts';
import type { CourseStory } from './closed.ts';
import { excuse, goalsAndMidway } from './evaluations.ts';
import { firstSteps, letter } from './first-steps.ts';
import { dateOf, type PastGround, serviceRulesOf, workingDaysBefore } from './ground.ts';
import { agreed, drawMark } from './marks.ts';
import { contact, freeDay } from './training.ts';

/** A seat on a team: `done` sessions lie behind, or none, where only a start interview is agreed. */
export interface SeatUnderWay {
  readonly form: 'team';
  readonly citizenId: string;
  readonly team: Team;
  readonly service: Service;
  readonly done: number;
  /** The day of the agreed start interview of somebody who has not started. */
  readonly startsOn: DayNumber | null;
  readonly bookings: readonly { readonly id: string; readonly kind: PastContact['kind'] }[];
}

/** An hour with a therapist, week after week. */
export interface HourUnderWay {
  readonly form: 'individual' | 'home';
  readonly citizenId: string;
  readonly service: Service;
  readonly therapist: Therapist;
  readonly weekdays: readonly number[];
  readonly from: Minutes;
  readonly to: Minutes;
  /** Of these, the way there and back. */
  readonly way: Minutes;
  readonly roomId: string | null;
  readonly done: number;
  readonly bookings: readonly { readonly id: string; readonly kind: PastContact['kind'] }[];
}
export type UnderWay = SeatUnderWay | HourUnderWay;

/** The last days on which a few sessions are left unmarked, for the worklist. */
const unmarkedDays = 7;

/** The story of a course so far. `unmarked` leaves its last days to be marked. */
export function storySoFar(ground: PastGround, course: UnderWay, unmarked: boolean): CourseStory {
  const behind =
    course.form === 'team' ? seatBehind(ground, course, unmarked) : hourBehind(ground, course, unmarked);
  const startsOn = course.form === 'team' ? course.startsOn : null;
  const referral = wish(ground, course);
  const rules = serviceRulesOf(ground, course.service.id);
  const base = {
    serviceId: rules.id,
    legalBasis: rules.legalBasis,
    modality: course.form,
    seat: behind.seat,
  };
  if (startsOn !== null) {
    const visit = Math.min(
      workingDaysBefore(ground.working, ground.today, 1),
      workingDaysBefore(ground.working, startsOn, ground.random.int(5, 10)),
    );
    const way = firstSteps(ground, { ...referral, visitatedOn: dateOf(visit) });
    return {
      ...base,
      ...way,
      contacts: [],
      letters: [...way.letters, letter(ground, 'invitation', visit + 2)],
    };
  }
  const interview = interviewBefore(ground, course, behind.first);
  const start = dayNumber(interview.date);
  const visit = workingDaysBefore(ground.working, start, visitToStart(ground));
  const way = firstSteps(ground, { ...referral, visitatedOn: dateOf(visit) });
  const therapist = ground.therapists.find(({ id }) => id === interview.therapistId);
  if (!therapist) throw new Error('an interview with nobody');
  const hasMidwayAhead = course.bookings.some(({ kind }) => kind === 'midwayEvaluation');
  const until = hasMidwayAhead ? start : ground.today - 1;
  const started = { needs: referral.needs, therapist, start, last: start, brief: false };
  const begun = goalsAndMidway(ground, course.service, started, until);
  const steps: NewStep[] = [...way.steps, ...excuse(ground, visit, start), ...begun.steps];
  return {
    ...base,
    illness: way.illness,
    steps,
    contacts: [interview, ...behind.contacts, ...begun.contacts],
    letters: [...way.letters, letter(ground, 'invitation', visit + 2)],
  };
}

interface Behind {
  readonly seat: PastSeat | null;
  readonly contacts: PastContact[];
  /** The first training, today where there was none yet. */
  readonly first: DayNumber;
}

function seatBehind(ground: PastGround, { team, done }: SeatUnderWay, unmarked: boolean): Behind {
  const days = ground.seats.backwards(team, beginsAfter(ground), ground.today, done);
  ground.seats.take(team, days);
  const dates = days.map((day) => ({ date: dateOf(day), mark: markOf(ground, day, unmarked) }));
  return { seat: { teamId: team.id, dates }, contacts: [], first: days[0] ?? ground.today };
}

function hourBehind(ground: PastGround, course: HourUnderWay, unmarked: boolean): Behind {
  const { therapist, from, to, way, weekdays, form, roomId, done } = course;
  const contacts: PastContact[] = [];
  const earliest = beginsAfter(ground);
  for (let day = ground.today - 1; contacts.length < done && day > earliest; day--) {
    if (!weekdays.includes(weekdayOf(day)) || !ground.working.isWorkingDay(day)) continue;
    if (!ground.diary.isFree(therapist.id, day, from, to)) continue;
    ground.diary.take(therapist.id, day, from, to);
    const at = { day, from: from + way / 2 };
    const session = contact(form, therapist, at, to - from - way, way / 2);
    contacts.unshift({ ...session, roomId, mark: markOf(ground, day, unmarked) });
  }
  const first = contacts[0]?.date;
  return { seat: null, contacts, first: first ? dayNumber(first) : ground.today };
}

/** Few courses are still under way three months after their start. */
function beginsAfter({ random, today }: PastGround): DayNumber {
  return today - (random.chance(0.06) ? 110 : 76);
}

function markOf({ random, file, working, today }: PastGround, day: DayNumber, unmarked: boolean): PastMark {
  return unmarked && day >= today - unmarkedDays
    ? agreed
    : drawMark(random, day, file.quality.cancellation, working);
}

/** The start interview, some days before the first training. */
function interviewBefore(ground: PastGround, course: UnderWay, first: DayNumber): PastContact {
  const { random, therapists, file } = ground;
  const { startInterview: minutes } = file.planning.minutes;
  const able = therapists.filter((t) => course.service.professions.startInterview.includes(t.profession));
  for (const days of [random.int(2, 8), 9, 10, 12, 15, 20]) {
    const therapist = random.pick(able);
    const at = freeDay(ground, therapist, workingDaysBefore(ground.working, first, days), minutes, 0);
    if (at && at.day < first) return contact('startInterview', therapist, at, minutes, 0);
  }
  const therapist = random.pick(able);
  const day = workingDaysBefore(ground.working, first, 5);
  return contact('startInterview', therapist, { day, from: 12 * 60 }, minutes, 0);
}

/** Working days from the visitation to the start: four in five within the promise. */
function visitToStart({ random, file }: PastGround): number {
  const promise = file.planning.startWithinWorkingDays;
  return random.chance(0.14) ? promise + random.int(1, 6) : random.int(2, promise);
}

/** What was asked for: drawn like any referral, but for the service and place that it led to. */
function wish(ground: PastGround, course: UnderWay): Omit<Referral, 'id' | 'citizenId'> {
  const drawn = makeReferral(ground.random, ground.referralGround, ground.today);
  const found =
    course.form === 'team'
      ? { needs: course.team.needs.slice(0, 1), sites: [course.team.siteId], modalities: ['team' as const] }
      : { modalities: [course.form] };
  return { ...drawn, ...found, service: course.service.id, unavailable: [], available: [] };
}
