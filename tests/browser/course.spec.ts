import { expect, test } from './fixture.ts';
import { Caseworker } from './pages/caseworker.ts';
import { caller, takesACallToTheOrder } from './pages/phone-call.ts';
import { Planner } from './pages/planner.ts';

test('a phone call becomes an inquiry, a decision and an order, and stands on the waiting list, by keyboard alone', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const planner = new Planner(page);
  await planner.opensTheDemo();
  const caseworker = new Caseworker(page);

  // The telephone rings on the week's screen.
  await takesACallToTheOrder(page);

  await page.getByRole('link', { name: 'Se på ventelisten' }).first().focus();
  await caseworker.presses('Enter');
  await expect(planner.details.getByRole('heading', { name: caller })).toBeVisible();
  await expect(planner.details.getByText('10 hverdage')).toBeVisible();

  // The link goes both ways, and undo takes back the order.
  await planner.details.getByRole('link', { name: 'Se forløbet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: caller })).toBeVisible();
  await caseworker.presses('Control+z');
  await expect(caseworker.next('Bestil forløbet hos udføreren')).toBeVisible();
});

test('a late deadline is shown in the list, on the timeline and beside the course, and is given its cause', async ({
  page,
}) => {
  const planner = new Planner(page);
  await planner.opensTheDemo();
  const caseworker = new Caseworker(page);
  await caseworker.presses('4');
  const list = page.getByRole('grid', { name: 'Forløb' });
  await list.focus();
  const mark = list.getByRole('row').nth(1).getByRole('gridcell').first();
  await expect(mark).toHaveText(/hverdage? for sent$/);
  const late = (await mark.textContent()) ?? '';
  await caseworker.presses('Enter');

  const deadlines = page.getByRole('region', { name: 'Frister' });
  await expect(deadlines.getByText(late).first()).toBeVisible();
  await expect(
    page
      .getByRole('list', { name: 'Forløbets trin' })
      .getByText(/senest \d+\./)
      .first(),
  ).toBeVisible();
  const excuse = deadlines.getByRole('button', { name: /^Begrund fristen/ });
  const open = await excuse.count();
  await excuse.first().focus();
  await caseworker.presses('Enter');
  await expect(deadlines.getByRole('radio', { name: 'Ingen ledig kapacitet' })).toBeVisible();
  await deadlines.getByRole('radio', { name: 'Ingen ledig kapacitet' }).focus();
  await caseworker.presses('Space');
  await caseworker.tabsTo('Gem begrundelsen');
  await caseworker.presses('Enter');
  await expect(deadlines.getByText('Begrundet: Ingen ledig kapacitet')).toBeVisible();
  await expect(excuse).toHaveCount(open - 1);
  // Late it stays: a cause excuses, and hides nothing.
  await expect(deadlines.getByText(late).first()).toBeVisible();
});

test.describe('two days later', () => {
  test.beforeEach(async ({ page, host }) => {
    test.setTimeout(120_000);
    await new Planner(page).opensTheDemo();
    await page.goto('about:blank');
    await host.wakesUpOn('2026-09-09');
    await page.goto(await host.address());
    await expect(page.getByRole('heading', { name: /^Uge \d+$/ })).toBeVisible();
    await page.keyboard.press('m');
    await page.getByRole('grid', { name: 'Fremmøde' }).focus();
  });

  test('a session is marked in a few keys, is complete only when everybody is, and can be taken back', async ({
    page,
  }) => {
    const caseworker = new Caseworker(page);
    const planner = new Planner(page);
    const list = page.getByRole('grid', { name: 'Fremmøde' });
    const team = list
      .getByRole('row')
      .filter({ hasText: /Knæ og hofte 1/ })
      .first();
    const open = Number(/(\d+) af/.exec((await team.textContent()) ?? '')?.[1]);
    const rows = Number(await list.getAttribute('aria-rowcount'));
    expect(open).toBeGreaterThan(2);
    await team.click();

    // The first came, the second did not; the session is not complete yet.
    const first = planner.details.getByRole('radio', { name: 'Mødt op' }).first();
    await first.focus();
    await caseworker.presses('m', 'u', 'Enter');
    await expect(planner.message.getByText('2 fremmøder er gemt.')).toBeVisible();
    await expect(list.getByText(`${open - 2} af ${open}`)).toBeVisible();
    await expect(list).toHaveAttribute('aria-rowcount', String(rows));

    // The rest came, and the next session is opened.
    await first.focus();
    await caseworker.presses('r', 'Enter');
    await expect(list).toHaveAttribute('aria-rowcount', String(rows - 1));
    await expect(planner.details.getByRole('radio', { name: 'Mødt op' }).first()).toBeFocused();

    await caseworker.presses('Control+z');
    await expect(list).toHaveAttribute('aria-rowcount', String(rows));
    await expect(list.getByText(`${open - 2} af ${open}`)).toBeVisible();
    await caseworker.presses('Control+z');
    await expect(list.getByText(`${open - 2} af ${open}`)).toBeHidden();
  });

  test('an appointment is marked where its course shows it, with when it was cancelled', async ({ page }) => {
    const planner = new Planner(page);
    const caseworker = new Caseworker(page);
    await page
      .getByRole('grid', { name: 'Fremmøde' })
      .getByRole('row')
      .filter({ hasText: '1 af 1' })
      .first()
      .click();
    await planner.details.getByRole('link').first().click();
    const contacts = page.getByRole('region', { name: 'Aftaler og træning' });
    await contacts
      .getByRole('button', { name: /^Før ind: Sent afbud/ })
      .first()
      .focus();
    await caseworker.presses('Enter');
    await contacts.getByLabel('Afbud kom', { exact: true }).focus();
    await caseworker.types('11/8');
    await contacts.getByLabel('Klokken', { exact: true }).focus();
    await caseworker.types('930');
    await contacts.getByRole('button', { name: 'Gem fremmøde' }).click();
    // Weeks before is in time, whatever was pressed: the standard's rule decides.
    const marked = contacts
      .getByRole('listitem')
      .filter({ hasText: 'Afbuddet kom tirs. 11. aug. kl. 09:30' });
    await expect(marked.getByText('Afbud i tide')).toBeVisible();
  });
});
