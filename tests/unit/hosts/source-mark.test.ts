import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, markFile, sourceHash } from '../../../electron/hosts/build/source-mark.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdplan-source-'));
  for (const file of ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'electron.vite.config.ts']) {
    writeFileSync(join(root, file), '');
  }
  for (const folder of ['electron', 'renderer', 'resources', 'shared/api', 'out/renderer']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, 'electron/preload.ts'), 'a');
  writeFileSync(join(root, 'renderer/App.tsx'), 'a');
  writeFileSync(join(root, 'out/renderer', markFile), sourceHash(root, 'renderer'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what was never built is stale, and what was just built is not', () => {
  expect(isStale(root, 'main')).toBe(true);
  expect(isStale(root, 'renderer')).toBe(false);
});

test.each([
  ['an edited file', () => writeFileSync(join(root, 'renderer/App.tsx'), 'b')],
  ['a new file', () => writeFileSync(join(root, 'shared/api/more.ts'), '')],
  ['a file that is gone', () => rmSync(join(root, 'renderer/App.tsx'))],
  [
    'a file under another name',
    () => {
      cpSync(join(root, 'renderer/App.tsx'), join(root, 'renderer/Main.tsx'));
      rmSync(join(root, 'renderer/App.tsx'));
    },
  ],
  ['other packages', () => writeFileSync(join(root, 'package-lock.json'), '{}')],
])('%s makes the window stale', (_what, change) => {
  change();
  expect(isStale(root, 'renderer')).toBe(true);
});

test('another part’s source does not', () => {
  writeFileSync(join(root, 'electron/preload.ts'), 'b');
  expect(isStale(root, 'renderer')).toBe(false);
});

test('a source that cannot be found is an error, for it would never be seen to change', () => {
  rmSync(join(root, 'shared'), { recursive: true });
  expect(() => sourceHash(root, 'renderer')).toThrow();
});

test('every folder and file that the checkout’s own parts are built from is there', () => {
  const checkout = join(import.meta.dirname, '..', '..', '..');
  for (const part of ['main', 'preload', 'renderer'] as const)
    expect(sourceHash(checkout, part)).toHaveLength(64);
  expect(readdirSync(checkout)).toContain('vite.config.ts');
  expect(readFileSync(join(checkout, 'vite.config.ts'), 'utf8')).toContain("sourceMark('renderer')");
});
