/** The local web host as a real browser sees it. */
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../lanes/find-browser.ts';
import { expect, test } from './fixture.ts';

test('the printed address opens the window, and its token is gone from the address at once', async ({
  page,
}) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(page.url()).not.toContain('t=');
});

test('a reload stays signed in', async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const answered = page.waitForResponse((response) => response.url().includes('/api/municipality.status'));
  await page.reload();
  expect((await answered).status()).toBe(200);
});

test('another tab without the secret of the first is not let in by its cookie', async ({ page, host }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(host.origin);
  const status = await other.evaluate(async () => {
    const answer = await fetch('/api/municipality.status', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Holdplan': 'guess' },
      body: '{}',
    });
    return answer.status;
  });
  expect(status).toBe(401);
});

test('scripts of the page cannot read the cookie', async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a script that gets into the page may not run', async ({ page: signedIn, host }) => {
  // A page of its own: the fixture's fails its test where anything breaks the policy, and this one means to.
  const page = await signedIn.context().newPage();
  await page.goto(host.origin);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
    } catch {
      // Trusted types may throw already here.
    }
    return 'ranInline' in window;
  });
  expect(ran).toBe(false);
  await expect(page.evaluate('fetch("https://example.com/")')).rejects.toThrow();
});

test('a page elsewhere that has its name rebound to this machine reads nothing', async ({ host }) => {
  const evil = `http://evil.test:${new URL(host.origin).port}`;
  const path = findBrowser();
  const browser = await chromium.launch({
    args: [
      ...browserArguments,
      '--host-resolver-rules=MAP evil.test 127.0.0.1',
      // Newer Chromium asks the user first; our own wall has to stand without that.
      '--disable-features=LocalNetworkAccessChecks',
    ],
    ...(path === null ? {} : { executablePath: path }),
  });
  try {
    const page = await browser.newPage();
    // The stranger's own server answers once; from then on its name leads to our host, at our port.
    await page.route(`${evil}/start`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }),
    );
    await page.goto(`${evil}/start`);
    const statuses: number[] = [];
    page.on('response', (response) => statuses.push(response.status()));
    const read = await page.evaluate(readAll, ['']);
    expect(read).toEqual([]);
    expect(new Set(statuses)).toEqual(new Set([400]));
    expect(statuses).toHaveLength(8);
    expect(await page.evaluate(readAll, [host.origin])).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** Runs in the page: everything that it can read of the host at `origin`, with and without asking for leave. */
async function readAll([origin]: readonly string[]): Promise<string[]> {
  const read: string[] = [];
  for (const target of ['/', '/index.html', '/api/session', '/api/municipality.status']) {
    for (const init of [
      {},
      { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Holdplan': 'guess' }, body: '{}' },
    ]) {
      const text = await fetch(`${origin}${target}`, init)
        .then((response) => response.text())
        .catch(() => '');
      if (text !== '') read.push(text);
    }
  }
  return read;
}

test('opening a used address shows no data, and has a new one printed', async ({ page, host, browser }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const used = /http:\S+#t=[\w-]+/.exec(host.output)?.[0] ?? '';
  const stranger = await browser.newPage();
  const refused = stranger.waitForResponse((response) => response.url().endsWith('/api/session'));
  await stranger.goto(used);
  expect((await refused).status()).toBe(401);
  await expect.poll(() => host.output.match(/#t=/g)?.length).toBe(2);
  await stranger.close();
});

test('a stopped host ends in order, and a new one shows the same plan', async ({ page, host }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await host.stop()).toBe(0);
  await host.start();
  await page.goto(await host.address());
  await expect(page.getByRole('heading').first()).toBeVisible();
});
