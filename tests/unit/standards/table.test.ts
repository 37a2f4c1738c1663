import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { standardIds } from '#shared/standards/standard-file.ts';
import { standard } from '../course/builders.ts';

const root = `${import.meta.dirname}/../../..`;
const lines = readFileSync(`${root}/docs/standards.md`, 'utf8').split('\n');

/** The lines of the tables of rows, taken apart: `| V9 | rule | place | tests |`. */
const table = lines.flatMap((line) => {
  const [, row, rule, place, tests] = line.split('|').map((cell) => cell.trim());
  return row && /^[VIKBS]\d+$/.test(row) ? [{ row, rule, place, tests: (tests ?? '').split('<br>') }] : [];
});

test('the table of docs/standards.md has every row of the five files, once and in order', () => {
  const rows = standardIds.flatMap((id) => standard(id).quality.rows.map((row) => row.id));
  expect(table.map(({ row }) => row)).toEqual(rows);
});

test('every row names its rule, its place in the product and a test', () => {
  for (const { row, rule, place, tests } of table)
    expect([row, Boolean(rule), Boolean(place), tests.every((one) => one.startsWith('`'))]).toEqual([
      row,
      true,
      true,
      true,
    ]);
});

test.each(table)('the tests named for row $row exist', ({ row, tests }) => {
  for (const named of tests) {
    const [, file = '', title] = /^`([^`]+)`(?:: (.+))?$/.exec(named) ?? [];
    expect(existsSync(`${root}/tests/${file}`), `tests/${file}`).toBe(true);
    const text = readFileSync(`${root}/tests/${file}`, 'utf8');
    expect(title ? text.includes(title) : namesRow(text, row), `${named} for ${row}`).toBe(true);
  }
});

/** The files and folders that the table names as places. */
const places = table.flatMap(({ place = '' }) =>
  [...place.matchAll(/`((?:electron|resources|shared|renderer)\/[^`]*)`/g)].map((match) => match[1] ?? ''),
);

test.each([...new Set(places)])('the place %s exists', (path) => {
  expect(existsSync(`${root}/${path}`)).toBe(true);
});

/** A title that begins `row V9:` or `rows V9, I4:`, or a table of cases whose title is `row %s: …` with the row in it. */
function namesRow(text: string, row: string): boolean {
  const titles = [...text.matchAll(/['"`]rows? ([^:'"`]+):/g)].map((match) => match[1] ?? '');
  if (titles.some((title) => title.split(/,? and |, /).includes(row))) return true;
  return titles.includes('%s') && text.includes(`['${row}', `);
}
