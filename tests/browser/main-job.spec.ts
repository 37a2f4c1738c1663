import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

test('a leader opens the demo, makes a plan, publishes it, sees it in the week and takes it back', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await expect(planner.sessions.first()).toBeVisible();
  await planner.goesTo('Venteliste');
  await expect(page.getByRole('status').filter({ hasText: /borgere venter/ })).toBeVisible();
  const waiting = Number(/\d+/.exec((await page.getByText(/\d+ borgere venter/).textContent()) ?? '')?.[0]);
  expect(waiting).toBeGreaterThan(100);

  await planner.makesAPlan();
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(
    new RegExp(`^\\d+ af ${waiting} starter til tiden \\(i rækkefølge som i regnearket: \\d+\\)$`),
  );
  await expect(page.getByRole('grid', { name: 'Hvad der sker for hvem' })).toBeVisible();

  await planner.publishes();
  await expect(planner.message).toContainText('Planen er udgivet.');
  await page.getByRole('link', { name: /^Se uge/ }).click();
  await expect(page).toHaveURL(/#\/uge\/2026-W\d\d/);
  const leaders = page.locator('.board abbr');
  await expect(leaders.first()).toBeVisible();
  const led = await leaders.count();
  expect(led).toBeGreaterThan(10);

  await page.keyboard.press('Control+z');
  await expect(planner.message).toContainText('Fortrudt: udgiv planen.');
  await expect(leaders).toHaveCount(0);
  await planner.goesTo('Plan');
  await expect(planner.publishButton).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('heading', { name: /^Udgivet / })).toBeVisible();
});

test('a run that is stopped and thrown away leaves everything as it was', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Plan');
  await page.getByRole('button', { name: 'Læg plan' }).click();
  await page.getByRole('button', { name: 'Stop, og smid væk' }).click();
  await expect(planner.message).toContainText('Alt er, som det var.', { timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Læg plan' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Intet at fortryde' })).toBeDisabled();
});

test('the best plan so far can be used before the time is up', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Plan');
  await page.getByRole('button', { name: /Søg i højst/ }).click();
  await page.getByRole('option', { name: '5 minutter' }).click();
  await page.getByRole('button', { name: 'Læg plan' }).click();
  await expect(page.getByText('Bedste plan indtil nu')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Brug denne' }).click();
  await expect(planner.publishButton).toBeVisible({ timeout: 20_000 });
});

test('the draft lies on top of the week only when asked for, and discarding it takes it away', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await expect(page.getByRole('radio', { name: 'Med udkast' })).toBeHidden();
  await planner.makesAPlan();
  await planner.goesTo('Uge');
  await expect(page.locator('.board abbr')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Med udkast' }).click();
  await expect(page.locator('.board abbr').first()).toBeVisible();
  await planner.goesTo('Plan');
  await page.getByRole('button', { name: 'Kassér udkastet' }).click();
  await expect(planner.message).toContainText('Udkastet er kasseret.');
  await expect(page.getByRole('heading', { name: 'Læg en plan for dem, der venter' })).toBeVisible();
});
