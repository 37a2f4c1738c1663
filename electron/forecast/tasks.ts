/**
 * The work of a forecast in pieces, for threads to take one by one. What the pieces come to is added, so how the
 * work was cut and in which order it was done makes no difference.
 */
import type { Estimated, ForecastRequest, Pool } from '#shared/model/forecast.ts';
import { horizonOf } from './horizon.ts';
import { type PoolRun, poolRun } from './pool-run.ts';
import type { PoolTally } from './tally.ts';

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
  const horizon = horizonOf(request.from, request.weeks, request.holidays);
  const runs = new Map<number, PoolRun>();
  return ({ pool, first, end }) => {
    const run = runs.get(pool) ?? poolRun(request, request.pools[pool] as Pool, horizon);
    runs.set(pool, run);
    return { pool, tally: run.run(first, end, goOn), estimated: run.estimated };
  };
}
