import { describe, expect, test } from 'vitest';
import type { ForecastRequest } from '#shared/model/forecast.ts';
import { forecast } from '../../../electron/forecast/forecast.ts';
import { aPool, aRequest, aStream } from './requests.ts';

/** What a week's row says, without the spread: there is one replication. */
function weeksOf(request: ForecastRequest) {
  const [pool] = forecast(request).pools;
  return pool?.weeks.map(({ waiting, occupied, started, startedWithin }) => ({
    line: waiting.p50,
    occupied: occupied.mean,
    started: started.mean,
    share: startedWithin.share,
  }));
}

describe('a working day', () => {
  test('a course of ten working days that begins on a Monday frees its seat on the Monday two weeks later', () => {
    const request = aRequest({ streams: [aStream({ waiting: ['2027-01-04', '2027-01-05', '2027-01-06'] })] });
    expect(weeksOf(request)).toEqual([
      { line: 2, occupied: 1, started: 1, share: 0 },
      { line: 2, occupied: 1, started: 0, share: null },
      { line: 1, occupied: 1, started: 1, share: 0 },
      { line: 1, occupied: 1, started: 0, share: null },
    ]);
  });

  test('a course of one day holds the seat for that day only', () => {
    const waiting = ['2027-01-25', '2027-01-25', '2027-01-25', '2027-01-25', '2027-01-25', '2027-01-25'];
    const request = aRequest({ streams: [aStream({ courseDays: { kind: 'fixed', mean: 1 }, waiting })] });
    expect(weeksOf(request)?.map(({ started }) => started)).toEqual([5, 1, 0, 0]);
  });

  test('an occupied seat is held up to and including its date, a Sunday counting as the Friday before', () => {
    const until = (date: string) =>
      weeksOf(
        aRequest({
          pools: [aPool({ occupied: [{ until: date, count: 1 }] })],
          streams: [aStream({ waiting: ['2027-01-04'] })],
        }),
      )?.map(({ started }) => started);
    expect(until('2027-02-04')).toEqual([1, 0, 0, 0]);
    expect(until('2027-02-05')).toEqual([0, 1, 0, 0]);
    expect(until('2027-02-07')).toEqual([0, 1, 0, 0]);
    expect(until('2027-03-31')).toEqual([0, 0, 0, 0]);
  });

  test('before the first entry there are no seats, and the entries may stand in any order', () => {
    const seats = [
      { from: '2027-02-15', seats: 0 },
      { from: '2027-02-10', seats: 3 },
    ];
    const request = aRequest({
      pools: [aPool({ seats })],
      streams: [aStream({ waiting: ['2027-01-04', '2027-01-04', '2027-01-04', '2027-01-04'] })],
    });
    // Taken away on the 15th, the three seats are held until their courses end on the 24th.
    expect(weeksOf(request)?.map(({ line, occupied }) => [line, occupied])).toEqual([
      [4, 0],
      [1, 3],
      [1, 3],
      [1, 0],
    ]);
  });

  test('more seats in use than there are: nobody leaves, and nobody starts until there is room', () => {
    const occupied = [
      { until: '2027-02-05', count: 2 },
      { until: '2027-02-12', count: 2 },
    ];
    const request = aRequest({
      pools: [aPool({ occupied, seats: [{ from: '2027-01-01', seats: 2 }] })],
      streams: [aStream({ waiting: ['2027-01-04'] })],
    });
    expect(weeksOf(request)?.map(({ occupied, started }) => [occupied, started])).toEqual([
      [4, 0],
      [2, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  test('the wait of who waits already counts working days from the visitation on', () => {
    // Visitated on Friday 15 January: the 1st of February is the eleventh working day after, ten without a holiday.
    const share = (holidays: string[]) =>
      weeksOf(aRequest({ holidays, streams: [aStream({ waiting: ['2027-01-15'] })] }))?.[0]?.share;
    expect(share([])).toBe(0);
    expect(share(['2027-01-20'])).toBe(1);
  });

  test('who arrives on a day with a free seat starts that day', () => {
    const result = forecast(
      aRequest({
        replications: 50,
        pools: [aPool({ seats: [{ from: '2027-01-01', seats: 1000 }] })],
        streams: [aStream({ arrivals: { perWeek: 7, dispersion: 2 } })],
      }),
    );
    expect(result.pools[0]?.wait).toEqual({ meanWorkingDays: 0, p50: 0, p90: 0, p95: 0, withinShare: 1 });
  });
});

describe('who is first', () => {
  test('the results of streams keep the order of the request, whatever their priority', () => {
    const streams = [aStream({ id: 'z', priority: 3 }), aStream({ id: 'a', priority: 1 })];
    expect(forecast(aRequest({ streams })).streams.map(({ id }) => id)).toEqual(['z', 'a']);
  });

  /** Weeks that the only seat is taken by whoever starts first, of a short course and a long one. */
  const firstCourse = (short: object, long: object, seed = 1) => {
    const request = aRequest({
      seed,
      streams: [
        aStream({ id: 'short', courseDays: { kind: 'fixed', mean: 5 }, ...short }),
        aStream({ id: 'long', courseDays: { kind: 'fixed', mean: 15 }, ...long }),
      ],
    });
    const started = weeksOf(request)?.map(({ started }) => started);
    return started?.[1] === 1 ? 'short' : 'long';
  };

  test('the more urgent comes before the one who waits longer', () => {
    const [early, late] = [{ waiting: ['2027-01-04'] }, { waiting: ['2027-01-29'] }];
    expect(firstCourse({ ...early, priority: 2 }, { ...late, priority: 1 })).toBe('long');
    expect(firstCourse({ ...late, priority: 1 }, { ...early, priority: 2 })).toBe('short');
  });

  test('of one priority the earlier date of visitation comes first, a Saturday before a Sunday too', () => {
    expect(firstCourse({ waiting: ['2027-01-05'] }, { waiting: ['2027-01-04'] })).toBe('long');
    expect(firstCourse({ waiting: ['2027-01-30'] }, { waiting: ['2027-01-31'] })).toBe('short');
  });

  test('of one date each comes first by lot, about as often', () => {
    const same = { waiting: ['2027-01-04'] };
    const first = Array.from({ length: 60 }, (_, seed) => firstCourse(same, same, seed));
    const shorts = first.filter((name) => name === 'short').length;
    expect(shorts).toBeGreaterThan(18);
    expect(shorts).toBeLessThan(42);
  });
});

describe('weeks', () => {
  test('the first begins on `from`, the last ends on its Sunday', () => {
    // From a Thursday: two working days, then five.
    const request = aRequest({
      from: '2027-02-04',
      weeks: 2,
      replications: 4000,
      streams: [aStream({ arrivals: { perWeek: 10, dispersion: 1 } })],
    });
    const [stream] = forecast(request).streams;
    expect(stream?.weeks.map(({ week }) => week)).toEqual(['2027-W05', '2027-W06']);
    expect(stream?.weeks[0]?.arrivals.mean).toBeCloseTo(4, 0);
    expect(stream?.weeks[1]?.arrivals.mean).toBeCloseTo(10, 0);
  });

  test('a first week without a working day shows the pool as the request has it', () => {
    const request = aRequest({
      from: '2027-02-06',
      weeks: 2,
      pools: [aPool({ occupied: [{ until: '2027-02-06', count: 1 }] })],
      streams: [aStream({ waiting: ['2027-02-05'] })],
    });
    expect(weeksOf(request)).toEqual([
      { line: 1, occupied: 1, started: 0, share: null },
      { line: 0, occupied: 1, started: 1, share: 1 },
    ]);
  });

  test('a horizon without any working day has no waits', () => {
    const request = aRequest({
      from: '2027-02-06',
      weeks: 1,
      streams: [aStream({ arrivals: { perWeek: 50, dispersion: 1 }, waiting: ['2027-02-01'] })],
    });
    const { pools, streams } = forecast(request);
    expect(weeksOf(request)).toEqual([{ line: 1, occupied: 0, started: 0, share: null }]);
    expect([pools[0]?.wait, streams[0]?.wait, streams[0]?.weeks[0]?.arrivals.p95]).toEqual([null, null, 0]);
  });
});

describe('waits', () => {
  test('are null where nobody arrives, also while somebody waits', () => {
    const { pools, streams } = forecast(aRequest({ streams: [aStream({ waiting: ['2027-01-04'] })] }));
    expect([pools[0]?.wait, streams[0]?.wait]).toEqual([null, null]);
  });

  test('of those who never start count up to the last working day, and the share is of the early ones', () => {
    // No seats, a week: who arrives on day k waits 4 − k days.
    const request = aRequest({
      weeks: 1,
      replications: 3000,
      startWithinWorkingDays: 4,
      pools: [aPool({ seats: [] })],
      streams: [aStream({ arrivals: { perWeek: 20, dispersion: 1 } })],
    });
    const wait = forecast(request).pools[0]?.wait;
    expect(wait?.meanWorkingDays).toBeCloseTo(2, 1);
    expect(wait).toMatchObject({ p50: 2, p90: 4, p95: 4, withinShare: 0 });
    // Nobody arrived five working days before the last one.
    expect(forecast({ ...request, startWithinWorkingDays: 5 }).pools[0]?.wait?.withinShare).toBeNull();
  });
});
