/**
 * The forecast of a request, put together from its stages: the working days of the horizon, arrivals, courses and
 * the queue for each pool, and the summary. Pure: the same request gives the same result, always.
 */
import type { Estimated, ForecastRequest, ForecastResult, Pool, Stream } from '#shared/model/forecast.ts';
import { type Horizon, horizonOf } from './horizon.ts';
import { type PoolRun, poolRun, streamsOf } from './pool-run.ts';
import { poolResult, streamResult } from './summary.ts';
import { addTally, type PoolTally } from './tally.ts';

/** A share of the work: some replications of one pool. */
export interface Task {
  /** Place of the pool in the request. */
  readonly pool: number;
  readonly first: number;
  readonly end: number;
}

/** What a share of the work came to. */
export interface TaskResult {
  readonly pool: number;
  readonly tally: PoolTally;
  readonly estimated: readonly (Estimated | null)[];
}

/** Cuts the work of a request into about `pieces` tasks, the biggest pools first. What they add up to is the same. */
export function tasksOf({ pools, streams, replications }: ForecastRequest, pieces: number): Task[] {
  const parts = Math.min(replications, Math.max(1, Math.ceil(pieces / Math.max(1, pools.length))));
  const cut = (part: number) => Math.round((part * replications) / parts);
  const size = pools.map(({ id }) => streams.filter(({ poolId }) => poolId === id).length);
  return [...pools.keys()]
    .sort((a, b) => (size[b] as number) - (size[a] as number))
    .flatMap((pool) =>
      Array.from({ length: parts }, (_, part) => ({ pool, first: cut(part), end: cut(part + 1) })),
    );
}

/** Makes the function that does the tasks of a valid request; `goOn` is asked before each replication. */
export function taskRunner(
  request: ForecastRequest,
  goOn: (replication: number) => boolean = () => true,
): (task: Task) => TaskResult {
  const horizon = horizonOfRequest(request);
  const runs = new Map<number, PoolRun>();
  return ({ pool, first, end }) => {
    const run = runs.get(pool) ?? poolRun(request, request.pools[pool] as Pool, horizon);
    runs.set(pool, run);
    return { pool, tally: run.run(first, end, goOn), estimated: run.estimated };
  };
}

/** The result of a request from the results of all its tasks, in any order. */
export function assembled(request: ForecastRequest, results: Iterable<TaskResult>): ForecastResult {
  const horizon = horizonOfRequest(request);
  const perPool = new Map<number, TaskResult>();
  for (const result of results) {
    const sum = perPool.get(result.pool);
    if (sum) addTally(sum.tally, result.tally);
    else perPool.set(result.pool, result);
  }
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
  return assembled(request, tasksOf(request, 1).map(taskRunner(request)));
}

function horizonOfRequest({ from, weeks, holidays }: ForecastRequest): Horizon {
  return horizonOf(from, weeks, holidays);
}
