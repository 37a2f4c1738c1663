import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

test('a session opens beside the board with its people, by pointing and by keyboard', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  const first = planner.sessions.first();
  await first.click();
  const name = (await first.locator('.glance-name').textContent()) ?? '';
  await expect(planner.details.getByRole('heading', { name })).toBeVisible();
  await expect(planner.details.getByRole('heading', { name: /\d+ borgere?/ })).toBeVisible();
  await expect(page).toHaveURL(/hold=.+&dag=\d{4}-\d\d-\d\d/);

  await page.keyboard.press('Escape');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(planner.sessions.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(planner.details.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(planner.details).toBeHidden();
  await expect(planner.sessions.nth(1)).toBeFocused();
});

test('an address is the whole view: it can be kept, and back and forward go through the weeks', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.getByRole('button', { name: 'Næste uge' }).click();
  await expect(page.getByRole('heading', { name: 'Uge 38' })).toBeVisible();
  await planner.sessions.first().click();
  await expect(planner.details).toBeVisible();
  const kept = page.url();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Uge 37' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Uge 38' })).toBeVisible();
  await page.goto(kept);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Uge 38' })).toBeVisible();
  await expect(planner.details).toBeVisible();
});

test('the calendar shows one site’s sessions by the clock, and a therapist’s own week', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.getByRole('radio', { name: 'Kalender' }).click();
  const calendar = page.getByRole('region', { name: 'Ugens hold som kalender' });
  await expect(calendar).toBeVisible();
  const everywhere = await planner.sessions.count();
  await page.getByRole('button', { name: 'Alle steder' }).click();
  await page.getByRole('option').nth(1).click();
  await expect.poll(() => planner.sessions.count()).toBeLessThan(everywhere);
  await planner.sessions.first().click();
  await expect(planner.details).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: 'Terapeut' }).click();
  await expect(page.getByRole('region', { name: /^Ugen for / })).toBeVisible();
  await planner.sessions.first().click();
  await expect(planner.details.getByText('Tid')).toBeVisible();
});

test.describe('in a week with holidays', () => {
  test.use({ today: '2026-12-21' });
  test('the closed days are named', async ({ page }) => {
    const planner = new Planner(page);
    await planner.opensTheDemo();
    await expect(page.getByText('Juledag', { exact: true })).toBeVisible();
  });
});
