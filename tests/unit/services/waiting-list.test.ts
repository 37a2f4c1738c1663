import { expect, test } from 'vitest';
import { examplePlan } from '../database/temporary.ts';
import { plantDraft, standingOn } from './ground.ts';

test('the waiting list counts working days to each deadline, the nearest first', async () => {
  const { services } = await standingOn('tiny');
  const list = await services['waitingList.get']({});
  expect(list).toMatchObject({ today: '2027-03-08', hasDraft: false, startWithinWorkingDays: 10 });
  expect(list.rows).toHaveLength(8);
  const deadlines = list.rows.map(({ deadline }) => deadline);
  expect(deadlines).toEqual([...deadlines].sort());
  // Visitated on Thursday 25 February: the tenth working day after it is Thursday 11 March, three days on.
  expect(list.rows.find(({ referralId }) => referralId === 'r002')).toMatchObject({
    deadline: '2027-03-11',
    workingDaysLeft: 3,
    modalities: ['home'],
    siteNames: ['Brohuset'],
    proposed: null,
    waitingReasons: [],
    byHand: null,
  });
});

test('a draft proposes a start, and says how late it is', async () => {
  const place = await standingOn('tiny');
  await plantDraft(place, examplePlan('tiny'));
  const { rows } = await place.services['waitingList.get']({});
  expect(rows.find(({ referralId }) => referralId === 'r001')?.proposed).toMatchObject({
    date: '2027-03-10',
    from: '10:45',
    therapist: { id: 't01' },
    siteName: 'Brohuset',
    modality: 'team',
    teamId: 'h01',
    firstTraining: '2027-03-16',
    sessions: 12,
    workingDaysLate: -8,
  });
  expect(rows.find(({ referralId }) => referralId === 'r002')?.proposed).toMatchObject({
    siteName: null,
    modality: 'home',
    teamId: null,
    firstTraining: '2027-03-11',
    sessions: 12,
    workingDaysLate: -1,
  });
});

test('whom the draft lets wait has the reasons', async () => {
  const place = await standingOn('tiny');
  const plan = examplePlan('tiny');
  const [left] = plan.placements.splice(1, 1);
  const referralId = left?.referralId ?? '';
  plan.waiting = [{ referralId, reasons: ['no-interview', 'horizon'], earliestStart: null }];
  await plantDraft(place, plan);
  const { rows } = await place.services['waitingList.get']({});
  expect(rows.find((row) => row.referralId === referralId)).toMatchObject({
    proposed: null,
    waitingReasons: ['no-interview', 'horizon'],
  });
});
