import type { DayNumber } from '#shared/calendar/dates.ts';
import { isoDate, mondayOf } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import { isoWeek, weekOfYear } from '#shared/calendar/weeks.ts';
import type { DateRange, Profession, Therapist } from '#shared/model/scenario.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Namer } from './names.ts';
import type { Random } from './random.ts';
import type { Place } from './sites-and-rooms.ts';
import type { Size } from './size.ts';

type Weekly = Therapist['weekly'];
type WeekPattern = 'fullTime' | 'fourDays' | 'threeDays' | 'mornings';

const competencesOf: Record<Profession, readonly string[]> = {
  physiotherapist: ['heart', 'lung', 'neuro', 'vestibular', 'lymph', 'pool'],
  occupationalTherapist: ['hand', 'cognition', 'neuro', 'lymph'],
  trainingAssistant: ['pool'],
};

/**
 * The staff, place by place: of ten, six physiotherapists, three occupational therapists and one assistant,
 * spread so that each place has both kinds of therapist.
 */
export function makeTherapists(
  random: Random,
  size: Size,
  places: readonly Place[],
  calendar: DemoCalendar,
  names: Namer,
): Therapist[] {
  const homes = homesOf(size, places);
  const perPlace = new Map<number, number>();
  return homes.map((home, i) => {
    const nth = perPlace.get(home) ?? 0;
    perPlace.set(home, nth + 1);
    const profession = professionOf(nth);
    return {
      id: `t${String(i + 1).padStart(size.therapists > 99 ? 3 : 2, '0')}`,
      name: names.therapist(),
      profession,
      competences: competences(random, profession),
      weekly: workingWeek(random, places, home),
      absences: absences(random, calendar),
    };
  });
}

/** The place of each therapist, as an index, in proportion to the places' shares. */
function homesOf(size: Size, places: readonly Place[]): number[] {
  const homes: number[] = [];
  let upTo = 0;
  places.forEach((place, at) => {
    upTo += place.share;
    while (homes.length < Math.round(size.therapists * upTo)) homes.push(at);
  });
  return homes;
}

/** The profession of a place's n-th therapist: the order repeats after ten, so that small places are mixed too. */
function professionOf(nth: number): Profession {
  const pt = 'physiotherapist';
  const ot = 'occupationalTherapist';
  const order = [pt, ot, pt, pt, ot, 'trainingAssistant', pt, pt, ot, pt] as const;
  return order[nth % order.length];
}

function competences(random: Random, profession: Profession): string[] {
  const count = random.weighted([
    [0, 15],
    [1, 68],
    [2, 17],
  ]);
  return random.shuffled(competencesOf[profession]).slice(0, count).sort();
}

/** A week at the therapist's place; one in six is at a second place on some days. */
function workingWeek(random: Random, places: readonly Place[], home: number): Weekly {
  const begin = random.weighted([
    [450, 3],
    [480, 5],
    [510, 2],
  ]);
  const lunch = random.pick([690, 705, 720, 735]);
  const pattern = random.weighted<WeekPattern>([
    ['fullTime', 68],
    ['fourDays', 17],
    ['mornings', 8],
    ['threeDays', 7],
  ]);
  const elsewhere = places.length > 1 && random.chance(0.17) ? otherPlace(random, places, home) : null;
  const awayDays = elsewhere ? random.shuffled([1, 2, 3, 4, 5]).slice(0, 2) : [];
  const splitDays = elsewhere !== null && random.chance(0.3);
  return workdays(random, pattern).flatMap((weekday): Weekly => {
    const here = places[home].site.id;
    const there = awayDays.includes(weekday) && elsewhere ? elsewhere.site.id : here;
    if (pattern === 'mornings')
      return [{ weekday, from: clockTime(begin), to: clockTime(begin + 270), siteId: there }];
    const short = weekday === 5 && pattern === 'fullTime';
    const end = begin + (short ? 390 : 465);
    // A day split between two places needs the noon hour for the way between them.
    const way = splitDays && there !== here ? 30 : 0;
    return [
      { weekday, from: clockTime(begin), to: clockTime(lunch), siteId: way > 0 ? here : there },
      { weekday, from: clockTime(lunch + 30 + way), to: clockTime(end), siteId: there },
    ];
  });
}

function otherPlace(random: Random, places: readonly Place[], home: number): Place {
  return random.pick(places.filter((_, at) => at !== home));
}

function workdays(random: Random, pattern: WeekPattern): number[] {
  const all = [1, 2, 3, 4, 5];
  if (pattern === 'fullTime' || pattern === 'mornings') return all;
  const off = random.shuffled(all).slice(0, pattern === 'fourDays' ? 1 : 2);
  return all.filter((day) => !off.includes(day));
}

/**
 * Holidays where Danes take them (three weeks in July and August, week 42, Christmas, week 7 or 8, the days
 * before Easter), a course of one to three days, now and then a longer leave.
 */
function absences(random: Random, calendar: DemoCalendar): DateRange[] {
  const ranges: DateRange[] = [];
  const away = (from: DayNumber, days: number) => {
    const to = from + days - 1;
    const clash = ranges.some((r) => r.from <= isoDate(to) && isoDate(from) <= r.to);
    if (from <= calendar.horizon.to && to >= calendar.today && !clash)
      ranges.push({ from: isoDate(from), to: isoDate(to) });
  };
  const summerFrom = random.int(27, 30);
  const winterWeek = random.int(7, 8);
  const [summer, autumn, winter] = [random.chance(0.9), random.chance(0.5), random.chance(0.4)];
  const easter = random.chance(0.4);
  const christmas = random.weighted([
    [0, 35],
    [3, 15],
    [9, 25],
    [12, 25],
  ]);
  for (let monday = mondayOf(calendar.today) - 28; monday <= calendar.horizon.to; monday += 7) {
    const week = weekOfYear(isoWeek(monday));
    if (week === summerFrom && summer) away(monday, 19);
    if (week === 42 && autumn) away(monday, 5);
    if (week === winterWeek && winter) away(monday, 5);
    if (week === 52 && christmas > 0) away(monday, christmas);
    if (isEasterWeek(monday, calendar) && easter) away(monday, 3);
  }
  const later = () => random.int(calendar.today + 7, calendar.horizon.to - 7);
  if (random.chance(0.4)) away(mondayOf(later()) + random.int(0, 2), random.int(1, 3));
  if (random.chance(0.25)) away(mondayOf(later()), 5);
  if (random.chance(0.15)) away(mondayOf(later()), 12);
  if (random.chance(0.03)) away(later(), random.int(26, 40));
  return ranges.sort((a, b) => a.from.localeCompare(b.from));
}

/** Easter is the one week whose Thursday and Friday are holidays, and the Monday after it too. */
function isEasterWeek(monday: DayNumber, calendar: DemoCalendar): boolean {
  return [monday + 3, monday + 4, monday + 7].every((day) => !calendar.working.isWorkingDay(day));
}
