/** What every desktop test starts from: Holdplan in a real Electron, on an empty data folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '../../electron/hosts/desktop/find-electron.ts';
import { root } from '../lanes/command.ts';

export { expect } from '@playwright/test';

/** Longer than any close that was seen to end. */
const CLOSE_SECONDS = 20;

/** Holdplan on one data folder, which lasts from one start to the next. */
export class Desktop {
  readonly folder = mkdtempSync(join(tmpdir(), 'holdplan-desktop-'));
  #app: ElectronApplication | null = null;

  /** Electron's main process, for what only it can tell. */
  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('the window has not been opened');
    return this.#app;
  }

  /** Starts Holdplan and gives its window. */
  async open(env: Readonly<Record<string, string>> = {}): Promise<Page> {
    const found = findElectron();
    if ('reason' in found) throw new Error(found.reason);
    this.#app = await _electron.launch({
      executablePath: found.binary,
      args: ['--no-sandbox', '--disable-gpu', root],
      env: {
        ...ownEnv(),
        HOLDPLAN_DATA: this.folder,
        HOLDPLAN_KEY: '5a'.repeat(32),
        HOLDPLAN_TODAY: '2026-09-07',
        ...env,
      },
      cwd: root,
    });
    return this.#app.firstWindow();
  }

  /**
   * Ends Holdplan as its window's close button does. On a very busy machine Electron once never ended; then it is killed, which
   * is said, and the data must hold all the same.
   */
  async close(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    if (app === null) return;
    const killing = setTimeout(() => {
      process.stderr.write(`Electron did not end within ${CLOSE_SECONDS} seconds and is killed.\n`);
      app.process().kill('SIGKILL');
    }, CLOSE_SECONDS * 1000);
    await app.close();
    clearTimeout(killing);
  }

  /** Ends Holdplan and takes its data away. */
  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function ownEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern.
  desktop: async ({}, use) => {
    const desktop = new Desktop();
    await use(desktop);
    await desktop.dispose();
  },
});
