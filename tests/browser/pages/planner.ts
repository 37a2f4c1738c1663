/** What a planner does in the window, in the words on the screen. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

type Screen =
  | 'Uge'
  | 'Venteliste'
  | 'Plan'
  | 'Forløb'
  | 'Breve'
  | 'Klager'
  | 'Kvalitet'
  | 'Prognose'
  | 'Indstillinger';

export class Planner {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** From the first screen to the demo municipality's week. */
  async opensTheDemo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Åbn demokommunen' }).click();
    await expect(this.page.getByRole('heading', { name: /^Uge \d+$/ })).toBeVisible({ timeout: 20_000 });
  }

  async goesTo(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: screen }).click();
  }

  /** Makes a draft with the shortest search and waits until it is shown. */
  async makesAPlan(): Promise<void> {
    await this.goesTo('Plan');
    await this.page.getByRole('button', { name: /Søg i højst/ }).click();
    await this.page.getByRole('option', { name: '5 sekunder' }).click();
    await this.page.getByRole('button', { name: /^Læg plan/ }).click();
    await expect(this.publishButton).toBeVisible({ timeout: 45_000 });
  }

  get publishButton(): Locator {
    return this.page.getByRole('button', { name: 'Udgiv planen', exact: true });
  }

  async publishes(): Promise<void> {
    await this.publishButton.click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Udgiv planen' }).click();
    await expect(this.page.getByRole('heading', { name: /^Udgivet / })).toBeVisible({ timeout: 20_000 });
  }

  /** Chooses a scenario file's text in the file dialog that `button` opens. */
  async choosesFile(button: Locator, name: string, text: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await button.click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** What the line at the bottom says. */
  get message(): Locator {
    return this.page.getByRole('region', { name: 'Beskeder' });
  }

  get waitingList(): Locator {
    return this.page.getByRole('grid', { name: 'Venteliste' });
  }

  /** Sessions on the week's board. */
  get sessions(): Locator {
    return this.page.locator('[data-spot]');
  }

  get details(): Locator {
    return this.page.getByRole('complementary');
  }

  /** No violation of any rule that axe can see. */
  async findsNothingInTheWay(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect(told).toEqual([]);
  }
}
