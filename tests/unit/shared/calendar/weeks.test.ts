import { describe, expect, test } from 'vitest';
import { dayNumber, type IsoDate, isoDate, weekNumber } from '#shared/calendar/dates.ts';
import {
  currentWeek,
  type IsoWeek,
  isoWeek,
  nextWeek,
  parseWeek,
  previousWeek,
  weekMonday,
  weekOfYear,
} from '#shared/calendar/weeks.ts';

const day = (text: string) => dayNumber(text as IsoDate);
const week = (text: string) => text as IsoWeek;

describe('ISO weeks', () => {
  test.each([
    ['2015-12-31', '2015-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2017-01-01', '2016-W52'],
    ['2018-12-31', '2019-W01'],
    ['2019-12-30', '2020-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-02-03', '2026-W06'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2032-12-31', '2032-W53'],
  ])('%s lies in %s', (date, expected) => {
    expect(isoWeek(day(date))).toBe(expected);
  });

  test('of 2015 to 2035 only 2015, 2020, 2026 and 2032 have a week 53', () => {
    const years = Array.from({ length: 21 }, (_, i) => 2015 + i);
    expect(years.filter((year) => parseWeek(`${year}-W53`) !== null)).toEqual([2015, 2020, 2026, 2032]);
  });

  test('a Monday is found from its week, at the year’s ends too', () => {
    expect(isoDate(weekMonday(week('2026-W37')))).toBe('2026-09-07');
    expect(isoDate(weekMonday(week('2026-W01')))).toBe('2025-12-29');
    expect(isoDate(weekMonday(week('2026-W53')))).toBe('2026-12-28');
  });

  test('the week after week 53 is week 1, and back', () => {
    expect(nextWeek(week('2026-W53'))).toBe('2027-W01');
    expect(previousWeek(week('2027-W01'))).toBe('2026-W53');
    expect(nextWeek(week('2025-W52'))).toBe('2026-W01');
  });

  test.each([
    '2026-W00',
    '2026-W54',
    '2027-W53',
    '2026-W7',
    '2026-w07',
    '26-W07',
    '2026-W071',
    '',
    '2026-09-07',
  ])('%j is no week', (text) => {
    expect(parseWeek(text)).toBeNull();
  });

  test('every day of 2015 to 2035 lies in the week whose Monday is its own, and keeps the running count', () => {
    for (let d = day('2015-01-01'); d <= day('2035-12-31'); d++) {
      const monday = weekMonday(isoWeek(d));
      if (d < monday || d > monday + 6 || weekNumber(monday) !== weekNumber(d)) expect.fail(isoDate(d));
    }
  });

  test('the number in the year is read off', () => {
    expect(weekOfYear(week('2026-W06'))).toBe(6);
  });
});

test('on Friday this week is still the one at hand, on Saturday and Sunday it is the one to come', () => {
  expect(currentWeek(day('2026-11-20'))).toBe('2026-W47');
  expect(currentWeek(day('2026-11-21'))).toBe('2026-W48');
  expect(currentWeek(day('2026-11-22'))).toBe('2026-W48');
  expect(currentWeek(day('2027-01-03'))).toBe('2027-W01');
});
