/**
 * The one entry of all threads: a question about a plan is answered here, anything else is the planner's own. One
 * entry, because each would have to be built and handed to the core on its own.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { answer, type Question } from './assessment/assess.ts';

function isQuestion(data: unknown): data is Question {
  return typeof data === 'object' && data !== null && 'task' in data;
}

if (isQuestion(workerData)) parentPort?.postMessage(answer(workerData));
else void import('../scheduler/worker.ts');
