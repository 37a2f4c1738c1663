import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

test('the list is walked, opened and closed by keyboard, and the details follow', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.keyboard.press('2');
  await planner.waitingList.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  const names = page.locator('[role=row][aria-rowindex="4"] [role=gridcell]').nth(1);
  const third = (await names.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(planner.details.getByRole('heading', { name: third })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(planner.details).toBeHidden();
  await expect(planner.waitingList).toBeFocused();
});

test('a filter shows as many as it says', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Venteliste');
  const soon = page.getByRole('radio', { name: /3 hverdage eller færre/ });
  const count = Number(/\d+$/.exec((await soon.textContent()) ?? '')?.[0]);
  await soon.click();
  await expect(planner.waitingList).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(page).toHaveURL(/vis=soon/);
});

test('the nearest deadline comes first, and a click on a head turns the order', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Venteliste');
  const firstDeadline = page.locator('[role=row][aria-rowindex="2"] [role=gridcell]').first();
  const earliest = await firstDeadline.textContent();
  await page.getByRole('columnheader', { name: 'Frist' }).getByRole('button').click();
  await expect(firstDeadline).not.toHaveText(earliest ?? '');
  await expect(page.getByRole('columnheader', { name: 'Frist' })).toHaveAttribute('aria-sort', 'descending');
});

test('search finds a citizen on the list and opens them there', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Venteliste');
  const name =
    (await page.locator('[role=row][aria-rowindex="6"] [role=gridcell]').nth(1).textContent()) ?? '';
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('menuitem', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(planner.details.getByRole('heading', { name })).toBeVisible();
});
