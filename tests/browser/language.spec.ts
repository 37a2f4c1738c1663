import type { Page } from '@playwright/test';
import { da } from '../../renderer/i18n/da.ts';
import { en } from '../../renderer/i18n/en.ts';
import type { Texts } from '../../renderer/i18n/texts.ts';
import { expect, test } from './fixture.ts';
import { Planner } from './pages/planner.ts';

const leaves = (texts: Texts): string[] =>
  Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));
/** Names of the languages stand in their own language everywhere. */
const everywhere = new Set(['Dansk', 'English', 'Skift til dansk', 'Switch to English']);
const english = new Set(leaves(en as unknown as Texts));
const onlyDanish = leaves(da).filter((text) => !english.has(text) && !everywhere.has(text));

/** The lines and the spoken names on the page that stand among the Danish texts. */
async function danishLeft(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const names = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [...document.body.innerText.split('\n'), ...names].map((line) => line.trim());
  });
  const found = new Set(shown);
  return onlyDanish.filter((text) => found.has(text));
}

test('switching to English leaves no Danish text on any screen, and the document says so', async ({
  page,
}) => {
  test.slow();
  const planner = new Planner(page);
  await expect(page.getByRole('button', { name: 'Åbn demokommunen' })).toBeVisible();
  expect(await danishLeft(page)).toContain('Åbn demokommunen');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Open the demo municipality' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await danishLeft(page)).toEqual([]);

  await page.getByRole('button', { name: 'Open the demo municipality' }).click();
  await expect(page.getByRole('heading', { name: /^Week \d+$/ })).toBeVisible({ timeout: 20_000 });
  await planner.sessions.first().click();
  await expect(planner.details.getByText('Seats', { exact: true })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  for (const view of ['Calendar', 'Therapist']) {
    await page.getByRole('radio', { name: view }).click();
    expect(await danishLeft(page)).toEqual([]);
  }
  await page.getByRole('link', { name: 'Waiting list' }).click();
  await page.getByRole('row').nth(2).click();
  await expect(planner.details.getByText('Deadline', { exact: true })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByRole('button', { name: 'Make a plan' })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'Courses' }).click();
  await expect(page.getByRole('grid', { name: 'Courses' })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('row').nth(1).click();
  await expect(page.getByRole('list', { name: 'The steps of the course' })).toBeVisible();
  // What people have written about a citizen stays in their own language.
  await page.evaluate(() => {
    for (const written of document.querySelectorAll('.steps dd')) written.setAttribute('hidden', '');
  });
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'The citizen’s page' }).click();
  await page.getByRole('button', { name: 'Edit the facts' }).click();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('button', { name: 'New inquiry' }).click();
  await expect(page.getByText('Who is asking')).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'Courses' }).click();
  await page.getByRole('link', { name: 'Attendance' }).click();
  await expect(page.getByRole('heading', { name: 'Attendance' })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'Letters' }).click();
  await page.getByRole('row').nth(1).click();
  await expect(page.getByRole('button', { name: 'Edit the text' })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'Complaints' }).click();
  await page.getByRole('button', { name: 'Receive a complaint' }).click();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'Quality' }).click();
  await page.getByRole('row').filter({ hasText: 'Missed' }).first().click();
  await expect(planner.details.getByRole('button', { name: 'Write the account' })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await planner.details.getByRole('button', { name: 'Write the account' }).click();
  await expect(page.locator('.paper-desk').getByText('Page 1 of 1')).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'The five standards' })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
  for (const section of [
    'Rows',
    'Deadlines and targets',
    'Cancelling and ending',
    'Planning',
    'Closed days',
    'Versions',
  ]) {
    await page.getByRole('radio', { name: section }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    expect(await danishLeft(page)).toEqual([]);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await danishLeft(page)).toEqual([]);
});
