/** The worker's entry: takes an order, runs the search or proves the bound, and reports. Nothing is decided here. */
import { parentPort, workerData } from 'node:worker_threads';
import { lowerBound } from './bound/lower-bound.ts';
import { HeldRefused } from './construct/held.ts';
import type { PlannerFigures } from './figures.ts';
import { compileInstance } from './instance/instance.ts';
import { SharedNumber } from './shared-number.ts';
import { solve } from './solve.ts';
import { isProvenBest, type WorkerOrder, type WorkerReport, wallClock } from './start-planner.ts';
import { anyOf, atDeadline, onFlag, withoutProgress } from './stop/stop.ts';

/** A search that has found nothing better for so many iterations, and for so many more per waiting citizen, is done. */
const QUIET_ITERATIONS = 20_000;
const QUIET_ITERATIONS_PER_CITIZEN = 400;
const MILLISECONDS_BETWEEN_REPORTS = 250;

/** What tells the second search's randomness from the first's; no seed of a user's is so large. */
const SECOND = 7 * 2 ** 32;

const order = workerData as WorkerOrder;
const { scenario, held, from, startedAt, deadline } = order;
const bound = new SharedNumber(order.bound);
const cost = new SharedNumber(order.cost);
const asked = onFlag(order.flag);
const late = atDeadline(wallClock, deadline);
const report = (message: WorkerReport) => parentPort?.postMessage(message);

if (order.work === 'search') search(order.seed);
else proveThenSearch();

/** Is a plan of this cost proven the best? */
function isBest(cost: number): boolean {
  return isProvenBest(cost, bound.get());
}

function search(seed: number): void {
  let own = Number.POSITIVE_INFINITY;
  let lastReport = 0;
  const onProgress = (figures: PlannerFigures): void => {
    own = figures.cost;
    if (own < (cost.get() ?? Number.POSITIVE_INFINITY)) cost.set(own);
    const now = wallClock();
    if (now - lastReport < MILLISECONDS_BETWEEN_REPORTS) return;
    lastReport = now;
    report({ progress: { ...figures, elapsed: (now - startedAt) / 1000, bound: bound.get() } });
  };
  const quiet = QUIET_ITERATIONS + QUIET_ITERATIONS_PER_CITIZEN * scenario.referrals.length;
  // By its own cost alone: what another thread finds, and when, must not decide which plan this one ends with.
  const stop = anyOf(asked, late, () => isBest(own), withoutProgress(quiet));
  try {
    const solution = solve(scenario, { seed, stop, held, from, onProgress });
    report({ solution, stopped: asked(0, 0) ? 'stopped' : late(0, 0) ? 'timeLimit' : 'finished' });
  } catch (error) {
    if (!(error instanceof HeldRefused)) throw error;
    report({ refused: error.violations });
  }
}

/** Proves until no more is to be had, then searches too, in another order than the first. */
function proveThenSearch(): void {
  const isDone = () => asked(0, 0) || late(0, 0) || isBest(cost.get() ?? Number.POSITIVE_INFINITY);
  lowerBound(compileInstance(scenario), { stop: isDone, onHigher: (value) => bound.set(value) });
  if (isDone()) return;
  report({ searches: true });
  search(order.seed + SECOND);
}
