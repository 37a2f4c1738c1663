import { expect, test } from './fixture.ts';
import { pagesIn } from './pages/paper.ts';
import { Planner } from './pages/planner.ts';

test('a published plan leads to its invitations: made ready, printed in one pile, marked as sent', async ({
  page,
}) => {
  test.slow();
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.makesAPlan();
  await planner.publishes();
  await page.getByRole('link', { name: /^Skriv \d+ breve…$/ }).click();
  await page.getByRole('button', { name: /Slags brev/ }).click();
  await page.getByRole('option', { name: /^Indkaldelse/ }).click();
  await page.getByRole('radio', { name: 'Papir' }).click();
  const prepare = page.getByRole('button', { name: /^Gør \d+ breve klar$/ });
  const count = Number(/\d+/.exec((await prepare.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(3);

  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  const preview = page.locator('.paper-desk').getByRole('article').first();
  await expect(preview).toContainText(/Kære /);
  await page.keyboard.press('Escape');
  await prepare.click();
  await expect(planner.message).toContainText(`${count} breve er klar til at sende.`, { timeout: 20_000 });
  await page.getByRole('button', { name: 'Se dem' }).click();
  await page.getByRole('button', { name: `Se og udskriv ${count} breve` }).click();
  await expect(page.getByRole('heading', { name: `${count} breve` })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Udskriv/ })).toBeVisible({ timeout: 20_000 });

  await page.emulateMedia({ media: 'print' });
  const sheets = page.locator('.print-root').getByRole('article');
  await expect(sheets).toHaveCount(count);
  await expect(page.locator('.print-root').getByText('Side 1 af 1')).toHaveCount(count);
  await expect(page.getByRole('navigation')).toBeHidden();
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(count);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Markér som sendt…' }).click();
  await page.getByRole('button', { name: `Markér ${count} breve som sendt` }).click();
  await expect(planner.message).toContainText(`${count} breve er markeret som sendt.`);
  await expect(page.getByRole('radio', { name: 'Klar til at sende 0' })).toBeVisible();
});

test('a letter’s words can be changed before it is made ready, and it can be thrown away again', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.keyboard.press('5');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ret teksten' }).click();
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Første afsnit.\n\nAndet afsnit.');
  const sheet = page.locator('.paper-desk').getByRole('article');
  await expect(sheet.getByText('Andet afsnit.')).toBeVisible();
  await page.getByRole('button', { name: 'Gør brevet klar' }).click();
  await expect(planner.message).toContainText('Brevet er klar til at sende.');
  await expect(sheet.getByText('Andet afsnit.')).toBeVisible();
  await page.getByRole('button', { name: 'Kassér' }).click();
  await expect(planner.message).toContainText('Brevet er kasseret.');
});
