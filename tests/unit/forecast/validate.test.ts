import { describe, expect, test } from 'vitest';
import { readForecastRequest } from '#shared/model/read.ts';
import { aPool, aRequest, aStream } from './requests.ts';

/** The faults of a request with these parts changed, each as its path and code. */
function faults(parts: object): string[] {
  const reading = readForecastRequest(JSON.stringify({ ...aRequest(), ...parts }));
  return reading.ok ? [] : reading.faults.map(({ path, problem }) => `${path} ${problem}`);
}
const withArrivals = (arrivals: unknown) => faults({ streams: [aStream({ arrivals })] });
const withCourses = (courseDays: unknown) => faults({ streams: [aStream({ courseDays })] });

describe('a forecast request is refused', () => {
  test.each([
    ['of two pools with one id', { pools: [aPool(), aPool()] }, ['$.pools[1].id duplicateId']],
    ['of two streams with one id', { streams: [aStream(), aStream()] }, ['$.streams[1].id duplicateId']],
    ['with an unknown pool', { streams: [aStream({ poolId: 'spa' })] }, ['$.streams[0].poolId unknownId']],
    [
      'with two numbers of seats from one date on',
      {
        pools: [
          aPool({
            seats: [
              { from: '2027-03-01', seats: 4 },
              { from: '2027-03-01', seats: 5 },
            ],
          }),
        ],
      },
      ['$.pools[0].seats[1].from duplicateEntry'],
    ],
    [
      'with a seat held until before the start',
      { pools: [aPool({ occupied: [{ until: '2027-01-31', count: 1 }] })] },
      ['$.pools[0].occupied[0].until dateTooEarly'],
    ],
    [
      'with a citizen who waits since the first day',
      { streams: [aStream({ waiting: ['2027-01-31', '2027-02-01'] })] },
      ['$.streams[0].waiting[1] dateTooLate'],
    ],
    ['without weeks', { weeks: 0 }, ['$.weeks tooSmall']],
    ['with half a replication', { replications: 0.5 }, ['$.replications wrongType']],
    ['with a negative seed', { seed: -1 }, ['$.seed tooSmall']],
    ['with a date that does not exist', { from: '2027-02-29' }, ['$.from notADate']],
    ['without a promise', { startWithinWorkingDays: undefined }, ['$.startWithinWorkingDays missing']],
  ])('%s', (_what, parts, expected) => {
    expect(faults(parts)).toEqual(expected);
  });

  test.each([
    ['a dispersion below 1', { perWeek: 1, dispersion: 0.99 }, 'arrivals.dispersion tooSmall'],
    ['no dispersion', { perWeek: 1 }, 'arrivals.dispersion missing'],
    ['a negative mean', { perWeek: -0.1, dispersion: 1 }, 'arrivals.perWeek tooSmall'],
    ['an empty history', { history: [] }, 'arrivals.history emptyList'],
    [
      'a negative count',
      { history: [{ week: '2027-W01', count: -1 }] },
      'arrivals.history[0].count tooSmall',
    ],
    [
      'a week that does not exist',
      { history: [{ week: '2027-W53', count: 1 }] },
      'arrivals.history[0].week notAWeek',
    ],
    [
      'the week of the start',
      { history: [{ week: '2027-W05', count: 1 }] },
      'arrivals.history[0].week weekTooLate',
    ],
    [
      'a week twice',
      {
        history: [
          { week: '2027-W03', count: 1 },
          { week: '2027-W03', count: 1 },
        ],
      },
      'arrivals.history[1].week weekOutOfRow',
    ],
    ['a list', [], 'arrivals wrongType'],
  ])('with arrivals of %s', (_what, arrivals, expected) => {
    expect(withArrivals(arrivals)).toContain(`$.streams[0].${expected}`);
  });

  test('with a history of nothing but holidays', () => {
    const holidays = ['2027-01-25', '2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29'];
    const streams = [aStream({ arrivals: { history: [{ week: '2027-W04', count: 2 }] } })];
    expect(faults({ holidays, streams })).toEqual(['$.streams[0].arrivals.history noWorkingDay']);
    expect(faults({ holidays: holidays.slice(1), streams })).toEqual([]);
  });

  test.each([
    ['of less than a day', { kind: 'fixed', mean: 0.9 }, 'courseDays.mean tooSmall'],
    ['of an unknown kind', { kind: 'normal', mean: 4 }, 'courseDays.kind notOneOf'],
    ['of no listed length', { kind: 'empirical', values: [] }, 'courseDays.values emptyList'],
    ['of no time', { kind: 'empirical', values: [4, 0] }, 'courseDays.values[1] notAbove'],
  ])('with courses %s', (_what, courseDays, expected) => {
    expect(withCourses(courseDays)).toEqual([`$.streams[0].${expected}`]);
  });
});

test('what is only unusual passes', () => {
  expect(faults({ pools: [], streams: [] })).toEqual([]);
  expect(faults({ pools: [aPool({ seats: [], occupied: [{ until: '2027-02-01', count: 0 }] })] })).toEqual(
    [],
  );
  expect(
    withArrivals({
      history: [
        { week: '2026-W53', count: 0 },
        { week: '2027-W01', count: 3 },
      ],
    }),
  ).toEqual([]);
  expect(
    faults({
      pools: [
        aPool({
          seats: [
            { from: '2027-03-01', seats: 4 },
            { from: '2027-03-01', seats: 4 },
          ],
        }),
      ],
    }),
  ).toEqual([]);
});
