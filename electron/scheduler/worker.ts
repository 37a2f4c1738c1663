/** The worker's entry: takes an order, runs the search or proves the bound, and reports. Nothing is decided here. */
import { parentPort, workerData } from 'node:worker_threads';
import { lowerBound } from './bound/lower-bound.ts';
import { HeldRefused } from './construct/held.ts';
import type { PlannerFigures } from './figures.ts';
import { compileInstance } from './instance/instance.ts';
import { SharedNumber } from './shared-number.ts';
import { solve } from './solve.ts';
import { type WorkerOrder, type WorkerReport, wallClock } from './start-planner.ts';
import { anyOf, atDeadline, onFlag, withoutProgress } from './stop/stop.ts';

/** A search that has found nothing better for so many iterations, and for so many more per waiting citizen, is done. */
const QUIET_ITERATIONS = 20_000;
const QUIET_ITERATIONS_PER_CITIZEN = 400;
const MILLISECONDS_BETWEEN_REPORTS = 250;
/** A plan that costs no more than this above the bound is proven the best; both are sums of the same weights. */
const PROVEN_WITHIN = 1e-6;

const order = workerData as WorkerOrder;
const { scenario, held, from, startedAt, deadline } = order;
const bound = new SharedNumber(order.bound);
const cost = new SharedNumber(order.cost);
const asked = onFlag(order.flag);
const late = atDeadline(wallClock, deadline);
const isProven = () =>
  (cost.get() ?? Number.POSITIVE_INFINITY) <= (bound.get() ?? Number.NEGATIVE_INFINITY) + PROVEN_WITHIN;

if (order.work === 'search') search(order.seed);
else proveBound();

function search(seed: number): void {
  const report = (message: WorkerReport) => parentPort?.postMessage(message);
  let lastReport = 0;
  const onProgress = (figures: PlannerFigures): void => {
    cost.set(figures.cost);
    const now = wallClock();
    if (now - lastReport < MILLISECONDS_BETWEEN_REPORTS) return;
    lastReport = now;
    report({ progress: { ...figures, elapsed: (now - startedAt) / 1000, bound: bound.get() } });
  };
  const quiet = QUIET_ITERATIONS + QUIET_ITERATIONS_PER_CITIZEN * scenario.referrals.length;
  const stop = anyOf(asked, late, isProven, withoutProgress(quiet));
  try {
    const solution = solve(scenario, { seed, stop, held, from, onProgress });
    report({ solution, stopped: asked(0, 0) ? 'stopped' : late(0, 0) ? 'timeLimit' : 'finished' });
  } catch (error) {
    if (!(error instanceof HeldRefused)) throw error;
    report({ refused: error.violations });
  }
}

function proveBound(): void {
  lowerBound(compileInstance(scenario), {
    stop: () => asked(0, 0) || late(0, 0) || isProven(),
    onHigher: (value) => bound.set(value),
  });
}
