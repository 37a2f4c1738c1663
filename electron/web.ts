/** Holdplan in a browser: `node electron/web.ts [--stay]`. `npm start` builds the window first and calls this. */
import { join } from 'node:path';
import { runWebHost } from './hosts/web/run.ts';

export function runWeb({ stay }: { stay: boolean }): Promise<number> {
  return runWebHost({
    builtFolder: join(import.meta.dirname, '..', 'out', 'renderer'),
    plannerWorker: new URL('./services/worker.ts', import.meta.url),
    stay,
    say: (line) => console.log(line),
  });
}

if (import.meta.main) process.exit(await runWeb({ stay: process.argv.includes('--stay') }));
