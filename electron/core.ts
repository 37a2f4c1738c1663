import type { Services } from '#shared/api/procedures.ts';
import type { Clock } from './services/clock.ts';
import { endExplaining } from './services/explain/explaining.ts';
import { Jobs, type OnFault } from './services/jobs/jobs.ts';
import { createServices } from './services/services.ts';
import { Store } from './services/store.ts';

export type { Clock } from './services/clock.ts';

export interface CoreOptions {
  /** Where the data lies; made where it does not exist. May not be called `databases`. */
  folder: string;
  /** 32 bytes, as they are. */
  key: Uint8Array;
  clock: Clock;
  /** The entry of the threads: `services/worker.ts` under Node, the built file in Electron. */
  plannerWorker: URL | string;
  /** A SQLite binding built for another runtime. */
  sqliteBinding?: string | undefined;
  /** Told of what went wrong where nobody waits for an answer: in a run of the planner. */
  onFault: OnFault;
}

export interface Core {
  services: Services;
  /** Throws away a run under way and gives the data free. */
  close(): Promise<void>;
}

/**
 * The one core under both hosts; it knows neither of them. Throws a `Refusal` where the data cannot be opened:
 * `databaseBusy` (with its owner), `databaseKey`, `databaseDamaged`, `databaseNewer` or `diskFull`.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { folder, key, clock, plannerWorker, sqliteBinding: binding, onFault } = options;
  const store = await Store.open({ folder, key, clock, binding });
  const jobs = new Jobs(onFault);
  const services = createServices({ clock, store, jobs, plannerWorker });
  return {
    services,
    async close() {
      await store.ready();
      await jobs.end();
      endExplaining(store);
      store.close();
    },
  };
}
