import { expect, test } from 'vitest';
import { aCitizen, aMunicipality, anInquiry, inventedCpr, record } from './course-steps.ts';
import { refusal } from './ground.ts';

test('a citizen is saved as written, the number without its hyphen, and found again', async () => {
  const { services } = await aMunicipality();
  const saved = await services['citizens.save'](aCitizen);
  expect(saved).toMatchObject({
    name: 'Asta Bro Nielsen',
    cpr: '6701470003',
    address: 'Bakkevej, Havnbæk',
    digitalPost: true,
    housing: 'home',
    courses: [],
  });
  expect(await services['citizens.get']({ citizenId: saved.id })).toEqual(saved);
  const changed = await services['citizens.save']({
    ...aCitizen,
    citizenId: saved.id,
    name: 'Asta Nielsen',
    housing: 'careCentre',
  });
  expect(changed).toMatchObject({ id: saved.id, name: 'Asta Nielsen', housing: 'careCentre' });
});

test('a number needs ten digits and a date; one that fails modulus 11 is kept with a warning', async () => {
  const { services } = await aMunicipality();
  for (const cpr of ['670147', '9901470003', '67014700033', 'x'])
    await expect(services['citizens.save']({ ...aCitizen, cpr })).rejects.toMatchObject(
      refusal('cprInvalid'),
    );
  // The example in the CPR office's own guide, its last digit changed.
  const saved = await services['citizens.save']({ ...aCitizen, cpr: '0707614286' });
  expect(saved.cprWarning).toBe(true);
  const replacement = await services['citizens.save']({ ...aCitizen, citizenId: saved.id });
  expect(replacement.cprWarning).toBe(false);
  expect((await services['citizens.save']({ ...aCitizen, citizenId: saved.id, cpr: '' })).cpr).toBeNull();
});

test('two citizens never have one number, however it is written', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const first = await services['citizens.save'](aCitizen);
  const second = await services['citizens.save']({ ...aCitizen, cpr: null });
  for (const asked of [
    services['citizens.save']({ ...aCitizen, cpr: '6701470003' }),
    services['citizens.save']({ ...aCitizen, citizenId: second.id, cpr: inventedCpr }),
    anInquiry(place, '2027-03-05'),
  ])
    await expect(asked).rejects.toMatchObject(refusal('cprTaken', { citizenId: first.id }));
  // Saved again with their own number, nobody is in the way.
  await services['citizens.save']({ ...aCitizen, citizenId: first.id });
  await expect(
    services['citizens.save']({ ...aCitizen, cpr: null, citizenId: 'none' }),
  ).rejects.toMatchObject(refusal('notFound', { what: 'citizen' }));
});

test('the register is searched by parts of a name in any order, by number and by telephone', async () => {
  const place = await aMunicipality();
  const { services } = place;
  await anInquiry(place, '2027-03-05');
  await services['citizens.save']({ ...aCitizen, name: 'Åse Bro', cpr: null, phone: '20 30 40 50' });
  const names = async (text: string) => (await services['citizens.search']({ text })).map(({ name }) => name);
  expect(await names('bro')).toEqual(['Asta Bro Nielsen', 'Åse Bro']);
  expect(await names('niel ast')).toEqual(['Asta Bro Nielsen']);
  expect(await names('åse')).toEqual(['Åse Bro']);
  expect(await names('670147')).toEqual(['Asta Bro Nielsen']);
  expect(await names('670147-0003')).toEqual(['Asta Bro Nielsen']);
  expect(await names('701470003')).toEqual([]);
  expect(await names('2030')).toEqual(['Åse Bro']);
  expect(await names('ingen')).toEqual([]);
});

test('a hit tells how many courses are open and what comes next, and only the birth digits', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-05');
  const hit = async () => (await place.services['citizens.search']({ text: 'asta' }))[0];
  expect(await hit()).toEqual({
    id: expect.any(String),
    name: 'Asta Bro Nielsen',
    birthDigits: '670147',
    openCourses: 1,
    nextStep: { courseId, kind: 'visitatorContact', due: '2027-03-16' },
  });
  await record(place, courseId, 'closing', '2027-03-08', { reasonId: 'inquiryWithdrawn' });
  expect(await hit()).toMatchObject({ openCourses: 0, nextStep: null });
});

test('neither a name, a number nor a note reaches the trail', async () => {
  const place = await aMunicipality();
  const courseId = await anInquiry(place, '2027-03-05');
  await record(place, courseId, 'visitatorContact', '2027-03-05', { by: 'phone', note: 'Hemmeligt' });
  const trail = await place.ground.store.reader.selectFrom('audit').select('details').execute();
  const all = trail.map(({ details }) => details).join('\n');
  expect(all).toContain(courseId);
  expect(all).not.toMatch(/Asta|670147|Faldtendens|Hemmeligt|Bakkevej/);
});
