import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBuiltWindow } from '../../../electron/hosts/built-window.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdplan-built-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the map has each built file under its exact address, and the page under / too', () => {
  mkdirSync(join(folder, 'assets', 'fonts'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<title>H</title>');
  writeFileSync(join(folder, 'assets', 'index-x.js'), 'let a;');
  writeFileSync(join(folder, 'assets', 'fonts', 'f.woff2'), 'f');
  const files = readBuiltWindow(folder);
  expect([...files.keys()].sort()).toEqual([
    '/',
    '/assets/fonts/f.woff2',
    '/assets/index-x.js',
    '/index.html',
  ]);
  expect(files.get('/assets/index-x.js')).toEqual({
    type: 'text/javascript; charset=utf-8',
    body: Buffer.from('let a;'),
  });
});

test('hidden files and files of an unknown type are not served', () => {
  writeFileSync(join(folder, 'index.html'), '');
  writeFileSync(join(folder, '.source-mark'), 'x');
  writeFileSync(join(folder, 'index.js.map'), 'x');
  expect([...readBuiltWindow(folder).keys()].sort()).toEqual(['/', '/index.html']);
});

test('a window that has not been built is said so', () => {
  for (const missing of [folder, join(folder, 'nowhere')]) {
    expect(() => readBuiltWindow(missing)).toThrowError(expect.objectContaining({ code: 'windowNotBuilt' }));
  }
});
