/**
 * Runs the scheduler in two worker threads, one that searches and one that proves how good a plan can be at best, so that
 * neither the window nor the process that owns the data ever waits for it.
 */
import { Worker } from 'node:worker_threads';
import type { Placement, Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { HeldRefused } from './construct/held.ts';
import type { PlannerProgress } from './figures.ts';
import type { Violation } from './rules/violation.ts';
import { SharedNumber } from './shared-number.ts';
import type { Solution } from './solve.ts';

export interface PlannerSettings {
  /** Bounds the wall time of the whole run, start-up and writing down included. */
  readonly seconds: number;
  readonly seed: number;
  /** See `SolveSettings`. */
  readonly held?: readonly Placement[] | undefined;
  readonly from?: Plan | undefined;
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
  /** The plan; rejected with `HeldRefused` where the held placements cannot be, and if the worker crashes. */
  readonly finished: Promise<PlannerResult>;
  /** Asks the run to end now; `finished` then gives the best plan so far. */
  stop(): void;
}

/** What a worker is started with. */
export interface WorkerOrder {
  readonly work: 'search' | 'bound';
  readonly scenario: Scenario;
  readonly seed: number;
  readonly held?: readonly Placement[] | undefined;
  readonly from?: Plan | undefined;
  /** Milliseconds since 1970 by the clock of `wallClock`. */
  readonly startedAt: number;
  readonly deadline: number;
  /** Its first number is set to 1 to stop the run. */
  readonly flag: Int32Array<SharedArrayBuffer>;
  /** Shared numbers: the proven bound, and the cost of the best plan so far. */
  readonly bound: SharedArrayBuffer;
  readonly cost: SharedArrayBuffer;
}

/** What the searching worker reports. */
export type WorkerReport =
  | { readonly progress: PlannerProgress }
  | { readonly refused: readonly Violation[] }
  | { readonly solution: Solution; readonly stopped: StoppedBy };

/** Starts planning a validated scenario. */
export function startPlanner(scenario: Scenario, settings: PlannerSettings): PlannerRun {
  const startedAt = wallClock();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const bound = new SharedNumber();
  const order: WorkerOrder = {
    work: 'search',
    scenario,
    seed: settings.seed,
    held: settings.held,
    from: settings.from,
    startedAt,
    deadline: startedAt + searchMilliseconds(settings.seconds),
    flag,
    bound: bound.memory,
    cost: new SharedNumber().memory,
  };
  const worker = new Worker(settings.workerFile, { workerData: order });
  const prover = new Worker(settings.workerFile, { workerData: { ...order, work: 'bound' } });
  const proverHasEnded = new Promise<void>((resolve) => prover.on('exit', () => resolve()));
  const finished = new Promise<PlannerResult>((resolve, reject) => {
    let hasPlan = false;
    worker.on('message', async (report: WorkerReport) => {
      if ('progress' in report) {
        settings.onProgress?.(report.progress);
        return;
      }
      if ('refused' in report) return reject(new HeldRefused(report.refused));
      hasPlan = true;
      // A search that ends by itself leaves the prover the rest of the time: on a busy machine it may hardly have begun.
      if (report.stopped === 'finished') await proverHasEnded;
      const { plan, figures } = report.solution;
      resolve({
        plan: { ...plan, bound: bound.get() },
        figures,
        seconds: (wallClock() - startedAt) / 1000,
        stopped: report.stopped,
      });
    });
    for (const thread of [worker, prover]) thread.on('error', reject);
    worker.on('exit', (code) => {
      if (!hasPlan) reject(new Error(`The planner's worker ended with code ${code} and no plan`));
    });
  });
  // The bound so far is in the plan; what the prover is still at is of no use to anybody.
  const end = () => void prover.terminate();
  finished.then(end, end);
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
