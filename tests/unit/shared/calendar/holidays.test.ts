import { describe, expect, test } from 'vitest';
import { publicHolidays } from '#shared/calendar/holidays.ts';

/**
 * Written by hand from printed Danish calendars: Skærtorsdag, Langfredag, Påskedag, 2. påskedag, Store Bededag,
 * Kristi Himmelfartsdag, Pinsedag, 2. pinsedag. Store Bededag is a working day from 2024 on.
 */
const movable: Record<number, string> = {
  2015: '04-02 04-03 04-05 04-06 05-01 05-14 05-24 05-25',
  2016: '03-24 03-25 03-27 03-28 04-22 05-05 05-15 05-16',
  2017: '04-13 04-14 04-16 04-17 05-12 05-25 06-04 06-05',
  2018: '03-29 03-30 04-01 04-02 04-27 05-10 05-20 05-21',
  2019: '04-18 04-19 04-21 04-22 05-17 05-30 06-09 06-10',
  2020: '04-09 04-10 04-12 04-13 05-08 05-21 05-31 06-01',
  2021: '04-01 04-02 04-04 04-05 04-30 05-13 05-23 05-24',
  2022: '04-14 04-15 04-17 04-18 05-13 05-26 06-05 06-06',
  2023: '04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29',
  2024: '03-28 03-29 03-31 04-01 05-09 05-19 05-20',
  2025: '04-17 04-18 04-20 04-21 05-29 06-08 06-09',
  2026: '04-02 04-03 04-05 04-06 05-14 05-24 05-25',
  2027: '03-25 03-26 03-28 03-29 05-06 05-16 05-17',
  2028: '04-13 04-14 04-16 04-17 05-25 06-04 06-05',
  2029: '03-29 03-30 04-01 04-02 05-10 05-20 05-21',
  2030: '04-18 04-19 04-21 04-22 05-30 06-09 06-10',
  2031: '04-10 04-11 04-13 04-14 05-22 06-01 06-02',
  2032: '03-25 03-26 03-28 03-29 05-06 05-16 05-17',
  2033: '04-14 04-15 04-17 04-18 05-26 06-05 06-06',
  2034: '04-06 04-07 04-09 04-10 05-18 05-28 05-29',
  2035: '03-22 03-23 03-25 03-26 05-03 05-13 05-14',
};

describe('Danish public holidays, 2015 to 2035', () => {
  test.each(Object.entries(movable))(
    '%s has the days of the printed calendar and no others',
    (year, days) => {
      const expected = ['01-01', ...days.split(' '), '12-25', '12-26'].map((day) => `${year}-${day}`);
      expect(publicHolidays(Number(year)).map((holiday) => holiday.date)).toEqual(expected);
    },
  );

  test('Store Bededag is named in 2023 and gone in 2024', () => {
    const names = (year: number) => publicHolidays(year).map((holiday) => holiday.da);
    expect(names(2023)).toContain('Store Bededag');
    expect(names(2024)).not.toContain('Store Bededag');
  });

  test('a holiday has a Danish and an English name', () => {
    expect(publicHolidays(2026)[1]).toEqual({ date: '2026-04-02', da: 'Skærtorsdag', en: 'Maundy Thursday' });
    expect(publicHolidays(2023).map((holiday) => `${holiday.da} = ${holiday.en}`)).toMatchInlineSnapshot(`
      [
        "Nytårsdag = New Year's Day",
        "Skærtorsdag = Maundy Thursday",
        "Langfredag = Good Friday",
        "Påskedag = Easter Sunday",
        "Anden påskedag = Easter Monday",
        "Store Bededag = Prayer Day",
        "Kristi Himmelfartsdag = Ascension Day",
        "Pinsedag = Pentecost",
        "Anden Pinsedag = Whit Monday",
        "Juledag = Christmas Day",
        "Anden Juledag = Boxing Day",
      ]
    `);
  });
});
