import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { examplePlan } from '../database/temporary.ts';
import { plantDraft, refusal, standingOn } from './ground.ts';

test('a week has every team on its weekdays, in order of time, with the seats that are taken', async () => {
  const { services } = await standingOn('tiny');
  const week = await services['week.get']({ week: '2027-W10', layer: 'published' });
  expect(week).toMatchObject({ from: '2027-03-08', to: '2027-03-14', today: '2027-03-08', hasDraft: false });
  // h04 begins on 15 March only.
  expect(week.sessions.map(({ date, from, teamId }) => `${date} ${from} ${teamId}`)).toEqual([
    '2027-03-08 13:15 h02',
    '2027-03-08 14:00 h05',
    '2027-03-09 08:30 h01',
    '2027-03-09 14:30 h03',
    '2027-03-10 13:15 h02',
    '2027-03-10 14:00 h05',
    '2027-03-11 14:30 h03',
    '2027-03-12 08:30 h01',
  ]);
  expect(week.sessions[2]).toMatchObject({
    seats: 7,
    taken: 6,
    proposed: 0,
    leaders: [],
    leadersFrom: null,
    status: 'held',
  });
});

test('holidays are named and have no sessions; a closed site says so', async () => {
  const { services } = await standingOn('tiny');
  const easter = await services['week.get']({ week: '2027-W12', layer: 'published' });
  expect(
    easter.days.filter(({ closedName }) => closedName).map(({ date, closedName }) => [date, closedName?.da]),
  ).toEqual([
    ['2027-03-25', 'Skærtorsdag'],
    ['2027-03-26', 'Langfredag'],
    ['2027-03-28', expect.stringContaining('åskedag')],
  ]);
  expect(easter.days.map(({ working }) => working)).toEqual([true, true, true, false, false, false, false]);
  expect(easter.sessions.filter(({ date }) => date >= '2027-03-25')).toEqual([]);
  const may = await services['week.get']({ week: '2027-W18', layer: 'published' });
  expect(may.sessions.filter(({ date }) => date === '2027-05-07')).toMatchObject([
    { teamId: 'h01', status: 'siteClosed' },
  ]);
});

test('the draft layer adds seats, leaders and cancellations; the published layer shows none of them', async () => {
  const place = await standingOn('tiny');
  await plantDraft(place, examplePlan('tiny'));
  const get = async (layer: 'draft' | 'published') => {
    const week = await place.services['week.get']({ week: '2027-W14', layer });
    expect(week.hasDraft).toBe(true);
    return week.sessions.filter(({ teamId }) => teamId === 'h01');
  };
  const drafted = examplePlan('tiny').placements.filter(
    ({ enrolment }) => enrolment?.teamId === 'h01' && enrolment.dates.includes('2027-04-06' as IsoDate),
  );
  expect(await get('draft')).toMatchObject([
    { date: '2027-04-06', taken: 3, proposed: drafted.length, leadersFrom: 'draft', status: 'held' },
    { date: '2027-04-09', taken: 2, proposed: 0, leadersFrom: null, status: 'cancelledInDraft' },
  ]);
  expect(drafted.length).toBeGreaterThan(0);
  expect(await get('published')).toMatchObject([
    { proposed: 0, leaders: [], leadersFrom: null, status: 'held' },
    { proposed: 0, leaders: [], leadersFrom: null, status: 'held' },
  ]);
});

test('a session shows its people, and whose first or last it is', async () => {
  const place = await standingOn('tiny');
  await plantDraft(place, examplePlan('tiny'));
  const session = (date: string) =>
    place.services['week.session']({ teamId: 'h01', date: date as IsoDate, layer: 'draft' });
  const first = await session('2027-03-16');
  const r001 = first.people.find(({ citizen }) => citizen.id === 'c00027');
  expect(r001).toEqual({
    citizen: { id: 'c00027', name: 'c00027' },
    courseId: expect.any(String),
    layer: 'draft',
    firstSession: true,
    lastSession: false,
  });
  expect((await session('2027-04-20')).people[0]).toMatchObject({
    citizen: { id: 'c00001' },
    layer: 'published',
    firstSession: false,
    lastSession: true,
  });
});

test('a session or a therapist that does not exist is not found; a week that does not exist is bad input', async () => {
  const { services } = await standingOn('tiny');
  const layer = 'published' as const;
  await expect(
    services['week.session']({ teamId: 'h01', date: '2027-03-10' as IsoDate, layer }),
  ).rejects.toMatchObject(refusal('notFound', { what: 'session' }));
  await expect(
    services['week.therapist']({ therapistId: 'nobody', week: '2027-W10', layer }),
  ).rejects.toMatchObject(refusal('notFound', { what: 'therapist', id: 'nobody' }));
  await expect(services['week.get']({ week: '2027-W53', layer })).rejects.toMatchObject(refusal('badInput'));
});

test("a therapist's week has working hours without absences, and home visits with the way there and back", async () => {
  const place = await standingOn('tiny');
  await plantDraft(place, examplePlan('tiny'));
  const week = await place.services['week.therapist']({
    therapistId: 't03',
    week: '2027-W12',
    layer: 'draft',
  });
  const ofVisit = week.entries.filter(
    ({ citizen, date }) => citizen?.id === 'c00029' && date === '2027-03-22',
  );
  expect(ofVisit.map(({ kind, from, to }) => `${kind} ${from}-${to}`)).toEqual([
    'travel 13:30-14:00',
    'home 14:00-15:00',
    'travel 15:00-15:30',
  ]);
  const away = await place.services['week.therapist']({
    therapistId: 't01',
    week: '2027-W12',
    layer: 'draft',
  });
  expect(away.absences).toEqual([{ from: '2027-03-22', to: '2027-03-24' }]);
  // Monday to Wednesday absent, Thursday and Friday before Easter closed.
  expect(away.working).toEqual([]);
  const led = week.entries.filter(({ kind }) => kind === 'teamSession');
  expect(led.length).toBeGreaterThan(0);
  expect(led.every(({ layer, teamId }) => layer === 'draft' && teamId !== null)).toBe(true);
});
