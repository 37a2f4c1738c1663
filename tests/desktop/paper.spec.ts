/** Paper in a real Electron: an account of a missed target saved as a PDF from its own button. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesIn } from '../browser/pages/paper.ts';
import { expect, test } from './fixture.ts';

test('an account of a missed target is written in the window and saved as a PDF of one page', async ({
  desktop,
}) => {
  const page = await desktop.open();
  const file = join(desktop.folder, 'saved.pdf');
  await desktop.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, file);
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
