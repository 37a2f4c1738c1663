/** Looks for an Electron binary that can be started here, and fetches one by Electron's own means where wanted. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const electronPackage = join(root, 'node_modules', 'electron');

/** The binary inside a folder that Electron's package calls its `dist`. */
const binaryIn: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

export type Found = { readonly binary: string } | { readonly reason: string };

/** The binary that ELECTRON_OVERRIDE_DIST_PATH names, else the one that Electron's package has downloaded. */
export function findElectron(): Found {
  const name = binaryIn[process.platform] ?? 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const binary = join(override, name);
    return existsSync(binary)
      ? { binary }
      : { reason: 'ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron binary' };
  }
  const binary = join(electronPackage, 'dist', name);
  // The installer writes path.txt last: without it, the binary may be half unpacked.
  if (existsSync(binary) && existsSync(join(electronPackage, 'path.txt'))) return { binary };
  return { reason: 'the electron package has no binary yet' };
}

/** Where the electron package downloads from, unless a mirror is set. */
const ownSource = 'https://github.com';
/** Only whether the source answers at all; how long the download takes is up to the line. */
const answerWithin = 5_000;
const downloadWithin = 10 * 60_000;

/** `findElectron`, and where that finds nothing one try of the electron package's own installer. */
export async function findOrInstallElectron(say: (line: string) => void): Promise<Found> {
  const found = findElectron();
  if ('binary' in found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  if (!usesMirror() && !(await answers(ownSource))) {
    return { reason: `Electron's binary is not here, and ${ownSource} does not answer` };
  }
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  say(`Henter Electron ${version} (ca. 110 MB) … / Fetching Electron ${version} (about 110 MB) …`);
  const installed = await runInstaller();
  const now = findElectron();
  return installed || 'binary' in now
    ? now
    : { reason: 'Electron’s own installer could not fetch its binary' };
}

function usesMirror(): boolean {
  return Object.keys(process.env).some((name) => /electron_mirror$/i.test(name));
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(answerWithin) });
    return true;
  } catch {
    return false;
  }
}

/** True where it ended well; one that hangs is ended. Its own output is left out: it is a stack trace. */
function runInstaller(): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
      stdio: 'ignore',
      timeout: downloadWithin,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** True where a window can be shown: always but on Linux without X or Wayland. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Chromium's sandbox does not start for root; nobody else goes without it. */
export function sandboxArguments(platform: NodeJS.Platform, userId: number | undefined): string[] {
  return platform === 'linux' && userId === 0 ? ['--no-sandbox'] : [];
}
