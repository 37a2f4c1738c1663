import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type BuiltPart, isStale } from '../../electron/hosts/build/source-mark.ts';
import {
  findElectron,
  findOrInstallElectron,
  hasDisplay,
} from '../../electron/hosts/desktop/find-electron.ts';
import { command, node, printed, root } from './command.ts';
import { findBrowser } from './find-browser.ts';
import { type Lane, type LaneOutcome, notRun } from './lane.ts';

const report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

export const browser: Lane = {
  name: 'browser',
  shows: 'the window in Chromium, from the local web host',
  run: runBrowser,
};
export const desktop: Lane = { name: 'desktop', shows: 'the window in Electron', run: runDesktop };

async function runBrowser(): Promise<LaneOutcome> {
  if (globSync('tests/browser/**/*.spec.ts', { cwd: root }).length === 0)
    return notRun('there is no test in tests/browser');
  if (findBrowser() === null && !(await installChromium())) {
    return notRun('no Chrome, Chromium or Edge here; install one, or run "npx playwright install chromium"');
  }
  return (await ensureBuilt(['renderer'], 'vite/bin/vite.js')) ? playwright('browser', {}, []) : buildFailed;
}

/** Debian's own Chromium, where this is Debian and we may: one try. */
async function installChromium(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await command('apt-get', ['-qq', 'update'], { env, timeoutMinutes: 5 });
  await command('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', 'chromium'], {
    env,
    timeoutMinutes: 10,
  });
  return findBrowser() !== null;
}

async function runDesktop(): Promise<LaneOutcome> {
  if (globSync('tests/desktop/**/*.spec.ts', { cwd: root }).length === 0)
    return notRun('there is no test in tests/desktop');
  const electron = await electronEnvironment();
  if ('reason' in electron) return notRun(electron.reason);
  const screen = virtualScreen();
  if (screen === null) return notRun('there is no display, and no xvfb-run to make one');
  const built = await ensureBuilt(['main', 'preload', 'renderer'], 'electron-vite/bin/electron-vite.js');
  return built ? playwright('desktop', electron.env, screen) : buildFailed;
}

/** Where an Electron is: named by the environment, the stand-in where it lies beside the checkout, else its own. */
async function electronEnvironment(): Promise<{ env: Record<string, string> } | { reason: string }> {
  const standIn = join(root, '..', 'shared', 'electron-runtime', 'prepare');
  if ('binary' in findElectron()) return { env: {} };
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH && existsSync(standIn)) {
    const [dist, binding] = ((await printed('bash', [standIn])) ?? '').trim().split('\n');
    if (dist && binding)
      return { env: { ELECTRON_OVERRIDE_DIST_PATH: dist, HOLDPLAN_SQLITE_BINDING: binding } };
  }
  const found = await findOrInstallElectron((line) => process.stdout.write(`${line}\n`));
  return 'binary' in found ? { env: {} } : found;
}

/** What to put before the command, so that a window can be shown; null where it cannot. */
function virtualScreen(): readonly string[] | null {
  if (hasDisplay(process.platform, process.env)) return [];
  return existsSync('/usr/bin/xvfb-run')
    ? ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1200x24']
    : null;
}

const buildFailed: LaneOutcome = { ran: true, passed: 0, failed: 1, skipped: 0 };

async function ensureBuilt(parts: readonly BuiltPart[], program: string): Promise<boolean> {
  return !parts.some((part) => isStale(root, part)) || (await node(program, ['build', '--logLevel', 'warn']));
}

/** Runs the tests of `tests/<folder>`, after `before` on the command line; the counts come from Playwright. */
async function playwright(
  folder: string,
  env: Readonly<Record<string, string>>,
  before: readonly string[],
): Promise<LaneOutcome> {
  const reports = mkdtempSync(join(tmpdir(), 'holdplan-lane-'));
  try {
    const file = join(reports, 'report.json');
    const [program = '', ...args] = [
      ...before,
      process.execPath,
      join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      `--config=tests/${folder}/playwright.config.ts`,
      '--reporter=list,json',
    ];
    const ok = await command(program, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
    return outcome(ok, file);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** A test that passed only when it was tried again has not shown anything: it counts as failed. */
function outcome(ok: boolean, file: string): LaneOutcome {
  let counts: z.output<typeof report>;
  try {
    counts = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { ran: true, passed: 0, failed: 1, skipped: 0 };
  }
  const { expected, unexpected, flaky, skipped } = counts.stats;
  const failed = unexpected + flaky + counts.errors.length;
  return { ran: true, passed: expected, failed: ok ? failed : Math.max(1, failed), skipped };
}
