import { expect, test } from 'vitest';
import { listedDaysChange } from '../../../electron/services/standards/listed-days.ts';
import { usualClosedDays } from '../../../shared/calendar/closed-days.ts';
import type { IsoDate } from '../../../shared/calendar/dates.ts';

const day = (text: string) => text as IsoDate;
const listed = ['2026-06-05', '2026-12-24', '2026-12-25', '2027-01-01'].map(day);
const today = day('2026-09-07');
const autumn = (from: string, to: string) => ({
  ...usualClosedDays,
  ranges: [{ from: day(from), to: day(to), name: { da: 'Efterår', en: 'Autumn' } }],
});

test('days that only the new settings close come, and days that only the old ones closed go', () => {
  expect(listedDaysChange(listed, usualClosedDays, autumn('2026-10-15', '2026-10-16'), today)).toEqual({
    added: ['2026-10-15', '2026-10-16'],
    removed: [],
  });
  const open = { ...usualClosedDays, christmasEve: false };
  expect(listedDaysChange(listed, usualClosedDays, open, today)).toEqual({
    added: [],
    removed: ['2026-12-24'],
  });
  expect(listedDaysChange(listed, open, usualClosedDays, today)).toEqual({ added: [], removed: [] });
});

test('today, the past, what lies after the last listed day, and what a file listed of its own stay as they are', () => {
  const all = {
    constitutionDay: false,
    christmasEve: true,
    newYearsEve: true,
    ranges: autumn('2026-09-01', '2026-09-07').ranges,
  };
  expect(listedDaysChange(listed, usualClosedDays, all, today)).toEqual({ added: [], removed: [] });
  expect(listedDaysChange(listed, usualClosedDays, autumn('2027-01-01', '2027-01-05'), today)).toEqual({
    added: [],
    removed: [],
  });
  expect(listedDaysChange([], usualClosedDays, autumn('2026-10-15', '2026-10-16'), today)).toEqual({
    added: [],
    removed: [],
  });
  const own = [...listed, day('2026-11-02')];
  expect(
    listedDaysChange(own, usualClosedDays, { ...usualClosedDays, newYearsEve: false }, today).removed,
  ).toEqual([]);
});
