import { Worker } from 'node:worker_threads';
import type { Answers, Question } from './assess.ts';

/**
 * Asks in a thread of its own, so that the process that serves the window stays free. `workerFile` is
 * `services/worker.ts`, or what it was built to.
 */
export function ask<Task extends Question['task']>(
  workerFile: URL | string,
  question: Question & { task: Task },
): Promise<Answers[Task]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: question });
    worker.once('message', (answer: Answers[Task]) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
}
