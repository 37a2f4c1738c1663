import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { CourseStep, StepKind } from '#shared/course/step.ts';
import { newStep } from '../course/builders.ts';
import { dump } from '../database/temporary.ts';
import {
  allMet,
  aMunicipality,
  anInquiry,
  anOrder,
  anOrderedCourse,
  planAndPublish,
  record,
  viewOf,
} from './course-steps.ts';
import { refusal, type Standing, standing } from './ground.ts';

const stepIn = (steps: readonly CourseStep[], kind: StepKind) =>
  steps.find((step) => step.kind === kind)?.id ?? '';

/** Runs what must be refused, and sees that nothing was written. */
async function refused(place: Standing, run: () => Promise<unknown>, code: string, details: object = {}) {
  const before = await dump(place.ground.store);
  await expect(run()).rejects.toMatchObject(refusal(code, details));
  expect(await dump(place.ground.store)).toEqual(before);
}

test('nothing is recorded of tomorrow, before the inquiry, or out of its turn', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-03');
  const tries = [
    ['visitation', '2027-03-09', 'inFuture'],
    ['visitation', '2027-03-02', 'beforeInquiry'],
    ['inquiry', '2027-03-03', 'inquiryExists'],
    ['decision', '2027-03-05', 'noVisitation'],
    ['order', '2027-03-05', 'notGranted'],
    ['goals', '2027-03-05', 'notGranted'],
  ] as const;
  for (const [kind, on, problem] of tries)
    await refused(place, () => record(place, courseId, kind, on), 'stepRefused', { step: kind, problem });
  const { citizen } = await viewOf(place, courseId);
  const again = { citizen: { citizenId: citizen.id } };
  await refused(place, () => anInquiry(place, '2027-03-09', again), 'stepRefused', { problem: 'inFuture' });
});

test('a grant needs an answer to each question, and a refusal its reasons', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-03');
  await record(place, courseId, 'visitation', '2027-03-03');
  await refused(place, () => record(place, courseId, 'decision', '2027-03-03'), 'stepRefused', {
    problem: 'questionsOpen',
  });
  await refused(
    place,
    () => record(place, courseId, 'decision', '2027-03-03', { outcome: 'refused' }),
    'stepRefused',
    { problem: 'reasonMissing' },
  );
  const view = await record(place, courseId, 'decision', '2027-03-03', {
    outcome: 'refused',
    serviceId: null,
    reasons: 'Kan træne i en forening.',
  });
  expect(view.service).toBeNull();
  await refused(place, () => record(place, courseId, 'order', '2027-03-03', anOrder), 'stepRefused', {
    problem: 'notGranted',
  });
  const closed = await record(place, courseId, 'closing', '2027-03-03', { reasonId: 'refused' });
  expect(closed.verdict.isClosed).toBe(true);
});

test('an order names places that are there, and times that have a length', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-03');
  await record(place, courseId, 'visitation', '2027-03-03');
  await record(place, courseId, 'eligibility', '2027-03-03', allMet);
  await record(place, courseId, 'decision', '2027-03-03');
  const order = (facts: object) => () =>
    record(place, courseId, 'order', '2027-03-03', { ...anOrder, ...facts });
  await refused(place, order({ sites: ['s9'] }), 'notFound', { what: 'site' });
  await refused(place, order({ sites: [] }), 'stepRefused', { problem: 'siteMissing' });
  await refused(place, order({ sites: ['s1', 's1'] }), 'badInput', { path: 'step.facts.sites' });
  const backwards = [{ weekday: 1, from: '12:00' as ClockTime, to: '08:00' as ClockTime }];
  await refused(place, order({ available: backwards }), 'badInput', { path: 'step.facts.available' });
});

test('a step on which a later one stands is neither taken back nor changed under it', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  const { steps } = await viewOf(place, courseId);
  const withdraw = (kind: StepKind) => () =>
    services['course.withdraw']({ courseId, stepId: stepIn(steps, kind) });
  await refused(place, withdraw('visitation'), 'stepNeeded', { by: 'decision' });
  await refused(place, withdraw('eligibility'), 'stepNeeded', { by: 'decision' });
  await refused(place, withdraw('decision'), 'stepNeeded', { by: 'order' });
  await refused(place, withdraw('inquiry'), 'stepNeeded', { by: 'inquiry' });
  await refused(
    place,
    () =>
      services['course.correct']({
        courseId,
        stepId: stepIn(steps, 'inquiry'),
        step: newStep('inquiry', '2027-03-08'),
      }),
    'stepNeeded',
    { by: 'visitatorContact' },
  );
  await refused(
    place,
    () =>
      services['course.correct']({
        courseId,
        stepId: stepIn(steps, 'order'),
        step: newStep('closing', '2027-03-08'),
      }),
    'badInput',
    { path: 'step.kind' },
  );
  await refused(place, () => services['course.withdraw']({ courseId, stepId: 'none' }), 'notFound', {
    what: 'step',
  });
});

test('a correction goes through to the waiting list, and an order taken back leaves it', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  const { steps } = await viewOf(place, courseId);
  const row = async () => {
    const { rows } = await services['waitingList.get']({});
    return rows.find(({ citizen }) => citizen.name === 'Asta Bro Nielsen');
  };
  await services['course.correct']({
    courseId,
    stepId: stepIn(steps, 'order'),
    step: newStep('order', '2027-03-05', { ...anOrder, priority: 1, travelMinutes: 25 }),
  });
  expect(await row()).toMatchObject({ priority: 1, travelMinutes: 25, visitatedOn: '2027-03-05' });
  await services['course.correct']({
    courseId,
    stepId: stepIn(steps, 'decision'),
    step: newStep('decision', '2027-03-05', { serviceId: 'gen-8' }),
  });
  expect(await row()).toMatchObject({ serviceName: 'Genoptræning § 86 stk. 1, kort' });
  const view = await services['course.withdraw']({ courseId, stepId: stepIn(steps, 'order') });
  expect(await row()).toBeUndefined();
  expect(view.verdict.allowed).toContain('order');
  await record(place, courseId, 'order', '2027-03-06', anOrder);
  expect(await row()).toMatchObject({ priority: 2 });
});

test('what a plan has placed is not taken back from under it', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  await planAndPublish(place);
  const { steps } = await viewOf(place, courseId);
  await refused(
    place,
    () => services['course.withdraw']({ courseId, stepId: stepIn(steps, 'order') }),
    'orderPlaced',
  );
  await refused(
    place,
    () =>
      services['course.correct']({
        courseId,
        stepId: stepIn(steps, 'decision'),
        step: newStep('decision', '2027-03-05', { serviceId: 'gen-8' }),
      }),
    'orderPlaced',
  );
  const corrected = await services['course.correct']({
    courseId,
    stepId: stepIn(steps, 'decision'),
    step: newStep('decision', '2027-03-05', { hours: 8 }),
  });
  expect(corrected.verdict.hours?.granted).toBe(8);
});

test('a visit is not booked over what the therapist or the citizen has, the way included', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-03');
  const { citizen } = await viewOf(place, courseId);
  const second = await anInquiry(place, '2027-03-03', { citizen: { citizenId: citizen.id } });
  const book = (id: string, therapistId: string, from: string, to: string, travelMinutes: number) =>
    place.services['course.bookVisit']({
      courseId: id,
      therapistId,
      date: '2027-03-13' as IsoDate,
      from: from as ClockTime,
      to: to as ClockTime,
      travelMinutes,
    });
  const view = await book(courseId, 't01', '10:00', '11:00', 20);
  expect(view.contacts).toMatchObject([{ kind: 'visitation', status: 'agreed', from: '10:00' }]);
  const [taken, both] = [{ therapistId: 't01' }, {}];
  await refused(place, () => book(second, 't01', '11:00', '12:00', 0), 'therapistTaken', taken);
  await refused(place, () => book(second, 't01', '11:30', '12:00', 15), 'therapistTaken', taken);
  await refused(place, () => book(second, 't02', '10:30', '12:00', 0), 'citizenTaken', both);
  await refused(place, () => book(second, 't99', '14:00', '15:00', 0), 'notFound', { what: 'therapist' });
  await refused(place, () => book(second, 't01', '15:00', '15:00', 0), 'badInput', { path: 'to' });
  await book(second, 't01', '11:35', '12:00', 15);
  const { text } = await place.services['municipality.exportScenario']({});
  const ways = JSON.parse(text).bookings.filter((booking: { date: string }) => booking.date === '2027-03-13');
  expect(ways.map(({ from, to }: { from: string; to: string }) => `${from}-${to}`)).toEqual([
    '09:40-10:00',
    '10:00-11:00',
    '11:00-11:20',
    '11:20-11:35',
    '11:35-12:00',
    '12:00-12:15',
  ]);
});

test('without a municipality, or for a course that is not there, each use case says so', async () => {
  const empty = await standing();
  for (const asked of [
    empty.services['course.list']({ show: 'all', text: '' }),
    empty.services['citizens.search']({ text: '' }),
    empty.services['attendance.worklist']({ from: null, to: null }),
  ])
    await expect(asked).rejects.toMatchObject(refusal('noMunicipality'));
  const place = await aMunicipality();
  await refused(place, () => viewOf(place, 'none'), 'notFound', { what: 'course' });
  await refused(place, () => record(place, 'none', 'status', '2027-03-08'), 'notFound', { what: 'course' });
  await refused(place, () => anInquiry(place, '2027-03-05', { follows: 'none' }), 'notFound', {
    what: 'course',
  });
  await refused(place, () => anInquiry(place, '2027-03-05', { citizen: { citizenId: 'none' } }), 'notFound', {
    what: 'citizen',
  });
});
