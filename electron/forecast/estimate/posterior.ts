/**
 * What a history says of level, trend, season and dispersion, with how sure it is: a posterior that each
 * replication draws from, so that a forecast's bands hold the doubt about the estimates as well as chance.
 *
 * Method: how strongly trend and season are drawn towards 0, and how dispersed the counts are, are not known
 * either. Each combination on a grid is fitted (`fit.ts`) and weighs as much as it makes the counts likely
 * (negative binomial likelihood, with trend and season integrated out by Laplace's approximation) times its prior:
 * the integration over hyperparameters of Rue, Martino and Chopin, Journal of the Royal Statistical Society B 71
 * (2009), 319–392, by hand and in small. The level given all else is a gamma number, exactly so for Poisson counts,
 * which holds for few and for no counts too, where a normal approximation does not.
 *
 * Assumptions, and when not to trust it: docs/forecast.md.
 */
import { dayNumber, type IsoDate, mondayOf } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { Estimated, HistoryWeek } from '#shared/model/forecast.ts';
import { gamma, normal, type Random } from '../random.ts';
import { solveUpper } from './cholesky.ts';
import { type Centre, type Columns, centreOf, type Fit, fitNear } from './fit.ts';
import { logLikelihood } from './likelihood.ts';
import { type Series, seriesOf, setWaves, trendYears, WAVES } from './series.ts';

/** How far trend and season may go: standard deviations of their priors, as shares. */
interface Spread {
  /** Of the trend: change in a year. */
  readonly trend: number;
  /** Of the season's longest wave (a year). */
  readonly season: number;
  /** How fast shorter waves get smaller: wave h has `season` / h^decay. */
  readonly decay: number;
}

/** The grid, each combination as likely as the next. From "hardly any" to "as strong as referrals are seen to be". */
const TRENDS = [0.08, 0.22];
const SEASONS = [
  { season: 0.02, decay: 1.5 },
  { season: 0.08, decay: 1.5 },
  { season: 0.25, decay: 1.5 },
  { season: 0.12, decay: 3 },
  { season: 0.35, decay: 3 },
];
/** Dispersions tried. Prior: as likely between 1 and 2 as above 2, between 2 and 4 as above 4, and so on. */
const DISPERSIONS = [1, 1.1, 1.2, 1.32, 1.46, 1.62, 1.8, 2, 2.3, 2.7, 3.2, 3.9, 4.8, 6, 8, 12, 20, 40];
/** Combinations with less weight than this share of the best one are left out. */
const NEGLIGIBLE = 1e-3;

/** A fit whose mode was found at another dispersion is trusted up to this ratio of the two. */
const FAR = 1.7;
const FIRST_DISPERSION = 1.4;

/** One combination: its weight, its fit, and the level's gamma distribution given the rest. */
interface Cell {
  readonly share: number;
  readonly dispersion: number;
  readonly fit: Fit;
}

/** A combination before all are known: ln of its weight, up to a constant. */
type Candidate = Omit<Cell, 'share'> & { readonly log: number };

/** One draw: what one replication takes for true. */
export interface ArrivalParameters {
  /** Mean of a five-day week, for each week of the horizon. */
  readonly perWeek: Float64Array;
  dispersion: number;
}

export interface Posterior {
  readonly estimated: Estimated;
  /** Draws level, trend, season and dispersion together, into `target`. */
  draw(random: Random, target: ArrivalParameters): void;
}

/** Estimates a history for a horizon of `weeks` weeks from `from` on. At least one of its weeks has a working day. */
export function posteriorOf(
  history: readonly HistoryWeek[],
  from: IsoDate,
  weeks: number,
  calendar: WorkingDays,
): Posterior {
  const series = seriesOf(history, from, calendar);
  const columns = columnsOf(series);
  const cells = cellsOf(series, columns);
  const ahead = columnsAhead(series, columns.size, from, weeks);
  const sumOfCounts = series.counts.reduce((sum, count) => sum + count, 0);
  const theta = new Float64Array(columns.size);

  return {
    estimated: estimatedOf(series, columns, cells, from, ahead, sumOfCounts),
    draw(random, target) {
      const cell = pick(cells, random.next());
      const { fit } = cell;
      for (let k = 0; k < theta.length; k++) theta[k] = normal(random);
      solveUpper(fit.factor, theta.length, theta);
      for (let k = 0; k < theta.length; k++) theta[k] = (theta[k] as number) + (fit.theta[k] as number);
      const level = levelOf(gamma(random, levelShape(sumOfCounts, cell.dispersion)), cell.dispersion, theta);
      target.dispersion = cell.dispersion;
      for (let week = 0; week < weeks; week++)
        target.perWeek[week] = level * Math.exp(product(ahead, week, theta));
    },
  };

  /** The level, of which the gamma number is the multiple that the history's weeks add up to. */
  function levelOf(number: number, dispersion: number, theta: Float64Array): number {
    let weight = 0;
    for (let week = 0; week < series.weeks; week++)
      weight += (series.exposures[week] as number) * Math.exp(product(columns.values, week, theta));
    return (number * dispersion) / weight;
  }
}

/**
 * The shape of the level's gamma distribution. The half is Jeffreys' prior for a Poisson mean: it leaves a chance of
 * arrivals where none were seen.
 */
function levelShape(sumOfCounts: number, dispersion: number): number {
  return sumOfCounts / dispersion + 0.5;
}

/** Trend and season columns of the history's weeks, as far as it is long enough for them. */
function columnsOf({ weeks, counts, exposures, years, waves, hasTrend, hasSeason }: Series): Columns {
  const [trend, season] = [hasTrend ? 1 : 0, hasSeason ? 2 * WAVES : 0];
  const size = trend + season;
  const values = new Float64Array(weeks * size);
  for (let week = 0; week < weeks; week++) {
    if (hasTrend) values[week * size] = years[week] as number;
    for (let k = 0; k < season; k++) values[week * size + trend + k] = waves[week * 2 * WAVES + k] as number;
  }
  return { size, weeks, values, counts, exposures };
}

/** The same columns for the weeks of the horizon. */
function columnsAhead(series: Series, size: number, from: IsoDate, weeks: number): Float64Array {
  const monday = mondayOf(dayNumber(from));
  const values = new Float64Array(weeks * size);
  for (let week = 0; week < weeks; week++) {
    if (series.hasTrend) values[week * size] = trendYears((7 * week) / 365.25);
    if (series.hasSeason) setWaves(values, week * size + (series.hasTrend ? 1 : 0), monday + 7 * week);
  }
  return values;
}

/** All combinations that matter, with shares that add up to 1. */
function cellsOf(series: Series, columns: Columns): Cell[] {
  const found: Candidate[] = [];
  let theta = new Float64Array(columns.size);
  let dispersion = FIRST_DISPERSION;
  for (const spread of spreadsOf(series)) {
    const precisions = precisionsOf(series, spread);
    let centre = centreOf(columns, precisions, dispersion, theta);
    let candidates = alongDispersions(centre);
    const best = candidates.reduce((a, b) => (b.log > a.log ? b : a)).dispersion;
    if (Math.max(best / dispersion, dispersion / best) > FAR) {
      // Steps from the mode hold near the dispersion that it was found at: find it where the weight lies.
      centre = centreOf(columns, precisions, best, centre.theta);
      candidates = alongDispersions(centre);
    }
    found.push(...candidates);
    dispersion = best;
    theta = Float64Array.from(centre.theta);
  }
  const best = Math.max(...found.map(({ log }) => log));
  const kept = found.filter(({ log }) => log > best + Math.log(NEGLIGIBLE));
  const sum = kept.reduce((total, { log }) => total + Math.exp(log - best), 0);
  return kept.map(({ log, ...cell }) => ({ ...cell, share: Math.exp(log - best) / sum }));
}

/** The fits from `centre` at each dispersion, up to where they stop to matter. */
function alongDispersions(centre: Centre): Candidate[] {
  const candidates: Candidate[] = [];
  let best = -Infinity;
  for (const [i, dispersion] of DISPERSIONS.entries()) {
    const fit = fitNear(centre, dispersion);
    const log = logWeight(centre, fit, dispersion) + Math.log(priorShare(i));
    candidates.push({ dispersion, fit, log });
    best = Math.max(best, log);
    // Likelihoods have one peak along the dispersion: well past it nothing is left to find.
    if (log < best + Math.log(NEGLIGIBLE)) break;
  }
  return candidates;
}

/** How likely the counts are with this dispersion and these spreads, trend, season and level integrated out. */
function logWeight({ columns, sumOfCounts }: Centre, fit: Fit, dispersion: number): number {
  if (sumOfCounts === 0) return fit.logPriorAndWidth;
  const ofCounts = logLikelihood(columns.counts, sumOfCounts / fit.weight, fit.shape, dispersion);
  // The width of the level's own posterior: its logarithm has the variance dispersion / Σ counts.
  return ofCounts + fit.logPriorAndWidth + Math.log(dispersion) / 2;
}

/** What each grid point of the dispersion stands for under the prior, which exceeds x with probability 1/x. */
function priorShare(i: number): number {
  const here = DISPERSIONS[i] as number;
  const low = i === 0 ? 1 : ((DISPERSIONS[i - 1] as number) + here) / 2;
  const next = DISPERSIONS[i + 1];
  return 1 / low - (next === undefined ? 0 : 2 / (here + next));
}

function spreadsOf({ hasTrend, hasSeason }: Series): Spread[] {
  const seasons = hasSeason ? SEASONS : [{ season: 1, decay: 0 }];
  return (hasTrend ? TRENDS : [1]).flatMap((trend) => seasons.map((season) => ({ trend, ...season })));
}

function precisionsOf({ hasTrend, hasSeason }: Series, { trend, season, decay }: Spread): Float64Array {
  const precisions: number[] = [];
  if (hasTrend) precisions.push(1 / trend ** 2);
  if (hasSeason)
    for (let wave = 1; wave <= WAVES; wave++) {
      const precision = (wave ** decay / season) ** 2;
      precisions.push(precision, precision);
    }
  return Float64Array.from(precisions);
}

/** The estimate in the contract's words, each figure averaged over the combinations on the scale of its logarithm. */
function estimatedOf(
  series: Series,
  columns: Columns,
  cells: readonly Cell[],
  from: IsoDate,
  ahead: Float64Array,
  sumOfCounts: number,
): Estimated {
  const { size } = columns;
  const theta = new Float64Array(size);
  let [level, dispersion] = [0, 0];
  for (const cell of cells) {
    for (let k = 0; k < size; k++)
      theta[k] = (theta[k] as number) + cell.share * (cell.fit.theta[k] as number);
    level += (cell.share * levelShape(sumOfCounts, cell.dispersion) * cell.dispersion) / cell.fit.weight;
    dispersion += cell.share * cell.dispersion;
  }
  const trendPerYear = series.hasTrend ? Math.expm1(theta[0] as number) : 0;
  if (!series.hasSeason) return { perWeek: level, trendPerYear, season: null, dispersion };

  const trend = series.hasTrend ? 1 : 0;
  const seasonOnly = Float64Array.from(theta);
  if (trend) seasonOnly[0] = 0;
  // Factors of a season average 1 over a year; what is over is the level's.
  const year = columnsAhead({ ...series, hasTrend: trend === 1 }, size, from, 52);
  const factor = (columns: Float64Array, week: number) => Math.exp(product(columns, week, seasonOnly));
  const mean = Array.from({ length: 52 }, (_, week) => factor(year, week)).reduce((a, b) => a + b) / 52;
  const weeks = ahead.length / size;
  return {
    perWeek: level * mean,
    trendPerYear,
    season: Array.from({ length: weeks }, (_, week) => factor(ahead, week) / mean),
    dispersion,
  };
}

/** Row `week` of `columns` times `theta`. */
function product(columns: Float64Array, week: number, theta: Float64Array): number {
  const size = theta.length;
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (columns[week * size + k] as number) * (theta[k] as number);
  return sum;
}

function pick(cells: readonly Cell[], u: number): Cell {
  let left = u;
  for (const cell of cells) {
    left -= cell.share;
    if (left < 0) return cell;
  }
  return cells[cells.length - 1] as Cell;
}
