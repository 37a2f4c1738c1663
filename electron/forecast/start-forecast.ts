/**
 * Runs a forecast in worker threads, so that neither the window nor the process that owns the data ever waits for
 * it. The result does not depend on how many they are.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ForecastRequest, ForecastResult } from '#shared/model/forecast.ts';
import { assembled, type Task, type TaskResult, tasksOf } from './forecast.ts';

export interface ForecastSettings {
  /** `worker.ts` beside this file, or what it was bundled into. */
  readonly workerFile: URL | string;
  /** Worker threads; as many as the machine has processors, up to 8, where it is left out. */
  readonly threads?: number;
  /** Told the share of the work that is done, 0 to 1, about four times a second. */
  readonly onProgress?: (share: number) => void;
}

export interface ForecastRun {
  /** The result, or null where the run was stopped; rejected if a worker crashes. */
  readonly finished: Promise<ForecastResult | null>;
  /** Ends the run without a result. */
  stop(): void;
}

/** What each worker is started with. */
export interface ForecastOrder {
  readonly request: ForecastRequest;
  readonly tasks: readonly Task[];
  /** Numbers that all threads see; `place` says what each is. */
  readonly shared: Int32Array<SharedArrayBuffer>;
}

/** Where in the shared numbers stands the next task to take, the replications done (of each pool), and the wish to stop. */
export const place = { next: 0, done: 1, stop: 2 } as const;

const TASKS_PER_THREAD = 4;
const MOST_THREADS = 8;
const PROGRESS_MILLISECONDS = 250;

/** Starts the forecast of a valid request. */
export function startForecast(request: ForecastRequest, settings: ForecastSettings): ForecastRun {
  const threads = settings.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const tasks = tasksOf(request, threads * TASKS_PER_THREAD);
  const shared = new Int32Array(new SharedArrayBuffer(12));
  const order: ForecastOrder = { request, tasks, shared };
  const all = request.pools.length * request.replications;
  const timer = setInterval(
    () => settings.onProgress?.(all === 0 ? 1 : Atomics.load(shared, place.done) / all),
    PROGRESS_MILLISECONDS,
  );
  const stop = () => Atomics.store(shared, place.stop, 1);

  const results: TaskResult[] = [];
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, () =>
    workerDone(new Worker(settings.workerFile, { workerData: order }), (result) => results.push(result)),
  );
  const finished = Promise.all(workers)
    .then(() => (Atomics.load(shared, place.stop) === 0 ? assembled(request, results) : null))
    .finally(() => {
      clearInterval(timer);
      // Where one worker crashed the others have nothing left to work for.
      stop();
    });
  return { finished, stop };
}

/** Resolves when the worker has ended; rejects if it crashed. */
function workerDone(worker: Worker, take: (result: TaskResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A worker of the forecast ended with code ${code}`)),
    );
  });
}
