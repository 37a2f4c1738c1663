/**
 * How many citizens arrive on one working day: Poisson, or negative binomial where the dispersion (variance over
 * mean) is above 1.
 *
 * Assumptions: contract, "Arrivals". In this parametrization (variance proportional to the mean, "NB1": Cameron
 * and Trivedi, Regression Analysis of Count Data, 2nd ed., 2013, section 3.3) the sum of independent days has the
 * same dispersion as each of them, so a week's dispersion is a day's, and a short week's too.
 */
import type { Inversion } from './inversion.ts';

/** Beyond this no uniform number of 32 bits reaches. */
const CERTAIN = 1 - 2 ** -34;
/** ln of a probability that no sum notices and that the smallest number of a double still holds. */
const UNNOTICED = -600;

/** Writes the distribution with this mean (0 or more) and dispersion (1 or more) into `counts`, which has no guide. */
export function setDailyCounts(counts: Inversion, mean: number, dispersion: number): void {
  const excess = dispersion - 1;
  /** P(k + 1) / P(k). */
  const step = (k: number) => (k * excess + mean) / ((k + 1) * dispersion);
  // ln P(0) is −mean × ln(dispersion) / (dispersion − 1), of which the limit at dispersion 1 is −mean.
  let log = -mean * (excess > 0 ? Math.log1p(excess) / excess : 1);
  let k = 0;
  // With a large mean P(0) is below the smallest number: pass what nobody will ever draw in logarithms.
  for (; log < UNNOTICED; k++) log += Math.log(step(k));
  let { upTo } = counts;
  if (k >= upTo.length) upTo = new Float64Array(2 * k);
  upTo.fill(0, 0, k);
  let probability = Math.exp(log);
  let sum = 0;
  for (; ; k++) {
    sum += probability;
    if (k === upTo.length) upTo = enlarged(upTo);
    upTo[k] = sum;
    // Rounding can keep the sum from ever being certain: past the mean, terms that add nothing end the walk.
    if (sum >= CERTAIN || (k > mean && probability < 1e-18)) break;
    probability *= step(k);
  }
  counts.upTo = upTo;
  counts.length = k + 1;
}

function enlarged(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(2 * numbers.length);
  result.set(numbers);
  return result;
}
