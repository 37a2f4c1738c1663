/** Paper in a real Electron: the way from a phone call to an invitation, and from a missed target to its account. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesIn } from '../browser/pages/paper.ts';
import { caller, takesACallToTheOrder } from '../browser/pages/phone-call.ts';
import { type Desktop, expect, test } from './fixture.ts';

/** Where the next file goes that is saved, without the dialog that a person would see. */
async function savesTo({ app, folder }: Desktop, name: string): Promise<string> {
  const file = join(folder, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, file);
  return file;
}

test('a phone call becomes an order by keyboard, a start in a published plan, and an invitation on paper', async ({
  desktop,
}) => {
  test.setTimeout(240_000);
  const page = await desktop.open();
  const file = await savesTo(desktop, 'invitation.pdf');
  await page.getByRole('button', { name: 'Åbn demokommunen' }).click();
  await expect(page.getByRole('heading', { name: /^Uge \d+$/ })).toBeVisible({ timeout: 20_000 });
  await takesACallToTheOrder(page);

  await page.keyboard.press('3');
  await page.getByRole('button', { name: /^Læg plan/ }).click();
  await page.getByRole('button', { name: 'Udgiv planen' }).click({ timeout: 60_000 });
  await page.getByRole('alertdialog').getByRole('button', { name: 'Udgiv planen' }).click();
  await expect(page.getByRole('region', { name: 'Beskeder' })).toContainText('udgivet', { timeout: 20_000 });

  await page.keyboard.press('5');
  const owed = page.getByRole('grid');
  const invitation = owed.getByRole('row').filter({ hasText: caller }).filter({ hasText: 'Indkaldelse' });
  // Only the rows in sight are there.
  await owed.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 400);
    await expect(invitation).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 30_000 });
  await invitation.click();
  const letter = page.locator('.paper-desk').getByRole('article').first();
  await expect(letter).toContainText(`Kære ${caller}`);
  await page.getByRole('button', { name: 'Gør brevet klar' }).click();
  await page.getByRole('button', { name: 'Gem som PDF…' }).click({ timeout: 20_000 });
  await expect(page.getByRole('region', { name: 'Beskeder' })).toContainText('PDF-filen er gemt.');
  expect(pagesIn(readFileSync(file))).toBe(1);
  await page.screenshot({ path: test.info().outputPath('invitation.png') });
});

test('an account of a missed target is written in the window and saved as a PDF of one page', async ({
  desktop,
}) => {
  const page = await desktop.open();
  const file = await savesTo(desktop, 'saved.pdf');
  await page.getByRole('button', { name: 'Åbn demokommunen' }).click();
  await expect(page.getByRole('heading', { name: /^Uge \d+$/ })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('7');
  const missed = page.getByRole('grid', { name: 'Måltal' }).getByRole('row').filter({ hasText: 'Ikke nået' });
  await missed.first().click();
  await page.getByRole('button', { name: 'Skriv redegørelse' }).click();
  await page.getByRole('textbox', { name: 'Handleplan' }).fill('Vi åbner to hold mere.');
  await page.getByRole('button', { name: 'Gem redegørelsen' }).click();
  await expect(page.getByRole('region', { name: 'Beskeder' })).toContainText('Redegørelsen er gemt.');
  await page.getByRole('button', { name: 'Gem som PDF…' }).click();
  await expect(page.getByRole('region', { name: 'Beskeder' })).toContainText('PDF-filen er gemt.');
  const pdf = readFileSync(file);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesIn(pdf)).toBe(1);
  await page.screenshot({ path: test.info().outputPath('account.png') });
});
