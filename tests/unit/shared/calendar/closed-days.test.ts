import { describe, expect, test } from 'vitest';
import { type ClosedDaySettings, closedDays, usualClosedDays } from '#shared/calendar/closed-days.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';

const date = (text: string) => text as IsoDate;
const nothingOwn: ClosedDaySettings = {
  constitutionDay: false,
  christmasEve: false,
  newYearsEve: false,
  ranges: [],
};
const days = (settings: ClosedDaySettings, from: string, to: string) =>
  closedDays(settings, date(from), date(to)).map((day) => `${day.date} ${day.name.da}`);

describe('closed days', () => {
  test('without own closed days only the public holidays are closed', () => {
    expect(days(nothingOwn, '2026-12-20', '2027-01-05')).toEqual([
      '2026-12-25 Juledag',
      '2026-12-26 Anden Juledag',
      '2027-01-01 Nytårsdag',
    ]);
  });

  test('Christmas Eve and New Year’s Eve stand among the public holidays, in order', () => {
    expect(days(usualClosedDays, '2026-12-20', '2027-01-05')).toEqual([
      '2026-12-24 Juleaftensdag',
      '2026-12-25 Juledag',
      '2026-12-26 Anden Juledag',
      '2026-12-31 Nytårsaftensdag',
      '2027-01-01 Nytårsdag',
    ]);
  });

  test('each yearly day is its own setting', () => {
    const only = (setting: Partial<ClosedDaySettings>) =>
      closedDays({ ...nothingOwn, ...setting }, date('2026-01-01'), date('2026-12-31'))
        .filter((day) => day.kind === 'ownClosedDay')
        .map((day) => day.date);
    expect(only({ constitutionDay: true })).toEqual(['2026-06-05']);
    expect(only({ christmasEve: true })).toEqual(['2026-12-24']);
    expect(only({ newYearsEve: true })).toEqual(['2026-12-31']);
  });

  test('Grundlovsdag on 2. pinsedag is closed once, under the public holiday’s name', () => {
    expect(days(usualClosedDays, '2028-06-05', '2028-06-05')).toEqual(['2028-06-05 Anden Pinsedag']);
  });

  test('a summer closure is cut to what is asked for, both ends included', () => {
    const summer = {
      ...nothingOwn,
      ranges: [
        { from: date('2026-07-13'), to: date('2026-07-31'), name: { da: 'Sommerlukket', en: 'Summer' } },
      ],
    };
    expect(days(summer, '2026-07-30', '2026-08-15')).toEqual([
      '2026-07-30 Sommerlukket',
      '2026-07-31 Sommerlukket',
    ]);
    expect(days(summer, '2026-07-01', '2026-07-13')).toEqual(['2026-07-13 Sommerlukket']);
    expect(days(summer, '2026-08-01', '2026-08-15')).toEqual([]);
  });

  test('a range over Easter leaves the public holidays their names', () => {
    const easter = {
      ...nothingOwn,
      ranges: [
        { from: date('2026-03-30'), to: date('2026-04-07'), name: { da: 'Påskelukket', en: 'Easter' } },
      ],
    };
    const names = new Map(
      closedDays(easter, date('2026-03-30'), date('2026-04-07')).map((day) => [
        day.date as string,
        day.name.en,
      ]),
    );
    expect(names.size).toBe(9);
    expect(names.get('2026-04-01')).toBe('Easter');
    expect(names.get('2026-04-03')).toBe('Good Friday');
  });
});
