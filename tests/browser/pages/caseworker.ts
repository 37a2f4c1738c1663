/** What somebody who works with citizens' courses does in the window, by keyboard and in the words on the screen. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Caseworker {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab until what has the focus is called that; by its label where it is a field. */
  async tabsTo(name: string | RegExp): Promise<void> {
    for (let steps = 0; steps < 80; steps++) {
      await this.page.keyboard.press('Tab');
      const focused = await this.page.evaluate(() => {
        const element = document.activeElement;
        const labelled = element as HTMLInputElement | null;
        const group = element?.closest('fieldset')?.querySelector('legend')?.textContent;
        return (
          group ??
          labelled?.labels?.[0]?.textContent ??
          element?.getAttribute('aria-label') ??
          element?.textContent ??
          ''
        );
      });
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    }
    throw new Error(`Tab never reached ${name}`);
  }

  /** Chooses in the row of choices that has the focus; an unchosen one is entered with Space. */
  async chooses(option: string): Promise<void> {
    const isIt = () =>
      this.page.evaluate((wanted) => {
        const { activeElement } = document;
        return activeElement instanceof HTMLInputElement && activeElement.checked
          ? activeElement.closest('label')?.textContent === wanted
          : false;
      }, option);
    await this.page.keyboard.press('Space');
    for (let steps = 0; steps < 10 && !(await isIt()); steps++) await this.page.keyboard.press('ArrowDown');
    expect(await isIt(), `${option} can be chosen`).toBe(true);
  }

  /** The form of what comes next. */
  next(heading: string): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  stop(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Forløbets trin' })
      .getByRole('listitem')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .last();
  }
}
