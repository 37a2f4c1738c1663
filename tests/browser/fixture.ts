/**
 * What every browser test starts from: a web host of its own on an empty data folder (`host`), and a page that is
 * signed in to it (`page`) on the first screen. A test fails if the page threw anything or broke its policy.
 */
import { test as base } from '@playwright/test';
import { WebHostProcess } from './web-host.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  host: WebHostProcess;
  /** The day that the host takes for today; `test.use({ today: '2026-12-28' })`. */
  today: string;
}

export const test = base.extend<Fixtures>({
  today: ['2026-09-07', { option: true }],
  host: async ({ today }, use) => {
    const host = new WebHostProcess(today);
    await host.start();
    await use(host);
    await host.dispose();
  },
  page: async ({ page, host }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text()))
        faults.push(message.text());
    });
    await page.goto(await host.address());
    await use(page);
    base.expect(faults, 'what the page threw, or did against its policy').toEqual([]);
  },
});
