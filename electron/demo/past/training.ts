/** Start interviews and sessions that have been: on teams with free seats, or alone with a therapist whose diary has room. */
import { type DayNumber, dayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import { clockTime, type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Modality, Referral, Service, Team, Therapist } from '#shared/model/scenario.ts';
import type { PastContact, PastSeat } from '../../interchange/past.ts';
import { fittingTeams } from '../referrals.ts';
import { courseLength } from '../sessions.ts';
import { isStrained } from './calendar.ts';
import { dateOf, type PastGround } from './ground.ts';
import { attended, drawMark } from './marks.ts';

export interface Training {
  readonly contacts: PastContact[];
  readonly seat: PastSeat | null;
  readonly start: DayNumber;
  /** The last day with somebody there. */
  readonly last: DayNumber;
  readonly modality: Modality;
  /** Who held the interview, and evaluates. */
  readonly therapist: Therapist;
}

/** A start interview and the sessions after it: on a team with free seats where the citizen can, else alone. */
export function train(
  ground: PastGround,
  service: Service,
  referral: Pick<Referral, 'service' | 'needs' | 'sites' | 'modalities' | 'travelMinutes'>,
  visit: DayNumber,
  brief: boolean,
): Training | null {
  const { random, today, working, file } = ground;
  const wish = startDelay(ground, visit);
  const siteId = random.pick(referral.sites);
  const therapist = random.pick(
    ground.therapists.filter((t) => service.professions.startInterview.includes(t.profession)),
  );
  const { startInterview: length } = file.planning.minutes;
  const start = freeDay(ground, therapist, working.after(visit, wish), length, 4);
  if (!start) return null;
  const interview = contact('startInterview', therapist, start, length, 0);
  const team = random.pick([...fittingTeams(ground.teams, { ...referral, sites: [siteId] }), null, null]);
  const share = brief
    ? random.next() * 0.3
    : random.chance(0.09)
      ? random.next() * 0.5
      : 0.65 + random.next() * 0.35;
  const first = start.day + random.int(1, 9);
  if (team && referral.modalities.includes('team')) {
    const minutes = sessionMinutes(team);
    const count = Math.max(1, Math.round(courseLength(service, minutes, file.planning).full * share));
    const days = ground.seats.forwards(team, first, today, count);
    if (days.length < count) return null;
    ground.seats.take(team, days);
    return { ...seated(ground, team, days, start.day), contacts: [interview], start: start.day, therapist };
  }
  const atHome = referral.modalities.includes('home') && random.chance(0.4);
  const minutes = atHome ? file.planning.minutes.home : file.planning.minutes.individual;
  const count = Math.max(1, Math.round(courseLength(service, minutes, file.planning).full * share));
  const travelMinutes = atHome ? referral.travelMinutes : 0;
  const sessions = alone(ground, therapist, first, count, minutes, travelMinutes);
  if (!sessions) return null;
  const came = sessions.filter(({ mark }) => mark.status === 'attended');
  return {
    contacts: [interview, ...sessions],
    seat: null,
    start: start.day,
    last: Math.max(start.day, ...came.map(({ date }) => dayNumber(date))),
    modality: atHome ? 'home' : 'individual',
    therapist,
  };
}

/** How long a session of the team lasts. */
export function sessionMinutes({ sessions: [first] }: Team): Minutes {
  if (!first) throw new Error('a team without a session');
  return minuteOf(first.to) - minuteOf(first.from);
}

/** Working days from the visitation to the start: mostly within the promise, in the strained months often not. */
function startDelay({ random, today, file }: PastGround, visit: DayNumber): number {
  const promise = file.planning.startWithinWorkingDays;
  const isLate = random.chance(isStrained(visit, today) ? 0.3 : 0.07);
  return isLate ? promise + random.int(1, 8) : random.int(2, promise);
}

/** A seat on those days, each marked. */
function seated(
  { random, working, file }: PastGround,
  team: Team,
  days: readonly DayNumber[],
  start: DayNumber,
): Pick<Training, 'seat' | 'last' | 'modality'> {
  const dates = days.map((day) => ({
    date: dateOf(day),
    mark: drawMark(random, day, file.quality.cancellation, working),
  }));
  const came = days.filter((_, i) => dates[i]?.mark.status === 'attended');
  return { seat: { teamId: team.id, dates }, last: came.at(-1) ?? start, modality: 'team' };
}

/** The same therapist, once or twice a week, where the diary has room; null where it would reach into today. */
function alone(
  ground: PastGround,
  therapist: Therapist,
  first: DayNumber,
  count: number,
  minutes: Minutes,
  travelMinutes: Minutes,
): PastContact[] | null {
  const { random, working, file, today } = ground;
  const gap = random.pick([3, 4, 7]);
  const contacts: PastContact[] = [];
  let day = first;
  for (let n = 0; n < count && day < today; n++, day += gap) {
    const found = freeDay(ground, therapist, day, minutes + 2 * travelMinutes, 5);
    if (!found) continue;
    const inside = { day: found.day, from: found.from + travelMinutes };
    const mark = drawMark(random, found.day, file.quality.cancellation, working);
    const kind = travelMinutes > 0 ? 'home' : 'individual';
    contacts.push({ ...contact(kind, therapist, inside, minutes, travelMinutes), mark });
    day = found.day;
  }
  return day >= today ? null : contacts;
}

/** A free time of the therapist's week on `day` or one of the working days after it, entered in the diary. */
export function freeDay(
  { random, diary, working, today }: PastGround,
  therapist: Therapist,
  day: DayNumber,
  minutes: Minutes,
  days: number,
): { day: DayNumber; from: Minutes } | null {
  for (let at = day, tried = 0; tried < days + 3 && at < today; at++, tried++) {
    if (!working.isWorkingDay(at)) continue;
    for (const interval of therapist.weekly.filter(({ weekday }) => weekday === weekdayOf(at))) {
      const [from, to] = [minuteOf(interval.from), minuteOf(interval.to)];
      const starts = Math.floor((to - from - minutes) / 30) + 1;
      const turn = starts > 0 ? random.int(0, starts - 1) : 0;
      for (let n = 0; n < starts; n++) {
        const begin = from + ((n + turn) % starts) * 30;
        if (!diary.isFree(therapist.id, at, begin, begin + minutes)) continue;
        diary.take(therapist.id, at, begin, begin + minutes);
        return { day: at, from: begin };
      }
    }
  }
  return null;
}

/** An attended contact. */
export function contact(
  kind: PastContact['kind'],
  therapist: Therapist,
  at: { day: DayNumber; from: Minutes },
  minutes: Minutes,
  travelMinutes: Minutes,
): PastContact {
  return {
    kind,
    therapistId: therapist.id,
    roomId: null,
    date: dateOf(at.day),
    from: clockTime(at.from),
    to: clockTime(at.from + minutes),
    travelMinutes,
    mark: attended,
  };
}
