import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lanes/command.ts';
import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

const tiny = readFileSync(join(root, 'tests/contract/examples/tiny.scenario.json'), 'utf8');
const { today, referrals } = JSON.parse(tiny) as { today: string; referrals: unknown[] };
/** The invented small example takes place on another day than the test. */
const planningDay = /^\d{4}-(\d\d)-(\d\d)$/.exec(today);

test('a scenario file is read, its planning day stands still until released, and it can be saved again', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.choosesFile(page.getByRole('button', { name: 'Vælg fil…' }), 'tiny.scenario.json', tiny);
  await expect(page.getByText(new RegExp(`Planlægger fra .* ${Number(planningDay?.[2])}\\.`))).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('navigation').getByRole('link', { name: /Venteliste/ })).toContainText(
    String(referrals.length),
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Planlægger fra/ }).click();
  await page.getByRole('menuitem', { name: 'Gem som scenariefil' }).click();
  const saved = readFileSync((await (await download).path()) ?? '', 'utf8');
  expect(JSON.parse(saved).referrals).toHaveLength(referrals.length);

  await page.getByRole('button', { name: 'Følg kalenderen', exact: true }).click();
  await expect(planner.message).toContainText('Planlægningsdagen følger nu kalenderen.');
  await expect(page.getByRole('button', { name: 'Følg kalenderen', exact: true })).toBeHidden();
});

test('a faulty file says what is wrong and where, and leaves the open municipality alone', async ({
  page,
}) => {
  const planner = new Planner(page);
  const faulty = tiny.replace('"holdplan-scenario"', '"noget-andet"');
  await planner.choosesFile(page.getByRole('button', { name: 'Vælg fil…' }), 'fejl.json', faulty);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('fejl.json');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('format');

  await planner.opensTheDemo();
  await page.getByRole('button', { name: /Planlægger fra/ }).click();
  await planner.choosesFile(page.getByRole('menuitem', { name: 'Indlæs scenariefil…' }), 'fejl.json', faulty);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Indlæs filen' }).click();
  await expect(planner.message).toContainText('fejl.json');
  await expect(planner.sessions.first()).toBeVisible();
});

test('closing says what happens, asks first, and leads back to the first screen', async ({ page }) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await page.getByRole('button', { name: /Planlægger fra/ }).click();
  await page.getByRole('menuitem', { name: 'Luk kommunen…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('kan ikke fortrydes');
  await question.getByRole('button', { name: 'Annuller' }).click();
  await expect(planner.sessions.first()).toBeVisible();
  await page.getByRole('button', { name: /Planlægger fra/ }).click();
  await page.getByRole('menuitem', { name: 'Luk kommunen…' }).click();
  await question.getByRole('button', { name: 'Luk kommunen' }).click();
  await expect(page.getByRole('button', { name: 'Åbn demokommunen' })).toBeVisible({ timeout: 20_000 });
});

test('an empty municipality says on each screen what belongs there', async ({ page }) => {
  const planner = new Planner(page);
  await page.getByLabel('Kommunens navn').fill('Tom Kommune');
  await page.getByRole('button', { name: 'Opret tom kommune' }).click();
  await expect(page.getByText('Kommunen har ingen hold endnu.')).toBeVisible({ timeout: 20_000 });
  await planner.goesTo('Venteliste');
  await expect(page.getByText('Ingen venter', { exact: true })).toBeVisible();
  await planner.goesTo('Plan');
  await expect(page.getByText('Der er intet at planlægge')).toBeVisible();
  await planner.findsNothingInTheWay();
});
