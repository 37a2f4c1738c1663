import { type DayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { Service, Therapist } from '#shared/model/scenario.ts';
import type { Wish } from './booking-book.ts';
import type { CourseGround } from './courses-under-way.ts';
import type { Random } from './random.ts';
import { courseLength } from './sessions.ts';

const grid = 15;

/** A course's weekly hour with its therapist; at home it holds the way there and back too. */
interface Rhythm {
  readonly therapist: Therapist;
  readonly siteId: string | null;
  readonly from: number;
  readonly to: number;
  readonly weekdays: readonly number[];
}

/**
 * Books an individual course that is under way: the same hour once or twice a week with the same therapist for
 * as many sessions as remain, one in four at the citizen's home, and the evaluation after the last. Returns the
 * minutes booked before `until`; 0 where the hour tried was not to be had (nothing is booked then).
 */
export function bookIndividualCourse(
  random: Random,
  ground: CourseGround,
  until: DayNumber,
  citizen: string | null,
): number {
  const { standard, calendar, book } = ground;
  const service = random.pick(standard.services);
  const rhythm = pickRhythm(random, ground, service);
  if (!rhythm) return 0;
  const { full } = courseLength(service, standard.minutes.individual, standard);
  // Few sessions left are commoner than many: courses end early, and the weeks ahead thin out.
  const remaining = Math.min(random.int(1, Math.max(1, full)), random.int(1, Math.max(1, full)));
  const { therapist, siteId, from, to } = rhythm;
  const wish = (day: DayNumber): Wish => ({
    therapistId: therapist.id,
    siteId,
    citizenId: citizen,
    day,
    from,
    to,
  });
  const days: DayNumber[] = [];
  for (let day = calendar.today; day <= calendar.horizon.to && days.length < remaining; day++)
    if (rhythm.weekdays.includes(weekdayOf(day)) && book.isPossible(wish(day))) days.push(day);
  const first = days[0];
  if (first === undefined || first > calendar.today + 10) return 0;
  const citizenId = citizen ?? ground.citizenId();
  for (const day of days) book.book({ ...wish(day), citizenId });
  const last = days.at(-1) ?? first;
  if (service.finalEvaluation && last + 8 < calendar.horizon.to) {
    const evaluation = { therapistId: therapist.id, siteId, citizenId };
    const after = Array.from({ length: 8 }, (_, i) => last + 1 + i);
    const way = siteId === null ? to - from - standard.minutes.home : 0;
    if (service.professions.evaluation.includes(therapist.profession))
      book.bookOnFirst(evaluation, after, standard.minutes.finalEvaluation + way, random);
  }
  return days.filter((day) => day < until).length * (to - from);
}

/** A therapist who may train, and an hour of the week in which he or she is at work; null for a poor draw. */
function pickRhythm(random: Random, ground: CourseGround, service: Service): Rhythm | null {
  const therapist = random.pick(ground.therapists);
  if (!service.professions.training.includes(therapist.profession)) return null;
  const atHome = random.chance(0.25);
  const way = atHome ? random.int(1, 2) * 30 : 0;
  const { minutes } = ground.standard;
  const length = atHome ? minutes.home + way : random.pick([minutes.individual, minutes.individual, 45]);
  const interval = random.pick(therapist.weekly);
  const begin = Math.ceil(minuteOf(interval.from) / grid);
  const end = Math.floor((minuteOf(interval.to) - length) / grid);
  if (end < begin) return null;
  const from = random.int(begin, end) * grid;
  const others = therapist.weekly
    .filter((w) => w.siteId === interval.siteId && Math.abs(w.weekday - interval.weekday) > 1)
    .map((w) => w.weekday);
  const twice = others.length > 0 && random.chance(0.35);
  return {
    therapist,
    siteId: atHome ? null : interval.siteId,
    from,
    to: from + length,
    weekdays: twice ? [interval.weekday, random.pick(others)] : [interval.weekday],
  };
}
