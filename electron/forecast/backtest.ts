/**
 * How good the forecast of arrivals would have been: the last weeks of a history are held out, predicted from those
 * before, and compared with what came, next to a naive seasonal forecast (the same week a year before).
 *
 * Reference: evaluation on a rolling origin and the seasonal naive benchmark as in Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, 3rd ed., 2021, sections 5.2 and 5.10. Assumption: one history and one
 * origin say little by themselves; whether bands hold shows over many (docs/forecast.md).
 */
import { isoDate } from '#shared/calendar/dates.ts';
import { weekMonday } from '#shared/calendar/weeks.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';
import type { ForecastRequest, HistoryWeek } from '#shared/model/forecast.ts';
import { arrivalsOf } from './arrivals.ts';
import { horizonOf } from './horizon.ts';

/** Half of what lies outside a band of 90 %, in standard deviations of a normal distribution. */
const NORMAL_95 = 1.6449;
const WEEKS_PER_YEAR = 52;
/** Fewer comparisons with the year before say too little about how far such a forecast is off. */
const FEWEST_DIFFERENCES = 8;

export interface Band {
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
}

/** One way of forecasting, judged. */
export interface Judged {
  /** Root mean square of the error of single weeks, in citizens. */
  readonly weeklyError: number;
  /** Share of the weeks whose count lies within the 5–95 % band, both ends included. */
  readonly weeksWithin: number;
  /** The forecast of all held-out weeks together. */
  readonly total: Band;
}

export interface Backtest {
  readonly trainedOn: number;
  readonly heldOut: number;
  /** How many came in the held-out weeks. */
  readonly total: number;
  readonly model: Judged;
  readonly naive: Judged;
}

export interface BacktestSettings extends Pick<ForecastRequest, 'holidays' | 'replications' | 'seed'> {
  readonly holdOut: number;
}

/** Holds out the last weeks of `history`. Null where nothing would be left to learn from. */
export function backtest(history: readonly HistoryWeek[], settings: BacktestSettings): Backtest | null {
  const known = history.slice(0, -settings.holdOut);
  const heldOut = history.slice(-settings.holdOut);
  const calendar = workingDays(settings.holidays);
  if (!known.some((week) => workingDaysOf(week, calendar) > 0)) return null;
  const actual = heldOut.map(({ count }) => count);
  return {
    trainedOn: known.length,
    heldOut: heldOut.length,
    total: sum(actual),
    model: judged(modelBands(known, heldOut, settings), actual),
    naive: judged(naiveBands(known, heldOut, calendar), actual),
  };
}

interface Bands {
  readonly weeks: readonly Band[];
  readonly total: Band;
}

function judged({ weeks, total }: Bands, actual: readonly number[]): Judged {
  const within = weeks.filter(({ p05, p95 }, i) => p05 <= at(actual, i) && at(actual, i) <= p95);
  return {
    weeklyError: Math.sqrt(sum(weeks.map(({ mean }, i) => (mean - at(actual, i)) ** 2)) / weeks.length),
    weeksWithin: within.length / weeks.length,
    total,
  };
}

function modelBands(
  known: readonly HistoryWeek[],
  heldOut: readonly HistoryWeek[],
  { holidays, replications, seed }: BacktestSettings,
): Bands {
  const from = isoDate(weekMonday((heldOut[0] as HistoryWeek).week));
  const horizon = horizonOf(from, heldOut.length, holidays);
  const arrivals = arrivalsOf({ id: 'backtest', arrivals: { history: [...known] } }, from, horizon);
  const counts = new Int32Array(horizon.days);
  const samples = heldOut.map(() => [] as number[]);
  const totals: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    arrivals.draw(seed, replication, counts);
    for (const [week, sample] of samples.entries())
      sample.push(
        counts
          .subarray(horizon.firstDayOfWeek[week], horizon.firstDayOfWeek[week + 1])
          .reduce((a, b) => a + b, 0),
      );
    totals.push(counts.reduce((a, b) => a + b, 0));
  }
  return { weeks: samples.map(bandOf), total: bandOf(totals) };
}

/** Mean and nearest-rank quantiles of a sample. */
function bandOf(sample: readonly number[]): Band {
  const sorted = [...sample].sort((a, b) => a - b);
  const quantile = (perCent: number) => at(sorted, Math.ceil((perCent * sorted.length) / 100) - 1);
  return { mean: sum(sorted) / sorted.length, p05: quantile(5), p95: quantile(95) };
}

/**
 * The week a year before, per working day; the average where there is none. Its bands are as wide as it was off
 * within the known weeks, taken for independent and normal.
 */
function naiveBands(
  known: readonly HistoryWeek[],
  heldOut: readonly HistoryWeek[],
  calendar: WorkingDays,
): Bands {
  const all = [...known, ...heldOut];
  const days = all.map((week) => workingDaysOf(week, calendar));
  const average = sum(known.map(({ count }) => count)) / sum(days.slice(0, known.length));
  const predicted = (i: number, yearBefore: number) => {
    const before = i - WEEKS_PER_YEAR * yearBefore;
    const perDay =
      before >= 0 && at(days, before) > 0 ? (all[before]?.count ?? 0) / at(days, before) : average;
    return perDay * at(days, i);
  };
  // The last known year: two years before where more than a year is held out.
  const yearsBack = (i: number) => Math.ceil((i - known.length + 1) / WEEKS_PER_YEAR);
  const places = [...known.keys()].filter((i) => at(days, i) > 0);
  const withYearBefore = places.filter((i) => i >= WEEKS_PER_YEAR);
  const compared = withYearBefore.length >= FEWEST_DIFFERENCES ? withYearBefore : places;
  const errors = compared.map((i) => ((all[i] as HistoryWeek).count - predicted(i, 1)) ** 2);
  const spread = NORMAL_95 * Math.sqrt(sum(errors) / errors.length);
  const means = heldOut.map((_, k) => predicted(known.length + k, yearsBack(known.length + k)));
  const band = (mean: number, width: number) => ({ mean, p05: mean - width, p95: mean + width });
  return {
    weeks: means.map((mean) => band(mean, spread)),
    total: band(sum(means), spread * Math.sqrt(heldOut.length)),
  };
}

function workingDaysOf({ week }: HistoryWeek, calendar: WorkingDays): number {
  return calendar.between(weekMonday(week) - 1, weekMonday(week) + 6);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function at(numbers: readonly number[], i: number): number {
  return numbers[i] as number;
}
