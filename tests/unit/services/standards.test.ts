import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { standardIds } from '#shared/standards/standard-file.ts';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { readSituation } from '../../../electron/services/situation.ts';
import { aMunicipality, anInquiry, anOrderedCourse, deadline, record, viewOf } from './course-steps.ts';
import { refusal, type Standing } from './ground.ts';

const shipped = (code: string) => ({ source: { kind: 'shipped' as const, code } });
const scenarioOf = async ({ ground }: Standing) => (await readSituation(ground)).scenario;

/** A call from somebody without a CPR number, so that there can be several. */
const another = {
  citizen: {
    name: 'Ida Holm',
    cpr: null,
    address: '',
    phone: '',
    digitalPost: true,
    resident: true,
    housing: 'home' as const,
  },
};

/** The standard in force as a file's text, changed. */
async function edited({ services }: Standing, change: (text: string) => string) {
  const { inForce } = await services['standards.list']({});
  const { fileName, text } = await services['standards.export']({
    source: { kind: 'version', id: inForce.id },
  });
  return { source: { kind: 'file' as const, fileName, text: change(text) } };
}

test('a standard in force rules new courses and all planning; an open course keeps its own', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const old = await anInquiry(place, '2027-03-01');
  const before = await services['standards.list']({});
  expect(before.versions).toMatchObject([{ code: 'standard-10a', version: 1 }]);
  expect(before.shipped.map(({ code }) => code)).toEqual(standardIds);
  const after = await services['standards.adopt'](shipped('bronderslev'));
  expect(after.inForce).toMatchObject({ code: 'bronderslev', version: 1 });
  const fresh = await anInquiry(place, '2027-03-01', another);
  expect(deadline(await viewOf(place, old), 'contact')?.row).toBe('K1');
  expect(deadline(await viewOf(place, old), 'decision')).toBeUndefined();
  expect(deadline(await viewOf(place, fresh), 'decision')?.row).toBe('B3');
  expect(deadline(await viewOf(place, fresh), 'contact')).toBeUndefined();
  expect((await scenarioOf(place)).standard.id).toBe('bronderslev');
  expect((await services['municipality.status']({})) as object).toMatchObject({
    standardName: after.inForce.name,
  });
  const counts = (await services['standards.list']({})).versions.map((v) => [v.code, v.openCourses]);
  expect(counts).toContainEqual(['bronderslev', 1]);
});

test('whoever waits keeps the granted service under every other standard, and the planner places them by the rules', async () => {
  const place = await aMunicipality();
  const before = await scenarioOf(place);
  for (const code of standardIds) {
    await place.services['standards.adopt'](shipped(code));
    const scenario = await scenarioOf(place);
    expect(scenario.referrals).toEqual(before.referrals);
    expect(scenario.standard.services.map(({ id }) => id)).toEqual(
      expect.arrayContaining(before.referrals.map(({ service }) => service)),
    );
    const plan = planByHand(scenario);
    expect(plan.placements.length).toBeGreaterThan(0);
    expect(judge(scenario, plan).violations).toEqual([]);
  }
}, 60_000);

test('a team goes on with what it took, and takes the new standard’s services of the same kind', async () => {
  const place = await aMunicipality();
  await place.services['standards.adopt'](shipped('sonderborg'));
  const [team] = (await scenarioOf(place)).teams;
  expect(team?.services).toEqual(['gen-14', 'gen-20', 'gen-8', 's1-gen-13', 's1-gen-26', 's2-korttid-15']);
});

test('the planner goes by the edited standard: another promise gives the same scenario another deadline', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  const waiting = async () => {
    const { rows } = await services['waitingList.get']({});
    const { referralId } = await viewOf(place, courseId);
    return rows.find((row) => row.referralId === referralId)?.deadline;
  };
  expect(await waiting()).toBe('2027-03-19');
  const sooner = await edited(place, (text) =>
    text.replace('"startWithinWorkingDays": 10', '"startWithinWorkingDays": 5'),
  );
  const { inForce, versions } = await services['standards.adopt'](sooner);
  expect(inForce).toMatchObject({ code: 'standard-10a', version: 2 });
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  expect((await scenarioOf(place)).standard.startWithinWorkingDays).toBe(5);
  expect(await waiting()).toBe('2027-03-12');
  const { undo } = await services['history.undo']({});
  expect(undo?.action).toBe('course.record');
  expect(await waiting()).toBe('2027-03-19');
  expect((await services['standards.list']({})).inForce.version).toBe(1);
});

test('row K8: the same people are placed in teams where the standard puts teams first, and alone where it does not', async () => {
  const place = await aMunicipality();
  const forms = async () => {
    const plan = planByHand(await scenarioOf(place));
    return plan.placements.map(({ modality }) => modality).filter((modality) => modality !== 'home');
  };
  const teamsFirst = await forms();
  const swapped = await edited(place, (text) =>
    text.replace(/("modalityOrder": \[\s*)"team",(\s*)"individual"/, '$1"individual",$2"team"'),
  );
  await place.services['standards.adopt'](swapped);
  const aloneFirst = await forms();
  const inTeams = (list: string[]) => list.filter((modality) => modality === 'team').length;
  expect(aloneFirst).toHaveLength(teamsFirst.length);
  expect(inTeams(teamsFirst)).toBeGreaterThan(inTeams(aloneFirst));
});

test('a file with a fault is refused with its path, says so when checked, and changes nothing', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const broken = await edited(place, (text) => text.replace('"gridMinutes": 15', '"gridMinutes": "often"'));
  const path = '$.planning.gridMinutes';
  await expect(services['standards.adopt'](broken)).rejects.toMatchObject(
    refusal('fileInvalid', { path, problem: 'wrongType', file: 'standard-10a.standard.json' }),
  );
  expect(await services['standards.check']({ text: broken.source.text })).toMatchObject([{ path }]);
  const whole = await edited(place, (text) => text);
  expect(await services['standards.check']({ text: whole.source.text })).toEqual([]);
  expect((await services['standards.list']({})).versions).toHaveLength(1);
  await expect(services['standards.adopt'](shipped('nowhere'))).rejects.toMatchObject(refusal('notFound'));
});

test('a sixth municipality’s file is taken in, rules a course, and comes out as it went in', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const own = await edited(place, (text) =>
    text.replaceAll('"id": "standard-10a"', '"id": "eksempelby"').replace('"count": 7', '"count": 2'),
  );
  const { inForce } = await services['standards.adopt'](own);
  expect(inForce).toMatchObject({ code: 'eksempelby', version: 1 });
  const courseId = await anInquiry(place, '2027-03-01');
  expect(deadline(await viewOf(place, courseId), 'contact')?.due).toBe('2027-03-03');
  await record(place, courseId, 'visitatorContact', '2027-03-04');
  expect(deadline(await viewOf(place, courseId), 'contact')?.status).toBe('metLate');
  const { text } = await services['standards.export']({ source: { kind: 'version', id: inForce.id } });
  expect(text).toBe(own.source.text);
});

test('the closed days of the standard in force are the municipality’s: 5 June counts where it is open', async () => {
  const place = await aMunicipality();
  place.day.today = '2029-06-04' as IsoDate;
  // 5 June 2029 is a Tuesday.
  const due = async () => {
    const courseId = await anInquiry(place, '2029-06-04', another);
    return deadline(await viewOf(place, courseId), 'contact')?.due;
  };
  expect(await due()).toBe('2029-06-14');
  const open = await edited(place, (text) =>
    text.replace('"constitutionDay": true', '"constitutionDay": false'),
  );
  await place.services['standards.adopt'](open);
  expect(await due()).toBe('2029-06-13');
});
