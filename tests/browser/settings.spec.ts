import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { pagesIn } from './pages/paper.ts';
import { Planner } from './pages/planner.ts';

test('a deadline is changed: checked at once, shown before it holds, and adopted as a new version', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Indstillinger');
  await expect(page.getByText(/^I kraft: .*start inden 10 hverdage.*, version 1$/)).toBeVisible();
  await page.getByRole('radio', { name: 'Frister og mål' }).click();
  const days = page.getByRole('textbox', { name: 'Start senest 10 hverdage efter visitationen: antal' });
  const adopt = page.getByRole('button', { name: 'Tag i brug som ny version' });
  await days.fill('8,5');
  await expect(page.getByText('Skriv et helt tal mellem 0–1.000.')).toBeVisible();
  await expect(adopt).toBeDisabled();
  await days.fill('8');
  await expect(
    planner.details.getByText('10 hverdage → 8 hverdage').or(planner.details.getByText('10 → 8 hverdage')),
  ).toBeVisible();

  // Not adopted yet: it waits while somebody looks elsewhere.
  await planner.goesTo('Uge');
  await page.goBack();
  await expect(days).toHaveValue('8');
  await adopt.click();
  await expect(planner.message).toContainText('Den nye version er i kraft for nye forløb.');
  await expect(page.getByText(/^I kraft: .*start inden 8 hverdage.*, version 2$/)).toBeVisible();
  await page.getByRole('radio', { name: 'Versioner' }).click();
  const versions = page.getByRole('table').getByRole('row');
  await expect(versions).toHaveCount(3);
  await expect(versions.nth(1)).toContainText('I kraft');
  await expect(versions.nth(2)).toContainText('Tidligere');

  await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  await expect(versions).toHaveCount(2);
});

test('another of the five shows what it changes before it is chosen', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.keyboard.press('8');
  await page.getByRole('button', { name: /^Se, hvad der ændres Brønderslev/ }).click();
  await expect(planner.details.getByText('24:00 → 12:00')).toBeVisible();
  await expect(planner.details.getByRole('heading', { name: 'Regler ændres' })).toBeVisible();
  await planner.details.getByRole('button', { name: 'Tag standarden i brug' }).click();
  await expect(page.getByText(/^I kraft: Brønderslev.*, version 1$/)).toBeVisible();
});

test('a row is found by its number or a word, and says how it is kept', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Indstillinger');
  await page.getByRole('radio', { name: 'Rækker' }).click();
  await page.getByRole('searchbox', { name: 'Find række eller regel' }).fill('k5');
  await expect(page.getByText(/^1 af \d+ rækker$/)).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('Frist: Midtvejsevaluering inden 6 uger');
  await page.getByRole('searchbox').fill('findes slet ikke');
  await expect(page.getByText('Ingen række passer')).toBeVisible();
});

test('a standard is saved as a file and read again; a faulty one says where', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Indstillinger');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  const text = readFileSync((await (await download).path()) ?? '', 'utf8');
  const choose = page.getByRole('button', { name: 'Indlæs en standard…' });

  const file = JSON.parse(text) as { planning: { noticeWorkingDays: number } };
  await planner.choosesFile(
    choose,
    'vores.json',
    JSON.stringify({ ...file, planning: { ...file.planning, noticeWorkingDays: 4 } }),
  );
  await expect(planner.details.getByText('2 hverdage → 4 hverdage')).toBeVisible();
  await page.keyboard.press('Escape');

  await planner.choosesFile(
    choose,
    'fejl.json',
    text.replace('"noticeWorkingDays": 2', '"noticeWorkingDays": "to"'),
  );
  await expect(page.getByRole('main').getByRole('alert')).toContainText('fejl.json');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('$.planning.noticeWorkingDays');
});

test('closed days are added with both dates and a name', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Indstillinger');
  await page.getByRole('radio', { name: 'Lukkedage' }).click();
  await page.getByRole('button', { name: 'Tilføj lukkedage' }).click();
  await page.getByRole('textbox', { name: 'Første dag' }).fill('25.09.2026');
  await page.getByRole('textbox', { name: 'Sidste dag' }).fill('21.09.2026');
  await expect(page.getByText('Den sidste dag ligger før den første. Byt om på dem.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Sidste dag' }).fill('28.09.2026');
  await page.getByRole('textbox', { name: 'Navn' }).fill('Fælles kursus');
  await page.getByRole('button', { name: 'Tag i brug som ny version' }).click();
  await expect(planner.message).toContainText('Den nye version er i kraft');
  await page.goto(`${new URL(page.url()).origin}/#/uge/2026-W40`);
  await expect(page.getByText('Fælles kursus').first()).toBeVisible();
});

test('a screen without a sheet is printed whole and without the interface', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Indstillinger');
  await page.getByRole('radio', { name: 'Rækker' }).click();
  await expect(page.getByRole('rowheader', { name: 'K13' })).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Rækker' })).toBeHidden();
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
});
