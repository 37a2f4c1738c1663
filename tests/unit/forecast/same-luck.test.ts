/** Scenarios are compared on the same random numbers: what is not changed keeps its luck. */
import { describe, expect, test } from 'vitest';
import { forecast } from '../../../electron/forecast/forecast.ts';
import { Random, sourceNamed } from '../../../electron/forecast/random.ts';
import { aPool, aRequest, aStream } from './requests.ts';

const knee = aStream({
  id: 'knee',
  poolId: 'north',
  arrivals: { perWeek: 3, dispersion: 1.5 },
  courseDays: { kind: 'exponential', mean: 12 },
  waiting: ['2027-01-20'],
});
const back = aStream({
  id: 'back',
  poolId: 'south',
  arrivals: {
    history: [
      { week: '2027-W01', count: 4 },
      { week: '2027-W02', count: 2 },
    ],
  },
});
const pools = [
  aPool({ id: 'north', seats: [{ from: '2027-01-01', seats: 6 }] }),
  aPool({ id: 'south', seats: [{ from: '2027-01-01', seats: 9 }] }),
];
const request = aRequest({ replications: 40, weeks: 12, pools, streams: [knee, back] });

describe('the luck of a pool and a stream', () => {
  test('does not depend on what else is in the request, or where it stands', () => {
    const alone = forecast({ ...request, pools: request.pools.slice(1), streams: request.streams.slice(1) });
    const both = forecast(request);
    expect(both.pools[1]).toEqual(alone.pools[0]);
    expect(both.streams[1]).toEqual(alone.streams[0]);
  });

  test('of arrivals stays when seats and courses change', () => {
    const changed = forecast(
      aRequest({
        ...request,
        pools: [aPool({ id: 'north' }), pools[1]],
        streams: [{ ...knee, courseDays: { kind: 'empirical', values: [3, 4.5] }, waiting: [] }, back],
      }),
    );
    expect(changed.streams.map(({ weeks }) => weeks)).toEqual(
      forecast(request).streams.map(({ weeks }) => weeks),
    );
  });

  test('of arrivals stays when another stream of the pool changes', () => {
    const third = aStream({ id: 'third', poolId: 'north', arrivals: { perWeek: 1, dispersion: 1 } });
    const changed = forecast(aRequest({ ...request, streams: [third, knee, back] }));
    expect(changed.streams[1]?.weeks).toEqual(forecast(request).streams[0]?.weeks);
  });

  test('gives every day as many or more where there is more demand', () => {
    const arrivals = (perWeek: number) =>
      forecast(
        aRequest({ weeks: 26, streams: [aStream({ arrivals: { perWeek, dispersion: 1.4 } })] }),
      ).streams[0]?.weeks.map(({ arrivals }) => arrivals.mean) ?? [];
    const [few, more] = [arrivals(4), arrivals(5)];
    expect(more.every((count, week) => count >= (few[week] ?? 0))).toBe(true);
    expect(more).not.toEqual(few);
  });

  test('changes with the seed', () => {
    expect(forecast({ ...request, seed: 2 }).pools).not.toEqual(forecast(request).pools);
    expect(forecast({ ...request, seed: 2 ** 32 + 1 }).pools).not.toEqual(forecast(request).pools);
  });
});

describe('random numbers', () => {
  const stream = (name: string, seed = 1, replication = 0) =>
    new Random(sourceNamed(name)).start(seed, replication);
  const firstTen = (random: Random) => Array.from({ length: 10 }, () => random.next());

  test('one by one and filled in are the same', () => {
    const [one, other, target] = [stream('a'), stream('a'), new Float64Array(6)];
    other.fill(target, 6);
    expect([...target, other.next()]).toEqual([...firstTen(one).slice(0, 6), firstTen(stream('a'))[6]]);
  });

  test('start anew', () => {
    const random = stream('a', 5, 3);
    const first = firstTen(random);
    expect(firstTen(random.start(5, 3))).toEqual(first);
  });

  test('differ between names, seeds and replications', () => {
    const streams = [stream('a'), stream('b'), stream('a', 2), stream('a', 1, 1), stream('a', 1 + 2 ** 32)];
    expect(new Set(streams.flatMap(firstTen)).size).toBe(50);
  });

  test('are even, and those of neighbouring streams have nothing in common', () => {
    // 20 bins of 5 % over the first two numbers of 20,000 replications: chi-square with 399 degrees of freedom.
    const bins = new Array(400).fill(0);
    for (let replication = 0; replication < 20_000; replication++) {
      const [a, b] = [stream('a', 1, replication).next(), stream('b', 1, replication).next()];
      bins[Math.floor(20 * a) * 20 + Math.floor(20 * b)]++;
    }
    const chiSquare = bins.reduce((sum, count) => sum + (count - 50) ** 2 / 50, 0);
    expect(chiSquare).toBeLessThan(399 + 4.5 * Math.sqrt(2 * 399));
  });
});
