import { defineConfig } from '@playwright/test';

/** One at a time: each test starts an Electron with a database of its own, on two cores. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desktop',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  expect: { timeout: 15_000 },
  timeout: 60_000,
});
