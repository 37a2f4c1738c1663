import { expect, test, vi } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { standing } from '../ground.ts';

test('the demo’s forecast: as things stand and changed, on the same luck, kept until asked for and outdated by a change', async () => {
  const { services, day } = await standing();
  day.today = '2026-11-23' as IsoDate;
  await services['municipality.createDemo']({});
  const asked = { historyWeeks: 13, weeks: 4, replications: 40, seed: 1 };
  const { pools } = await services['forecast.basis']({ historyWeeks: 13 });
  const pool = pools.find(({ waiting }) => waiting.length > 2);
  const more = { poolId: pool?.id ?? '', from: '2026-11-23' as IsoDate, more: 20 };
  const { jobId } = await services['forecast.start']({
    ...asked,
    changes: [
      { referrals: 0, seats: [] },
      { referrals: 1, seats: [more] },
    ],
  });
  const state = async () => (await services['job.get']({ jobId })).state;
  await vi.waitUntil(async () => (await state()) !== 'running', { timeout: 60_000, interval: 50 });
  expect(await services['job.get']({ jobId })).toMatchObject({ state: 'done', error: null });

  const made = await services['forecast.get']({});
  expect(made).toMatchObject({ weeks: 4, seed: 1, outdated: false });
  const end = (run: number, id: string | null) =>
    made?.runs[run]?.lines.find(({ poolId }) => poolId === id)?.weeks[3]?.waiting.mean ?? Number.NaN;
  const others = pools.find(({ id }) => id !== more.poolId)?.id ?? '';
  expect(end(1, null)).toBeLessThan(end(0, null));
  expect(end(2, more.poolId)).toBeLessThan(end(0, more.poolId));
  expect(end(2, others)).toBe(end(0, others));
  const sum = made?.runs[0]?.lines
    .slice(1)
    .reduce((total, { weeks }) => total + (weeks[3]?.waiting.mean ?? 0), 0);
  expect(end(0, null)).toBeCloseTo(sum ?? 0, 5);

  await services['standards.adopt']({ source: { kind: 'shipped', code: 'vejen' } });
  expect(await services['forecast.get']({})).toMatchObject({ outdated: true });
}, 90_000);

test('a forecast that is stopped leaves nothing behind', async () => {
  const { services, day } = await standing();
  day.today = '2026-11-23' as IsoDate;
  await services['municipality.createDemo']({});
  const asked = { historyWeeks: 104, weeks: 52, replications: 10_000, seed: 1, changes: [] };
  const { jobId } = await services['forecast.start'](asked);
  await expect(services['forecast.start'](asked)).rejects.toMatchObject({ error: { code: 'jobRunning' } });
  expect(await services['job.stop']({ jobId, keep: false })).toMatchObject({ state: 'cancelled' });
  expect(await services['forecast.get']({})).toBeNull();
}, 60_000);
