import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { write } from '../../../electron/database/audit.ts';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { dump, example, examplePlan, now } from '../database/temporary.ts';
import { plantDraft, refusal, type Standing, standing, standingOn } from './ground.ts';

async function published(): Promise<Standing> {
  const place = await standingOn('tiny');
  const draftId = await plantDraft(place, examplePlan('tiny'));
  await place.services['draft.publish']({ draftId });
  return place;
}

async function exported({ services }: Standing): Promise<Scenario> {
  const { text } = await services['municipality.exportScenario']({});
  const reading = readScenario(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]));
  return reading.value;
}

test('a draft shows what it does, beside booking by hand', async () => {
  const place = await standingOn('tiny');
  const draftId = await plantDraft(place, examplePlan('tiny'));
  const draft = await place.services['draft.get']({});
  expect(draft).toMatchObject({
    draftId,
    seconds: 1.5,
    figures: { total: 8, inTime: 8, late: 0, waiting: 0, cost: 323 },
    byHand: { total: 8 },
    outdated: false,
    sessionsStaffed: examplePlan('tiny').staffing.length,
    cancelledSessions: [
      { teamId: 'h01', teamName: 'Cirkeltræning 1', date: '2027-04-09', from: '08:30', seatsLost: 2 },
    ],
  });
  expect(draft?.rows).toHaveLength(8);
  expect(draft?.rows.every(({ byHand }) => byHand !== null && byHand.date >= '2027-03-10')).toBe(true);
  expect(draft?.costParts.reduce((sum, { cost }) => sum + cost, 0)).toBe(323);
});

test('publishing proposes every appointment, empties the waiting list, and can be looked back on', async () => {
  const { services, ground } = await published();
  const plan = examplePlan('tiny');
  expect(await services['published.get']({})).toMatchObject({
    figures: { total: 8, inTime: 8 },
    firstDate: '2027-03-10',
    appointments: plan.placements.flatMap(({ appointments }) => appointments).length,
    enrolments: plan.placements.filter(({ enrolment }) => enrolment).length,
    sessionsStaffed: plan.staffing.length,
    sessionsCancelled: 1,
  });
  expect((await services['waitingList.get']({})).rows).toEqual([]);
  expect(await services['draft.get']({})).toBeNull();
  const statuses = await ground.store.reader
    .selectFrom('contacts')
    .select('status')
    .where('kind', '!=', 'booking')
    .distinct()
    .execute();
  expect(statuses).toEqual([{ status: 'proposed' }]);
  const week = await services['week.get']({ week: '2027-W14', layer: 'published' });
  expect(week.sessions.filter(({ teamId }) => teamId === 'h01')).toMatchObject([
    { date: '2027-04-06', leadersFrom: 'published', leaders: [{ id: 't03' }], status: 'held' },
    { date: '2027-04-09', leaders: [], taken: 2, status: 'cancelled' },
  ]);
});

test('what was published is there, the same, after closing and opening', async () => {
  const place = await published();
  const week = await place.services['week.get']({ week: '2027-W14', layer: 'published' });
  const calendar = await place.services['week.therapist']({
    therapistId: 't03',
    week: '2027-W14',
    layer: 'published',
  });
  const before = await dump(place.ground.store);
  place.ground.store.close();
  const again = await standing(place.folder);
  expect(await dump(again.ground.store)).toEqual(before);
  expect(await again.services['week.get']({ week: '2027-W14', layer: 'published' })).toEqual(week);
  expect(
    await again.services['week.therapist']({ therapistId: 't03', week: '2027-W14', layer: 'published' }),
  ).toEqual(calendar);
});

test('an export after publishing has bookings and enrolments in place of referrals, and can be planned', async () => {
  const place = await published();
  const [before, after, plan] = [example('tiny'), await exported(place), examplePlan('tiny')];
  expect(after.referrals).toEqual([]);
  expect(after.bookings.slice(0, before.bookings.length)).toEqual(before.bookings);
  const added = after.bookings.slice(before.bookings.length);
  const home = plan.placements.find(({ referralId }) => referralId === 'r003');
  const visits = home?.appointments.length ?? 0;
  const ofHome = added.filter(
    ({ citizenId, therapistId }) => citizenId === 'c00029' && therapistId === 't03',
  );
  expect(ofHome).toHaveLength(visits);
  const appointments = plan.placements.flatMap((placement) =>
    placement.appointments.map(() => (placement.modality === 'home' ? 3 : 1)),
  );
  expect(added).toHaveLength(appointments.reduce<number>((sum, n) => sum + n, 0));
  const visit = added.find(({ date, citizenId }) => date === '2027-03-22' && citizenId === 'c00029');
  const way = { therapistId: 't03', roomId: null, citizenId: null, date: '2027-03-22' };
  expect(added.filter(({ id }) => id.startsWith(`${visit?.id}`))).toEqual([
    { id: `${visit?.id}-there`, ...way, from: '13:30', to: '14:00' },
    { id: visit?.id, ...way, citizenId: 'c00029', from: '14:00', to: '15:00' },
    { id: `${visit?.id}-back`, ...way, from: '15:00', to: '15:30' },
  ]);
  expect(after.enrolments.at(-1)?.dates.length).toBeGreaterThan(0);
  expect(after.enrolments.length - before.enrolments.length).toBe(
    plan.placements.filter(({ enrolment }) => enrolment).length,
  );
  expect(after.teams[0]?.skip).toEqual(['2027-04-09']);
  expect(after.enrolments[0]?.dates).not.toContain('2027-04-09');
  expect((await exported(place)).bookings).toEqual(after.bookings);
  // Nobody waits; the next plan only has to staff the sessions around what stands.
  expect(judge(after, planByHand(after)).violations).toEqual([]);
});

test('undo takes a whole publication back, and redo gives it again, to the last row', async () => {
  const place = await standingOn('tiny');
  const draftId = await plantDraft(place, examplePlan('tiny'));
  const before = await dump(place.ground.store);
  await place.services['draft.publish']({ draftId });
  const after = await dump(place.ground.store);
  expect(await place.services['history.get']({})).toMatchObject({
    undo: { action: 'draft.publish' },
    redo: null,
  });
  expect(await place.services['history.undo']({})).toMatchObject({
    undo: { action: 'draft.start' },
    redo: { action: 'draft.publish' },
  });
  expect(await dump(place.ground.store)).toEqual(before);
  expect(await place.services['draft.get']({})).toMatchObject({ draftId, outdated: false });
  await place.services['history.redo']({});
  expect(await dump(place.ground.store)).toEqual(after);
  await expect(place.services['history.redo']({})).rejects.toMatchObject(refusal('nothingToRedo'));
});

test('a draft may be published again after its publication was undone', async () => {
  const place = await standingOn('tiny');
  const draftId = await plantDraft(place, examplePlan('tiny'));
  await place.services['draft.publish']({ draftId });
  await place.services['history.undo']({});
  await place.services['draft.publish']({ draftId });
  expect((await place.services['waitingList.get']({})).rows).toEqual([]);
});

test('a draft that the data has moved away from is marked, and not published', async () => {
  const place = await standingOn('tiny');
  const draftId = await plantDraft(place, examplePlan('tiny'));
  const entry = { action: 'absence', at: now, details: {}, kind: 'change' } as const;
  await write(place.ground.store.reader, entry, (writer) =>
    writer
      .insertInto('therapist_absences')
      .values({
        therapist_id: 't02',
        position: 0,
        // After the horizon: the plan still keeps every rule, but another one might be better.
        from_date: '2027-09-01' as IsoDate,
        to_date: '2027-09-01' as IsoDate,
      })
      .execute(),
  );
  const before = await dump(place.ground.store);
  expect(await place.services['draft.get']({})).toMatchObject({ outdated: true });
  await expect(place.services['draft.publish']({ draftId })).rejects.toMatchObject(refusal('draftOutdated'));
  expect(await dump(place.ground.store)).toEqual(before);
  await place.services['history.undo']({});
  expect(await place.services['draft.get']({})).toMatchObject({ outdated: false });
});

test('a plan that breaks a rule is not published, whatever its draft says', async () => {
  const place = await standingOn('tiny');
  const plan = examplePlan('tiny');
  plan.placements[0]?.appointments.splice(0, 1);
  const draftId = await plantDraft(place, plan);
  const before = await dump(place.ground.store);
  await expect(place.services['draft.publish']({ draftId })).rejects.toMatchObject(refusal('draftOutdated'));
  expect(await dump(place.ground.store)).toEqual(before);
});

test('an unknown or discarded draft is not published, and an empty one has nothing to publish', async () => {
  const place = await standingOn('tiny');
  const { services } = place;
  const draftId = await plantDraft(place, examplePlan('tiny'));
  await expect(services['draft.publish']({ draftId: 'other' })).rejects.toMatchObject(refusal('noDraft'));
  await expect(services['draft.discard']({ draftId: 'other' })).rejects.toMatchObject(refusal('noDraft'));
  expect(await services['draft.discard']({ draftId })).toBeNull();
  await expect(services['draft.publish']({ draftId })).rejects.toMatchObject(refusal('noDraft'));
  const empty = { ...examplePlan('tiny'), placements: [], staffing: [], cancelled: [] };
  const emptyId = await plantDraft(place, empty);
  await expect(services['draft.publish']({ draftId: emptyId })).rejects.toMatchObject(
    refusal('nothingToPublish'),
  );
});

test('a disk that fills up while publishing leaves everything as it was, and the next try works', async () => {
  const place = await standingOn('tiny');
  const draftId = await plantDraft(place, examplePlan('tiny'));
  const { reader } = place.ground.store;
  const before = await dump(place.ground.store);
  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(reader);
  await sql.raw(`pragma max_page_count = ${(pages.rows[0]?.page_count ?? 0) + 2}`).execute(reader);
  await expect(place.services['draft.publish']({ draftId })).rejects.toMatchObject(refusal('diskFull'));
  expect(await dump(place.ground.store)).toEqual(before);
  await sql.raw('pragma max_page_count = 1000000').execute(reader);
  await place.services['draft.publish']({ draftId });
});

test('each use case that changes data leaves one entry, with counts and no name', async () => {
  const place = await standingOn('tiny');
  const { services, ground } = place;
  const draftId = await plantDraft(place, examplePlan('tiny'));
  await services['draft.publish']({ draftId });
  await services['history.undo']({});
  await services['history.redo']({});
  await services['history.undo']({});
  await services['draft.discard']({ draftId });
  await services['municipality.releasePlanningDay']({});
  await services['municipality.releasePlanningDay']({});
  const trail = await ground.store.reader.selectFrom('audit').selectAll().orderBy('seq').execute();
  expect(trail.map(({ action }) => action)).toEqual([
    'municipality.importScenario',
    'draft.start',
    'draft.publish',
    'history.undo',
    'history.redo',
    'history.undo',
    'draft.discard',
    'municipality.releasePlanningDay',
  ]);
  expect(JSON.parse(trail[2]?.details ?? '')).toMatchObject({ plan: draftId, sessionsCancelled: 1 });
  for (const { details } of trail)
    for (const { name } of example('tiny').therapists) expect(details).not.toContain(name);
});
