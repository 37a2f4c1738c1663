import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolder, holdsPlan, prepareDataFolder } from '../../../electron/hosts/data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdplan-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const own = (top: string) => dataFolder({ platform: 'linux', env: { HOLDPLAN_DATA: top }, home: '/home/x' });

test('the plan lies in the user’s own application data', () => {
  expect(dataFolder({ platform: 'linux', env: {}, home: '/home/x' }).top).toBe(
    '/home/x/.local/share/holdplan',
  );
  expect(dataFolder({ platform: 'linux', env: { XDG_DATA_HOME: '/d' }, home: '/home/x' }).top).toBe(
    '/d/holdplan',
  );
  expect(dataFolder({ platform: 'darwin', env: {}, home: '/Users/x' }).top).toBe(
    '/Users/x/Library/Application Support/Holdplan',
  );
  expect(dataFolder({ platform: 'win32', env: { LOCALAPPDATA: '/L' }, home: '/U' }).top).toBe('/L/Holdplan');
});

test('the folders are open to their user alone, also where they were open to all', () => {
  const paths = own(join(folder, 'new', 'deep'));
  prepareDataFolder(paths);
  for (const path of [paths.top, paths.plan, paths.window]) expect(statSync(path).mode & 0o777).toBe(0o700);
});

test('only Electron’s profile and the plan’s own folder are made, none of them called databases', () => {
  const { top, plan, window } = own(folder);
  expect([plan, window].map((path) => path.slice(top.length + 1))).toEqual(['plan', 'window']);
});

test('a folder that is shared or copied to other machines is refused', () => {
  for (const top of [
    join(folder, 'OneDrive - Kommunen', 'h'),
    join(folder, 'Dropbox'),
    join(folder, 'Nextcloud', 'x'),
  ]) {
    expect(() => prepareDataFolder(own(top))).toThrowError(expect.objectContaining({ code: 'folderShared' }));
  }
  expect(() => prepareDataFolder({ top: '\\\\server\\share', plan: '', window: '' })).toThrowError(
    expect.objectContaining({ code: 'folderShared' }),
  );
});

test('a name that only looks like a synchronised folder’s is not refused', () => {
  expect(() => prepareDataFolder(own(join(folder, 'Boxplan')))).not.toThrow();
});

test('a place where no folder can be made is said so', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => prepareDataFolder(own(join(folder, 'file', 'h')))).toThrowError(
    expect.objectContaining({ code: 'folderClosed', details: { code: 'ENOTDIR' } }),
  );
});

test('anything in the plan’s folder counts as a plan that needs its key', () => {
  const paths = own(folder);
  prepareDataFolder(paths);
  expect(holdsPlan(paths)).toBe(false);
  writeFileSync(join(paths.plan, 'put-away.db'), '');
  expect(holdsPlan(paths)).toBe(true);
});
