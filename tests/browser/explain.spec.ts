import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

test.describe.configure({ timeout: 180_000 });

/** Searches until the best plan so far starts somebody late, however busy the machine is, and takes that one. */
async function makesAPlanWithLateStarts(page: Page, planner: Planner): Promise<void> {
  await planner.goesTo('Plan');
  await page.getByRole('button', { name: /Søg i højst/ }).click();
  await page.getByRole('option', { name: '2 minutter' }).click();
  await page.getByRole('button', { name: /^Læg plan/ }).click();
  const late = page.locator('.figure', { hasText: 'For sent' }).getByRole('definition');
  await expect(late).toHaveText(/^[1-9]/, { timeout: 90_000 });
  await page.getByRole('button', { name: 'Brug denne' }).click();
  await expect(planner.publishButton).toBeVisible({ timeout: 45_000 });
}

/** Waits until all that is worked out about the opened citizen stands there. */
async function isExplained({ details }: Planner): Promise<void> {
  await expect(details.getByRole('button', { name: /^Vælg / }).first()).toBeEnabled({ timeout: 30_000 });
  await expect(details.getByText(/…$/)).toHaveCount(0, { timeout: 30_000 });
}

/** The first citizen whom the draft starts late, opened on the plan. */
async function opensALateCitizen(page: Page, planner: Planner): Promise<void> {
  await page.getByRole('radio', { name: /^For sent/ }).click();
  await page.getByRole('grid', { name: 'Hvad der sker for hvem' }).getByRole('row').nth(1).click();
  await isExplained(planner);
}

const startOf = (details: Locator) =>
  details.locator('.fact', { hasText: 'Opstartssamtale' }).getByRole('definition');

test('a late start is explained, another is chosen with the keyboard, and Ctrl+Z brings the old one back', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await makesAPlanWithLateStarts(page, planner);
  await opensALateCitizen(page, planner);
  const { details } = planner;
  await expect(details.getByRole('region', { name: 'Hvorfor denne start' })).toContainText(
    'Starter efter fristen',
  );
  const help = details.getByRole('region', { name: 'Hvad kan bringe starten frem' });
  await expect(help).toContainText(
    /så starter borgeren|Uden ændringer kan borgeren starte|Ingen af de ændringer/,
  );
  await planner.findsNothingInTheWay();

  const before = (await startOf(details).textContent()) ?? '';
  const citizen = (await details.getByRole('heading', { level: 2 }).textContent()) ?? '';
  // Another team may begin at the same time with the same therapist: the first choice with a start of its own.
  const other = details
    .locator('.choices tbody')
    .filter({ hasNot: page.getByRole('rowheader', { name: before, exact: true }) })
    .first();
  const wanted = (await other.getByRole('rowheader').textContent()) ?? '';
  expect(wanted).not.toBe('');
  await page.getByRole('radio', { name: /^Alle/ }).click();
  await other.getByRole('button', { name: `Vælg ${wanted}` }).focus();
  await page.keyboard.press('Enter');
  await expect(planner.message).toContainText(`${citizen} starter nu ${wanted}`, { timeout: 20_000 });
  await expect(startOf(details)).toHaveText(wanted, { timeout: 20_000 });
  await expect(details.getByRole('checkbox', { name: /^Hold fast/ })).toBeChecked();
  await expect(details.getByRole('heading', { name: 'Andre valg' })).toBeFocused({ timeout: 20_000 });

  await expect(page.getByRole('button', { name: 'Fortryd: vælg en anden start' })).toBeEnabled({
    timeout: 20_000,
  });
  await page.keyboard.press('Control+z');
  await expect(planner.message).toContainText('Fortrudt: vælg en anden start.', { timeout: 20_000 });
  await expect(startOf(details)).toHaveText(before, { timeout: 20_000 });
});

test('the waiting list explains the same citizen, and without a draft it explains nothing', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await planner.goesTo('Venteliste');
  await planner.waitingList.getByRole('row').nth(1).click();
  await expect(planner.details.getByText('Der er ikke lagt en plan endnu.')).toBeVisible();
  await expect(planner.details.getByRole('heading', { name: 'Andre valg' })).toHaveCount(0);
  await makesAPlanWithLateStarts(page, planner);
  await planner.goesTo('Venteliste');
  await planner.waitingList.getByRole('row').nth(1).click();
  await isExplained(planner);
  await planner.findsNothingInTheWay();
});

test('bottlenecks are found on demand, the worst first, and lead to the citizens they delay', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  await makesAPlanWithLateStarts(page, planner);
  await page.getByRole('button', { name: 'Find flaskehalse' }).click();
  const section = planner.details.getByRole('region', { name: 'Flaskehalse' });
  await expect(section.getByRole('status').getByText(/^Set på (\d+) af \1 /)).toBeVisible({
    timeout: 60_000,
  });
  const lines = section.getByRole('button', { expanded: false });
  const counts = (await lines.filter({ hasNotText: 'Intet af det' }).allTextContents()).map((text) =>
    Number(/forsinker (\d+)/.exec(text)?.[1]),
  );
  expect(counts.length).toBeGreaterThan(0);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await lines.first().click();
  await planner.findsNothingInTheWay();
  const citizens = section.getByRole('list').last().getByRole('button');
  await expect(citizens).toHaveCount(counts[0] ?? 0);
  const name = (await citizens.first().textContent()) ?? '';
  await citizens.first().click();
  await expect(planner.details.getByRole('heading', { level: 2, name })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(section.getByText(/^Set på \d+ af \d+/)).toBeVisible();
});
