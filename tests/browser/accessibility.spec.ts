import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

/** 200 % on a window of 1280 × 800 leaves a page this many CSS pixels. */
const zoomedIn = { width: 640, height: 400 };

const isCutOff = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}, axe finds nothing`, () => {
    test.use({ colorScheme });

    test('on the first screen and in the week', async ({ page }) => {
      const planner = new Planner(page);
      await expect(page.getByRole('button', { name: 'Åbn demokommunen' })).toBeVisible();
      await planner.findsNothingInTheWay();
      await planner.opensTheDemo();
      await planner.sessions.first().click();
      await expect(planner.details.getByRole('heading', { level: 3 })).toBeVisible();
      await planner.findsNothingInTheWay();
    });

    test('in the calendars', async ({ page }) => {
      const planner = new Planner(page);
      await planner.opensTheDemo();
      for (const view of ['Kalender', 'Terapeut']) {
        await page.getByRole('radio', { name: view }).click();
        await expect(planner.sessions.first()).toBeVisible();
        await planner.findsNothingInTheWay();
      }
    });

    test('on the waiting list and in the search', async ({ page }) => {
      const planner = new Planner(page);
      await planner.opensTheDemo();
      await planner.goesTo('Venteliste');
      await page.getByRole('row').nth(3).click();
      await expect(planner.details).toBeVisible();
      await planner.findsNothingInTheWay();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      await planner.findsNothingInTheWay();
    });

    test('in the courses, one of them, its citizen, an inquiry and the attendance', async ({ page }) => {
      const planner = new Planner(page);
      await planner.opensTheDemo();
      await planner.goesTo('Forløb');
      await expect(page.getByRole('grid', { name: 'Forløb' })).toBeVisible();
      await planner.findsNothingInTheWay();
      await page.getByRole('row').nth(1).click();
      await expect(page.getByRole('list', { name: 'Forløbets trin' })).toBeVisible();
      await planner.findsNothingInTheWay();
      await page.getByRole('button', { name: /^Ret Afgørelse/ }).click();
      await planner.findsNothingInTheWay();
      await page.getByRole('link', { name: 'Borgerens side' }).click();
      await page.getByRole('button', { name: 'Ret oplysninger' }).click();
      await planner.findsNothingInTheWay();
      await page.getByRole('button', { name: 'Ny henvendelse' }).click();
      await expect(page.getByText('Hvem henvender sig')).toBeVisible();
      await planner.findsNothingInTheWay();
      await page.getByRole('button', { name: 'Vælg en anden' }).click();
      await page.keyboard.type('karen');
      await expect(page.getByRole('option').first()).toBeVisible();
      await planner.findsNothingInTheWay();
      await planner.goesTo('Forløb');
      await page.getByRole('link', { name: 'Fremmøde' }).click();
      await expect(page.getByRole('heading', { name: 'Fremmøde' })).toBeVisible();
      await planner.findsNothingInTheWay();
    });

    test('in the plan, from its first step to the question before publishing', async ({ page }) => {
      const planner = new Planner(page);
      await planner.opensTheDemo();
      await planner.goesTo('Plan');
      await expect(page.getByRole('button', { name: 'Læg plan' })).toBeVisible();
      await planner.findsNothingInTheWay();
      await planner.makesAPlan();
      await planner.findsNothingInTheWay();
      await planner.publishButton.click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await planner.findsNothingInTheWay();
    });
  });
}

test.describe('at 200 %, nothing is cut off sideways and axe finds nothing', () => {
  test.use({ viewport: zoomedIn });

  test('in the week and on the waiting list', async ({ page }) => {
    const planner = new Planner(page);
    await planner.opensTheDemo();
    expect(await isCutOff(page)).toBe(false);
    await planner.sessions.first().click();
    await expect(planner.details).toBeVisible();
    await planner.findsNothingInTheWay();
    await page.getByRole('button', { name: 'Luk detaljer' }).click();
    await planner.goesTo('Venteliste');
    await expect(planner.waitingList).toBeVisible();
    expect(await isCutOff(page)).toBe(false);
  });

  test('in the courses, one of them and an inquiry', async ({ page }) => {
    const planner = new Planner(page);
    await planner.opensTheDemo();
    await planner.goesTo('Forløb');
    await expect(page.getByRole('grid', { name: 'Forløb' })).toBeVisible();
    expect(await isCutOff(page)).toBe(false);
    await page.getByRole('row').nth(1).click();
    await expect(page.getByRole('list', { name: 'Forløbets trin' })).toBeVisible();
    expect(await isCutOff(page)).toBe(false);
    await planner.findsNothingInTheWay();
    await page.getByRole('link', { name: 'Borgerens side' }).click();
    await page.getByRole('button', { name: 'Ny henvendelse' }).click();
    await expect(page.getByText('Hvem henvender sig')).toBeVisible();
    expect(await isCutOff(page)).toBe(false);
    await planner.findsNothingInTheWay();
  });

  test('in the plan', async ({ page }) => {
    const planner = new Planner(page);
    await planner.opensTheDemo();
    await planner.makesAPlan();
    expect(await isCutOff(page)).toBe(false);
    await planner.findsNothingInTheWay();
  });
});
