import { describe, expect, test } from 'vitest';
import { dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import { isoWeek } from '#shared/calendar/weeks.ts';
import { backtest } from '../../../electron/forecast/backtest.ts';
import { forecast } from '../../../electron/forecast/forecast.ts';
import { startForecast } from '../../../electron/forecast/start-forecast.ts';
import { tasksOf } from '../../../electron/forecast/tasks.ts';
import { aPool, aRequest, aStream } from './requests.ts';

const workerFile = new URL('../../../electron/forecast/worker.ts', import.meta.url);
const pools = [aPool({ id: 'a' }), aPool({ id: 'b' }), aPool({ id: 'c' })];
const streams = [
  aStream({ id: 's', poolId: 'c', arrivals: { perWeek: 2, dispersion: 1 } }),
  aStream({ id: 't', poolId: 'a', arrivals: { perWeek: 1, dispersion: 2 }, waiting: ['2027-01-04'] }),
];

describe('the work', () => {
  test.each([1, 2, 7, 1000])('cut into about %i pieces is all of it, once', (pieces) => {
    const tasks = tasksOf(aRequest({ replications: 10, pools, streams }), pieces);
    const done = tasks.flatMap(({ pool, first, end }) =>
      Array.from({ length: end - first }, (_, k) => `${pool}/${first + k}`),
    );
    expect(done.sort()).toEqual(
      ['0', '1', '2'].flatMap((pool) => [...new Array(10).keys()].map((k) => `${pool}/${k}`)),
    );
  });
});

describe('worker threads', () => {
  test('give the result of one thread, pools without streams included', async () => {
    const request = aRequest({ replications: 30, pools, streams });
    const { finished } = startForecast(request, { workerFile, threads: 2 });
    expect(await finished).toEqual(forecast(request));
  });

  test('have nothing to do without pools', async () => {
    const request = aRequest({ pools: [], streams: [] });
    const { finished } = startForecast(request, { workerFile, threads: 2 });
    expect(await finished).toMatchObject({ pools: [], streams: [] });
  });

  test('stop when asked to, with no result', async () => {
    const request = aRequest({ replications: 1_000_000, weeks: 500, pools, streams });
    const run = startForecast(request, { workerFile, threads: 2 });
    run.stop();
    expect(await run.finished).toBeNull();
  });

  test('tell how far they are', async () => {
    const told: number[] = [];
    const request = aRequest({ replications: 1_000_000, weeks: 500, pools, streams });
    const run = startForecast(request, {
      workerFile,
      threads: 1,
      onProgress(share) {
        told.push(share);
        if (share > 0) run.stop();
      },
    });
    expect(await run.finished).toBeNull();
    expect(told.at(-1)).toBeGreaterThan(0);
    expect(told.at(-1)).toBeLessThan(1);
  });

  test('end where the request turns out not to be one', async () => {
    const request = Promise.reject(new Error('no request'));
    await expect(startForecast(request, { workerFile, threads: 2 }).finished).rejects.toThrow('no request');
  });

  test('that crash fail the run', async () => {
    const { finished } = startForecast(aRequest(), { workerFile: new URL('./none.ts', import.meta.url) });
    await expect(finished).rejects.toThrow();
  });
});

describe('a backtest', () => {
  const weekOf = (i: number) => isoWeek(dayNumber('2024-01-01' as IsoDate) + 7 * i);
  const settings = { holidays: [], replications: 400, seed: 1, holdOut: 26 };

  test('of a steady history: the model is right, and so is its band', () => {
    const history = Array.from({ length: 104 }, (_, i) => ({ week: weekOf(i), count: 4 + (i % 2) }));
    const result = backtest(history, settings);
    expect(result).toMatchObject({ trainedOn: 78, heldOut: 26, total: 117 });
    expect(result?.model.weeksWithin).toBe(1);
    expect(result?.model.weeklyError).toBeLessThan(0.7);
    expect(result?.model.total.p05).toBeLessThan(117);
    expect(result?.model.total.p95).toBeGreaterThan(117);
    // 52 weeks before is the same count here.
    expect(result?.naive).toMatchObject({ weeklyError: 0, weeksWithin: 1 });
  });

  test('learns nothing from what it holds out', () => {
    const history = Array.from({ length: 80 }, (_, i) => ({ week: weekOf(i), count: i < 54 ? 5 : 40 }));
    const result = backtest(history, settings);
    expect(result?.model.total.p95).toBeLessThan(300);
    expect(result?.model.weeksWithin).toBe(0);
  });

  test('is none where nothing is left to learn from', () => {
    const history = Array.from({ length: 26 }, (_, i) => ({ week: weekOf(i), count: 5 }));
    expect(backtest(history, settings)).toBeNull();
    expect(backtest(history, { ...settings, holdOut: 25 })?.trainedOn).toBe(1);
  });
});
