/**
 * How many wait in all pools together: the sum of lines that the model takes for independent of each other, so its
 * distribution is the convolution of theirs. What makes lines rise and fall together in the world (a hard winter) is not
 * in the model; the band of the sum is then too narrow (docs/forecast.md, "When not to trust it").
 */
import type { Quantiles } from '#shared/model/forecast.ts';
import { distribution } from './summary.ts';
import type { WeeklyCounts } from './tally.ts';

/** Mean and quantiles of the sum at the end of each week, each line given as how often it was so long. */
export function waitingInAll(lines: readonly WeeklyCounts[], weeks: number): Quantiles[] {
  return Array.from({ length: weeks }, (_, week) =>
    distribution(
      lines
        .map((line) => sharesOf(line, week))
        .reduce<Float64Array>(convolved, Float64Array.of(1))
        // Ranks are counted in whole numbers: as many draws as make rounding invisible.
        .map((share) => Math.round(share * DRAWS)),
    ),
  );
}

const DRAWS = 1e9;

/** How likely each length is in a week, without lengths at the end that never were. */
function sharesOf({ width, counts }: WeeklyCounts, week: number): Float64Array {
  const all = counts.subarray(week * width, (week + 1) * width);
  const end = all.findLastIndex((count) => count > 0) + 1;
  const sum = all.reduce((a, b) => a + b, 0);
  return sum === 0 ? Float64Array.of(1) : all.slice(0, end).map((count) => count / sum);
}

function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const share = a[i] as number;
    if (share === 0) continue;
    for (let k = 0; k < b.length; k++) result[i + k] = (result[i + k] as number) + share * (b[k] as number);
  }
  return result;
}
