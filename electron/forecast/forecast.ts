/**
 * The forecast of a request, put together from its stages: the working days of the horizon, arrivals, courses and
 * the queue for each pool, and the summary. Pure: the same request gives the same result, always.
 */
import type { ForecastRequest, ForecastResult, Stream } from '#shared/model/forecast.ts';
import { horizonOf } from './horizon.ts';
import { streamsOf } from './pool-run.ts';
import { poolResult, streamResult } from './summary.ts';
import { addTally, type PoolTally } from './tally.ts';
import { type TaskResult, taskRunner, tasksOf } from './tasks.ts';

/** What all tasks of a request came to, pool by pool: by the pool's place in the request. Adds to the given tallies. */
export function summed(results: Iterable<TaskResult>): ReadonlyMap<number, TaskResult> {
  const perPool = new Map<number, TaskResult>();
  for (const result of results) {
    const sum = perPool.get(result.pool);
    if (sum) addTally(sum.tally, result.tally);
    else perPool.set(result.pool, result);
  }
  return perPool;
}

/** The result of a request from what its tasks came to. */
export function assembled(
  request: ForecastRequest,
  perPool: ReadonlyMap<number, TaskResult>,
): ForecastResult {
  const horizon = horizonOf(request.from, request.weeks, request.holidays);
  const ofStream = new Map<Stream, ForecastResult['streams'][number]>();
  const pools = request.pools.map((pool, place) => {
    const { tally, estimated } = perPool.get(place) as TaskResult;
    for (const [i, stream] of streamsOf(request, pool).entries())
      ofStream.set(
        stream,
        streamResult(
          stream.id,
          tally.streams[i] as PoolTally['streams'][number],
          horizon,
          estimated[i] ?? null,
        ),
      );
    return poolResult(pool.id, tally, horizon, request.replications);
  });
  return {
    format: 'holdplan-forecast-result',
    version: 1,
    request: { seed: request.seed, replications: request.replications },
    pools,
    streams: request.streams.map((stream) => ofStream.get(stream) as ForecastResult['streams'][number]),
  };
}

/** The forecast of a valid request, in this thread. */
export function forecast(request: ForecastRequest): ForecastResult {
  return assembled(request, summed(tasksOf(request, 1).map(taskRunner(request))));
}
