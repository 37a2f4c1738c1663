/** Where the contract's examples and its checker are: beside the repository, else the copies of the small ones. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The copies that the repository carries. */
export const copies = join(import.meta.dirname, 'examples');

const beside = join(import.meta.dirname, '../../../shared/contract');

/** The contract's own folder, null on a machine that has only this repository. */
export const originals = existsSync(join(beside, 'check-plan.mjs')) ? beside : null;

/** The contract's file of the same name as a copy. */
export function originalOf(copy: string, folder: string): string {
  return copy.endsWith('.mjs') ? join(folder, copy) : join(folder, 'examples', copy);
}

/** The program that judges a plan, of which no line is ours. */
export const checker = originals ? join(originals, 'check-plan.mjs') : join(copies, 'check-plan.mjs');

const folder = originals ? join(originals, 'examples') : copies;

/** The scenarios at hand by name, the small ones first: `tiny`, `small` … */
export function scenarioNames(): string[] {
  const suffix = '.scenario.json';
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort((a, b) => (secondsFor[a] ?? 0) - (secondsFor[b] ?? 0));
}

export function scenarioFile(name: string): string {
  return join(folder, `${name}.scenario.json`);
}

/** The forecast request of that name. */
export function forecastFile(name: string): string {
  return join(folder, `${name}.forecast.json`);
}

/**
 * Enough to show, on a busy machine too, that a plan is valid and no dearer than by hand. How good it can get, the bench
 * shows.
 */
const secondsFor: Record<string, number> = { tiny: 4, small: 5, medium: 6, tight: 7, large: 12 };

/** The seconds that this lane gives to an example. */
export function seconds(name: string): number {
  return secondsFor[name] ?? 5;
}
