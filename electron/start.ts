/**
 * `npm start`: builds what is stale, then opens the window where an Electron binary and a display are to be had,
 * else serves the same window on 127.0.0.1 and prints its address. `--desktop` and `--web` force one of the two;
 * `--stay` keeps the web host going when its page has been closed.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isStale } from './hosts/build/source-mark.ts';
import { findOrInstallElectron, hasDisplay, sandboxArguments } from './hosts/desktop/find-electron.ts';
import { runWeb } from './web.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => console.log(line);

const known = ['--web', '--desktop', '--stay'];
const given = process.argv.slice(2);
const unknown = given.find((word) => !known.includes(word));
if (unknown !== undefined || (given.includes('--web') && given.includes('--desktop'))) {
  console.error(`npm start -- [--web [--stay] | --desktop]${unknown ? `, not ${unknown}` : ''}`);
  process.exit(2);
}
async function start(): Promise<number> {
  const desktopOnly = given.includes('--desktop');
  if (!given.includes('--web')) {
    const code = await tryDesktop();
    if (typeof code === 'number') return code;
    console.error(`Vinduet kan ikke åbnes / The window cannot be opened: ${code.reason}.`);
    if (desktopOnly) return 1;
    say('Holdplan vises i stedet i en browser. / Holdplan is shown in a browser instead.');
  }
  if (isStale(root, 'renderer') && !(await build('vite/bin/vite.js'))) return 1;
  return runWeb({ stay: given.includes('--stay') });
}

/** The exit code of the window's run, or why there could be none. */
async function tryDesktop(): Promise<number | { reason: string }> {
  if (!hasDisplay(process.platform, process.env))
    return { reason: 'there is no display (DISPLAY, WAYLAND_DISPLAY)' };
  const found = await findOrInstallElectron(say);
  if ('reason' in found) return found;
  const stale = (['main', 'preload', 'renderer'] as const).some((part) => isStale(root, part));
  if (stale && !(await build('electron-vite/bin/electron-vite.js'))) return 1;
  const sandbox = sandboxArguments(process.platform, process.getuid?.());
  if (sandbox.length > 0) {
    console.error(
      'Advarsel: som root kører vinduet uden Chromiums sandkasse. / Warning: as root, the window runs without Chromium’s sandbox.',
    );
  }
  return runElectron(found.binary, [...sandbox, root]);
}

/** An Electron that gives up this early never showed a window: it lacks a library, a sandbox or a display. */
const givesUpWithin = 15_000;
/** How long the window may take to close the plan before it is asked again. */
const leavesWithin = 5_000;

function runElectron(binary: string, args: readonly string[]): Promise<number | { reason: string }> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const env = { ...process.env };
    // Set by some editors' terminals; Electron would run as plain Node.
    delete env.ELECTRON_RUN_AS_NODE;
    const child = spawn(binary, args, { stdio: 'inherit', env });
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    // Ctrl+C reaches Electron too, which then closes the plan; a second signal at once would cut that short.
    process.on('SIGINT', () => setTimeout(() => child.kill('SIGTERM'), leavesWithin));
    child.once('error', (error) => resolve({ reason: error.message }));
    child.once('exit', (code, signal) => {
      const early = performance.now() - startedAt < givesUpWithin;
      if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM') resolve(0);
      else if (early) resolve({ reason: `Electron ended at once (${signal ?? code})` });
      else resolve(code ?? 1);
    });
  });
}

/** Runs one of the build programs; what goes wrong stands in its own output. */
function build(program: string): Promise<boolean> {
  say('Bygger vinduet … / Building the window …');
  const args = ['build', '--logLevel', 'warn'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

process.exit(await start());
