/** A forecast's worker thread: takes tasks off the shared list until none is left, and reports what each came to. */
import { parentPort, workerData } from 'node:worker_threads';
import { taskRunner } from './forecast.ts';
import { type ForecastOrder, place } from './start-forecast.ts';
import { buffersOf } from './tally.ts';

const { request, tasks, shared } = workerData as ForecastOrder;

const run = taskRunner(request, () => {
  if (Atomics.load(shared, place.stop) !== 0) return false;
  Atomics.add(shared, place.done, 1);
  return true;
});
for (;;) {
  const task = tasks[Atomics.add(shared, place.next, 1)];
  if (!task || Atomics.load(shared, place.stop) !== 0) break;
  const result = run(task);
  parentPort?.postMessage(result, buffersOf(result.tally));
}
