import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { readScenario } from '#shared/model/read.ts';
import { write } from '../../../electron/database/audit.ts';
import { exportScenario } from '../../../electron/interchange/export-scenario.ts';
import { anOpenDatabase, example, now, withScenario } from '../database/temporary.ts';

const someOtherDay = '2030-01-01' as IsoDate;

test.each(['tiny', 'small'] as const)('%s comes back as it went in, order kept', async (name) => {
  const database = await anOpenDatabase();
  await withScenario(database, example(name));
  expect(await exportScenario(database.reader, someOtherDay)).toEqual(example(name));
});

test('odd but valid values come back: empty lists, null, 24:00, æøå, unordered dates', async () => {
  const scenario = example('tiny');
  const [team] = scenario.teams;
  const [referral] = scenario.referrals;
  if (!team || !referral) throw new Error('the example has lost its team');
  team.skip = [...team.skip, '2027-05-11' as IsoDate, '2027-04-06' as IsoDate];
  team.leaders.reverse();
  referral.needs = [];
  referral.competence = null;
  referral.available = [{ weekday: 7, from: '00:00' as never, to: '24:00' as never }];
  referral.unavailable = [{ from: '2028-02-29' as IsoDate, to: '2028-02-29' as IsoDate }];
  scenario.name = 'Æblø "Kommune" \\ \'';
  scenario.holidays.reverse();
  scenario.standard.minSessionShare = 0.1 + 0.2;
  const database = await anOpenDatabase();
  await withScenario(database, scenario);
  expect(await exportScenario(database.reader, someOtherDay)).toEqual(scenario);
});

test('nothing is exported where there is no municipality', async () => {
  const database = await anOpenDatabase();
  expect(await exportScenario(database.reader, someOtherDay)).toBeNull();
});

test('a moving planning day takes the horizon along, to the Sunday that ends the nineteenth week', async () => {
  const database = await anOpenDatabase();
  await withScenario(database, example('tiny'));
  const entry = { action: 'release', at: now, details: {}, kind: 'change' } as const;
  await write(database.reader, entry, (writer) =>
    writer
      .updateTable('municipality')
      .set({ planning_day: null, horizon_from: null, horizon_to: null })
      .execute(),
  );
  const moved = await exportScenario(database.reader, '2027-03-12' as IsoDate);
  expect(moved?.today).toBe('2027-03-12');
  expect(moved?.horizon).toEqual({ from: '2027-03-12', to: '2027-07-18' });
  // The file listed closed days up to 5 June; the calendar goes on after it.
  const later = await exportScenario(database.reader, '2027-09-01' as IsoDate);
  expect(later?.holidays.slice(0, 10)).toEqual(example('tiny').holidays);
  expect(later?.holidays.slice(10)).toEqual([
    '2027-12-24',
    '2027-12-25',
    '2027-12-26',
    '2027-12-31',
    '2028-01-01',
  ]);
  expect(readScenario(JSON.stringify(later))).toMatchObject({ ok: true });
});

test('a seat on a day that has turned out to be closed is not exported', async () => {
  const scenario = example('tiny');
  scenario.holidays = scenario.holidays.filter((date) => date < '2027-03-01');
  const [seat] = scenario.enrolments;
  const holyThursday = '2027-03-25' as IsoDate;
  if (!seat) throw new Error('the example has lost its enrolments');
  seat.dates = [...seat.dates, holyThursday];
  const database = await anOpenDatabase();
  await withScenario(database, scenario);
  const entry = { action: 'release', at: now, details: {}, kind: 'change' } as const;
  await write(database.reader, entry, (writer) =>
    writer
      .updateTable('municipality')
      .set({ planning_day: null, horizon_from: null, horizon_to: null })
      .execute(),
  );
  const moved = await exportScenario(database.reader, '2027-03-10' as IsoDate);
  expect(moved?.enrolments[0]?.dates).not.toContain(holyThursday);
  expect(moved?.holidays).toContain(holyThursday);
});
