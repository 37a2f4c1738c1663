/**
 * The one entry of all threads: a question about a plan is answered here, explanations are given as long as anybody asks,
 * a forecast's share of the work is done, anything else is the planner's own. One entry, because each would have to be built and handed to the core on its own.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { forecastTask } from '../forecast/start-forecast.ts';
import { answer, type Question } from './assessment/assess.ts';
import type { ExplainOrder } from './explain/questions.ts';

function isTask(data: unknown): data is Question | ExplainOrder | typeof forecastTask {
  return typeof data === 'object' && data !== null && 'task' in data;
}

if (isTask(workerData)) {
  if (workerData.task === 'explain') void import('./explain/thread.ts');
  else if (workerData.task === 'forecast') void import('../forecast/worker.ts');
  else parentPort?.postMessage(answer(workerData));
} else void import('../scheduler/worker.ts');
