import { expect, test } from 'vitest';
import { aMunicipality, anInquiry, anOrder, record, viewOf } from './course-steps.ts';
import { refusal } from './ground.ts';

test('row B1: an order goes to a health centre, once it is known what kind of place each site is', async () => {
  const place = await aMunicipality();
  const { services } = place;
  await services['standards.adopt']({ source: { kind: 'shipped', code: 'bronderslev' } });
  const courseId = await anInquiry(place, '2027-03-01');
  await record(place, courseId, 'visitation', '2027-03-03');
  const { questions, services: offered } = await viewOf(place, courseId);
  await record(place, courseId, 'eligibility', '2027-03-03', {
    answers: questions.map(({ id }) => ({ questionId: id, answer: 'met', reason: '' })),
  });
  await record(place, courseId, 'decision', '2027-03-04', { serviceId: offered[0]?.id ?? '' });
  const order = () =>
    record(place, courseId, 'order', '2027-03-04', { ...anOrder, modalities: ['team'], sites: ['s1'] });

  await services['sites.setKind']({ siteId: 's1', kind: 'careCentre' });
  await expect(order()).rejects.toMatchObject({
    error: { code: 'stepRefused', details: { problem: 'siteNotOffered' } },
  });
  await services['history.undo']({});
  expect(await services['sites.list']({})).toMatchObject([{ id: 's1', kind: null }]);
  await services['sites.setKind']({ siteId: 's1', kind: 'healthCentre' });
  expect((await order()).referralId).not.toBeNull();
});

test('a site that is not there has no kind', async () => {
  const { services } = await aMunicipality();
  await expect(services['sites.setKind']({ siteId: 's9', kind: null })).rejects.toMatchObject(
    refusal('notFound', { what: 'site', id: 's9' }),
  );
});
