import { describe, expect, test } from 'vitest';
import { dateInCopenhagen, instantInCopenhagen, timeInCopenhagen } from '#shared/calendar/copenhagen.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';

const at = (date: string, minute: number) => instantInCopenhagen(date as IsoDate, clockTime(minute));
const once = (date: string, minute: number) => {
  const found = at(date, minute);
  return found.kind === 'once' ? found.at.toISOString() : found.kind;
};

describe('today in Denmark', () => {
  test.each([
    ['2026-11-22T22:59:59Z', '2026-11-22', '23:59'],
    ['2026-11-22T23:00:00Z', '2026-11-23', '00:00'],
    ['2026-07-01T21:59:59Z', '2026-07-01', '23:59'],
    ['2026-07-01T22:00:00Z', '2026-07-02', '00:00'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '00:00'],
  ])('at %s is %s %s', (instant, date, time) => {
    expect(dateInCopenhagen(new Date(instant))).toBe(date);
    expect(timeInCopenhagen(new Date(instant))).toBe(time);
  });
});

/** The last Sundays of March and October, from printed calendars. */
const changes: Record<number, [march: string, october: string]> = {
  2024: ['03-31', '10-27'],
  2025: ['03-30', '10-26'],
  2026: ['03-29', '10-25'],
  2027: ['03-28', '10-31'],
  2028: ['03-26', '10-29'],
  2029: ['03-25', '10-28'],
  2030: ['03-31', '10-27'],
  2031: ['03-30', '10-26'],
  2032: ['03-28', '10-31'],
  2033: ['03-27', '10-30'],
  2034: ['03-26', '10-29'],
  2035: ['03-25', '10-28'],
};

describe.each(Object.entries(changes))('the clock changes of %s', (year, [march, october]) => {
  const [spring, autumn] = [`${year}-${march}`, `${year}-${october}`];

  test('in March the hour from two to three never is', () => {
    expect(once(spring, 119)).toBe(`${spring}T00:59:00.000Z`);
    expect(once(spring, 120)).toBe('never');
    expect(once(spring, 179)).toBe('never');
    expect(once(spring, 180)).toBe(`${spring}T01:00:00.000Z`);
  });

  test('in October the hour from two to three is twice', () => {
    expect(once(autumn, 119)).toMatch(/T23:59:00.000Z$/);
    expect(at(autumn, 120)).toEqual({
      kind: 'twice',
      first: new Date(`${autumn}T00:00:00Z`),
      second: new Date(`${autumn}T01:00:00Z`),
    });
    expect(once(autumn, 180)).toBe(`${autumn}T02:00:00.000Z`);
  });

  test('every quarter of an hour of both days reads back as it was written', () => {
    for (const date of [spring, autumn])
      for (let minute = 0; minute < 1440; minute += 15) {
        const found = at(date, minute);
        if (found.kind === 'never') continue;
        for (const instant of found.kind === 'once' ? [found.at] : [found.first, found.second]) {
          expect(dateInCopenhagen(instant)).toBe(date);
          expect(timeInCopenhagen(instant)).toBe(clockTime(minute));
        }
      }
  });
});

test('24:00 is the midnight that ends the day', () => {
  expect(once('2026-11-22', 1440)).toBe('2026-11-22T23:00:00.000Z');
});
