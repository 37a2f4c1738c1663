/**
 * How likely weekly counts are under given means and a dispersion: Poisson, or negative binomial with variance
 * `dispersion` × mean (see `daily-counts.ts` for the form and its reference).
 */

/** ln of the probability of all `counts`, where week i has the mean `level` × `shape[i]`. Up to a constant of the counts. */
export function logLikelihood(
  counts: Float64Array,
  level: number,
  shape: Float64Array,
  dispersion: number,
): number {
  const excess = dispersion - 1;
  const perMean = excess > 0 ? Math.log1p(excess) / excess : 1;
  const logDispersion = Math.log(dispersion);
  let sum = 0;
  for (let week = 0; week < counts.length; week++) {
    const count = counts[week] as number;
    const mean = level * (shape[week] as number);
    sum += logRising(mean, count, excess) - count * logDispersion - mean * perMean;
  }
  return sum;
}

/** ln of mean × (mean + excess) × (mean + 2 excess) × …, `count` factors. */
function logRising(mean: number, count: number, excess: number): number {
  if (excess === 0) return count === 0 ? 0 : count * Math.log(mean);
  if (count > 40) {
    const shape = mean / excess;
    return count * Math.log(excess) + logGamma(shape + count) - logGamma(shape);
  }
  let product = 1;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    product *= mean + k * excess;
    // Few logarithms: one for every few factors, before their product runs out of range.
    if (product > 1e200 || product < 1e-200) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}

/** ln Γ(x) for x above 0: Stirling's series, after moving x up to where it is exact to 1e-12. */
function logGamma(x: number): number {
  let shift = 0;
  while (x < 10) shift += Math.log(x++);
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
