import { describe, expect, test } from 'vitest';
import { closedDays, usualClosedDays } from '#shared/calendar/closed-days.ts';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { workingDays } from '#shared/calendar/working-days.ts';

const day = (text: string) => dayNumber(text as IsoDate);
const denmark = workingDays(
  closedDays(usualClosedDays, '2015-01-01' as IsoDate, '2035-12-31' as IsoDate).map((closed) => closed.date),
);
const after = (text: string, n: number) => isoDate(denmark.after(day(text), n));

describe('the n-th working day after', () => {
  test.each([
    ['over a weekend', '2026-09-04', 1, '2026-09-07'],
    ['from a Saturday', '2026-09-05', 1, '2026-09-07'],
    ['ten, the promise', '2026-09-07', 10, '2026-09-21'],
    ['over Easter, from Wednesday', '2026-04-01', 1, '2026-04-07'],
    ['over Easter, from Easter Sunday', '2026-04-05', 2, '2026-04-08'],
    ['up to Christmas', '2026-12-22', 1, '2026-12-23'],
    ['over Christmas', '2026-12-22', 2, '2026-12-28'],
    ['over Christmas and New Year', '2026-12-22', 5, '2027-01-04'],
    ['over Store Bededag, still a holiday', '2023-05-04', 1, '2023-05-08'],
    ['onto what was Store Bededag', '2024-04-25', 1, '2024-04-26'],
    ['over Grundlovsdag', '2026-06-04', 1, '2026-06-08'],
    ['onto 29 February', '2028-02-28', 1, '2028-02-29'],
    ['none', '2026-12-25', 0, '2026-12-25'],
  ])('%s: %s + %i = %s', (_what, from, n, expected) => {
    expect(after(from, n)).toBe(expected);
  });
});

describe('working days between', () => {
  test.each([
    ['the last day counts, the first does not', '2026-09-07', '2026-09-08', 1],
    ['a day and itself', '2026-09-07', '2026-09-07', 0],
    ['backwards', '2026-09-08', '2026-09-07', 0],
    ['over a weekend', '2026-09-04', '2026-09-07', 1],
    ['within a weekend', '2026-09-05', '2026-09-06', 0],
    ['Christmas 2026 to New Year', '2026-12-23', '2027-01-01', 3],
    ['over Easter 2026', '2026-04-01', '2026-04-07', 1],
  ])('%s: %s to %s is %i', (_what, from, to, expected) => {
    expect(denmark.between(day(from), day(to))).toBe(expected);
  });
});

describe('working days', () => {
  test('a holiday is none, a weekend is none, a holiday at a weekend takes nothing away', () => {
    const days = workingDays(['2026-12-26', '2026-12-25', '2026-12-25'] as IsoDate[]);
    expect(days.isWorkingDay(day('2026-12-24'))).toBe(true);
    expect(days.isWorkingDay(day('2026-12-25'))).toBe(false);
    expect(days.between(day('2026-12-20'), day('2026-12-27'))).toBe(4);
  });

  test('counting and skipping agree with going day by day, over all of 2015 to 2035', () => {
    for (const from of [day('2015-01-01'), day('2023-04-08'), day('1965-03-02')]) {
      let n = 0;
      for (let d = from + 1; d <= day('2035-12-31'); d++) {
        if (denmark.isWorkingDay(d)) {
          n++;
          if (denmark.after(from, n) !== d) expect.fail(`${n} after ${isoDate(from)} is not ${isoDate(d)}`);
        }
        if (denmark.between(from, d) !== n) expect.fail(`${isoDate(from)} to ${isoDate(d)} is not ${n}`);
      }
    }
  });
});
