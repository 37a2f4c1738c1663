import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copies, originalOf, originals } from './examples.ts';

const files = readdirSync(copies).filter((file) => file !== 'README.md');

test('the small examples and the checker are here for machines without the contract', () => {
  expect(files).toEqual(
    expect.arrayContaining(['check-plan.mjs', 'small.scenario.json', 'tiny.scenario.json']),
  );
});

test.skipIf(originals === null).each(files)('the copy of %s equals the contract’s', (file) => {
  const original = readFileSync(originalOf(file, originals as string), 'utf8');
  // Compared as a whole, not shown as a difference of thousands of lines.
  expect(readFileSync(join(copies, file), 'utf8') === original).toBe(true);
});
