import { expect, test } from 'vitest';
import {
  aCitizen,
  aMunicipality,
  anInquiry,
  anOrderedCourse,
  planAndPublish,
  viewOf,
} from './course-steps.ts';
import { refusal } from './ground.ts';

test('rows V12 and S20: the citizen gets all that is kept, and of nobody else', async () => {
  const place = await aMunicipality();
  const { services, ground } = place;
  const courseId = await anOrderedCourse(place, '2027-03-01');
  const { citizenId: _, ...stranger } = { ...aCitizen, name: 'En Anden', cpr: null };
  const other = await anInquiry(place, '2027-03-01', { citizen: stranger });
  await planAndPublish(place);
  const { citizen, contacts, steps } = await viewOf(place, courseId);
  await services['complaints.receive']({
    citizenId: citizen.id,
    courseId,
    subject: 'staff',
    text: 'Ventede uden besked',
    receivedOn: ground.clock.today(),
  });

  const { fileName, text } = await services['citizens.export']({ citizenId: citizen.id });
  const file = JSON.parse(text);
  expect(file).toMatchObject({ format: 'holdplan-citizen', citizen: { name: aCitizen.name } });
  expect(file.courses.map(({ id }: { id: string }) => id)).toEqual([courseId]);
  expect(file.steps).toHaveLength(steps.length);
  expect(file.steps[0].facts).toMatchObject({ asksFor: 'Balance' });
  expect(file.appointments.length + file.seats.length).toBe(contacts.length);
  expect(file.complaints).toMatchObject([{ text: 'Ventede uden besked' }]);
  expect(text).not.toContain(other);
  expect(text).not.toContain('En Anden');
  expect(fileName).not.toContain('Asta');
  const noted = await ground.store.reader
    .selectFrom('audit')
    .select(['action', 'kind', 'details'])
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  expect(noted).toEqual({
    action: 'citizens.export',
    kind: 'reading',
    details: JSON.stringify({ citizen: citizen.id }),
  });
});

test('of a stranger nothing is kept', async () => {
  const { services } = await aMunicipality();
  await expect(services['citizens.export']({ citizenId: 'nobody' })).rejects.toMatchObject(
    refusal('notFound', { what: 'citizen', id: 'nobody' }),
  );
});
