/** The worker's entry: takes an order, runs the scheduler, reports progress and the plan. Nothing is decided here. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PlannerFigures } from './figures.ts';
import { solve } from './solve.ts';
import { type WorkerOrder, type WorkerReport, wallClock } from './start-planner.ts';
import { anyOf, atDeadline, onFlag } from './stop/stop.ts';

const MILLISECONDS_BETWEEN_REPORTS = 250;

const { scenario, seed, startedAt, deadline, flag } = workerData as WorkerOrder;
const report = (message: WorkerReport) => parentPort?.postMessage(message);
let lastReport = 0;

function onProgress(figures: PlannerFigures): void {
  const now = wallClock();
  if (now - lastReport < MILLISECONDS_BETWEEN_REPORTS) return;
  lastReport = now;
  report({ progress: { ...figures, elapsed: (now - startedAt) / 1000, bound: null } });
}

const asked = onFlag(flag);
const late = atDeadline(wallClock, deadline);
const solution = solve(scenario, { seed, stop: anyOf(asked, late), onProgress });
report({ solution, stopped: asked(0, 0) ? 'stopped' : late(0, 0) ? 'timeLimit' : 'finished' });
