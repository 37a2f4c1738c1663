import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOwnCall } from '../../../../electron/hosts/desktop/calls.ts';
import { hasDisplay, sandboxArguments } from '../../../../electron/hosts/desktop/find-electron.ts';
import { menuLanguage } from '../../../../electron/hosts/desktop/language.ts';
import { menuTemplate } from '../../../../electron/hosts/desktop/menu.ts';
import { isOwnPage, mayLoad } from '../../../../electron/hosts/desktop/own-pages.ts';
import { pdfFileName } from '../../../../electron/hosts/desktop/pdf-file-name.ts';
import { keepWindowState, readWindowState } from '../../../../electron/hosts/desktop/window-state.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdplan-window-'));
  file = join(folder, 'window-state.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('only our own scheme and host are our own pages', () => {
  for (const own of ['holdplan://app/', 'holdplan://app/index.html#/uge']) expect(isOwnPage(own)).toBe(true);
  const strange = [
    'holdplan://evil/',
    'holdplan://app.evil/',
    'holdplan://x@evil/',
    'holdplan:app/',
    'https://app/',
    'https://holdplan.example/?holdplan://app/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:holdplan://app/1',
    '',
  ];
  for (const address of strange) expect([address, isOwnPage(address)]).toEqual([address, false]);
});

test('the window may load its pages and its own blobs, and nothing else', () => {
  expect(mayLoad('blob:holdplan://app/0000-1')).toBe(true);
  expect(mayLoad('blob:holdplan://evil/0000-1')).toBe(false);
  expect(mayLoad('https://example.com/')).toBe(false);
});

test('a call counts only from the top frame of the one window, on our own page', () => {
  const mainFrame = { url: 'holdplan://app/' } as Electron.WebFrameMain;
  const window = { mainFrame };
  const from = (senderFrame: unknown) => ({ senderFrame }) as Electron.IpcMainInvokeEvent;
  expect(isOwnCall(from(mainFrame), window)).toBe(true);
  expect(isOwnCall(from({ url: 'holdplan://app/' }), window)).toBe(false);
  expect(isOwnCall(from(null), window)).toBe(false);
  expect(isOwnCall(from(undefined), window)).toBe(false);
  expect(isOwnCall(from(mainFrame), null)).toBe(false);
  expect(isOwnCall(from(undefined), null)).toBe(false);
  const led = { url: 'https://evil.example/' } as Electron.WebFrameMain;
  expect(isOwnCall(from(led), { mainFrame: led })).toBe(false);
});

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

test('the window comes back where it was', () => {
  const state = { area: { x: 100, y: 50, width: 1400, height: 900 }, maximized: true };
  keepWindowState(file, state);
  expect(readWindowState(file, [screen])).toEqual(state);
});

test('a window that was on a screen that is gone comes back at its first place', () => {
  keepWindowState(file, { area: { x: 2500, y: 50, width: 1400, height: 900 }, maximized: false });
  expect(readWindowState(file, [screen])).toBeNull();
  expect(readWindowState(file, [screen, { x: 1920, y: 0, width: 1920, height: 1080 }])).not.toBeNull();
});

test('a damaged state is as good as none', () => {
  for (const text of [
    '',
    '{',
    '{"area":{"x":1},"maximized":1}',
    '{"area":{"x":0,"y":0,"width":1,"height":1},"maximized":false}',
  ]) {
    writeFileSync(file, text);
    expect(readWindowState(file, [screen])).toBeNull();
  }
  expect(readWindowState(join(folder, 'none'), [screen])).toBeNull();
});

test('the menu speaks Danish, and English where the window does', () => {
  expect(menuLanguage('en')).toBe('en');
  expect(menuLanguage('en-GB')).toBe('en');
  for (const tag of ['da', 'da-DK', 'de', 'english', '', null, { toString: () => 'en' }])
    expect(menuLanguage(tag)).toBe('da');
  const labels = (language: 'da' | 'en') =>
    menuTemplate(language, false, { print: () => undefined }).map(({ label }) => label);
  expect(labels('da')).toEqual(['&Filer', '&Rediger', '&Vis', 'Vi&ndue']);
  expect(labels('en')).toEqual(['&File', '&Edit', '&View', '&Window']);
});

test('the developer’s tools are in the menu in development only', () => {
  const roles = (development: boolean) =>
    JSON.stringify(menuTemplate('da', development, { print: () => undefined }));
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(true)).toContain('toggleDevTools');
});

test('Linux without X or Wayland has no display, and only its root goes without a sandbox', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
  expect(sandboxArguments('linux', 0)).toEqual(['--no-sandbox']);
  expect(sandboxArguments('linux', 1000)).toEqual([]);
  expect(sandboxArguments('win32', undefined)).toEqual([]);
});

test('what the page proposes as a file name names a file and no place', () => {
  expect(pdfFileName('Redegørelse K2 2026-08')).toBe('Redegørelse K2 2026-08.pdf');
  expect(pdfFileName('../../.ssh/id')).toBe('ssh id.pdf');
  expect(pdfFileName('C:\\Windows\\x')).toBe('C Windows x.pdf');
  for (const nothing of ['', '///', null, { toString: () => 'x' }])
    expect(pdfFileName(nothing)).toBe('Holdplan.pdf');
  expect(pdfFileName('a'.repeat(500))).toHaveLength(104);
});
