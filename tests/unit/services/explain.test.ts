import { expect, test, vi } from 'vitest';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { write } from '../../../electron/database/audit.ts';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { readDraft } from '../../../electron/services/plans/plan-rows.ts';
import { readSituation } from '../../../electron/services/situation.ts';
import { exampleText, today } from '../database/temporary.ts';
import { plantDraft, refusal, type Standing, standing, standingOn } from './ground.ts';

/** A draft as booked by hand in a house with one consulting room, where first come, first served makes many late. */
async function bookedByHand(): Promise<Standing & { plan: Plan; draftId: string }> {
  const place = await standing();
  const small = JSON.parse(exampleText('small')) as Scenario;
  const talk = small.rooms.find(({ use }) => use === 'consulting');
  const rooms = small.rooms.filter((room) => room.use === 'training' || room.id === talk?.id);
  const taken = small.bookings.map((b) =>
    rooms.some(({ id }) => id === b.roomId) ? b : { ...b, roomId: null },
  );
  const text = JSON.stringify({ ...small, rooms, bookings: taken });
  await place.services['municipality.importScenario']({ fileName: 'small.json', text, replace: false });
  const { scenario } = await readSituation(place.ground);
  const plan = planByHand(scenario);
  return { ...place, plan, draftId: await plantDraft(place, plan) };
}

async function firstLate({ services }: Standing): Promise<string> {
  const { rows } = await services['waitingList.get']({});
  const late = rows.find(({ proposed }) => (proposed?.workingDaysLate ?? 0) > 0);
  if (!late) throw new Error('nobody is late in this example');
  return late.referralId;
}

test('without a draft there is nothing to explain, and a stranger is refused', async () => {
  const place = await standingOn('tiny');
  const asked = place.services['explain.start']({ referralId: 'r1' });
  await expect(asked).rejects.toMatchObject(refusal('noDraft'));
  const { scenario } = await readSituation(place.ground);
  await plantDraft(place, planByHand(scenario));
  const stranger = place.services['alternatives.list']({ referralId: 'nobody', most: 3 });
  await expect(stranger).rejects.toMatchObject(refusal('notFound', { what: 'referral', id: 'nobody' }));
});

test('an alternative that is chosen becomes the draft as it was shown, and undo brings the old one back', async () => {
  const place = await bookedByHand();
  const { services, plan, draftId } = place;
  const referralId = plan.placements[0]?.referralId ?? '';
  const { alternatives, current } = await services['alternatives.list']({ referralId, most: 4 });
  expect(alternatives).toHaveLength(4);
  const costs = alternatives.map(({ costDifference }) => costDifference);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  const wanted = alternatives[2];
  if (!wanted) throw new Error('no third alternative');
  const before = await services['draft.get']({});
  const draft = await services['draft.choose']({ draftId, referralId, choice: wanted.choice });
  const row = draft.rows.find((r) => r.referralId === referralId);
  expect(row?.proposed).toEqual(wanted.start);
  expect(draft.figures.cost).toBeCloseTo((before?.figures.cost ?? 0) + wanted.costDifference, 6);
  const { scenario } = await readSituation(place.ground);
  const kept = await readDraft(place.ground.store.reader);
  expect(judge(scenario, kept?.plan ?? plan).violations).toEqual([]);
  await expect(
    services['draft.choose']({ draftId, referralId, choice: wanted.choice }),
  ).rejects.toMatchObject(refusal('noDraft'));
  await services['history.undo']({});
  const again = await services['draft.get']({});
  expect(again?.draftId).toBe(draftId);
  expect(again?.rows.find((r) => r.referralId === referralId)?.proposed).toEqual(current);
});

/** Plans again for a second, and gives the draft that comes of it. */
async function planAgain({ services, ground }: Standing) {
  const { jobId } = await services['draft.start']({ seconds: 1, seed: 2 });
  await vi.waitFor(
    async () => expect((await services['job.get']({ jobId })).state).not.toBe('running'),
    30_000,
  );
  const { error } = await services['job.get']({ jobId });
  return { error, plan: (await readDraft(ground.store.reader))?.plan };
}

test('what was chosen is held: planned again, the others are planned around it, until it is let go of', async () => {
  const place = await bookedByHand();
  const { services, plan, draftId } = place;
  const referralId = plan.placements.at(-1)?.referralId ?? '';
  const { alternatives } = await services['alternatives.list']({ referralId, most: 8 });
  const dearest = alternatives.at(-1);
  if (!dearest) throw new Error('no alternative');
  const chosen = await services['draft.choose']({ draftId, referralId, choice: dearest.choice });
  expect(chosen).toMatchObject({ held: 1 });
  const placementIn = (of: Plan | undefined) => of?.placements.find((p) => p.referralId === referralId);
  const held = placementIn((await readDraft(place.ground.store.reader))?.plan);

  const again = await planAgain(place);
  expect(placementIn(again.plan)).toEqual(held);
  const draft = await services['draft.get']({});
  expect(draft?.rows.find((row) => row.referralId === referralId)).toMatchObject({ held: true });

  const free = await services['draft.hold']({ draftId: draft?.draftId ?? '', referralId, held: false });
  expect(free).toMatchObject({ held: 0 });
  await planAgain(place);
  expect(await services['draft.get']({})).toMatchObject({ held: 0 });
});

test('what is held and can no longer be is named, and the old draft stays', async () => {
  const place = await bookedByHand();
  const { services, plan, draftId, ground } = place;
  const { referralId = '', appointments = [] } = plan.placements[0] ?? {};
  await services['draft.hold']({ draftId, referralId, held: true });
  const { date, therapistId } = appointments[0] ?? {};
  const entry = { action: 'test', at: ground.clock.now(), details: {}, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const ill = {
      therapist_id: therapistId ?? '',
      position: 99,
      from_date: date ?? today,
      to_date: date ?? today,
    };
    await writer.insertInto('therapist_absences').values(ill).execute();
  });
  expect((await planAgain(place)).error).toEqual({ code: 'heldRefused', details: { id: referralId } });
  expect((await services['draft.get']({}))?.draftId).toBe(draftId);
});

test('a start that is no alternative is refused and changes nothing', async () => {
  const { services, plan, draftId } = await bookedByHand();
  const referralId = plan.placements[0]?.referralId ?? '';
  const [first] = (await services['alternatives.list']({ referralId, most: 1 })).alternatives;
  if (!first) throw new Error('no alternative');
  const choice = { ...first.choice, from: '03:00' as ClockTime };
  await expect(services['draft.choose']({ draftId, referralId, choice })).rejects.toMatchObject(
    refusal('notFound', { what: 'course', id: referralId }),
  );
  expect((await services['draft.get']({}))?.draftId).toBe(draftId);
});

test('a late citizen is told what is in the way each day, and what would help, in names', async () => {
  const place = await bookedByHand();
  const { services } = place;
  const referralId = await firstLate(place);
  const why = await services['explain.start']({ referralId });
  expect(why).toMatchObject({ status: 'late', goal: why.deadline, overdue: false });
  expect(why.days.length).toBeGreaterThan(0);
  expect(why.days.at(-1)?.date).toBe(why.goal);
  expect(why.remedies.length + why.pairsTried.length + (why.asItIs ? 1 : 0)).toBeGreaterThan(0);
  for (const { start, changes, costDifference } of why.remedies) {
    expect(changes.length).toBeGreaterThan(0);
    expect(start.workingDaysLate).toBeLessThanOrEqual(0);
    expect(costDifference).toBeLessThan(0);
  }
  expect(await services['explain.placement']({ referralId })).toMatchObject({ start: why.current });
});

test('the bottlenecks count every late or waiting citizen once for each thing that is short', async () => {
  const place = await bookedByHand();
  const { services } = place;
  let found = await services['explain.bottlenecks']({ seconds: 1 });
  while (found.lookedAt < found.late + found.waiting) {
    const before = found.lookedAt;
    found = await services['explain.bottlenecks']({ seconds: 10 });
    expect(found.lookedAt).toBeGreaterThan(before);
  }
  const draft = await services['draft.get']({});
  expect(found).toMatchObject({ late: draft?.figures.late, waiting: draft?.figures.waiting });
  expect(found.lookedAt).toBe(found.late + found.waiting);
  const counted = new Set([...found.unexplained, ...found.bottlenecks.flatMap((b) => b.referralIds)]);
  expect(counted.size).toBe(found.lookedAt);
  const delays = found.bottlenecks.map(({ delayed }) => delayed);
  expect(delays).toEqual([...delays].sort((a, b) => b - a));
});
