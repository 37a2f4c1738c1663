/**
 * Trend and season of a series, given its dispersion and how much either may vary: the mode of their posterior and
 * its curvature there.
 *
 * Model: a week's mean is level × exposure × exp(z · θ), where z holds the week's trend and season columns. The
 * counts weigh as quasi-Poisson ones: the Poisson log-likelihood over the dispersion φ (McCullagh and Nelder,
 * Generalized Linear Models, 2nd ed., 1989, chapters 6 and 9). The level is integrated out (under a flat prior for
 * its logarithm), which leaves (Σ y z·θ − Y ln Σ e exp(z·θ)) / φ with Y = Σ y; each θ has a normal prior around 0
 * that draws it there unless the counts say otherwise, as in ridge regression. The posterior is taken to be normal
 * around its mode (Laplace's approximation).
 */
import { factorize, solveLower, solveUpper } from './cholesky.ts';

/** What is fitted: `size` columns for each week, the weeks' counts, and how much of a week each was. */
export interface Columns {
  readonly size: number;
  readonly weeks: number;
  readonly values: Float64Array;
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
}

export interface Fit {
  /** The mode. */
  readonly theta: Float64Array;
  /** Cholesky factor of the precision (the negative second derivative) at the mode. */
  readonly factor: Float64Array;
  /** exposure × exp(z · θ) of each week at the mode. */
  readonly shape: Float64Array;
  /** Its sum: what the level is multiplied with. */
  readonly weight: number;
  /** ln of the prior at the mode, and of the width of the posterior: what Laplace's approximation adds. */
  readonly logPriorAndWidth: number;
}

/** The columns around one θ: all that a step from there needs, at any dispersion. */
export interface Centre {
  readonly columns: Columns;
  readonly precisions: Float64Array;
  readonly theta: Float64Array;
  readonly sumOfCounts: number;
  /** First derivative of φ times the log-likelihood. */
  readonly slope: Float64Array;
  /** Covariance of the columns, weeks weighing as much as citizens are expected in them. Lower half. */
  readonly covariance: Float64Array;
}

const MOST_STEPS = 30;
/** What a further step would gain in log-likelihood when the search for a mode is over. */
const CLOSE = 1e-4;
/** No step is longer than this in any θ: a factor of e² a year. It keeps exp() in range on its way. */
const LONGEST_STEP = 2;

/** The mode at `dispersion` under the prior `precisions`, searched from `start` by Newton's method. */
export function centreOf(
  columns: Columns,
  precisions: Float64Array,
  dispersion: number,
  start: Float64Array,
): Centre {
  const { size } = columns;
  let centre = centreAt(columns, precisions, Float64Array.from(start));
  for (let step = 0; step < MOST_STEPS; step++) {
    const { change, gain } = newtonStep(centre, dispersion);
    if (gain < CLOSE) break;
    const longest = change.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    const scale = Math.min(1, LONGEST_STEP / longest);
    const theta = new Float64Array(size);
    for (let k = 0; k < size; k++) theta[k] = (centre.theta[k] as number) + scale * (change[k] as number);
    centre = centreAt(columns, precisions, theta);
  }
  return centre;
}

/** The fit at a dispersion not far from the one that `centre` is the mode of: one Newton step from there. */
export function fitNear(centre: Centre, dispersion: number): Fit {
  const { columns, precisions, theta } = centre;
  const { change, factor, logDeterminant } = newtonStep(centre, dispersion);
  let logPriorAndWidth = -logDeterminant / 2;
  for (let k = 0; k < columns.size; k++) {
    const mode = (theta[k] as number) + (change[k] as number);
    const precision = precisions[k] as number;
    logPriorAndWidth += (Math.log(precision) - precision * mode * mode) / 2;
    change[k] = mode;
  }
  return { theta: change, factor, ...shapeAt(columns, change), logPriorAndWidth };
}

function newtonStep(
  { columns, precisions, theta, sumOfCounts, slope, covariance }: Centre,
  dispersion: number,
) {
  const { size } = columns;
  const factor = new Float64Array(size * size);
  const change = new Float64Array(size);
  const information = sumOfCounts / dispersion;
  for (let i = 0; i < size; i++) {
    const precision = precisions[i] as number;
    change[i] = (slope[i] as number) / dispersion - precision * (theta[i] as number);
    for (let j = 0; j <= i; j++) factor[i * size + j] = information * (covariance[i * size + j] as number);
    factor[i * size + i] = (factor[i * size + i] as number) + precision;
  }
  const logDeterminant = factorize(factor, size);
  solveLower(factor, size, change);
  let gain = 0;
  for (const part of change) gain += (part * part) / 2;
  solveUpper(factor, size, change);
  return { change, gain, factor, logDeterminant };
}

function centreAt(columns: Columns, precisions: Float64Array, theta: Float64Array): Centre {
  const { size, weeks, values, counts } = columns;
  const { shape, weight } = shapeAt(columns, theta);
  const mean = new Float64Array(size);
  const slope = new Float64Array(size);
  const covariance = new Float64Array(size * size);
  let sumOfCounts = 0;
  for (let week = 0; week < weeks; week++) {
    const share = (shape[week] as number) / weight;
    const count = counts[week] as number;
    sumOfCounts += count;
    const row = week * size;
    for (let i = 0; i < size; i++) {
      const value = values[row + i] as number;
      const part = share * value;
      mean[i] = (mean[i] as number) + part;
      slope[i] = (slope[i] as number) + count * value;
      const into = i * size;
      for (let j = 0; j <= i; j++)
        covariance[into + j] = (covariance[into + j] as number) + part * (values[row + j] as number);
    }
  }
  for (let i = 0; i < size; i++) {
    slope[i] = (slope[i] as number) - sumOfCounts * (mean[i] as number);
    for (let j = 0; j <= i; j++)
      covariance[i * size + j] =
        (covariance[i * size + j] as number) - (mean[i] as number) * (mean[j] as number);
  }
  return { columns, precisions, theta, sumOfCounts, slope, covariance };
}

function shapeAt({ size, weeks, values, exposures }: Columns, theta: Float64Array) {
  const shape = new Float64Array(weeks);
  let weight = 0;
  for (let week = 0; week < weeks; week++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += (values[week * size + k] as number) * (theta[k] as number);
    const one = (exposures[week] as number) * Math.exp(sum);
    shape[week] = one;
    weight += one;
  }
  return { shape, weight };
}
