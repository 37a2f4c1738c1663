/** A forecast's worker thread: takes tasks off the shared list until none is left, and reports what each came to. */
import { parentPort } from 'node:worker_threads';
import { type ForecastOrder, place } from './order.ts';
import { buffersOf } from './tally.ts';
import { taskRunner } from './tasks.ts';

parentPort?.once('message', ({ request, tasks, shared }: ForecastOrder) => {
  const isStopped = () => Atomics.load(shared, place.stop) !== 0;
  const run = taskRunner(request, () => {
    if (isStopped()) return false;
    Atomics.add(shared, place.done, 1);
    return true;
  });
  for (;;) {
    const task = tasks[Atomics.add(shared, place.next, 1)];
    if (!task || isStopped()) break;
    const result = run(task);
    parentPort?.postMessage(result, buffersOf(result.tally));
  }
});
