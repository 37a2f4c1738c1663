import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import {
  aCitizen,
  aMunicipality,
  anInquiry,
  anOrderedCourse,
  deadline,
  planAndPublish,
  record,
  viewOf,
} from './course-steps.ts';
import { refusal, type Standing } from './ground.ts';

const about = (courseId: string, kind: LetterKind) => ({
  kind,
  courseId,
  contactId: null,
  complaintId: null,
});

/** The kinds that are owed to a course. */
async function owed({ services }: Standing, courseId: string): Promise<LetterKind[]> {
  const { due } = await services['letters.due']({});
  return due.filter((letter) => letter.courseId === courseId).map(({ kind }) => kind);
}

const prepare = ({ services }: Standing, courseId: string, kind: LetterKind) =>
  services['letters.prepare']({ ...about(courseId, kind), edited: null });

test('what is prepared is kept word for word, however the facts change afterwards', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  const before = await services['letters.preview'](about(courseId, 'decisionGranted'));
  expect(before.missing).toEqual([]);
  const { id } = await prepare(place, courseId, 'decisionGranted');
  const { citizen } = await viewOf(place, courseId);
  await services['citizens.save']({ ...aCitizen, citizenId: citizen.id, name: 'Et andet navn' });
  expect(await services['letters.get']({ letterId: id })).toEqual(before);
  expect((await services['letters.preview'](about(courseId, 'decisionGranted'))).recipient[0]).toBe(
    'Et andet navn',
  );
});

test('row B3: the decision is owed a letter until it is prepared, and the letter counts once it is sent', async () => {
  const place = await aMunicipality();
  const { services } = place;
  await services['standards.adopt']({ source: { kind: 'shipped', code: 'bronderslev' } });
  const courseId = await anInquiry(place, '2027-03-01');
  await record(place, courseId, 'visitation', '2027-03-03');
  const { questions, services: offered } = await viewOf(place, courseId);
  await record(place, courseId, 'eligibility', '2027-03-03', {
    answers: questions.map(({ id }) => ({ questionId: id, answer: 'met', reason: '' })),
  });
  expect(await owed(place, courseId)).toEqual([]);
  await record(place, courseId, 'decision', '2027-03-04', { serviceId: offered[0]?.id ?? '' });
  expect(await owed(place, courseId)).toEqual(['decisionGranted']);
  const { due } = await services['letters.due']({});
  expect(due.find((letter) => letter.courseId === courseId)?.dueOn).toBe('2027-03-08');
  const { id } = await prepare(place, courseId, 'decisionGranted');
  expect(await owed(place, courseId)).toEqual([]);
  expect(deadline(await viewOf(place, courseId), 'decision')?.metOn).toBeNull();
  const sent = await services['letters.send']({ letterIds: [id], by: 'print', on: '2027-03-08' as IsoDate });
  expect(sent).toMatchObject([{ id, sentOn: '2027-03-08', sentBy: 'print' }]);
  expect(deadline(await viewOf(place, courseId), 'decision')).toMatchObject({
    metOn: '2027-03-08',
    status: 'metInTime',
  });
});

test('a published plan owes an invitation to everybody it gave an interview, printed in one batch', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  await planAndPublish(place);
  const { due } = await services['letters.due']({});
  const invitations = due.filter(({ kind }) => kind === 'invitation');
  expect(invitations.length).toBeGreaterThan(5);
  const letters = invitations.map(({ kind, courseId: id, contactId }) => ({
    kind,
    courseId: id,
    contactId,
    complaintId: null,
  }));
  const { prepared, incomplete } = await services['letters.prepareAll']({ letters });
  // Those who came with the file have no name, and no letter goes to nobody.
  expect(incomplete.every(({ missing }) => missing.includes('name'))).toBe(true);
  expect(prepared.map((letter) => letter.courseId)).toEqual([courseId]);
  const letter = await services['letters.get']({ letterId: prepared[0]?.id ?? '' });
  expect(letter.paragraphs.join('\n')).toMatch(/Sted: Brohuset, Samtale \d/);
  expect(await owed(place, courseId)).not.toContain('invitation');
  expect((await services['letters.due']({})).unsent.map(({ id }) => id)).toContain(prepared[0]?.id);
  const { undo } = await services['history.undo']({});
  expect(undo?.action).toBe('draft.publish');
  expect(await owed(place, courseId)).toContain('invitation');
});

test('row V9: whoever is past the promised day is owed the waiting time, told with the plan’s own date or not at all', async () => {
  const place = await aMunicipality();
  const { services } = place;
  await services['standards.adopt']({ source: { kind: 'shipped', code: 'vejen' } });
  const courseId = await anInquiry(place, '2027-03-01');
  await record(place, courseId, 'visitation', '2027-03-02');
  const { questions, services: offered } = await viewOf(place, courseId);
  await record(place, courseId, 'eligibility', '2027-03-02', {
    answers: questions.map(({ id }) => ({ questionId: id, answer: 'met', reason: '' })),
  });
  await record(place, courseId, 'decision', '2027-03-02', { serviceId: offered[0]?.id ?? '' });
  await record(place, courseId, 'order', '2027-03-02', {
    sites: ['s1'],
    needs: ['balance'],
    modalities: ['team'],
  });
  expect(await owed(place, courseId)).not.toContain('waitingTime');
  // Ten working days from 2 March.
  place.day.today = '2027-03-16' as IsoDate;
  expect(await owed(place, courseId)).not.toContain('waitingTime');
  place.day.today = '2027-03-17' as IsoDate;
  expect(await owed(place, courseId)).toContain('waitingTime');
  await expect(prepare(place, courseId, 'waitingTime')).rejects.toMatchObject(
    refusal('letterIncomplete', { missing: 'expectedStart' }),
  );
  await planAndPublish(place);
  const letter = await services['letters.preview'](about(courseId, 'waitingTime'));
  expect(letter.missing).toEqual([]);
  const { contacts } = await viewOf(place, courseId);
  const start = contacts.find(({ kind }) => kind === 'startInterview')?.date ?? '';
  expect(letter.paragraphs.join('\n')).toContain(`${Number(start.slice(8))}. `);
});

test('a letter that lacks something is kept once a person has written it in', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-01');
  await expect(prepare(place, courseId, 'waitingTime')).rejects.toMatchObject(refusal('letterIncomplete'));
  const edited = { subject: 'Ventetid', paragraphs: ['Du kan begynde efter påske.'] };
  const { id } = await place.services['letters.prepare']({ ...about(courseId, 'waitingTime'), edited });
  expect(await place.services['letters.get']({ letterId: id })).toMatchObject({ ...edited, missing: [] });
});

test('letters are sent all or none, once, on a day from their making to today, and on paper to the exempt', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  const { citizen } = await viewOf(place, courseId);
  await services['citizens.save']({ ...aCitizen, citizenId: citizen.id, digitalPost: false });
  const first = await prepare(place, courseId, 'decisionGranted');
  const second = await prepare(place, courseId, 'decisionGranted');
  const letterIds = [first.id, second.id];
  const today = '2027-03-08' as IsoDate;
  const send = services['letters.send'];
  await expect(send({ letterIds, by: 'digitalPost', on: today })).rejects.toMatchObject(
    refusal('letterOnPaper', { count: 2 }),
  );
  for (const on of ['2027-03-07', '2027-03-09'] as IsoDate[])
    await expect(send({ letterIds, by: 'print', on })).rejects.toMatchObject(
      refusal('wrongDay', { date: on }),
    );
  await send({ letterIds: [second.id], by: 'print', on: today });
  await expect(send({ letterIds, by: 'print', on: today })).rejects.toMatchObject(refusal('letterSent'));
  expect((await viewOf(place, courseId)).letters.map(({ sentOn }) => sentOn)).toEqual([null, today]);
  await expect(services['letters.discard']({ letterId: second.id })).rejects.toMatchObject(
    refusal('letterSent'),
  );
  await services['letters.discard']({ letterId: first.id });
  expect((await viewOf(place, courseId)).letters).toHaveLength(1);
});

test('a letter to an unknown course, about another’s contact, or no letter at all is not found', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-01');
  const { services } = place;
  await expect(services['letters.preview'](about('nobody', 'ending'))).rejects.toMatchObject(
    refusal('notFound', { what: 'course' }),
  );
  await expect(
    services['letters.preview']({ ...about(courseId, 'invitation'), contactId: 'other' }),
  ).rejects.toMatchObject(refusal('notFound', { what: 'contact' }));
  await expect(services['letters.get']({ letterId: 'none' })).rejects.toMatchObject(refusal('notFound'));
});
