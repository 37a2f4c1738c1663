/**
 * Runs a forecast in worker threads, so that neither the window nor the process that owns the data ever waits for
 * it. The result does not depend on how many they are.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ForecastRequest, ForecastResult, Quantiles } from '#shared/model/forecast.ts';
import { assembled, summed } from './forecast.ts';
import { type ForecastOrder, place } from './order.ts';
import { type TaskResult, tasksOf } from './tasks.ts';
import { waitingInAll } from './total.ts';

export interface ForecastSettings {
  /** `worker.ts` beside this file, or what it was bundled into. */
  readonly workerFile: URL | string;
  /** Worker threads; as many as the machine has processors, up to 8, where it is left out. */
  readonly threads?: number;
  /** Told the share of the work that is done, 0 to 1, about four times a second. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Told, before the result, how many wait at each week's end in all pools together. */
  readonly onTotal?: (weeks: readonly Quantiles[]) => void;
}

export interface ForecastRun {
  /** The result, or null where the run was stopped; rejected if a worker crashes, or as the request is. */
  readonly finished: Promise<ForecastResult | null>;
  /** Ends the run without a result. */
  stop(): void;
}

/** Tells an entry that serves other work too what this thread is for. */
export const forecastTask = { task: 'forecast' } as const;

const TASKS_PER_THREAD = 4;
const MOST_THREADS = 8;
const PROGRESS_MILLISECONDS = 250;

/** Starts the forecast of a valid request. The workers start up while a request is still being read. */
export function startForecast(
  request: ForecastRequest | Promise<ForecastRequest>,
  settings: ForecastSettings,
): ForecastRun {
  const shared = new Int32Array(new SharedArrayBuffer(12));
  const stop = () => {
    Atomics.store(shared, place.stop, 1);
  };
  return { finished: run(request, settings, shared), stop };
}

async function run(
  given: ForecastRequest | Promise<ForecastRequest>,
  {
    workerFile,
    threads = Math.min(availableParallelism(), MOST_THREADS),
    onProgress,
    onTotal,
  }: ForecastSettings,
  shared: ForecastOrder['shared'],
): Promise<ForecastResult | null> {
  const workers = Array.from({ length: threads }, () => new Worker(workerFile, { workerData: forecastTask }));
  const results: TaskResult[] = [];
  const ended = Promise.all(workers.map((worker) => endOf(worker, (result) => results.push(result))));
  // Whoever crashes while the request is still being read is told of below.
  ended.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  try {
    const request = await given;
    const order: ForecastOrder = { request, tasks: tasksOf(request, threads * TASKS_PER_THREAD), shared };
    const all = Math.max(1, request.pools.length * request.replications);
    timer = setInterval(() => onProgress?.(Atomics.load(shared, place.done) / all), PROGRESS_MILLISECONDS);
    for (const worker of workers) worker.postMessage(order);
    await ended;
    if (Atomics.load(shared, place.stop) !== 0) return null;
    const perPool = summed(results);
    onTotal?.(
      waitingInAll(
        [...perPool.values()].map(({ tally }) => tally.waiting),
        request.weeks,
      ),
    );
    return assembled(request, perPool);
  } finally {
    clearInterval(timer);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Resolves when the worker has ended; rejects if it crashed. */
function endOf(worker: Worker, take: (result: TaskResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A worker of the forecast ended with code ${code}`)),
    );
  });
}
