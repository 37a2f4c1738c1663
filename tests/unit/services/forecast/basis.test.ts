import { expect, test } from 'vitest';
import type { PoolBasis } from '#shared/api/forecast-views.ts';
import { aMunicipality, anOrderedCourse } from '../course-steps.ts';
import { refusal, type Standing } from '../ground.ts';

const basisOf = ({ services }: Standing) => services['forecast.basis']({ historyWeeks: 104 });
const poolOf = async (place: Standing, id: string) =>
  (await basisOf(place)).pools.find((pool) => pool.id === id) as PoolBasis;
const lung = 's1/endurance+lung';

test('each of the example’s eight who wait stands in one line: the closest team’s, or the one for training alone', async () => {
  const { pools, withoutTeam } = await basisOf(await aMunicipality());
  expect(pools.map(({ id, waiting }) => [id, waiting])).toEqual([
    ['s1/balance+endurance+strength', ['2027-02-25']],
    ['s1/balance+knee-hip+strength', ['2027-03-03']],
    ['s1/balance+strength', []],
    ['s1/adl+cognition', []],
    [lung, ['2027-02-26', '2027-03-08', '2027-03-08']],
    ['alone', ['2027-02-25', '2027-02-25', '2027-03-01']],
  ]);
  expect(withoutTeam).toBe(0);
});

test('a team adds its seats from its first day on, and its site’s closed day has none', async () => {
  const pool = await poolOf(await aMunicipality(), 's1/adl+cognition');
  expect(pool.teams).toEqual([
    { id: 'h04', name: expect.any(String), seats: 6, from: '2027-03-15', to: '2027-12-12' },
  ]);
  expect(pool.seats).toEqual([
    { from: '2027-03-08', seats: 0, siteClosed: false },
    { from: '2027-03-15', seats: 6, siteClosed: false },
    { from: '2027-05-07', seats: 0, siteClosed: true },
    { from: '2027-05-08', seats: 6, siteClosed: false },
  ]);
});

test('a seat is held to its citizen’s last date, and the last day itself counts', async () => {
  const { occupied } = await poolOf(await aMunicipality(), lung);
  expect(occupied).toEqual([
    { until: '2027-03-08', count: 1 },
    { until: '2027-03-15', count: 1 },
    { until: '2027-04-12', count: 1 },
    { until: '2027-04-14', count: 2 },
  ]);
});

test('the weeks behind count visitations and who still waited at their end', async () => {
  const place = await aMunicipality();
  await anOrderedCourse(place, '2027-02-16');
  const past = async (id: string) => (await poolOf(place, id)).past;
  const week = { started: 0, startedInTime: 0 };
  expect(await past(lung)).toEqual([
    { ...week, week: '2027-W07', visitated: 0, waiting: 0 },
    { ...week, week: '2027-W08', visitated: 1, waiting: 1 },
    { ...week, week: '2027-W09', visitated: 0, waiting: 1 },
  ]);
  // The new one asks for balance: the team that trains least besides it.
  expect((await past('s1/balance+strength')).map(({ waiting }) => waiting)).toEqual([1, 1, 1]);
  expect((await poolOf(place, 's1/balance+strength')).waiting).toEqual(['2027-02-16']);
});

test('a forecast from two weeks of visitations is refused, and says how many it needs', async () => {
  const { services } = await aMunicipality();
  const asked = { historyWeeks: 104, weeks: 26, replications: 20, seed: 1, changes: [] };
  await expect(services['forecast.start'](asked)).rejects.toMatchObject(
    refusal('forecastHistoryShort', { weeks: 2, needed: 13 }),
  );
  expect(await services['forecast.get']({})).toBeNull();
});
