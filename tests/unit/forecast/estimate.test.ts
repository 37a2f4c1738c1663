import { describe, expect, test } from 'vitest';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { type IsoWeek, isoWeek } from '#shared/calendar/weeks.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import { type Posterior, posteriorOf } from '../../../electron/forecast/estimate/posterior.ts';
import { trendYears } from '../../../electron/forecast/estimate/series.ts';
import { Random, sourceNamed } from '../../../electron/forecast/random.ts';

const from = '2027-02-01' as IsoDate;
const ahead = 52;

/** A history that ends the week before `from`, with these counts. */
function history(counts: readonly number[]) {
  return counts.map((count, i) => ({ week: weekBefore(counts.length - i), count }));
}
const weekBefore = (weeks: number): IsoWeek => isoWeek(dayNumber(from) - 7 * weeks);

function estimate(counts: readonly number[], holidays: string[] = []): Posterior {
  return posteriorOf(history(counts), from, ahead, workingDays(holidays as IsoDate[]));
}

/** `size` draws of the mean of a five-day week in week `week` of the horizon, sorted. */
function draws(posterior: Posterior, week: number, size = 2000): number[] {
  const parameters = { perWeek: new Float64Array(ahead), dispersion: 1 };
  const random = new Random(sourceNamed('test'));
  return Array.from({ length: size }, (_, replication) => {
    posterior.draw(random.start(1, replication), parameters);
    return parameters.perWeek[week] as number;
  }).sort((a, b) => a - b);
}
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe('a constant history', () => {
  const posterior = estimate(new Array(104).fill(6));

  test('has its level, hardly a trend or season, and no dispersion', () => {
    const { perWeek, trendPerYear, season, dispersion } = posterior.estimated;
    expect(perWeek).toBeCloseTo(6, 1);
    expect(Math.abs(trendPerYear)).toBeLessThan(0.01);
    expect(season).toHaveLength(ahead);
    expect(Math.max(...(season ?? []))).toBeLessThan(1.02);
    expect(dispersion).toBeLessThan(1.05);
  });

  test('still leaves doubt about its level', () => {
    const sample = draws(posterior, 0);
    expect(mean(sample)).toBeCloseTo(6, 0);
    expect(sample[100] as number).toBeLessThan(5.75);
    expect(sample[1900] as number).toBeGreaterThan(6.25);
  });
});

describe('how much is estimated', () => {
  const parts = (weeks: number) => {
    const { trendPerYear, season } = estimate(Array.from({ length: weeks }, (_, i) => 5 + (i % 3))).estimated;
    return { trend: trendPerYear !== 0, season: season !== null };
  };
  test.each([
    [1, false, false],
    [25, false, false],
    [26, true, false],
    [51, true, false],
    [52, true, true],
  ])('%i weeks: trend %s, season %s', (weeks, trend, season) => {
    expect(parts(weeks)).toEqual({ trend, season });
  });
});

describe('what a history shows', () => {
  test('a trend of half as much again in a year, and nothing else', () => {
    const counts = Array.from({ length: 104 }, (_, i) => Math.round(40 * 1.5 ** ((i - 104) / 52.18)));
    const { perWeek, trendPerYear, season } = estimate(counts).estimated;
    expect(trendPerYear).toBeGreaterThan(0.4);
    expect(trendPerYear).toBeLessThan(0.55);
    expect(perWeek).toBeGreaterThan(37);
    expect(perWeek).toBeLessThan(43);
    expect(Math.max(...(season ?? []))).toBeLessThan(1.1);
  });

  test('a season that peaks in spring, whose factors average 1 over the year', () => {
    const counts = Array.from({ length: 104 }, (_, i) => {
      const part = ((dayNumber(from) - 7 * (104 - i) + 3) / 365.25) % 1;
      return Math.round(30 * (1 + 0.4 * Math.sin(2 * Math.PI * part)));
    });
    const { perWeek, season } = estimate(counts).estimated;
    const factors = season ?? [];
    expect(mean(factors)).toBeCloseTo(1, 6);
    expect(perWeek).toBeCloseTo(30, -0.5);
    // A quarter into the year: the end of March, eight or nine weeks after the 1st of February.
    expect(Math.abs(factors.indexOf(Math.max(...factors)) - 8)).toBeLessThanOrEqual(2);
    expect(Math.max(...factors)).toBeGreaterThan(1.3);
  });

  test('a level per working day: short weeks with fewer referrals change nothing', () => {
    const holiday = isoDate(dayNumber(from) - 14 + 4);
    // Four in the week of four days, five in the others.
    const counts = new Array(20).fill(5);
    counts[18] = 4;
    const level = (holidays: string[]) => estimate(counts, holidays).estimated.perWeek;
    expect(level([holiday])).toBeGreaterThan(level([]));
    expect(level([holiday])).toBeCloseTo(5.03, 1);
  });

  test('counts that vary more than chance have a dispersion above 1', () => {
    const counts = Array.from({ length: 78 }, (_, i) => (i % 4 === 0 ? 9 : i % 4 === 1 ? 0 : 3));
    const { dispersion } = estimate(counts).estimated;
    expect(dispersion).toBeGreaterThan(2.2);
    expect(dispersion).toBeLessThan(4.5);
  });
});

describe('few counts', () => {
  test('no referral in two years leaves a small chance of one', () => {
    const posterior = estimate(new Array(104).fill(0));
    const sample = draws(posterior, 10);
    expect(mean(sample)).toBeGreaterThan(0);
    expect(mean(sample)).toBeLessThan(0.03);
    expect(sample[0] as number).toBeGreaterThan(0);
  });

  test('one week of three says little: the level may well be one or six', () => {
    const sample = draws(estimate([3]), 0);
    expect(sample[100] as number).toBeLessThan(1.5);
    expect(sample[1900] as number).toBeGreaterThan(6);
    expect(estimate([3]).estimated).toMatchObject({ trendPerYear: 0, season: null });
  });

  test('a year of weeks in which one had many does not throw the estimate', () => {
    const counts = new Array(60).fill(1);
    counts[30] = 60;
    const { perWeek, dispersion } = estimate(counts).estimated;
    expect(perWeek).toBeGreaterThan(0.5);
    expect(perWeek).toBeLessThan(4);
    expect(dispersion).toBeGreaterThan(3);
  });

  test('many citizens are no trouble for the arithmetic', () => {
    const counts = Array.from({ length: 104 }, (_, i) => 80_000 + 1000 * (i % 5));
    const { perWeek } = estimate(counts).estimated;
    expect(perWeek / 82_000).toBeCloseTo(1, 1);
  });
});

test('a trend runs on for a year and then fades to at most one more', () => {
  expect([0, 0.5, 1].map(trendYears)).toEqual([0, 0.5, 1]);
  expect(trendYears(2)).toBeCloseTo(2 - Math.exp(-1), 12);
  expect(trendYears(50)).toBeCloseTo(2, 6);
});
