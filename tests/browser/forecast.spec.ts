import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

test.use({ today: '2026-11-23' });

test('a leader forecasts the demo’s waiting list, compares more seats and fewer referrals, and reads it as a table', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Prognose');
  await expect(page.getByText('Der er ingen prognose endnu')).toBeVisible();
  await page.getByRole('button', { name: 'Lav prognose' }).click();
  const now = page.getByRole('region', { name: 'Som det er' });
  await expect(now).toContainText(/Venter nu \d+\. Om 26 uger \d+/, { timeout: 60_000 });
  await expect(now.locator('svg')).toHaveCount(2);
  await expect(page.getByRole('region', { name: '10 % færre henvisninger' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^8 flere pladser: / })).toBeVisible();
  await expect(page.getByText(/10\s% færre henvisninger: \d+ færre venter/)).toBeVisible();
  await planner.findsNothingInTheWay();

  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: 'Ventelisten uge for uge' });
  // A heading of two rows, and the week under way with the 25 after it.
  await expect(table.getByRole('row')).toHaveCount(28);
  await expect(table.getByRole('rowheader').first()).toHaveText(/uge 48/);
  await planner.findsNothingInTheWay();

  await page.getByRole('button', { name: /Hvad prognosen er lavet af/ }).click();
  const alone = page.getByRole('row').filter({ hasText: 'Individuel træning og hjemmetræning' });
  await expect(alone).toBeVisible();
  await page.getByRole('button', { name: /Venteliste/ }).click();
  const lines = page.getByRole('listbox', { name: 'Venteliste' });
  await lines.getByRole('option', { name: 'Individuel træning og hjemmetræning' }).click();
  await expect(page.getByText('Så mange forløb har der højst været i gang på én gang')).toBeVisible();
  await planner.findsNothingInTheWay();
});

test('a forecast that is stopped leaves the screen ready for another', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Prognose');
  await page.getByRole('radio', { name: '52 uger' }).click();
  await page.getByRole('button', { name: 'Lav prognose' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(planner.message).toContainText('Prognosen er stoppet.');
  await expect(page.getByRole('button', { name: 'Lav prognose' })).toBeVisible();
});
