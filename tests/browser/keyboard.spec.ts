import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

/** Goes on with Tab until what has the focus is called that. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

test('from the first screen to a published plan and back, without a mouse', async ({ page }) => {
  const planner = new Planner(page);
  await expect(page.getByRole('button', { name: 'Åbn demokommunen' })).toBeVisible();
  await tabTo(page, /^Åbn demokommunen$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Uge 37$/ })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: /^Uge 38$/ })).toBeVisible();
  await page.keyboard.press('u');
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await expect(planner.publishButton).toBeVisible({ timeout: 45_000 });
  await tabTo(page, /^Udgiv planen$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await tabTo(page, /^Udgiv planen$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Udgivet / })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Control+z');
  await expect(planner.publishButton).toBeVisible();
});

test('? lists the keys, and single keys can be turned off', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Genveje' });
  await expect(keys.getByText('Gå til Venteliste')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.getByRole('button', { name: 'Visning', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Fra' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/#\/uge/);
});
