import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { aMunicipality, anInquiry, anOrderedCourse, record } from './course-steps.ts';
import { refusal, type Standing } from './ground.ts';

const on = (text: string) => text as IsoDate;
const march = { from: on('2027-03-01'), to: on('2027-03-31'), siteId: null };

/** Three calls in March under Standard 10 A: contacted in time, too late, and never; the clock shows 1 April. */
async function threeCalls(): Promise<{ place: Standing; late: string; never: string }> {
  const place = await aMunicipality();
  const prompt = await anInquiry(place, '2027-03-01');
  const late = await anInquiry(place, '2027-03-02', { citizen: citizen('Bo Kaj Skov') });
  const never = await anInquiry(place, '2027-03-03', { citizen: citizen('Ida Holm') });
  await record(place, prompt, 'visitatorContact', '2027-03-03');
  place.day.today = on('2027-04-01');
  await record(place, late, 'visitatorContact', '2027-03-31');
  return { place, late, never };
}
const citizen = (name: string) => ({
  name,
  cpr: null,
  address: '',
  phone: '',
  digitalPost: true,
  resident: true,
  housing: 'home' as const,
});
const contactRate = async ({ services }: Standing, period = march) =>
  (await services['quality.get'](period)).rates.find(({ id }) => id === 'contact');

test('row K1: of three calls one was answered within seven working days; the other two are named', async () => {
  const { place, late, never } = await threeCalls();
  const rate = await contactRate(place);
  expect(rate).toMatchObject({ row: 'K1', target: 0.9, numerator: 1, denominator: 3 });
  expect(rate?.missed).toMatchObject([
    { courseId: late, due: '2027-03-11', metOn: '2027-03-31', citizen: { name: 'Bo Kaj Skov' } },
    { courseId: never, due: '2027-03-12', metOn: null, citizen: { name: 'Ida Holm' } },
  ]);
  expect(rate?.trend).toHaveLength(12);
  expect(rate?.trend.at(-1)).toEqual({ month: '2027-03', share: 1 / 3, denominator: 3 });
  expect(rate?.trend[0]).toEqual({ month: '2026-04', share: null, denominator: 0 });
  const upTo = { ...march, to: on('2027-03-11') };
  expect(await contactRate(place, upTo)).toMatchObject({ numerator: 1, denominator: 2 });
});

test('row K2: lack of capacity is shown apart, and nobody is dropped from the first figure', async () => {
  const place = await aMunicipality();
  const courseId = await anOrderedCourse(place, '2027-03-05');
  place.day.today = on('2027-04-01');
  await record(place, courseId, 'excuse', '2027-04-01', { deadlineId: 'start', reason: 'noCapacity' });
  const { rates } = await place.services['quality.get'](march);
  const start = rates.find(({ id }) => id === 'start');
  const all = start?.denominator ?? 0;
  expect(start?.numerator).toBe(0);
  expect(start?.withoutExcused).toEqual({ numerator: 0, denominator: all - 1 });
  expect(start?.missed.find((missed) => missed.courseId === courseId)?.excuse).toBe('noCapacity');
});

test('row K11: a missed target needs an account, pre-filled with its figures, kept as it was saved', async () => {
  const { place, never } = await threeCalls();
  const { services } = place;
  const asked = { ...march, rateId: 'contact' };
  expect((await services['quality.get'](march)).accountNeededFor).toContain('contact');
  const proposal = await services['quality.account'](asked);
  expect(proposal).toMatchObject({ id: null, savedOn: null, figures: { numerator: 1, denominator: 3 } });
  expect(proposal.why).toContain('i 1 af 3 forløb (33 %). Målet er 90 %.');
  expect(proposal.why).toContain('ingen årsag er oplyst: 2 forløb');
  const texts = {
    why: 'Vi manglede en visitator.',
    actionPlan: 'Ny ansat 1. maj.',
    serviceLevelProposal: '',
  };
  const saved = await services['quality.saveAccount']({ ...asked, ...texts });
  expect(saved).toMatchObject({ ...texts, savedOn: '2027-04-01', figuresNow: null });
  const after = await services['quality.get'](march);
  expect(after.accountNeededFor).not.toContain('contact');
  expect(after.rates.find(({ id }) => id === 'contact')?.accountId).toBe(saved.id);
  // A contact entered late changes today's figure; what was saved says what was known then.
  await record(place, never, 'visitatorContact', '2027-03-05');
  const [account] = await services['quality.accounts']({});
  expect(account).toMatchObject({
    id: saved.id,
    figures: { numerator: 1, denominator: 3 },
    figuresNow: { numerator: 2, denominator: 3 },
  });
  const again = await services['quality.saveAccount']({ ...asked, ...texts, why: 'Rettet.' });
  expect(again).toMatchObject({ id: saved.id, why: 'Rettet.', figures: { numerator: 2 } });
  expect(await services['quality.accounts']({})).toHaveLength(1);
});

test('row I12: the response time runs from the application to the call, and the interview’s date is kept', async () => {
  const place = await aMunicipality();
  const { services } = place;
  await services['standards.adopt']({ source: { kind: 'shipped', code: 'ishoj' } });
  const inquiry = { from: 'self', by: 'paperForm', asksFor: '', illness: 'Fald' } as const;
  const quick = await anInquiry(place, '2027-03-01', { inquiry });
  const slow = await anInquiry(place, '2027-03-01', { citizen: citizen('Ida Holm'), inquiry });
  await record(place, quick, 'calledIn', '2027-03-03', { interviewOn: on('2027-03-20') });
  await record(place, slow, 'calledIn', '2027-03-08', { interviewOn: null });
  const { responseTime } = await services['quality.get'](march);
  expect(responseTime).toEqual({ row: 'I12', median: 2, p90: 5, cases: 2 });
  const april = { ...march, from: on('2027-04-01'), to: on('2027-04-30') };
  expect((await services['quality.get'](april)).responseTime).toMatchObject({ cases: 0, median: null });
});

test('a course counts by the standard it keeps: after a change the old rates are shown beside the new, by name', async () => {
  const { place } = await threeCalls();
  const { services } = place;
  await services['standards.adopt']({ source: { kind: 'shipped', code: 'vejen' } });
  const { rates, standardName } = await services['quality.get'](march);
  expect(standardName).toMatch(/Vejen/);
  expect(rates.find(({ id }) => id === 'contact')).toBeUndefined();
  const old = rates.find(({ id }) => id === 'standard-10a/contact');
  expect(old).toMatchObject({ numerator: 1, denominator: 3 });
  expect(old?.name.da).toMatch(/\(.*10 A.*\)/);
  const account = await services['quality.account']({ ...march, rateId: 'standard-10a/contact' });
  expect(account.figures).toMatchObject({ numerator: 1, denominator: 3 });
});

test('a site’s figures are those of the courses that are trained there; an order’s only site tells until then', async () => {
  const place = await aMunicipality();
  const courseId = await anOrderedCourse(place, '2027-03-05');
  await anInquiry(place, '2027-03-01', { citizen: citizen('Ida Holm') });
  place.day.today = on('2027-04-01');
  const of = (siteId: string | null) => contactRate(place, { ...march, siteId: siteId as null });
  expect(await of('s1')).toMatchObject({ denominator: 1 });
  expect(await of(null)).toMatchObject({ denominator: 2 });
  expect((await of('s1'))?.missed.map((missed) => missed.courseId)).not.toContain(courseId);
  await expect(of('nowhere')).rejects.toMatchObject(refusal('notFound', { what: 'site' }));
});

test('a period that ends before it begins and a rate that no standard has are refused', async () => {
  const { services } = await aMunicipality();
  const backwards = { from: on('2027-03-02'), to: on('2027-03-01'), siteId: null };
  await expect(services['quality.get'](backwards)).rejects.toMatchObject(refusal('wrongDay'));
  await expect(services['quality.account']({ ...march, rateId: 'luck' })).rejects.toMatchObject(
    refusal('notFound', { what: 'rate' }),
  );
});
