import { expect, type Page } from '@playwright/test';
import { Caseworker } from './caseworker.ts';

/** Whoever calls, and is nobody. */
export const caller = 'Rigmor Opfundet';

/** From any screen, by keyboard alone: a call from somebody new, all the way to the order to the provider. */
export async function takesACallToTheOrder(page: Page): Promise<void> {
  const caseworker = new Caseworker(page);
  // The telephone rings on the week's screen.
  await caseworker.presses('n');
  await caseworker.types(caller);
  // Enter takes the option that has the focus, which it gets a moment after it is shown.
  await expect(page.getByRole('option', { name: `Ny borger: ${caller}` })).toHaveAttribute('data-focused');
  await caseworker.presses('Enter');
  await caseworker.tabsTo('Telefon');
  await caseworker.types('70 10 20 30');
  await caseworker.tabsTo('Hvad beder de om');
  await caseworker.types('Træning efter et fald');
  await caseworker.tabsTo('Sygdom eller skade');
  await caseworker.types('Svaghed efter lungebetændelse');
  await caseworker.presses('Enter');
  await expect(page.getByRole('heading', { level: 1, name: caller })).toBeFocused();
  await expect(caseworker.stop('Henvendelse')).toContainText('gjort 7. sep.');

  await expect(caseworker.next('Kontakt borgeren')).toBeVisible();
  await caseworker.tabsTo('Gem kontakten');
  await caseworker.presses('Enter');

  const visitation = caseworker.next('Visitér borgeren');
  await expect(visitation.getByRole('radio', { name: 'Hjemmebesøg' })).toBeFocused();
  await caseworker.tabsTo('Vurdering');
  await caseworker.types('Kan ikke gå på trapper. Vil selv handle igen.');
  await caseworker.presses('Control+Enter');

  // Every question has its paragraph, and none is answered by itself.
  const eligibility = caseworker.next('Afklar, om borgeren er i målgruppen');
  await expect(eligibility.getByText(/^K12 · /).first()).toBeVisible();
  await caseworker.tabsTo('Resten er opfyldt');
  await caseworker.presses('Enter');
  await caseworker.tabsTo('Gem svarene');
  await caseworker.presses('Enter');

  await expect(caseworker.next('Træf afgørelsen')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Bevilges', exact: true })).toBeFocused();
  await caseworker.chooses('Bevilges');
  await caseworker.tabsTo('Bevilges efter');
  await caseworker.types('Serviceloven § 86, stk. 1');
  await caseworker.tabsTo('Ydelse');
  await caseworker.types('Genoptræning');
  await caseworker.tabsTo('Gem afgørelsen');
  await caseworker.presses('Enter');

  await expect(caseworker.next('Bestil forløbet hos udføreren')).toBeVisible();
  // What is missing is said, and nothing is sent.
  await caseworker.tabsTo('Send bestillingen');
  await caseworker.presses('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Udfyld: Steder.' })).toBeVisible();
  await page.getByRole('checkbox').filter({ visible: true }).nth(3).focus();
  await caseworker.presses('Space');
  await caseworker.tabsTo('Send bestillingen');
  await caseworker.presses('Enter');
  await expect(caseworker.stop('Bestilling')).toContainText('gjort');
}
