/** The window in a real Electron: that it opens and keeps the plan, and that it is locked down. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { procedures } from '../../shared/api/procedures.ts';
import { root } from '../lanes/command.ts';
import { expect, test } from './fixture.ts';

test('the window opens on the first screen, in Danish, without a fault', async ({ desktop }) => {
  const page = await desktop.open();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(page.url()).toMatch(/^holdplan:\/\/app\//);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('da');
  expect(faults).toEqual([]);
});

test('the demo is made, and a restart shows the same data', async ({ desktop }) => {
  let page = await desktop.open();
  const made = await page.evaluate(() => window.holdplan?.['municipality.createDemo']({}));
  expect(made).toMatchObject({ ok: true, value: { open: true, isDemo: true, planningDay: '2026-09-07' } });
  const waiting = await page.evaluate(() => window.holdplan?.['waitingList.get']({}));
  expect(waiting).toMatchObject({ ok: true });

  await desktop.close();
  page = await desktop.open();
  expect(await page.evaluate(() => window.holdplan?.['municipality.status']({}))).toEqual(made);
  expect(await page.evaluate(() => window.holdplan?.['waitingList.get']({}))).toEqual(waiting);
});

test('a run of the planner ends in a draft', async ({ desktop }) => {
  const page = await desktop.open();
  await page.evaluate(() => window.holdplan?.['municipality.createDemo']({}));
  const started = await page.evaluate(() => window.holdplan?.['draft.start']({ seconds: 3, seed: 1 }));
  if (!started?.ok) throw new Error(JSON.stringify(started));
  const state = () =>
    page.evaluate(async (jobId) => {
      const job = await window.holdplan?.['job.get']({ jobId });
      return job?.ok ? job.value.state : job?.error.code;
    }, started.value.jobId);
  await expect.poll(state, { timeout: 30_000 }).toBe('done');
  expect(await page.evaluate(() => window.holdplan?.['draft.get']({}))).toMatchObject({
    ok: true,
    value: { figures: { total: expect.any(Number) } },
  });
});

test('the page has no way out but the procedures', async ({ desktop }) => {
  const page = await desktop.open();
  const seen = await page.evaluate(() => ({
    names: Object.keys(window.holdplan ?? {}).sort(),
    frozen: Object.isFrozen(window.holdplan),
    globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({ names: Object.keys(procedures).sort(), frozen: true, globals: [] });
});

test('the window has the walls that it was given, as far as Electron tells', async ({ desktop }) => {
  await desktop.open();
  const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(preferences).not.toHaveProperty('enableBlinkFeatures', expect.stringMatching(/./));
});

test('the page cannot be led away, open a window or embed another page', async ({ desktop }) => {
  const page = await desktop.open();
  await expect(page.getByRole('heading').first()).toBeVisible();
  // By Electron's own means: Playwright would wait for navigations that never come.
  const seen = await desktop.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const run = (script: string) => contents?.executeJavaScript(script);
    const stopped: string[] = [];
    const addresses = ['https://example.com/', 'file:///etc/passwd', 'holdplan://evil/', 'data:text/html,x'];
    for (const address of addresses) {
      await run(
        `location.href = ${JSON.stringify(address)}; new Promise((done) => requestAnimationFrame(() => done(0)))`,
      );
      stopped.push(contents?.getURL() ?? '');
    }
    await run(`new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.onload = frame.onerror = () => done(0);
      frame.src = 'holdplan://app/index.html';
      document.body.append(frame);
    })`);
    return {
      stopped,
      opened: await run("window.open('https://example.com/') !== null"),
      heading: await run("document.querySelector('h1') !== null"),
      embedded: await run("document.querySelector('iframe').contentDocument !== null"),
      windows: BrowserWindow.getAllWindows().length,
    };
  });
  for (const address of seen.stopped) expect(address).toMatch(/^holdplan:\/\/app\//);
  expect(seen).toMatchObject({ opened: false, heading: true, embedded: false, windows: 1 });
});

test('no request leaves the program, also from a page that has no policy', async ({ desktop }) => {
  await desktop.open();
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await (await fetch(address)).text()).toBe('reached');
  const loaded = await desktop.app.evaluate(async ({ BrowserWindow }, to) => {
    const bare = new BrowserWindow({ show: false });
    const result = await bare.loadURL(to).then(
      () => 'loaded',
      () => 'cancelled',
    );
    bare.destroy();
    return result;
  }, address);
  server.close();
  expect([loaded, requests]).toEqual(['cancelled', 1]);
});

test('nothing beside the built files is served', async ({ desktop }) => {
  const page = await desktop.open();
  const served = await page.evaluate(() =>
    Promise.all(
      ['/', '/../package.json', '/%2e%2e/main/main.cjs', '/.source-mark', '/nothing'].map((path) =>
        fetch(path).then((response) => response.status),
      ),
    ),
  );
  expect(served).toEqual([200, 404, 404, 404, 404]);
});

test('every permission is denied', async ({ desktop }) => {
  const page = await desktop.open();
  const states = await page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state),
      ),
    ),
  );
  expect(states.filter((state) => state !== 'denied')).toEqual([]);
});

test('a call from a frame that is not the window’s own is refused', async ({ desktop }) => {
  await desktop.open();
  const answer = await desktop.app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    type Handler = (event: unknown, input: unknown) => unknown;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const handler = handlers.get('municipality.status');
    const own = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
    const call = async (senderFrame: unknown) => {
      try {
        return await handler?.({ senderFrame }, {});
      } catch (error) {
        return (error as Error).message;
      }
    };
    return { own: await call(own), copy: await call({ url: own?.url }), gone: await call(null) };
  });
  expect(answer).toEqual({ own: { ok: true, value: { open: false } }, copy: 'refused', gone: 'refused' });
});

test('a second window of the same process gets nothing', async ({ desktop }) => {
  await desktop.open();
  const preload = join(root, 'out', 'preload', 'preload.cjs');
  const answer = await desktop.app.evaluate(async ({ BrowserWindow }, file) => {
    const second = new BrowserWindow({ show: false, webPreferences: { preload: file } });
    await second.loadURL('holdplan://app/');
    const text: string = await second.webContents.executeJavaScript(
      "window.holdplan['municipality.status']({}).then(JSON.stringify, (error) => error.message)",
    );
    second.destroy();
    return text;
  }, preload);
  expect(answer).toMatch(/: refused$/);
});

test('a bad payload is refused with a typed error', async ({ desktop }) => {
  const page = await desktop.open();
  const answers = await page.evaluate(() => {
    const status = window.holdplan?.['municipality.status'] as unknown as (
      input: unknown,
    ) => Promise<unknown>;
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    return Promise.all(
      [undefined, null, { surplus: 1 }, new Map(), new Date(0), cyclic].map((input) => status(input)),
    );
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'badInput' } });
});

test('an export is saved as a file where the user says, whole', async ({ desktop }) => {
  const page = await desktop.open();
  const file = join(desktop.folder, 'eksport.json');
  await desktop.app.evaluate(({ session }, path) => {
    session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path));
  }, file);
  const asked = await desktop.app.evaluate(({ session }) => {
    (globalThis as { offered?: unknown }).offered = new Promise((resolve) => {
      session.defaultSession.once('will-download', (_event, item) => {
        const { defaultPath } = item.getSaveDialogOptions();
        item.once('done', (_done, state) => resolve({ defaultPath, state }));
      });
    });
  });
  expect(asked).toBeUndefined();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['{"æøå":1}'], { type: 'application/json' }));
    link.download = 'Eksempelby.scenario.json';
    link.click();
  });
  const offered = await desktop.app.evaluate(() => (globalThis as { offered?: unknown }).offered);
  expect(offered).toEqual({
    defaultPath: expect.stringMatching(/Eksempelby\.scenario\.json$/),
    state: 'completed',
  });
  expect(readFileSync(file, 'utf8')).toBe('{"æøå":1}');
});

test('the menu speaks Danish, and English when the window does', async ({ desktop }) => {
  const page = await desktop.open();
  const first = () => desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label);
  await expect.poll(first).toBe('&Filer');
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  await expect.poll(first).toBe('&File');
});

test('a second start on the same folder opens nothing', async ({ desktop }) => {
  await desktop.open();
  const binary = await desktop.app.evaluate(() => process.execPath);
  const env = { ...process.env, HOLDPLAN_DATA: desktop.folder, HOLDPLAN_KEY: '5a'.repeat(32) };
  const second = spawnSync(binary, ['--no-sandbox', '--disable-gpu', '.'], { env, timeout: 30_000 });
  expect(second.status).toBe(0);
  expect(desktop.app.windows()).toHaveLength(1);
});

test('a start that fails says why and what to do, in both languages, and leaves the data as it was', async ({
  desktop,
}) => {
  await desktop.open({ HOLDPLAN_KEY: '' });
  await desktop.close();
  rmSync(join(desktop.folder, 'key.json'), { force: true });
  const page = await desktop.open({ HOLDPLAN_KEY: '' });
  await expect(page.getByText('Planens nøgle mangler')).toBeVisible();
  await expect(page.getByText('The plan’s key is missing')).toBeVisible();
  expect(await page.evaluate(() => window.holdplan?.['municipality.status']({}).catch(() => 'refused'))).toBe(
    'refused',
  );
});

test('what would be printed is saved as a PDF where the user says, and only there', async ({ desktop }) => {
  const page = await desktop.open();
  await expect(page.getByRole('heading').first()).toBeVisible();
  const file = join(desktop.folder, 'saved.pdf');
  const proposed = await desktop.app.evaluateHandle(({ dialog }, filePath) => {
    const asked: unknown[] = [];
    dialog.showSaveDialog = (async (_window: unknown, options: unknown) => {
      asked.push(options);
      return asked.length === 1 ? { canceled: true, filePath: '' } : { canceled: false, filePath };
    }) as typeof dialog.showSaveDialog;
    return asked;
  }, file);
  const save = () => page.evaluate(() => window.holdplanPaper?.savePdf('../Redegørelse'));
  expect(await save()).toBe('cancelled');
  expect(existsSync(file)).toBe(false);
  expect(await save()).toBe('saved');
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  const [asked] = (await proposed.jsonValue()) as { defaultPath: string }[];
  expect(asked?.defaultPath).toMatch(/[/\\]Redegørelse\.pdf$/);
});
