import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ForecastRequest, forecastResult } from '#shared/model/forecast.ts';
import { forecast } from '../../electron/forecast/forecast.ts';
import { command, outputFolder, startCommand } from './command.ts';
import { forecastFile } from './examples.ts';

const read = (file: string) => readFileSync(file, 'utf8');

describe.each(['one-pool', 'municipality'])('the example %s', (name) => {
  test('is forecast in the order of the request, with one entry for every week', async () => {
    const [file, out] = [forecastFile(name), join(outputFolder(), 'result.json')];
    expect(await command('forecast', file, '--out', out)).toEqual({ code: 0, stdout: '', stderr: '' });
    const request: ForecastRequest = JSON.parse(read(file));
    const result = forecastResult.strict().parse(JSON.parse(read(out)));
    expect(result.request).toEqual({ seed: request.seed, replications: request.replications });
    expect(result.pools.map(({ id }) => id)).toEqual(request.pools.map(({ id }) => id));
    expect(result.streams.map(({ id }) => id)).toEqual(request.streams.map(({ id }) => id));
    for (const { weeks } of [...result.pools, ...result.streams]) expect(weeks).toHaveLength(request.weeks);
    for (const [i, { arrivals }] of request.streams.entries())
      expect(result.streams[i]?.estimated === null).toBe(!('history' in arrivals));
    for (const { weeks } of result.pools)
      for (const { waiting } of weeks) {
        const rising = [waiting.p05, waiting.p25, waiting.p50, waiting.p75, waiting.p95];
        expect(rising).toEqual([...rising].sort((a, b) => a - b));
      }
  });
});

test('the result is the same to the last byte with one thread, with three, and without any', async () => {
  const folder = outputFolder();
  const request: ForecastRequest = { ...JSON.parse(read(forecastFile('municipality'))), replications: 41 };
  const file = join(folder, 'request.json');
  writeFileSync(file, JSON.stringify(request));
  const results = await Promise.all(
    ['1', '3'].map(async (threads) => {
      const out = join(folder, `${threads}.json`);
      await command('forecast', file, '--out', out, '--threads', threads);
      return read(out);
    }),
  );
  expect(results[0] === results[1]).toBe(true);
  expect(JSON.parse(results[0] as string)).toEqual(forecast(request));
});

describe('a file that cannot be forecast: exit 2, one line with file and path, nothing written', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a request about to be broken has no type
  const faults: [string, string, (request: any) => void][] = [
    ['an unknown pool', '$.streams[0].poolId', (r) => Object.assign(r.streams[0], { poolId: 'spa' })],
    [
      'a seat in use until before the start',
      '$.pools[0].occupied[1].until',
      (r) => Object.assign(r.pools[0].occupied[1], { until: '2027-01-03' }),
    ],
    [
      'a waiting citizen of the first day',
      '$.streams[0].waiting[2]',
      (r) => Object.assign(r.streams[0].waiting, { 2: '2027-01-04' }),
    ],
    [
      'a negative number',
      '$.pools[0].seats[1].seats',
      (r) => Object.assign(r.pools[0].seats[1], { seats: -1 }),
    ],
    ['no week', '$.weeks', (r) => Object.assign(r, { weeks: 0 })],
    ['no replication', '$.replications', (r) => Object.assign(r, { replications: 0 })],
    [
      'a dispersion below 1',
      '$.streams[0].arrivals.dispersion',
      (r) => Object.assign(r.streams[0].arrivals, { dispersion: 0.9 }),
    ],
    [
      'a history with a gap',
      '$.streams[0].arrivals.history[1].week',
      (r) =>
        Object.assign(r.streams[0], {
          arrivals: {
            history: [
              { week: '2026-W50', count: 1 },
              { week: '2026-W52', count: 2 },
            ],
          },
        }),
    ],
    [
      'a history into the first week',
      '$.streams[0].arrivals.history[0].week',
      (r) => Object.assign(r.streams[0], { arrivals: { history: [{ week: '2027-W01', count: 1 }] } }),
    ],
    [
      'a course of no days',
      '$.streams[0].courseDays.values[1]',
      (r) => Object.assign(r.streams[0], { courseDays: { kind: 'empirical', values: [3, 0] } }),
    ],
  ];
  test.each(faults)('%s', async (_what, path, change) => {
    const folder = outputFolder();
    const [file, out] = [join(folder, 'broken.json'), join(folder, 'result.json')];
    const request = JSON.parse(read(forecastFile('one-pool')));
    change(request);
    writeFileSync(file, JSON.stringify(request));
    const { code, stdout, stderr } = await command('forecast', file, '--out', out);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(`${file}: ${path}: `);
    expect(existsSync(out)).toBe(false);
  });
});

test.skipIf(process.platform === 'win32')(
  'an interruption ends the command with 1, and nothing is written',
  async () => {
    const folder = outputFolder();
    const [pipe, out] = [join(folder, 'request.pipe'), join(folder, 'result.json')];
    execFileSync('mkfifo', [pipe]);
    const running = startCommand(['forecast', pipe, '--out', out]);
    // The pipe takes the text once the command reads it: then it is up, and has an hour to go.
    const request = { ...JSON.parse(read(forecastFile('municipality'))), replications: 900_000 };
    await writeFile(pipe, JSON.stringify(request));
    running.process.kill('SIGINT');
    expect(await running.ended).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The forecast was stopped. Nothing was written.\n',
    });
    expect(existsSync(out)).toBe(false);
  },
);

test('the backtest shows Holdplan beside the naive forecast for each history', async () => {
  const { code, stdout } = await command('forecast', forecastFile('municipality'), '--backtest');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^knae-syd +Holdplan +78 +26 /m);
  expect(stdout).toMatch(/^hjemmetraening +Holdplan +78 +26 /m);
  expect(stdout.match(/week a year before +78 +26 /g)).toHaveLength(2);
});
