/** Runs the scheduler in a worker thread, so that neither the window nor the process that owns the data ever waits for it. */
import { Worker } from 'node:worker_threads';
import type { Scenario } from '#shared/model/scenario.ts';
import type { PlannerProgress } from './figures.ts';
import type { Solution } from './solve.ts';

export interface PlannerSettings {
  /** Bounds the wall time of the whole run, start-up and writing down included. */
  readonly seconds: number;
  readonly seed: number;
  /** `worker.ts` beside this file, or what it was bundled into. */
  readonly workerFile: URL | string;
  /** Told of the best plan so far, at most about four times a second. */
  readonly onProgress?: (progress: PlannerProgress) => void;
}

export type StoppedBy = 'finished' | 'timeLimit' | 'stopped';

export interface PlannerResult extends Solution {
  readonly seconds: number;
  /** `finished`: the search saw no more to do before its time was up; the same seed then gives the same plan. */
  readonly stopped: StoppedBy;
}

export interface PlannerRun {
  /** The plan; rejected if the worker crashes. */
  readonly finished: Promise<PlannerResult>;
  /** Asks the run to end now; `finished` then gives the best plan so far. */
  stop(): void;
}

/** What the worker is started with. */
export interface WorkerOrder {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Milliseconds since 1970 by the clock of `wallClock`. */
  readonly startedAt: number;
  readonly deadline: number;
  /** Its first number is set to 1 to stop the run. */
  readonly flag: Int32Array<SharedArrayBuffer>;
}

/** What the worker reports. */
export type WorkerReport =
  | { readonly progress: PlannerProgress }
  | { readonly solution: Solution; readonly stopped: StoppedBy };

/** Starts planning a validated scenario. */
export function startPlanner(scenario: Scenario, settings: PlannerSettings): PlannerRun {
  const startedAt = wallClock();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const order: WorkerOrder = {
    scenario,
    seed: settings.seed,
    startedAt,
    deadline: startedAt + searchMilliseconds(settings.seconds),
    flag,
  };
  const worker = new Worker(settings.workerFile, { workerData: order });
  const finished = new Promise<PlannerResult>((resolve, reject) => {
    worker.on('message', (report: WorkerReport) => {
      if ('progress' in report) settings.onProgress?.(report.progress);
      else
        resolve({ ...report.solution, seconds: (wallClock() - startedAt) / 1000, stopped: report.stopped });
    });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      reject(new Error(`The planner's worker ended with code ${code} and no plan`)),
    );
  });
  return { finished, stop: () => Atomics.store(flag, 0, 1) };
}

/** Milliseconds since 1970, the same in every thread. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

/** The part of the time that the search may use: some is kept for writing the plan down and handing it over. */
function searchMilliseconds(seconds: number): number {
  const all = seconds * 1000;
  return all - Math.min(300, all * 0.15);
}
