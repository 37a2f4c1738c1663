import { expect, test } from 'vitest';
import type { MarkStatus } from '#shared/api/course-inputs.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import { dump } from '../database/temporary.ts';
import {
  allMet,
  aMunicipality,
  anInquiry,
  anOrder,
  anOrderedCourse,
  deadline,
  planAndPublish,
  record,
  viewOf,
} from './course-steps.ts';
import type { Standing } from './ground.ts';

const mark = (contactId: string, status: MarkStatus = 'attended') => ({
  contactId,
  status,
  cancelledAt: null,
  validReason: null,
  reason: '',
});

/** Marks every contact of the course before today as attended. */
async function attendAll(place: Standing, courseId: string): Promise<void> {
  const { contacts } = await viewOf(place, courseId);
  const marks = contacts.filter(({ needsMark }) => needsMark).map(({ id }) => mark(id));
  if (marks.length > 0) await place.services['attendance.mark']({ marks });
}

test('one course goes the whole way, from the call to the closing, under one id', async () => {
  const place = await aMunicipality();
  const { services, day } = place;
  const courseId = await anInquiry(place, '2027-03-01');
  expect(deadline(await viewOf(place, courseId), 'contact')).toMatchObject({
    startedOn: '2027-03-01',
    due: '2027-03-10',
    status: 'soon',
  });
  await record(place, courseId, 'visitatorContact', '2027-03-03');
  await record(place, courseId, 'visitation', '2027-03-05');
  await record(place, courseId, 'eligibility', '2027-03-05', allMet);
  const granted = await record(place, courseId, 'decision', '2027-03-08', { hours: 9 });
  expect(granted).toMatchObject({
    service: { id: 'gen-14' },
    legalBasis: 'Serviceloven § 86, stk. 1',
    verdict: { hours: { granted: 9, used: 0 } },
  });
  const waiting = () => services['waitingList.get']({});
  const before = (await waiting()).rows.length;
  const ordered = await record(place, courseId, 'order', '2027-03-08', anOrder);
  expect((await waiting()).rows).toHaveLength(before + 1);
  expect((await waiting()).rows.find(({ referralId }) => referralId === ordered.referralId)).toMatchObject({
    citizen: { name: 'Asta Bro Nielsen' },
    visitatedOn: '2027-03-05',
    deadline: '2027-03-19',
    needs: ['balance'],
  });
  await planAndPublish(place);
  expect((await waiting()).rows.map(({ referralId }) => referralId)).not.toContain(ordered.referralId);
  const placed = await viewOf(place, courseId);
  expect(placed.contacts.every(({ status }) => status === 'proposed')).toBe(true);
  const start = placed.contacts.find(({ kind }) => kind === 'startInterview');
  if (!start) throw new Error('no start interview');
  expect(deadline(placed, 'start')?.plannedOn).toBe(start.date);

  day.today = '2027-04-20' as IsoDate;
  expect((await viewOf(place, courseId)).verdict.hours?.used).toBe(0);
  await attendAll(place, courseId);
  const started = await record(place, courseId, 'goals', start.date);
  expect(started.verdict.hours?.used).toBeGreaterThan(1);
  expect(deadline(started, 'start')?.metOn).toBe(start.date);
  await record(place, courseId, 'midwayEvaluation', '2027-04-19');
  day.today = '2027-07-01' as IsoDate;
  await attendAll(place, courseId);
  await record(place, courseId, 'finalEvaluation', '2027-06-30');
  await record(place, courseId, 'continuation', '2027-06-30');
  const last = (await viewOf(place, courseId)).contacts.findLast(({ status }) => status === 'attended')?.date;
  const closed = await record(place, courseId, 'closing', '2027-07-01', {
    reasonId: 'goalReached',
    endedOn: last ?? ('2027-06-30' as IsoDate),
  });
  expect(closed.courseId).toBe(courseId);
  expect(closed.verdict).toMatchObject({ isClosed: true, stage: 'ending' });
  expect(closed.steps.map(({ kind }) => kind)).toEqual([
    'inquiry',
    'visitatorContact',
    'visitation',
    'eligibility',
    'decision',
    'order',
    'goals',
    'midwayEvaluation',
    'finalEvaluation',
    'continuation',
    'closing',
  ]);
});

test('each step of the way can be undone and done again, to the last row', async () => {
  const place = await aMunicipality();
  const { services, ground } = place;
  const states = [await dump(ground.store)];
  const keep = async () => states.push(await dump(ground.store));
  const courseId = await anInquiry(place, '2027-03-01');
  await keep();
  await record(place, courseId, 'visitation', '2027-03-05');
  await keep();
  await record(place, courseId, 'eligibility', '2027-03-05', allMet);
  await keep();
  await record(place, courseId, 'decision', '2027-03-08');
  await keep();
  await record(place, courseId, 'order', '2027-03-08', anOrder);
  await keep();
  await record(place, courseId, 'interruption', '2027-03-15', {
    reason: 'holiday',
    until: '2027-03-19' as IsoDate,
  });
  await keep();
  await record(place, courseId, 'closing', '2027-03-08', {
    reasonId: 'inquiryWithdrawn',
    endedOn: '2027-03-08' as IsoDate,
  });
  await keep();
  for (const state of states.slice(0, -1).reverse()) {
    await services['history.undo']({});
    expect(await dump(ground.store)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await services['history.redo']({});
    expect(await dump(ground.store)).toEqual(state);
  }
});

test('closing gives free what was agreed for later and takes the citizen off the waiting list', async () => {
  const place = await aMunicipality();
  const waits = await anOrderedCourse(place, '2027-03-05');
  await record(place, waits, 'closing', '2027-03-08', {
    reasonId: 'withdrew',
    endedOn: '2027-03-08' as IsoDate,
  });
  const { rows } = await place.services['waitingList.get']({});
  expect(rows.map(({ citizen }) => citizen.name)).not.toContain('Asta Bro Nielsen');

  const other = await place.services['citizens.save']({
    ...aCitizenOf('Bo Åse'),
  });
  const courseId = await anInquiry(place, '2027-03-05', { citizen: { citizenId: other.id } });
  await record(place, courseId, 'visitation', '2027-03-05');
  await record(place, courseId, 'eligibility', '2027-03-05', allMet);
  await record(place, courseId, 'decision', '2027-03-05');
  await record(place, courseId, 'order', '2027-03-05', anOrder);
  await planAndPublish(place);
  const bookingsOf = async () => {
    const { text } = await place.services['municipality.exportScenario']({});
    const { bookings, enrolments } = JSON.parse(text);
    return [...bookings, ...enrolments].filter((entry) => entry.citizenId === other.id).length;
  };
  expect(await bookingsOf()).toBeGreaterThan(1);
  const closed = await record(place, courseId, 'closing', '2027-03-08', {
    reasonId: 'withdrew',
    endedOn: '2027-03-08' as IsoDate,
  });
  expect(closed.contacts.length).toBeGreaterThan(1);
  expect(closed.contacts.every(({ status }) => status === 'lost')).toBe(true);
  expect(await bookingsOf()).toBe(0);
});

const aCitizenOf = (name: string) => ({
  citizenId: null,
  name,
  cpr: null,
  address: '',
  phone: '',
  digitalPost: false,
  resident: true,
  housing: 'home' as const,
});

test('a pause makes the citizen unavailable where they still wait, and taking it back gives the days again', async () => {
  const place = await aMunicipality();
  const courseId = await anOrderedCourse(place, '2027-03-05');
  const away = async () =>
    (await place.services['waitingList.get']({})).rows.find(
      ({ citizen }) => citizen.name === 'Asta Bro Nielsen',
    )?.unavailable;
  const view = await record(place, courseId, 'interruption', '2027-03-15', {
    reason: 'holiday',
    until: '2027-03-19' as IsoDate,
  });
  expect(await away()).toEqual([{ from: '2027-03-15', to: '2027-03-19' }]);
  const stepId = view.steps.find(({ kind }) => kind === 'interruption')?.id ?? '';
  await place.services['course.withdraw']({ courseId, stepId });
  expect(await away()).toEqual([]);
});

test('a course may lead to the next one, which knows where it came from', async () => {
  const place = await aMunicipality();
  const first = await anOrderedCourse(place, '2027-03-05');
  const { citizen } = await viewOf(place, first);
  const next = await anInquiry(place, '2027-03-08', {
    citizen: { citizenId: citizen.id },
    follows: first,
  });
  expect(await viewOf(place, next)).toMatchObject({ follows: first, citizen });
  expect((await viewOf(place, first)).followedBy).toEqual([next]);
});

test('a referral of a file has its course, which the plan fills and nobody opens twice', async () => {
  const place = await aMunicipality();
  const list = () => place.services['course.list']({ show: 'all', text: '' });
  const before = (await list()).courses;
  expect(before).toHaveLength(8);
  await planAndPublish(place);
  const after = (await list()).courses;
  expect(after.map(({ courseId }) => courseId).sort()).toEqual(before.map(({ courseId }) => courseId).sort());
  const view = await viewOf(place, after[0]?.courseId ?? '');
  expect(view.steps.map(({ kind }) => kind)).toEqual(['visitation', 'decision', 'order']);
  expect(view.contacts.map(({ kind }) => kind)).toContain('startInterview');
});

test('the hour of a contact is local, and a mark of today waits until it has begun', async () => {
  const place = await aMunicipality();
  const courseId = await anOrderedCourse(place, '2027-03-05');
  const therapistId = (await place.services['municipality.status']({})) as { therapists?: { id: string }[] };
  const visit = (from: string, to: string) =>
    place.services['course.bookVisit']({
      courseId,
      therapistId: therapistId.therapists?.[0]?.id ?? '',
      // The clock shows 9:00 UTC on this day, 10:00 here.
      date: '2027-03-08' as IsoDate,
      from: from as ClockTime,
      to: to as ClockTime,
      travelMinutes: 0,
    });
  await visit('06:00', '06:30');
  const { contacts } = await visit('20:00', '21:00');
  expect(contacts.map(({ needsMark }) => needsMark)).toEqual([true, false]);
  await expect(
    place.services['attendance.mark']({ marks: [mark(contacts[1]?.id ?? '')] }),
  ).rejects.toMatchObject({ error: { code: 'contactToCome' } });
  const { contacts: left } = await place.services['attendance.mark']({
    marks: [mark(contacts[0]?.id ?? '')],
  });
  expect(left).toEqual([]);
});
