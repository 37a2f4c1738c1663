/** Holdplan's window: Electron's main process. Built to `out/main/main.cjs`. */
import { join } from 'node:path';
import { runDesktop } from './hosts/desktop/run.ts';
import plannerWorker from './services/worker.ts?modulePath';

runDesktop({
  plannerWorker,
  preload: join(__dirname, '..', 'preload', 'preload.cjs'),
  builtFolder: join(__dirname, '..', 'renderer'),
});
