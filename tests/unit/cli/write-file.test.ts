import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWritable, sameFile, writeWhole } from '../../../electron/cli/write-file.ts';
import { aFolder } from './surroundings.ts';

const posix = test.skipIf(process.platform === 'win32');
const readText = (path: string) => readFileSync(path, 'utf8');

describe('writing a file whole', () => {
  test('makes a new file and leaves nothing beside it', async () => {
    const folder = aFolder();
    await writeWhole(join(folder, 'plan.json'), 'new');
    expect(readText(join(folder, 'plan.json'))).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  posix('takes the place of an old one and keeps who may read it', async () => {
    const file = join(aFolder(), 'plan.json');
    writeFileSync(file, 'old and longer');
    chmodSync(file, 0o640);
    await writeWhole(file, 'new');
    expect(readText(file)).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  posix('writes to what a link leads to, and the link stays', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'target.json'), 'old');
    symlinkSync('target.json', join(folder, 'link.json'));
    await writeWhole(join(folder, 'link.json'), 'new');
    expect(readText(join(folder, 'target.json'))).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'target.json']);
  });

  posix('a device is written to and never replaced', async () => {
    await writeWhole('/dev/null', 'gone');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('what fails half-way leaves the old file and no other', async () => {
    const folder = aFolder();
    const file = join(folder, 'plan.json');
    writeFileSync(file, 'old');
    // No text at all: the write fails when the new file is already open, as it does on a full disk.
    const unwritable = { length: 1 } as unknown as string;
    await expect(writeWhole(file, unwritable)).rejects.toThrow();
    expect(readText(file)).toBe('old');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });
});

describe('where nothing can be written', () => {
  test.each([
    ['a folder', ['folder'], 'EISDIR'],
    ['in no folder', ['none', 'plan.json'], 'ENOENT'],
    ['below a file', ['file', 'plan.json'], 'ENOTDIR'],
  ])('%s is told beforehand', async (_what, path, code) => {
    const folder = aFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), '');
    await expect(checkWritable(join(folder, ...path))).rejects.toMatchObject({ code });
    await expect(writeWhole(join(folder, ...path), 'x')).rejects.toMatchObject({ code });
  });

  test('a new file and an old one in a folder are fine', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'old'), '');
    await checkWritable(join(folder, 'old'));
    await checkWritable(join(folder, 'new'));
  });
});

posix(
  'a file and a link to it are the same; two empty files, or two that are not there, are not',
  async () => {
    const folder = aFolder();
    for (const name of ['a', 'b']) writeFileSync(join(folder, name), '');
    symlinkSync('a', join(folder, 'link'));
    expect(await sameFile(join(folder, 'a'), join(folder, 'link'))).toBe(true);
    expect(await sameFile(join(folder, 'a'), join(folder, 'b'))).toBe(false);
    expect(await sameFile(join(folder, 'none'), join(folder, 'none'))).toBe(false);
  },
);
