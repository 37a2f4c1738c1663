import { describe, expect, test } from 'vitest';
import type { CourseDays } from '#shared/model/forecast.ts';
import { courseLengths } from '../../../electron/forecast/courses.ts';
import { type Inversion, valueAt } from '../../../electron/forecast/inversion.ts';

/** How often each length comes up over evenly spread numbers. */
function shares(course: CourseDays, longest = 400): Map<number, number> {
  const lengths: Inversion = courseLengths(course, longest);
  const [draws, found] = [100_000, new Map<number, number>()];
  for (let i = 0; i < draws; i++) {
    const length = valueAt(lengths, (i + 0.5) / draws);
    found.set(length, (found.get(length) ?? 0) + 1 / draws);
  }
  return found;
}
const mean = (found: Map<number, number>) =>
  [...found].reduce((sum, [length, share]) => sum + length * share, 0);

describe('a course', () => {
  test('of a fixed whole length has that length', () => {
    expect([...shares({ kind: 'fixed', mean: 40 }).keys()]).toEqual([40]);
  });

  test('with a fraction is rounded up as often as the fraction says', () => {
    const found = shares({ kind: 'fixed', mean: 6.3 });
    expect([...found.keys()].sort()).toEqual([6, 7]);
    expect(found.get(7)).toBeCloseTo(0.3, 4);
  });

  test('of listed lengths has each as often, fractions rounded so that the mean holds', () => {
    const found = shares({ kind: 'empirical', values: [2, 5, 5, 9.5] });
    expect(found.get(5)).toBeCloseTo(0.5, 4);
    expect(found.get(9)).toBeCloseTo(0.125, 4);
    expect(mean(found)).toBeCloseTo(21.5 / 4, 3);
  });

  test('of less than a day takes a day', () => {
    expect([...shares({ kind: 'empirical', values: [0.2, 0.9] }).keys()]).toEqual([1]);
  });

  test('of a geometric length goes on with the same probability every day', () => {
    const found = shares({ kind: 'exponential', mean: 4 });
    let longer = 1;
    for (let k = 1; k <= 12; k++) {
      longer -= found.get(k) ?? 0;
      expect(longer).toBeCloseTo(0.75 ** k, 3);
    }
    expect(mean(found)).toBeCloseTo(4, 2);
  });

  test('with a geometric mean of one day takes one day', () => {
    expect([...shares({ kind: 'exponential', mean: 1 }).keys()]).toEqual([1]);
  });

  test('that outlasts the forecast is not told apart from a longer one', () => {
    expect([...shares({ kind: 'fixed', mean: 1_000_000 }, 30).keys()]).toEqual([30]);
    expect(Math.max(...shares({ kind: 'exponential', mean: 50 }, 30).keys())).toBe(30);
  });
});
