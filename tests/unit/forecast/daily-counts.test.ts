import { describe, expect, test } from 'vitest';
import { setDailyCounts } from '../../../electron/forecast/daily-counts.ts';
import { emptyInversion, guided, valueAt } from '../../../electron/forecast/inversion.ts';

function counts(mean: number, dispersion: number) {
  const inversion = emptyInversion();
  setDailyCounts(inversion, mean, dispersion);
  return inversion;
}

function moments(mean: number, dispersion: number): { mean: number; dispersion: number } {
  const { upTo, length } = counts(mean, dispersion);
  let [first, second] = [0, 0];
  for (let k = 0; k < length; k++) {
    const probability = (upTo[k] as number) - (k > 0 ? (upTo[k - 1] as number) : 0);
    first += probability * k;
    second += probability * k * k;
  }
  return { mean: first, dispersion: (second - first * first) / first };
}

describe('a day’s count', () => {
  test.each([
    [0.4, 1],
    [0.4, 1.8],
    [3, 1.0001],
    [0.02, 40],
    [60, 2.5],
    [900, 1],
    [20_000, 7],
  ])('with mean %d and dispersion %d has both', (mean, dispersion) => {
    const found = moments(mean, dispersion);
    expect(found.mean / mean).toBeCloseTo(1, 5);
    expect(found.dispersion / dispersion).toBeCloseTo(1, 4);
  });

  test('of a Poisson day is 0 with probability e^−mean', () => {
    expect(counts(0.7, 1).upTo[0]).toBeCloseTo(Math.exp(-0.7), 14);
  });

  test('of a negative binomial day, by hand: mean 1, dispersion 2 halves the probability with each', () => {
    expect([...counts(1, 2).upTo.slice(0, 4)].map((p) => Number(p.toFixed(12)))).toEqual([
      0.5, 0.75, 0.875, 0.9375,
    ]);
  });

  test('is 0 where nobody ever comes', () => {
    expect(valueAt(counts(0, 1.5), 0.999999)).toBe(0);
  });

  test('is the same with a guide and without', () => {
    for (const [mean, dispersion] of [
      [0.5, 1],
      [40, 3],
    ] as const) {
      const plain = counts(mean, dispersion);
      const withGuide = guided(plain);
      for (let i = 0; i < 5000; i++) {
        const u = (i + 0.5) / 5000;
        if (valueAt(plain, u) !== valueAt(withGuide, u)) expect.fail(`at ${u} for mean ${mean}`);
      }
    }
  });

  test('does not begin anew after a larger one', () => {
    const inversion = counts(900, 1);
    setDailyCounts(inversion, 0.5, 1);
    expect(valueAt(inversion, 0.5)).toBe(0);
    expect(valueAt(inversion, 0.99)).toBe(3);
  });
});
