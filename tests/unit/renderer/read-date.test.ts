import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { readDate, readTime, writtenDate } from '../../../renderer/components/read-date.ts';

const near = '2026-11-20' as IsoDate;

test.each([
  '7.9.2026',
  '07-09-26',
  '7/9',
  '7 9 2026',
  '0709',
  '070926',
  '07092026',
  '2026-09-07',
  ' 7.9.26. ',
])('%s is the seventh of September, never the ninth of July', (text) => {
  expect(readDate(text, near)).toBe('2026-09-07');
});

test.each(['31.9.2026', '7', '7.13', '29.2.2026', 'i morgen', '7.9.202', ''])('%s is no date', (text) => {
  expect(readDate(text, near)).toBeNull();
});

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['14:05', '14:05'],
  ['1405', '14:05'],
])('%s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each(['25', '9:60', '12345', 'ni', ''])('%s is no time', (text) => {
  expect(readTime(text)).toBeNull();
});

test('a date is written with its day first in both languages', () => {
  expect([writtenDate('2026-09-07', 'da'), writtenDate('2026-09-07', 'en'), writtenDate('', 'da')]).toEqual([
    '07.09.2026',
    '07/09/2026',
    '',
  ]);
});
