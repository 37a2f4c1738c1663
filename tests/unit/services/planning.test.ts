import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import type { JobView } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { createCore } from '../../../electron/core.ts';
import { write } from '../../../electron/database/audit.ts';
import { dump, exampleText, key, now, temporaryFolder, today } from '../database/temporary.ts';
import { refusal, type Standing, standing, standingOn, workerFile } from './ground.ts';

const ended = ({ services }: Standing, jobId: string): Promise<JobView> =>
  vi.waitFor(
    async () => {
      const job = await services['job.get']({ jobId });
      expect(job.state).not.toBe('running');
      return job;
    },
    { timeout: 20_000, interval: 50 },
  );

/** A worker entry of the given source, which never plans anything. */
function aWorker(source: string): URL {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(file, source);
  return pathToFileURL(file);
}
const waitsForEver = `
  import { workerData, parentPort } from 'node:worker_threads';
  if (workerData.task) parentPort.postMessage({ figures: null, starts: {} });
  else Atomics.wait(workerData.flag, 0, 0);
  if (!workerData.task) throw new Error('stopped without a plan');`;

test('a run makes a draft that keeps every rule and can be published', async () => {
  const place = await standingOn('tiny');
  const { services } = place;
  const { jobId } = await services['draft.start']({ seconds: 1, seed: 1 });
  expect(await services['job.get']({ jobId })).toMatchObject({
    jobId,
    state: 'running',
    limit: 1,
    error: null,
  });
  await expect(services['draft.start']({ seconds: 1, seed: 1 })).rejects.toMatchObject(refusal('jobRunning'));
  expect(await ended(place, jobId)).toMatchObject({ state: 'done', error: null });
  const draft = await services['draft.get']({});
  expect(draft).toMatchObject({ figures: { total: 8 }, outdated: false });
  expect(draft?.rows.every(({ proposed }) => proposed !== null)).toBe(true);
  await services['draft.publish']({ draftId: draft?.draftId ?? '' });
  expect((await services['waitingList.get']({})).rows).toEqual([]);
});

test('a second run replaces the draft, and undo brings the first one back', async () => {
  const place = await standingOn('tiny');
  const run = async (seed: number) => {
    const { jobId } = await place.services['draft.start']({ seconds: 1, seed });
    await ended(place, jobId);
    return (await place.services['draft.get']({}))?.draftId;
  };
  const first = await run(1);
  const second = await run(2);
  expect(second).not.toBe(first);
  await place.services['history.undo']({});
  expect((await place.services['draft.get']({}))?.draftId).toBe(first);
});

test('a run that is stopped to keep its plan leaves a draft long before its time', async () => {
  const place = await standingOn('tiny');
  const { jobId } = await place.services['draft.start']({ seconds: 600, seed: 1 });
  await vi.waitFor(
    async () => expect((await place.services['job.get']({ jobId })).best).toMatchObject({ total: 8 }),
    { timeout: 20_000 },
  );
  expect(await place.services['job.stop']({ jobId, keep: true })).toMatchObject({ state: 'done' });
  expect(await place.services['draft.get']({})).toMatchObject({ figures: { total: 8 } });
});

test('a run that is thrown away leaves no trace', async () => {
  const place = await standingOn('tiny');
  const before = await dump(place.ground.store);
  const { jobId } = await place.services['draft.start']({ seconds: 600, seed: 1 });
  expect(await place.services['job.stop']({ jobId, keep: false })).toMatchObject({
    state: 'cancelled',
    error: null,
  });
  expect(await place.services['draft.get']({})).toBeNull();
  expect(await dump(place.ground.store)).toEqual(before);
  await expect(place.services['job.stop']({ jobId: 'other', keep: false })).rejects.toMatchObject(
    refusal('jobUnknown'),
  );
});

test('a planner that crashes fails its run, changes nothing, and the next run may start', async () => {
  const crash = aWorker("throw new Error('out of luck');");
  const place = await standingOn('tiny', crash);
  const before = await dump(place.ground.store);
  const { jobId } = await place.services['draft.start']({ seconds: 1, seed: 1 });
  expect(await ended(place, jobId)).toMatchObject({
    state: 'failed',
    error: { code: 'internal', details: { id: jobId } },
  });
  expect(place.faults).toEqual([jobId]);
  expect(await dump(place.ground.store)).toEqual(before);
  await place.services['draft.start']({ seconds: 1, seed: 1 });
});

test('data that changes while the planner runs fails the run: its plan would be about yesterday', async () => {
  const place = await standingOn('tiny');
  const { jobId } = await place.services['draft.start']({ seconds: 600, seed: 1 });
  const entry = { action: 'absence', at: now, details: {}, kind: 'change' } as const;
  const absence = { therapist_id: 't02', position: 0, from_date: today, to_date: today };
  await write(place.ground.store.reader, entry, (writer) =>
    writer.insertInto('therapist_absences').values(absence).execute(),
  );
  expect(await place.services['job.stop']({ jobId, keep: true })).toMatchObject({
    state: 'failed',
    error: { code: 'draftOutdated' },
  });
  expect(await place.services['draft.get']({})).toBeNull();
});

test('a municipality that is put away takes its run with it', async () => {
  const place = await standingOn('tiny', aWorker(waitsForEver));
  const { jobId } = await place.services['draft.start']({ seconds: 600, seed: 1 });
  expect(await place.services['municipality.close']({})).toEqual({ open: false });
  expect(await place.services['job.get']({ jobId })).toMatchObject({ state: 'cancelled' });
});

test('closing the core during a run leaves the data as it was', async () => {
  const folder = temporaryFolder();
  const clock = { today: () => today, now: () => now };
  const core = await createCore({ folder, key, clock, plannerWorker: workerFile, onFault: () => undefined });
  const file = { fileName: 'tiny.json', text: exampleText('tiny'), replace: false };
  await core.services['municipality.importScenario'](file);
  const before = await core.services['municipality.exportScenario']({});
  await core.services['draft.start']({ seconds: 600, seed: 1 });
  await core.close();
  const again = await standing(folder);
  expect(await again.services['draft.get']({})).toBeNull();
  expect(await again.services['municipality.exportScenario']({})).toEqual(before);
});

test('a process that is killed during a run leaves the data as it was', async () => {
  const place = await standingOn('tiny');
  const before = await dump(place.ground.store);
  place.ground.store.close();
  const script = `
    import { createCore } from '${import.meta.dirname}/../../../electron/core.ts';
    const core = await createCore({
      folder: ${JSON.stringify(place.folder)},
      key: new Uint8Array(32).fill(7),
      clock: { today: () => '2027-03-08', now: () => '2027-03-08T09:00:00.000Z' },
      plannerWorker: new URL('${workerFile.href}'),
      onFault: () => undefined,
    });
    const { jobId } = await core.services['draft.start']({ seconds: 600, seed: 1 });
    const watch = setInterval(async () => {
      if ((await core.services['job.get']({ jobId })).best) process.stdout.write('planning');
    }, 20);`;
  const file = join(temporaryFolder(), 'plan.mjs');
  writeFileSync(file, script);
  const child = spawn(process.execPath, [file]);
  const said = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  expect(said).toMatch(/^planning/);
  const gone = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  child.kill('SIGKILL');
  expect(await gone).toBe('SIGKILL');
  const again = await standing(place.folder);
  expect(await dump(again.ground.store)).toEqual(before);
  expect(await again.services['draft.get']({})).toBeNull();
  await again.services['draft.start']({ seconds: 1, seed: 1 });
});

test('a plan made yesterday is outdated today, where the planning day follows the calendar', async () => {
  const place = await standingOn('tiny');
  await place.services['municipality.releasePlanningDay']({});
  const { jobId } = await place.services['draft.start']({ seconds: 1, seed: 1 });
  await ended(place, jobId);
  expect(await place.services['draft.get']({})).toMatchObject({ outdated: false });
  place.day.today = '2027-03-09' as IsoDate;
  expect(await place.services['draft.get']({})).toMatchObject({ outdated: true });
});
