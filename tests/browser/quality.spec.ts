import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { pagesIn } from './pages/paper.ts';
import { Planner } from './pages/planner.ts';

const rates = (page: Page) => page.getByRole('grid', { name: 'Måltal' });

test('a leader goes from a missed target to its account, saves it and prints it', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Kvalitet');
  await expect(page.getByText(/mål er ikke nået og mangler en redegørelse/)).toBeVisible();
  const missed = rates(page).getByRole('row').filter({ hasText: 'K2' }).filter({ hasText: 'Ikke nået' });
  await missed.click();
  await expect(
    planner.details.getByRole('heading', { name: /^Ikke opfyldt for \d+ borgere$/ }),
  ).toBeVisible();
  const counted = /(\d+ af \d+)/.exec((await missed.textContent()) ?? '')?.[1] ?? 'none';
  await planner.details.getByRole('button', { name: 'Skriv redegørelse' }).click();

  await expect(page.getByRole('textbox', { name: 'Hvorfor målet ikke er nået' })).toHaveValue(
    new RegExp(counted),
  );
  await page
    .getByRole('textbox', { name: 'Handleplan' })
    .fill('Vi åbner to hold mere.\n\nDet sker i uge 40.');
  await page.getByRole('button', { name: 'Gem redegørelsen' }).click();
  await expect(planner.message).toContainText('Redegørelsen er gemt.');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  const sheet = page.locator('.print-root').getByRole('article', { name: 'Side 1 af 1' });
  await expect(sheet).toContainText('Redegørelse og handleplan');
  await expect(sheet).toContainText(`Opfyldt for ${counted} borgere`);
  await expect(sheet).toContainText('Vi åbner to hold mere.');
  await expect(sheet).toContainText(/Udskrevet 7. september 2026\s*Side 1 af 1/);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Måltal' }).click();
  await page.getByRole('radio', { name: /^Redegørelser/ }).click();
  await page.getByRole('link', { name: /^K2/ }).click();
  await expect(page.getByRole('textbox', { name: 'Handleplan' })).toHaveValue(/Det sker i uge 40/);
});

test('what is written and not saved is still there after a look at another screen', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Kvalitet');
  await rates(page).getByRole('row').filter({ hasText: 'Ikke nået' }).first().click();
  await planner.details.getByRole('button', { name: 'Skriv redegørelse' }).click();
  await page.getByRole('textbox', { name: 'Handleplan' }).fill('Halvt skrevet');
  await planner.goesTo('Uge');
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Handleplan' })).toHaveValue('Halvt skrevet');
});

test('the period and the trend are chosen by keys, and a long account numbers its pages', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.keyboard.press('7');
  await expect(page.getByText('3. kvartal 2026')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(page.getByText('2. kvartal 2026')).toBeVisible();
  await page.keyboard.press('-');
  await expect(page.getByText('juni 2026')).toBeVisible();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page.getByText('1. halvår 2026')).toBeVisible();
  await rates(page).focus();
  await page.keyboard.press('Enter');
  await expect(planner.details).toBeVisible();
  await page.keyboard.press('t');
  await expect(planner.details.getByRole('rowheader', { name: 'juni 2026' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rates(page)).toBeFocused();

  await rates(page).getByRole('row').filter({ hasText: 'Ikke nået' }).first().click();
  await planner.details.getByRole('button', { name: /redegørelse/i }).click();
  await page.getByRole('textbox', { name: 'Handleplan' }).fill('Ord efter ord. '.repeat(600));
  await expect(page.locator('.paper-desk').getByRole('article')).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-root').getByText('Side 3 af 3')).toBeVisible();
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
});
