/** Histories of which the truth is known: a level, a trend, a season and a dispersion, drawn at random. */
import { closedDays, usualClosedDays } from '#shared/calendar/closed-days.ts';
import { dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import { isoWeek } from '#shared/calendar/weeks.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import type { HistoryWeek } from '#shared/model/forecast.ts';
import { setDailyCounts } from '../../../electron/forecast/daily-counts.ts';
import { emptyInversion, valueAt } from '../../../electron/forecast/inversion.ts';
import { Random, sourceNamed } from '../../../electron/forecast/random.ts';

export const heldOutWeeks = 26;
/** The Monday on which what is to be forecast begins; half a year on lies Christmas. */
export const from = '2026-09-07' as IsoDate;
export const holidays = closedDays(usualClosedDays, '2023-01-01' as IsoDate, '2028-12-31' as IsoDate).map(
  ({ date }) => date,
);
export const calendar = workingDays(holidays);

/** Columns besides the level that a truth's logarithm is made of: what "knowing its form" means. */
export type Form = (years: number, yearPart: number) => readonly number[];

export interface Truth {
  readonly perWeek: number;
  readonly trendPerYear: number;
  readonly dispersion: number;
  /** The season's factor at each part of the year, 0 to 1. */
  season(yearPart: number): number;
}

/** The kinds of truth: how one is drawn, and its form. */
export const kinds: Record<string, { readonly form: Form; draw(random: Random): Truth }> = {
  'no season': { form: (years) => [years], draw: (random) => ({ ...common(random), season: () => 1 }) },
  'one wave': {
    form: (years, part) => [years, ...wave(1, part)],
    draw(random) {
      const [strength, peak] = [between(random, 0.1, 0.4), random.next()];
      return { ...common(random), season: (part) => 1 + strength * Math.sin(2 * Math.PI * (part - peak)) };
    },
  },
  'two waves': {
    form: (years, part) => [years, ...wave(1, part), ...wave(2, part)],
    draw(random) {
      const [year, half] = [between(random, 0.1, 0.3), between(random, 0.05, 0.2)];
      const [peak, other] = [random.next(), random.next()];
      return {
        ...common(random),
        season: (part) =>
          Math.exp(
            year * Math.sin(2 * Math.PI * (part - peak)) + half * Math.sin(4 * Math.PI * (part - other)),
          ),
      };
    },
  },
  'July holidays': {
    form: (years, part) => [years, ...wave(1, part), isJuly(part) ? 1 : 0],
    draw(random) {
      const [depth, strength, peak] = [between(random, 0.3, 0.6), between(random, 0, 0.15), random.next()];
      return {
        ...common(random),
        season: (part) =>
          (1 + strength * Math.sin(2 * Math.PI * (part - peak))) * (isJuly(part) ? 1 - depth : 1),
      };
    },
  },
};

export interface GeneratedSeries {
  readonly history: HistoryWeek[];
  /** Of the weeks to be forecast: how many came, and how many were to be expected. */
  readonly actual: number[];
  readonly expected: number[];
}

/** Draws the counts of `weeks` weeks of history and of the weeks held out. */
export function generated(truth: Truth, weeks: number, random: Random): GeneratedSeries {
  const daily = emptyInversion();
  const all = Array.from({ length: weeks + heldOutWeeks }, (_, i) => {
    const monday = dayNumber(from) + 7 * (i - weeks);
    const expected =
      truth.perWeek *
      (1 + truth.trendPerYear) ** yearsOf(monday) *
      truth.season(yearPartOf(monday)) *
      exposureOf(monday);
    setDailyCounts(daily, expected, truth.dispersion);
    return { week: isoWeek(monday), count: valueAt(daily, random.next()), expected };
  });
  return {
    history: all.slice(0, weeks).map(({ week, count }) => ({ week, count })),
    actual: all.slice(weeks).map(({ count }) => count),
    expected: all.slice(weeks).map(({ expected }) => expected),
  };
}

export const yearsOf = (monday: number) => (monday - dayNumber(from)) / 365.25;
export const yearPartOf = (monday: number) => ((monday + 3) / 365.25) % 1;
/** Working days of the week of `monday`, in fifths. */
export const exposureOf = (monday: number) => calendar.between(monday - 1, monday + 6) / 5;
export const mondayAhead = (week: number) => dayNumber(from) + 7 * week;

export function streamOfLuck(name: string): Random {
  return new Random(sourceNamed(name)).start(7, 0);
}

/** From 2.5 to 25 a week, −20 % to +30 % a year, Poisson or with a dispersion up to 2.5. */
function common(random: Random) {
  const perWeek = Math.exp(between(random, Math.log(2.5), Math.log(25)));
  const trendPerYear = between(random, -0.2, 0.3);
  return { perWeek, trendPerYear, dispersion: random.next() < 0.4 ? 1 : between(random, 1, 2.5) };
}

function wave(times: number, part: number): [number, number] {
  return [Math.cos(2 * Math.PI * times * part), Math.sin(2 * Math.PI * times * part)];
}

/** Weeks 28 to 32. */
function isJuly(part: number): boolean {
  return part > 0.53 && part < 0.62;
}

function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.next();
}
