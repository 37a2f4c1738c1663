/** Quality, letters, complaints and settings: nothing that axe can see, in light, dark and at 200 %. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

const isCutOff = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Goes through the screens and stops at each for `look`. */
async function goThrough(page: Page, look: () => Promise<void>): Promise<void> {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.keyboard.press('7');
  const rates = page.getByRole('grid', { name: 'Måltal' });
  await expect(rates).toBeVisible();
  await look();
  await rates.focus();
  await page.keyboard.press('Enter');
  await expect(planner.details).toBeVisible();
  await page.keyboard.press('t');
  await expect(planner.details.getByRole('columnheader', { name: 'Måned' })).toBeVisible();
  await look();
  await page.goto(`${new URL(page.url()).origin}/#/kvalitet?redegoerelse=contact`);
  await expect(page.locator('.paper-desk').getByRole('article')).toBeVisible();
  await look();
  await page.keyboard.press('5');
  const letters = page.getByRole('grid', { name: 'Skal skrives' });
  await expect(letters).toBeVisible();
  await letters.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.paper-desk').getByRole('article')).toBeVisible();
  await look();
  await page.keyboard.press('6');
  await page.getByRole('button', { name: 'Modtag en klage' }).click();
  await expect(planner.details).toBeVisible();
  await look();
  await page.keyboard.press('Escape');
  await page.keyboard.press('8');
  await expect(page.getByRole('heading', { name: 'De fem standarder' })).toBeVisible();
  await look();
  for (const section of ['Rækker', 'Frister og mål', 'Planlægning', 'Lukkedage', 'Breve', 'Versioner']) {
    await page.getByRole('radio', { name: section }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await look();
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('axe finds nothing', async ({ page }) => {
      test.slow();
      const planner = new Planner(page);
      await goThrough(page, () => planner.findsNothingInTheWay());
    });
  });
}

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 640, height: 400 } });
  test('nothing is cut off sideways and axe finds nothing', async ({ page }) => {
    test.slow();
    const planner = new Planner(page);
    await goThrough(page, async () => {
      expect(await isCutOff(page)).toBe(false);
      await planner.findsNothingInTheWay();
    });
  });
});
