import { type DayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import { type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Standard, Therapist } from '#shared/model/scenario.ts';
import type { Wish } from './booking-book.ts';
import type { CourseGround } from './courses-under-way.ts';
import type { UnderWay } from './past/under-way.ts';
import type { Random } from './random.ts';
import { courseLength } from './sessions.ts';

/** Appointments begin on the half hours of a working day, as people book them: what stays free is then of use. */
const raster = 30;

/** A course's weekly hour with its therapist; at home it holds the way there and back too. */
interface Rhythm {
  readonly therapist: Therapist;
  readonly siteId: string | null;
  readonly from: Minutes;
  readonly to: Minutes;
  /** Of these, the way there and back. */
  readonly way: Minutes;
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
  const rhythm = pickRhythm(random, ground);
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
  const bookings: UnderWay['bookings'][number][] = [];
  const form = rhythm.way > 0 ? 'home' : 'individual';
  for (const day of days) {
    const booked = book.book({ ...wish(day), citizenId });
    const id = book.bookings.at(-1)?.id;
    if (booked && id !== undefined) bookings.push({ id, kind: form });
  }
  const roomId = book.bookings.at(-1)?.roomId ?? null;
  const done = Math.max(1, full - remaining);
  const { weekdays, way } = rhythm;
  ground.note({ form, citizenId, service, therapist, weekdays, from, to, way, roomId, done, bookings });
  const trained = days.filter((day) => day < until).length * (to - from);
  const mayEvaluate = service.professions.evaluation.includes(therapist.profession);
  const last = days.at(-1) ?? first;
  if (!service.finalEvaluation || !mayEvaluate || last + 8 > calendar.horizon.to) return trained;
  const minutes = standard.minutes.finalEvaluation + rhythm.way;
  const after = Array.from({ length: 8 }, (_, i) => last + 1 + i);
  const evaluated = book.bookOnFirst(
    { therapistId: therapist.id, siteId, citizenId },
    after,
    minutes,
    random,
  );
  const evaluation = book.bookings.at(-1)?.id;
  if (evaluated !== null && evaluation !== undefined)
    bookings.push({ id: evaluation, kind: 'finalEvaluation' });
  return trained + (evaluated !== null && evaluated < until ? minutes : 0);
}

/** Where a session is held, and how long it takes the therapist. */
interface Setting {
  readonly inRoom: boolean;
  readonly way: Minutes;
  readonly length: Minutes;
}

/**
 * Half of the sessions are in a consulting room, a quarter in the hall or outdoors, where no room is booked, and
 * a quarter at home. Nobody's profession is asked after: parts of a course may be delegated (K9, I7).
 */
function pickSetting(random: Random, { minutes }: Standard): Setting {
  const trained = random.pick([minutes.individual, minutes.individual, minutes.individual, 45, 30]);
  const way = random.int(1, 2) * 30;
  return random.weighted<Setting>([
    [{ inRoom: true, way: 0, length: trained }, 2],
    [{ inRoom: false, way: 0, length: trained }, 1],
    [{ inRoom: false, way, length: minutes.home + way }, 1],
  ]);
}

/** A therapist and an hour of the week at which he or she works; null for a poor draw. */
function pickRhythm(random: Random, { therapists, standard }: CourseGround): Rhythm | null {
  const therapist = random.pick(therapists);
  const { inRoom, way, length } = pickSetting(random, standard);
  const interval = random.pick(therapist.weekly);
  const starts = Math.floor((minuteOf(interval.to) - minuteOf(interval.from) - length) / raster) + 1;
  if (starts < 1) return null;
  const from = minuteOf(interval.from) + random.int(0, starts - 1) * raster;
  const others = therapist.weekly
    .filter((w) => w.siteId === interval.siteId && Math.abs(w.weekday - interval.weekday) > 1)
    .map((w) => w.weekday);
  const twice = others.length > 0 && random.chance(0.6);
  return {
    therapist,
    siteId: inRoom ? interval.siteId : null,
    from,
    to: from + length,
    way,
    weekdays: twice ? [interval.weekday, random.pick(others)] : [interval.weekday],
  };
}
