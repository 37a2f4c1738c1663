/** Where the plan lies on this machine, the same for both hosts. */
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartFailure } from './start-failure.ts';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export interface DataFolder {
  /** Holds `key.json` and the folders below. */
  readonly top: string;
  /** The core's own folder. Never called `databases`: Electron deletes a folder of that name. */
  readonly plan: string;
  /** Electron's profile: caches and the window's place on the screen, nothing of the plan. */
  readonly window: string;
}

/** The user's own application data on this machine; never a folder that follows the user to other machines. */
export function dataFolder({ platform, env, home }: Machine): DataFolder {
  const top = resolve(env.HOLDPLAN_DATA || ownFolder(platform, env, home));
  return { top, plan: join(top, 'plan'), window: join(top, 'window') };
}

function ownFolder(platform: NodeJS.Platform, env: Machine['env'], home: string): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Holdplan');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Holdplan');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'holdplan');
}

/** Names of folders whose content is copied to other machines behind SQLite's back. */
const syncedFolder = /^(onedrive|dropbox|google drive|icloud drive|mobile documents|box|nextcloud)\b/i;

/**
 * Makes the folders, open to this user alone. Refuses network shares and synchronised folders: SQLite's locks do
 * not hold there, and the plan would be copied away.
 */
export function prepareDataFolder(folder: DataFolder): void {
  if (/^[\\/]{2}/.test(folder.top)) throw new StartFailure('folderShared', { place: '\\\\' });
  const synced = folder.top.split(/[\\/]/).find((part) => syncedFolder.test(part));
  if (synced !== undefined)
    throw new StartFailure('folderShared', { place: synced.split(' - ')[0] ?? synced });
  try {
    for (const path of [folder.top, folder.plan, folder.window]) {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      chmodSync(path, 0o700);
    }
  } catch (error) {
    throw new StartFailure('folderClosed', { code: String((error as { code?: string }).code ?? '') });
  }
}

/** True where there is anything that the core may need its key for. */
export function holdsPlan(folder: DataFolder): boolean {
  return readdirSync(folder.plan).length > 0;
}
