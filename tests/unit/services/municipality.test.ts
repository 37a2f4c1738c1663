import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { readScenario } from '#shared/model/read.ts';
import { openDatabase } from '../../../electron/database/database.ts';
import { dump, example, exampleText, key, now } from '../database/temporary.ts';
import { inFolder, refusal, standing, standingOn } from './ground.ts';

const file = (text: string, replace = false) => ({ fileName: 'min fil.json', text, replace });

test('an imported municipality plans from its own day and horizon until they are released', async () => {
  const { services, day } = await standingOn('tiny');
  const status = await services['municipality.status']({});
  expect(status).toMatchObject({
    open: true,
    name: 'tiny-110',
    isDemo: false,
    planningDay: '2027-03-08',
    planningDayFixed: true,
    horizon: { from: '2027-03-08', to: '2027-07-18' },
    startWithinWorkingDays: 10,
    counts: { sites: 1, therapists: 4, teams: 5, waiting: 8 },
  });
  day.today = '2027-03-17' as IsoDate;
  expect(await services['municipality.status']({})).toMatchObject({ planningDay: '2027-03-08' });
  expect(await services['municipality.releasePlanningDay']({})).toMatchObject({
    planningDay: '2027-03-17',
    planningDayFixed: false,
    horizon: { from: '2027-03-17', to: '2027-07-25' },
  });
  day.today = '2027-03-18' as IsoDate;
  expect(await services['municipality.status']({})).toMatchObject({ planningDay: '2027-03-18' });
  await services['history.undo']({});
  expect(await services['municipality.status']({})).toMatchObject({ planningDay: '2027-03-08' });
});

test('colleagues of one name get different initials', async () => {
  const { services } = await standing();
  const scenario = example('tiny');
  const names = ['Maria Møller', 'Morten Møller', 'Mette-Marie Bo', 'Maria Møller'];
  scenario.therapists.forEach((therapist, n) => {
    therapist.name = names[n] ?? '';
  });
  const status = await services['municipality.importScenario'](file(JSON.stringify(scenario)));
  const initials = status.open ? status.therapists.map((therapist) => therapist.initials) : [];
  expect(initials).toEqual(['MM', 'MMØ', 'MB', 'MAM']);
});

test('what is exported is the file that was imported, and the trail says that it was taken out', async () => {
  const { services, ground } = await standingOn('small');
  const { fileName, text } = await services['municipality.exportScenario']({});
  expect(JSON.parse(text)).toEqual(example('small'));
  expect(fileName).toMatch(/^[a-zæøå0-9-]+-2026-09-07\.scenario\.json$/);
  const last = await ground.store.reader.selectFrom('audit').selectAll().orderBy('seq', 'desc').execute();
  expect(last.map(({ action }) => action)).toEqual([
    'municipality.exportScenario',
    'municipality.importScenario',
  ]);
});

test('a faulty file is refused with its first fault, and nothing is opened', async () => {
  const { services } = await standing();
  const scenario = example('tiny');
  const [team] = scenario.teams;
  if (team) team.siteId = 'nowhere';
  await expect(services['municipality.importScenario'](file(JSON.stringify(scenario)))).rejects.toMatchObject(
    refusal('fileInvalid', {
      file: 'min fil.json',
      path: '$.teams[0].siteId',
      problem: 'unknownId',
      id: 'nowhere',
    }),
  );
  await expect(services['municipality.importScenario'](file('{ "format"'))).rejects.toMatchObject(
    refusal('fileInvalid', { path: '$' }),
  );
  expect(await services['municipality.status']({})).toEqual({ open: false });
});

test('a second municipality is refused while one is open', async () => {
  const { services } = await standingOn('tiny');
  const again = [
    services['municipality.importScenario'](file(exampleText('small'))),
    services['municipality.createDemo']({}),
    services['municipality.createEmpty']({ name: 'Ny' }),
  ];
  for (const asked of again) await expect(asked).rejects.toMatchObject(refusal('municipalityExists'));
  expect(await services['municipality.status']({})).toMatchObject({ name: 'tiny-110' });
});

test('of two that are opened at once only one gets in', async () => {
  const { services } = await standing();
  const asked = [
    services['municipality.createEmpty']({ name: 'A' }),
    services['municipality.createEmpty']({ name: 'B' }),
  ];
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('an import may replace the open municipality, whose file is kept whole under another name', async () => {
  const place = await standingOn('tiny');
  const before = await dump(place.ground.store);
  const { services, folder } = place;
  await services['municipality.importScenario'](file(exampleText('small'), true));
  expect(await services['municipality.status']({})).toMatchObject({ name: 'small-102' });
  const kept = readdirSync(folder).filter((name) => /^holdplan-2027-03-08T09-00-\d\d\.db$/.test(name));
  expect(kept).toHaveLength(1);
  const old = await openDatabase({ file: inFolder(place, kept[0] ?? ''), key, now });
  expect(await dump(old)).toEqual(before);
  const trail = await old.reader.selectFrom('audit').select('action').orderBy('seq').execute();
  expect(trail.at(-1)).toEqual({ action: 'municipality.close' });
  old.close();
});

test('of two that close it at once only one does, and one file is put away', async () => {
  const { services, folder } = await standingOn('tiny');
  const settled = await Promise.allSettled([
    services['municipality.close']({}),
    services['municipality.close']({}),
  ]);
  expect(settled).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: refusal('noMunicipality') },
  ]);
  expect(readdirSync(folder).filter((name) => /^holdplan-.*\.db$/.test(name))).toHaveLength(1);
  expect(await services['municipality.createEmpty']({ name: 'Nyby' })).toMatchObject({ open: true });
});

test('a faulty file replaces nothing', async () => {
  const place = await standingOn('tiny');
  await expect(place.services['municipality.importScenario'](file('[]', true))).rejects.toMatchObject(
    refusal('fileInvalid'),
  );
  expect(await place.services['municipality.status']({})).toMatchObject({ name: 'tiny-110' });
  expect(existsSync(inFolder(place, 'holdplan.next.db'))).toBe(false);
});

test('a closed municipality is put away, and an empty one can begin', async () => {
  const place = await standingOn('tiny');
  const { services, folder } = place;
  expect(await services['municipality.close']({})).toEqual({ open: false });
  expect(readdirSync(folder).filter((name) => /^holdplan-.*\.db$/.test(name))).toHaveLength(1);
  const opened = await services['municipality.createEmpty']({ name: 'Nyby' });
  expect(opened).toMatchObject({
    open: true,
    name: 'Nyby',
    planningDay: '2027-03-08',
    planningDayFixed: false,
  });
  const { text } = await services['municipality.exportScenario']({});
  expect(readScenario(text)).toMatchObject({ ok: true });
  expect((JSON.parse(text) as { holidays: string[] }).holidays).toContain('2027-03-25');
});

test('a swap that a crash cut short is finished, or forgotten, at the next start', async () => {
  const place = await standingOn('tiny');
  place.ground.store.close();
  const [main, next] = [inFolder(place, 'holdplan.db'), inFolder(place, 'holdplan.next.db')];
  // Cut short between the two renames: only the new file is there, whole.
  renameSync(main, next);
  renameSync(`${main}.key-check`, `${next}.key-check`);
  const finished = await standing(place.folder);
  expect(await finished.services['municipality.status']({})).toMatchObject({ name: 'tiny-110' });
  finished.ground.store.close();
  // Cut short while the new file was written: it is half of nothing.
  writeFileSync(next, readFileSync(main).subarray(0, 5000));
  const forgotten = await standing(place.folder);
  expect(await forgotten.services['municipality.status']({})).toMatchObject({ name: 'tiny-110' });
  expect(existsSync(next)).toBe(false);
});

test('the demo names its citizens, and plans from today', async () => {
  const { services } = await standing();
  const status = await services['municipality.createDemo']({});
  expect(status).toMatchObject({
    open: true,
    isDemo: true,
    planningDay: '2027-03-08',
    planningDayFixed: false,
  });
  const { rows } = await services['waitingList.get']({});
  expect(rows.length).toBe(130);
  expect(rows.every(({ citizen }) => citizen.name !== citizen.id)).toBe(true);
  const { text } = await services['municipality.exportScenario']({});
  for (const { citizen } of rows.slice(0, 10)) expect(text).not.toContain(citizen.name);
});

test('a full disk refuses, opens nothing, and the next try works', async () => {
  const { services, ground } = await standing();
  const pages = (n: number) => sql.raw(`pragma max_page_count = ${n}`).execute(ground.store.reader);
  await pages(60);
  await expect(services['municipality.importScenario'](file(exampleText('tiny')))).rejects.toMatchObject(
    refusal('diskFull'),
  );
  expect(await services['municipality.status']({})).toEqual({ open: false });
  await pages(1_000_000);
  await services['municipality.importScenario'](file(exampleText('tiny')));
});
