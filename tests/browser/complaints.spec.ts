import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

test('a complaint about a decision is received by phone and followed to the appeals board', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Klager');
  await page.getByRole('button', { name: 'Modtag en klage' }).click();
  await page.getByRole('searchbox', { name: 'Hvem klager?' }).fill('jensen');
  await planner.details.getByRole('option').first().click();
  await planner.details.getByLabel('Forløb', { exact: true }).selectOption({ index: 1 });
  await planner.details.getByLabel('Hvad handler klagen om?').selectOption('afgørelsen');
  await expect(planner.details.getByRole('status')).toContainText('Den går til');
  await planner.details.getByRole('textbox', { name: 'Klagen' }).fill('Jeg er uenig i antallet af timer.');
  await planner.details.getByRole('button', { name: 'Gem klagen' }).click();
  await expect(planner.message).toContainText('Klagen er modtaget. Fristerne løber.');
  await expect(planner.details.getByText(/^\d+ hverdage$/).first()).toBeVisible();

  const step = planner.details.getByRole('form', { name: 'Vurdér sagen igen' });
  await expect(step.getByRole('button', { name: 'Gem vurderingen' })).toBeDisabled();
  await step.getByText('Afgørelsen står ved magt').click();
  await step.getByRole('textbox', { name: 'Begrundelse' }).fill('Der er ikke kommet nye oplysninger.');
  await step.getByRole('button', { name: 'Gem vurderingen' }).click();
  await planner.details.getByRole('button', { name: 'Klagen er sendt til klageinstansen' }).click();
  await expect(
    planner.details.getByRole('listitem').filter({ hasText: 'Sendt til klageinstansen' }),
  ).toBeVisible();
  await expect(planner.details.getByRole('form')).toHaveCount(0);
  await planner.details.getByRole('link', { name: 'Svar på klage' }).click();
  await expect(page.locator('.paper-desk')).toContainText('Der er ikke kommet nye oplysninger.');
});
