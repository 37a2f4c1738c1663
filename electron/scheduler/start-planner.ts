/**
 * Runs the scheduler in two worker threads, one that searches and one that proves how good a plan can be at best and then
 * searches too, so that neither the window nor the process that owns the data ever waits for it.
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
  /** `finished`: the run saw no more to do before its time was up; the same seed then gives the same plan. */
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
  /** The prover has ended, and its thread searches too. */
  | { readonly searches: true }
  | Solved;

interface Solved {
  readonly solution: Solution;
  readonly stopped: StoppedBy;
}

/** Is a plan of this cost proven the best? A bound of fractional weights keeps a billionth of itself as its margin. */
export function isProvenBest(cost: number, bound: number | null): boolean {
  return bound !== null && cost <= bound + 1e-8 * Math.abs(bound) + 1e-6;
}

/** Which thread a report is from. */
const FIRST = 0;
const SECOND = 1;

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
  const first = new Worker(settings.workerFile, { workerData: order });
  const second = new Worker(settings.workerFile, { workerData: { ...order, work: 'bound' } });
  const finished = new Promise<PlannerResult>((resolve, reject) => {
    const told = new BestSoFar(settings.onProgress);
    const solved: Solved[] = [];
    let secondSearches = false;
    let secondHasEnded = false;
    /** Ends the run as soon as nobody is at work who could still matter to it. */
    const endIfDone = () => {
      const own = solved[FIRST];
      if (!own) return;
      const other = solved[SECOND];
      const isProven = isProvenBest(own.solution.figures.cost, bound.get());
      // A search that ends by itself leaves the second thread the rest of the time: on a busy machine it has hardly begun.
      const mayEnd = own.stopped === 'finished' ? isProven || secondHasEnded : other || !secondSearches;
      if (!mayEnd && !secondHasEnded) return;
      const best = other && other.solution.figures.cost < own.solution.figures.cost ? other : own;
      const { plan, figures } = best.solution;
      resolve({
        plan: { ...plan, bound: bound.get() },
        figures,
        seconds: (wallClock() - startedAt) / 1000,
        stopped: isProven || own.stopped !== 'finished' ? own.stopped : (other?.stopped ?? own.stopped),
      });
    };
    const listen = (thread: Worker, which: number) =>
      thread.on('message', (report: WorkerReport) => {
        if ('progress' in report) return told.tell(report.progress);
        if ('refused' in report) return reject(new HeldRefused(report.refused));
        if ('searches' in report) secondSearches = true;
        else solved[which] = report;
        endIfDone();
      });
    listen(first, FIRST);
    listen(second, SECOND);
    for (const thread of [first, second]) thread.on('error', reject);
    first.on('exit', (code) => {
      if (!solved[FIRST]) reject(new Error(`The planner's worker ended with code ${code} and no plan`));
    });
    second.on('exit', () => {
      secondHasEnded = true;
      endIfDone();
    });
  });
  // What is still at work then is of no use to anybody: the bound so far is in the plan.
  const end = () => void second.terminate();
  finished.then(end, end);
  return { finished, stop: () => Atomics.store(flag, 0, 1) };
}

/** Passes on what the threads tell, but nothing that is worse than was told before. */
class BestSoFar {
  private readonly listener: PlannerSettings['onProgress'];
  private cost = Number.POSITIVE_INFINITY;

  constructor(listener: PlannerSettings['onProgress']) {
    this.listener = listener;
  }

  tell(progress: PlannerProgress): void {
    if (progress.cost > this.cost) return;
    this.cost = progress.cost;
    this.listener?.(progress);
  }
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
