import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../lanes/find-browser.ts';

const browser = findBrowser();

/** One at a time: each test has a web host and a database of its own, on two cores. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Two cores may be busy with a planner and another lane.
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { args: [...browserArguments], ...(browser === null ? {} : { executablePath: browser }) },
  },
});
