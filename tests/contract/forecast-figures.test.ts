/**
 * The forecast against figures that it has no part in (`forecast-reference.ts`). A figure is simulated with several
 * seeds; how far they lie apart says how far their mean may lie from the truth.
 */
import { describe, expect, test } from 'vitest';
import type { ForecastRequest, ForecastResult } from '#shared/model/forecast.ts';
import { readForecastRequest } from '#shared/model/read.ts';
import { forecast } from '../../electron/forecast/forecast.ts';
import { chain, erlangWait, fixedCourses, negativeBinomial } from './forecast-reference.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Standard errors that the mean over the seeds may be off: once in thousands of runs with ten seeds. */
const furthest = 4.8;

/** A request of one pool from a Monday without a holiday near, with the given parts in place of the usual ones. */
function aRequest(parts: object): ForecastRequest {
  const request = {
    format: 'holdplan-forecast',
    version: 1,
    from: '2027-06-07',
    weeks: 26,
    replications: 1500,
    seed: 1,
    holidays: [],
    startWithinWorkingDays: 10,
    pools: [{ id: 'pool', seats: [{ from: '2027-01-01', seats: 4 }], occupied: [] }],
    streams: [aStream('stream')],
    ...parts,
  };
  const reading = readForecastRequest(JSON.stringify(request));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]));
  return reading.value;
}

function aStream(id: string, parts: object = {}) {
  return {
    id,
    poolId: 'pool',
    priority: 2,
    arrivals: { perWeek: 2, dispersion: 1 },
    courseDays: { kind: 'exponential', mean: 8 },
    waiting: [] as string[],
    ...parts,
  };
}

/** Simulates with every seed and expects the mean of each figure to be near its `truth`. */
function expectFigures(
  request: ForecastRequest,
  truth: Record<string, number>,
  figures: (result: ForecastResult) => Record<string, number>,
): void {
  const samples = seeds.map((seed) => figures(forecast({ ...request, seed })));
  for (const [name, expected] of Object.entries(truth)) {
    const values = samples.map((sample) => sample[name] as number);
    const mean = values.reduce((a, b) => a + b) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const error = Math.sqrt(variance / values.length);
    expect(error, `${name}: the seeds agree so far that the figure means something`).toBeLessThan(
      0.06 * Math.abs(expected) + 0.02,
    );
    expect(Math.abs(mean - expected), `${name}: ${mean} where ${expected} is right`).toBeLessThanOrEqual(
      furthest * error + 1e-9,
    );
  }
}

const days = (request: ForecastRequest) => request.weeks * 5;
const poolWeek = (result: ForecastResult, week: number) => {
  const found = result.pools[0]?.weeks[week - 1];
  if (!found) throw new Error(`no week ${week}`);
  return found;
};
const meanWait = (result: ForecastResult, stream: number) =>
  result.streams[stream]?.wait?.meanWorkingDays ?? Number.NaN;

/** The mean wait of those who arrive: all evenings that anybody spends in line, over all who arrive. */
const waitFrom = (lines: readonly number[], perDay: number) =>
  lines.slice(0, -1).reduce((a, b) => a + b, 0) / (perDay * lines.length);

describe('Erlang’s C queue, corrected for steps of a day', () => {
  /** Half a day off each course: the correction for steps of a day, of which the next term is of the order of a day². */
  const corrected = (seats: number, load: number, course: number) =>
    erlangWait(seats, seats * load) * course * (1 - 1 / (2 * course));

  test.each([5, 20])(
    'the day-by-day reference comes to Erlang’s formula with courses of %i days',
    (course) => {
      const perDay = (3 * 0.6) / course;
      const evenings = chain({
        meanCourse: course,
        seats: new Array(course * 60).fill(3),
        perDay: [perDay, 0],
        most: [40, 0],
      });
      const wait = (evenings.at(-1)?.lines[0] as number) / perDay;
      expect(Math.abs(wait / corrected(3, 0.6, course) - 1)).toBeLessThan(0.003);
    },
  );

  test('after two years the simulation is in Erlang’s balance', () => {
    const request = aRequest({
      weeks: 104,
      pools: [{ id: 'pool', seats: [{ from: '2027-01-01', seats: 3 }], occupied: [] }],
      streams: [
        aStream('stream', {
          arrivals: { perWeek: 0.9, dispersion: 1 },
          courseDays: { kind: 'exponential', mean: 10 },
        }),
      ],
    });
    expectFigures(request, { line: 0.18 * corrected(3, 0.6, 10) }, (result) => {
      const year = Array.from({ length: 52 }, (_, k) => poolWeek(result, 53 + k).waiting.mean);
      return { line: year.reduce((a, b) => a + b) / 52 };
    });
  });

  test('line, seats in use and wait are the reference’s, from an empty pool to balance', () => {
    const request = aRequest({});
    const reference = chain({
      meanCourse: 8,
      seats: new Array(days(request)).fill(4),
      perDay: [0.4, 0],
      most: [60, 0],
    });
    const lines = reference.map(({ lines }) => lines[0]);
    const truth: Record<string, number> = { wait: waitFrom(lines, 0.4) };
    for (const week of [3, 8, 16, 26]) {
      truth[`line ${week}`] = lines[week * 5 - 1] as number;
      truth[`occupied ${week}`] = reference[week * 5 - 1]?.occupied as number;
    }
    expectFigures(request, truth, (result) => ({
      wait: meanWait(result, 0),
      ...Object.fromEntries(
        [3, 8, 16, 26].flatMap((week) => [
          [`line ${week}`, poolWeek(result, week).waiting.mean],
          [`occupied ${week}`, poolWeek(result, week).occupied.mean],
        ]),
      ),
    }));
  });
});

test('with courses of one length the line is Crommelin’s', () => {
  const request = aRequest({
    weeks: 52,
    streams: [
      aStream('stream', {
        courseDays: { kind: 'fixed', mean: 10 },
        arrivals: { perWeek: 1.75, dispersion: 1 },
      }),
    ],
  });
  const lines = fixedCourses(10, 4, 0.35, 26);
  const truth = Object.fromEntries([2, 4, 10, 26].map((step) => [`line ${step}`, lines[step - 1] as number]));
  expectFigures(request, truth, (result) =>
    Object.fromEntries(
      [2, 4, 10, 26].map((step) => [`line ${step}`, poolWeek(result, 2 * step).waiting.mean]),
    ),
  );
});

test('of two priorities the urgent wait as little as non-preemptive priority makes them, the others the rest', () => {
  const request = aRequest({
    pools: [{ id: 'pool', seats: [{ from: '2027-01-01', seats: 3 }], occupied: [] }],
    streams: [
      aStream('other', { priority: 3, arrivals: { perWeek: 1.1, dispersion: 1 } }),
      aStream('urgent', { priority: 1, arrivals: { perWeek: 0.6, dispersion: 1 } }),
    ],
  });
  const reference = chain({
    meanCourse: 8,
    seats: new Array(days(request)).fill(3),
    perDay: [0.12, 0.22],
    most: [12, 34],
  });
  expectFigures(
    request,
    {
      urgent: waitFrom(
        reference.map(({ lines }) => lines[0]),
        0.12,
      ),
      other: waitFrom(
        reference.map(({ lines }) => lines[1]),
        0.22,
      ),
    },
    (result) => ({ urgent: meanWait(result, 1), other: meanWait(result, 0) }),
  );
});

test('when seats are added and taken away the line follows, and nobody is thrown out', () => {
  const request = aRequest({
    pools: [
      {
        id: 'pool',
        // Out of order on purpose: 3 seats, 6 from week 9 on, 2 from week 17 on.
        seats: [
          { from: '2027-08-02', seats: 6 },
          { from: '2027-09-27', seats: 2 },
          { from: '2027-01-01', seats: 3 },
        ],
        occupied: [],
      },
    ],
    streams: [aStream('stream', { arrivals: { perWeek: 2.2, dispersion: 1 } })],
  });
  const seats = Array.from({ length: days(request) }, (_, day) => (day < 40 ? 3 : day < 80 ? 6 : 2));
  const reference = chain({ meanCourse: 8, seats, perDay: [0.44, 0], most: [90, 0] });
  const weeks = [8, 9, 12, 16, 17, 20, 26];
  const truth = Object.fromEntries(
    weeks.flatMap((week) => [
      [`line ${week}`, reference[week * 5 - 1]?.lines[0] as number],
      [`occupied ${week}`, reference[week * 5 - 1]?.occupied as number],
    ]),
  );
  expectFigures(request, truth, (result) =>
    Object.fromEntries(
      weeks.flatMap((week) => [
        [`line ${week}`, poolWeek(result, week).waiting.mean],
        [`occupied ${week}`, poolWeek(result, week).occupied.mean],
      ]),
    ),
  );
});

test('above load 1 the line grows every week by what arrives beyond what the seats can take', () => {
  // Ten seats, one of them free each day; each takes ten days: exactly five start each week, and eight arrive.
  const occupied = Array.from({ length: 10 }, (_, k) => ({
    until: `2027-06-${String(k < 5 ? 6 + k + 1 : 13 + k - 4).padStart(2, '0')}`,
    count: 1,
  }));
  const request = aRequest({
    pools: [{ id: 'pool', seats: [{ from: '2027-01-01', seats: 10 }], occupied }],
    streams: [
      aStream('stream', {
        arrivals: { perWeek: 8, dispersion: 1.5 },
        courseDays: { kind: 'fixed', mean: 10 },
        waiting: new Array(60).fill('2027-06-01'),
      }),
    ],
  });
  // The first seat is free on the first Tuesday: four start in the first week.
  const truth = { 'week 1': 60 + 8 - 4, 'week 10': 61 + 30, 'week 26': 61 + 78, slope: 3 };
  expectFigures(request, truth, (result) => ({
    'week 1': poolWeek(result, 1).waiting.mean,
    'week 10': poolWeek(result, 10).waiting.mean,
    'week 26': poolWeek(result, 26).waiting.mean,
    slope: (poolWeek(result, 26).waiting.mean - poolWeek(result, 6).waiting.mean) / 20,
  }));
});

describe('weeks with holidays', () => {
  // From a Wednesday; a week without Thursday, a week of which nothing is left, a week without Monday and Tuesday.
  const holidays = [
    '2027-06-17',
    '2027-06-21',
    '2027-06-22',
    '2027-06-23',
    '2027-06-24',
    '2027-06-25',
    '2027-06-28',
    '2027-06-29',
  ];
  const workingDays = [3, 4, 0, 3, 5];

  test('arrivals are in proportion to the working days', () => {
    const request = aRequest({
      from: '2027-06-09',
      weeks: 5,
      holidays,
      streams: [aStream('stream', { arrivals: { perWeek: 10, dispersion: 1.4 } })],
    });
    const truth = Object.fromEntries(workingDays.map((count, week) => [`week ${week}`, 2 * count]));
    expectFigures(request, truth, (result) =>
      Object.fromEntries(
        result.streams[0]?.weeks.map(({ arrivals }, week) => [`week ${week}`, arrivals.mean]) ?? [],
      ),
    );
  });

  test('courses and waits count working days only', () => {
    // One seat, held to Friday 18 June; three wait, and a course takes three working days.
    const result = forecast(
      aRequest({
        from: '2027-06-09',
        weeks: 5,
        holidays,
        startWithinWorkingDays: 8,
        pools: [
          {
            id: 'pool',
            seats: [{ from: '2027-01-01', seats: 1 }],
            occupied: [{ until: '2027-06-18', count: 1 }],
          },
        ],
        streams: [
          aStream('stream', {
            arrivals: { perWeek: 0, dispersion: 1 },
            courseDays: { kind: 'fixed', mean: 3 },
            waiting: ['2027-06-07', '2027-06-08', '2027-06-08'],
          }),
        ],
      }),
    );
    // Free on Wednesday 30 June; then on Monday 5 July, and on Thursday 8 July.
    const weeks = result.pools[0]?.weeks ?? [];
    expect(weeks.map(({ week }) => week)).toEqual([
      '2027-W23',
      '2027-W24',
      '2027-W25',
      '2027-W26',
      '2027-W27',
    ]);
    expect(weeks.map(({ waiting }) => waiting.mean)).toEqual([3, 3, 3, 2, 0]);
    expect(weeks.map(({ occupied }) => occupied.mean)).toEqual([1, 1, 1, 1, 1]);
    expect(weeks.map(({ started }) => started.mean)).toEqual([0, 0, 0, 1, 2]);
    // Visitated on Monday the 7th, started on the 30th: the 8th to 11th, 14th to 16th, 18th and the 30th make nine days.
    expect(weeks.map(({ startedWithin }) => startedWithin.share)).toEqual([null, null, null, 0, 0]);
    expect(result.pools[0]?.wait).toBeNull();
  });
});

describe('weekly counts', () => {
  test.each([
    { perWeek: 3, dispersion: 1.8, share: 1 },
    { perWeek: 14, dispersion: 2.5, share: 1 },
    { perWeek: 6, dispersion: 1.3, share: 0.6 },
  ])(
    'of $perWeek a week with dispersion $dispersion are negative binomial, $share of a week too',
    (given) => {
      const { perWeek, dispersion, share } = given;
      const result = forecast(
        aRequest({
          weeks: 1,
          replications: 40_000,
          holidays: share < 1 ? ['2027-06-08', '2027-06-11'] : [],
          streams: [aStream('stream', { arrivals: { perWeek, dispersion } })],
        }),
      );
      const upTo = negativeBinomial(perWeek * share, dispersion, 200);
      const counted = result.streams[0]?.weeks[0]?.arrivals as Record<string, number>;
      for (const [name, probability] of Object.entries({
        p05: 0.05,
        p25: 0.25,
        p50: 0.5,
        p75: 0.75,
        p95: 0.95,
      })) {
        const value = counted[name] as number;
        // Nearest rank: the value reaches the probability and the one below does not, up to chance.
        const chance = furthest * Math.sqrt((probability * (1 - probability)) / 40_000);
        expect(upTo[value] as number).toBeGreaterThanOrEqual(probability - chance);
        if (value > 0) expect(upTo[value - 1] as number).toBeLessThanOrEqual(probability + chance);
      }
      const error = Math.sqrt((perWeek * share * dispersion) / 40_000);
      expect(Math.abs((counted.mean as number) - perWeek * share)).toBeLessThan(furthest * error);
    },
  );
});
