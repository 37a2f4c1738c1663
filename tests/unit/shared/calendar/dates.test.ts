import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayNumber,
  type IsoDate,
  isoDate,
  mondayOf,
  parseDate,
  weekdayOf,
} from '#shared/calendar/dates.ts';

const day = (text: string) => dayNumber(text as IsoDate);

describe('dates', () => {
  test.each(['2026-02-28', '2028-02-29', '2000-02-29', '1999-12-31', '0001-01-01', '9999-12-31'])(
    '%s is a date, and comes back from its number',
    (text) => {
      expect(parseDate(text)).toBe(text);
      expect(isoDate(day(text))).toBe(text);
    },
  );

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '+12026-01-01',
    '',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('29 February 2028 lies between the 28th and 1 March', () => {
    expect(day('2028-03-01') - day('2028-02-28')).toBe(2);
    expect(day('2027-03-01') - day('2027-02-28')).toBe(1);
  });

  test('weekdays count from Monday, before 1970 too', () => {
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
    expect(weekdayOf(day('1969-12-31'))).toBe(3);
    expect(isoDate(mondayOf(day('2026-11-22')))).toBe('2026-11-16');
  });

  test.each([
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-10-31', 13, '2027-11-30'],
    ['2026-12-31', 3, '2027-03-31'],
    ['2026-09-07', 0, '2026-09-07'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(isoDate(addMonths(day(from), months))).toBe(expected);
  });
});
