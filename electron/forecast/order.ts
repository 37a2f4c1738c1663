/** What the threads of a forecast tell each other. Apart from both sides, so that a worker loads no more than it needs. */
import type { ForecastRequest } from '#shared/model/forecast.ts';
import type { Task } from './tasks.ts';

/** What each worker is told to do. */
export interface ForecastOrder {
  readonly request: ForecastRequest;
  readonly tasks: readonly Task[];
  /** Numbers that all threads see; `place` says what each is. */
  readonly shared: Int32Array<SharedArrayBuffer>;
}

/** Where in the shared numbers stands the next task to take, the replications done (of each pool), and the wish to stop. */
export const place = { next: 0, done: 1, stop: 2 } as const;
