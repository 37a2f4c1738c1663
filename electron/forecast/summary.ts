/**
 * From what was counted to what the contract's result says.
 *
 * Assumptions: contract, "Result". Quantiles are nearest-rank ones: the smallest value that at least that share of
 * the sample does not exceed (Hyndman and Fan, The American Statistician 50 (1996), definition 1). Values are
 * not rounded: a share of 1/3 is written as a double has it.
 */
import type { Estimated, ForecastResult, PoolWeek, StreamWeek, WaitSummary } from '#shared/model/forecast.ts';
import type { Horizon } from './horizon.ts';
import type { PoolTally, StreamTally, WeeklyCounts } from './tally.ts';

type PoolResult = ForecastResult['pools'][number];
type StreamResult = ForecastResult['streams'][number];

/** A pool's part of the result. */
export function poolResult(id: string, tally: PoolTally, horizon: Horizon, replications: number): PoolResult {
  return {
    id,
    weeks: horizon.weeks.map((week, i): PoolWeek => {
      const started = tally.started[i] as number;
      return {
        week,
        waiting: distribution(weekOf(tally.waiting, i)),
        occupied: { mean: (tally.occupied[i] as number) / replications },
        started: { mean: started / replications },
        startedWithin: { share: started > 0 ? (tally.startedWithin[i] as number) / started : null },
      };
    }),
    wait: waitSummary(tally.streams, horizon.days),
  };
}

/** A stream's part of the result. */
export function streamResult(
  id: string,
  tally: StreamTally,
  horizon: Horizon,
  estimated: Estimated | null,
): StreamResult {
  return {
    id,
    estimated,
    weeks: horizon.weeks.map(
      (week, i): StreamWeek => ({ week, arrivals: distribution(weekOf(tally.arrivals, i)) }),
    ),
    wait: waitSummary([tally], horizon.days),
  };
}

/** The waits of all who arrived in these streams, or null where nobody did. */
function waitSummary(streams: readonly StreamTally[], days: number): WaitSummary | null {
  const waits = new Float64Array(days);
  let [judged, kept] = [0, 0];
  for (const stream of streams) {
    for (let wait = 0; wait < days; wait++)
      waits[wait] = (waits[wait] as number) + (stream.waits[wait] as number);
    judged += stream.judged;
    kept += stream.kept;
  }
  const size = total(waits);
  if (size === 0) return null;
  return {
    meanWorkingDays: mean(waits, size),
    p50: quantile(waits, size, 50),
    p90: quantile(waits, size, 90),
    p95: quantile(waits, size, 95),
    withinShare: judged > 0 ? kept / judged : null,
  };
}

function weekOf({ counts, width }: WeeklyCounts, week: number): Float64Array {
  return counts.subarray(week * width, (week + 1) * width);
}

/** Mean and quantiles of a sample, given as how often it has each value 0, 1, 2, … */
export function distribution(counts: Float64Array): PoolWeek['waiting'] {
  const size = total(counts);
  return {
    mean: mean(counts, size),
    p05: quantile(counts, size, 5),
    p25: quantile(counts, size, 25),
    p50: quantile(counts, size, 50),
    p75: quantile(counts, size, 75),
    p95: quantile(counts, size, 95),
  };
}

function total(counts: Float64Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function mean(counts: Float64Array, size: number): number {
  let sum = 0;
  for (let value = 0; value < counts.length; value++) sum += value * (counts[value] as number);
  return sum / size;
}

/** Per cent are whole numbers so that the rank is exact: 0.95 × 20 is no 19 in floating point everywhere. */
function quantile(counts: Float64Array, size: number, perCent: number): number {
  const rank = Math.ceil((perCent * size) / 100);
  let sum = 0;
  for (let value = 0; value < counts.length; value++) {
    sum += counts[value] as number;
    if (sum >= rank) return value;
  }
  return 0;
}
