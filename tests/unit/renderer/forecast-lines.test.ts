import { expect, test } from 'vitest';
import type { ForecastBasis, LineAhead } from '#shared/api/forecast-views.ts';
import { pastOf, shareAtEnd, waitingNow, weeksToCount } from '../../../renderer/forecast/lines.ts';

const week = (own: object) => ({
  ...{ week: '2026-W40', visitated: 1, waiting: 2, started: 3, startedInTime: 0 },
  ...own,
});
const basis = {
  pools: [
    { id: 'a', waiting: ['2026-09-01'], agreed: ['2026-10-06', '2026-10-07'], past: [week({})] },
    { id: 'b', waiting: [], agreed: ['2026-10-06'], past: [week({ waiting: 5 })] },
  ],
} as unknown as ForecastBasis;

test('all lines together are added week by week; one line is its own', () => {
  expect(pastOf(basis, null)).toEqual([week({ visitated: 2, waiting: 7, started: 6 })]);
  expect(pastOf(basis, 'b')).toEqual([week({ waiting: 5 })]);
});

test('who has a seat and has not started waits too', () => {
  expect(waitingNow(basis, null)).toBe(4);
  expect(waitingNow(basis, 'b')).toBe(1);
});

test('the share of the last four weeks counts people, not weeks; nobody is no share', () => {
  const line = (weeks: [number, number | null][]) =>
    ({
      weeks: weeks.map(([mean, share]) => ({ started: { mean }, startedWithin: { share } })),
    }) as unknown as LineAhead;
  const before: [number, number] = [100, 0];
  expect(shareAtEnd(line([before, [9, 1], [1, 0], [0, null], [0, null]]))).toBe(0.9);
  expect(shareAtEnd(line([before, [0, null], [0, null], [0, null], [0, null]]))).toBeNull();
});

test('after a jump only the quarter since is counted; half as many again is not yet one', () => {
  expect(weeksToCount({ lately: 15, before: 10 })).toBe(104);
  expect(weeksToCount({ lately: 15.1, before: 10 })).toBe(13);
  expect(weeksToCount({ lately: 6, before: 10 })).toBe(13);
  expect(weeksToCount(null)).toBe(104);
});
