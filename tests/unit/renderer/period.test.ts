import { expect, test } from 'vitest';
import {
  parsePeriod,
  periodAfter,
  periodAround,
  periodLengths,
  periodOfLength,
  periodText,
} from '../../../renderer/quality/period.ts';
import type { IsoDate } from '../../../shared/calendar/dates.ts';

const day = (text: string) => text as IsoDate;
const days = (text: string) => {
  const period = parsePeriod(text);
  return period && `${period.from}..${period.to}`;
};

test('a month, a quarter, a half-year and a year begin and end where the calendar says', () => {
  expect(days('2028-02')).toBe('2028-02-01..2028-02-29');
  expect(days('2026-K4')).toBe('2026-10-01..2026-12-31');
  expect(days('2026-H1')).toBe('2026-01-01..2026-06-30');
  expect(days('2026')).toBe('2026-01-01..2026-12-31');
});

test('what is no period is none', () => {
  for (const text of [
    '',
    '2026-13',
    '2026-00',
    '2026-K5',
    '2026-H3',
    '2026-K',
    '26',
    '2026-01-01',
    undefined,
  ])
    expect(parsePeriod(text), String(text)).toBeNull();
});

test('each period is read back from its text', () => {
  for (const length of periodLengths) {
    const period = periodAround(length, day('2026-08-31'));
    expect(parsePeriod(periodText(period))).toEqual(period);
  }
  expect(periodText(periodAround('quarter', day('2026-07-01')))).toBe('2026-K3');
  expect(periodText(periodAround('quarter', day('2026-06-30')))).toBe('2026-K2');
});

test('stepping goes over the turn of the year, both ways', () => {
  const first = periodAround('quarter', day('2026-02-11'));
  expect(periodText(periodAfter(first, -1))).toBe('2025-K4');
  expect(periodText(periodAfter(periodAfter(first, -1), 1))).toBe('2026-K1');
  expect(periodText(periodAfter(periodAround('month', day('2025-12-31')), 1))).toBe('2026-01');
});

test('another length shows the time that the period ended with', () => {
  const year = periodAround('year', day('2026-03-03'));
  expect(periodText(periodOfLength(year, 'month'))).toBe('2026-12');
  expect(periodText(periodOfLength(periodAround('month', day('2026-05-05')), 'halfYear'))).toBe('2026-H1');
});
