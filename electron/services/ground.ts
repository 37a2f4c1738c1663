import type { Clock } from './clock.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Store } from './store.ts';

/** What every use case stands on. */
export interface Ground {
  readonly clock: Clock;
  readonly store: Store;
  readonly jobs: Jobs;
  /** The entry of the threads: `services/worker.ts` under Node and in tests, the built file in Electron. */
  readonly plannerWorker: URL | string;
}
