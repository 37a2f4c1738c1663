/** Runs a replan in a worker thread, so that whoever asked for it can still be heard. */
import { Worker } from 'node:worker_threads';
import type { PlanEvents } from '#shared/model/events.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { wallClock } from '../start-planner.ts';
import type { Replanned } from './replan.ts';

export interface ReplanRunSettings {
  /** Bounds the wall time of the search for those who wait; what was hit is answered in any case. */
  readonly seconds: number;
  readonly seed: number;
  /** `worker.ts` beside this file, or what it was bundled into. */
  readonly workerFile: URL | string;
}

export interface ReplanRun {
  /** The replan; rejected if the worker crashes. */
  readonly finished: Promise<Replanned>;
  /** Asks the run to end now; `finished` then gives the best plan so far. */
  stop(): void;
}

/** What the worker is started with. */
export interface ReplanOrder {
  readonly scenario: Scenario;
  readonly published: Plan;
  readonly events: PlanEvents;
  readonly seed: number;
  /** Milliseconds since 1970 by `wallClock`. */
  readonly deadline: number;
  /** Its first number is set to 1 to stop the run. */
  readonly flag: Int32Array<SharedArrayBuffer>;
}

/** Of the time, this is kept for judging and writing the plan down. */
const MILLISECONDS_FOR_THE_END = 1500;

/** Starts replanning a validated scenario after events that fit it. */
export function startReplan(
  scenario: Scenario,
  published: Plan,
  events: PlanEvents,
  { seconds, seed, workerFile }: ReplanRunSettings,
): ReplanRun {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const all = seconds * 1000;
  const deadline = wallClock() + all - Math.min(MILLISECONDS_FOR_THE_END, all * 0.3);
  const order: ReplanOrder = { scenario, published, events, seed, deadline, flag };
  const worker = new Worker(workerFile, { workerData: order });
  const finished = new Promise<Replanned>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The replan's worker ended with code ${code} and no plan`)));
  });
  return { finished, stop: () => Atomics.store(flag, 0, 1) };
}
