import { expect, test } from 'vitest';
import {
  longDate,
  nameOfWeekday,
  shortDate,
  weekdayDate,
  weekdayName,
  weekText,
} from '#shared/calendar/date-text.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { IsoWeek } from '#shared/calendar/weeks.ts';

const tuesday = '2026-02-03' as IsoDate;

test('Danes read dates as tirs. 3. feb.', () => {
  expect(weekdayDate(tuesday, 'da')).toBe('tirs. 3. feb.');
  expect(shortDate(tuesday, 'da')).toBe('3. feb.');
  expect(longDate(tuesday, 'da')).toBe('3. februar 2026');
  expect(weekdayName(tuesday, 'da', 'long')).toBe('tirsdag');
  expect(weekText('2026-W06' as IsoWeek, 'da')).toBe('uge 6');
});

test('in English the day stands before the month', () => {
  expect(weekdayDate(tuesday, 'en')).toBe('Tue 3 Feb');
  expect(longDate(tuesday, 'en')).toBe('3 February 2026');
  expect(weekdayName(tuesday, 'en', 'long')).toBe('Tuesday');
  expect(weekText('2026-W06' as IsoWeek, 'en')).toBe('week 6');
});

test('weekday names run from Monday to Sunday', () => {
  const names = [1, 2, 3, 4, 5, 6, 7].map((weekday) => nameOfWeekday(weekday, 'da', 'short'));
  expect(names).toEqual(['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.']);
});

test('no zone moves a day: the last and first of a month keep their month', () => {
  expect(weekdayDate('2026-12-31' as IsoDate, 'da')).toBe('tors. 31. dec.');
  expect(weekdayDate('2027-01-01' as IsoDate, 'da')).toBe('fre. 1. jan.');
});
