import { expect, test } from 'vitest';
import type { Mark } from '#shared/api/course-inputs.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import { write } from '../../../electron/database/audit.ts';
import { toJson } from '../../../electron/database/json.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';
import { dump, now } from '../database/temporary.ts';
import { aMunicipality, anOrderedCourse, planAndPublish, viewOf } from './course-steps.ts';
import { refusal, type Standing } from './ground.ts';

const mark = (contactId: string, changes: Partial<Mark> = {}): Mark => ({
  contactId,
  status: 'attended',
  cancelledAt: null,
  validReason: null,
  reason: '',
  ...changes,
});
const at = (date: string, time: string) => ({ date: date as IsoDate, time: time as ClockTime });

/** A published plan, looked at some weeks later. */
async function someWeeksOn(): Promise<Standing> {
  const place = await aMunicipality();
  await planAndPublish(place);
  place.day.today = '2027-04-12' as IsoDate;
  return place;
}

test('nothing is marked by itself: every appointment and session that has been stands on the worklist', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const empty = { today: '2027-03-08', contacts: [] };
  expect(await services['attendance.worklist']({ from: null, to: null })).toEqual(empty);
  await planAndPublish(place);
  place.day.today = '2027-04-12' as IsoDate;
  const { contacts } = await services['attendance.worklist']({ from: null, to: null });
  expect(contacts.length).toBeGreaterThan(10);
  expect(contacts.every(({ date }) => date <= '2027-04-12')).toBe(true);
  expect(contacts.map(({ date, from }) => date + from)).toEqual(
    contacts.map(({ date, from }) => date + from).sort(),
  );
  const ranged = await services['attendance.worklist']({
    from: '2027-03-15' as IsoDate,
    to: '2027-03-19' as IsoDate,
  });
  expect(ranged.contacts).toEqual(
    contacts.filter(({ date }) => date >= '2027-03-15' && date <= '2027-03-19'),
  );
  expect(ranged.contacts.length).toBeGreaterThan(0);
});

test('a team session leaves the worklist only when everybody with a seat has a mark', async () => {
  const place = await someWeeksOn();
  const { services } = place;
  const { contacts } = await services['attendance.worklist']({ from: null, to: null });
  const session = contacts.find(({ team, people }) => team !== null && people.length >= 2);
  if (!session) throw new Error('no session with two');
  const isThere = (list: typeof contacts) =>
    list.find(({ team, date }) => team?.id === session.team?.id && date === session.date);
  const [first, ...others] = session.people.map(({ contactId }) => contactId);
  const after = await services['attendance.mark']({ marks: [mark(first ?? '')] });
  expect(isThere(after.contacts)?.people.map(({ status }) => status === 'attended')).toEqual([
    true,
    ...others.map(() => false),
  ]);
  const done = await services['attendance.mark']({
    marks: others.map((id) => mark(id, { status: 'noShow' })),
  });
  expect(isThere(done.contacts)).toBeUndefined();
  expect(done.contacts).toHaveLength(contacts.length - 1);
  const back = await services['attendance.mark']({ marks: [mark(first ?? '', { status: 'agreed' })] });
  expect(isThere(back.contacts)?.people[0]?.status).toBe('agreed');
});

/** Puts Brønderslev's rules on the course: noon on the day before. */
async function underBronderslev({ ground }: Standing): Promise<void> {
  const { planning, ...rest } = shippedStandard('bronderslev');
  const entry = { action: 'standard', at: now, details: {}, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer) => {
    await writer
      .insertInto('standards')
      .values({
        id: 'b',
        code: 'bronderslev',
        version: 1,
        name: planning.name,
        rules: toJson(planning),
        quality: toJson(rest),
      })
      .execute();
    await writer.updateTable('courses').set({ standard_id: 'b' }).execute();
  });
}

test('whether a cancellation was in time is reckoned from its hour, by the rule of the course’s own standard', async () => {
  const place = await aMunicipality();
  const { services } = place;
  const courseId = await anOrderedCourse(place, '2027-03-05');
  await planAndPublish(place);
  const contact = (await viewOf(place, courseId)).contacts.at(-1);
  if (!contact) throw new Error('no contact');
  place.day.today = '2027-07-01' as IsoDate;
  const before = new Date(Date.parse(contact.date) - 86_400_000).toISOString().slice(0, 10);
  const cancelled = async (time: string, status: 'cancelledInTime' | 'cancelledLate') => {
    await services['attendance.mark']({
      marks: [mark(contact.id, { status, cancelledAt: at(before, time) })],
    });
    return (await viewOf(place, courseId)).contacts.find(({ id }) => id === contact.id);
  };
  expect(await cancelled('23:59', 'cancelledLate')).toMatchObject({
    status: 'cancelledInTime',
    cancelledAt: { date: before, time: '23:59' },
  });
  await underBronderslev(place);
  expect((await cancelled('12:00', 'cancelledLate'))?.status).toBe('cancelledInTime');
  expect((await cancelled('12:01', 'cancelledInTime'))?.status).toBe('cancelledLate');
  await services['attendance.mark']({ marks: [mark(contact.id, { status: 'cancelledLate' })] });
  expect((await viewOf(place, courseId)).contacts.at(-1)).toMatchObject({
    status: 'cancelledLate',
    cancelledAt: null,
  });
});

test('what is to come may be cancelled or moved, and frees its place; it is not attended yet', async () => {
  const place = await aMunicipality();
  const { services } = place;
  await planAndPublish(place);
  const { courses } = await services['course.list']({ show: 'open', text: '' });
  const views = await Promise.all(courses.map(({ courseId }) => viewOf(place, courseId)));
  const seat = views.flatMap(({ contacts }) => contacts).find(({ kind }) => kind === 'teamSession');
  if (!seat || seat.teamId === null) throw new Error('nobody has a seat');
  const taken = async () =>
    (
      await services['week.session']({
        teamId: seat.teamId ?? '',
        date: seat.date,
        layer: 'published',
      })
    ).taken;
  const before = await taken();
  const state = await dump(place.ground.store);
  for (const status of ['attended', 'noShow'] as const)
    await expect(services['attendance.mark']({ marks: [mark(seat.id, { status })] })).rejects.toMatchObject(
      refusal('contactToCome', { date: seat.date }),
    );
  expect(await dump(place.ground.store)).toEqual(state);
  await services['attendance.mark']({
    marks: [mark(seat.id, { status: 'cancelledInTime', cancelledAt: at('2027-03-08', '09:30') })],
  });
  expect(await taken()).toBe(before - 1);
  await services['history.undo']({});
  expect(await dump(place.ground.store)).toEqual(state);
});

test('of several marks all are made or none, and a cancellation of tomorrow is refused', async () => {
  const place = await someWeeksOn();
  const { services } = place;
  const { contacts } = await services['attendance.worklist']({ from: null, to: null });
  const id = contacts[0]?.people[0]?.contactId ?? '';
  const state = await dump(place.ground.store);
  await expect(services['attendance.mark']({ marks: [mark(id), mark('none')] })).rejects.toMatchObject(
    refusal('notFound', { what: 'contact', id: 'none' }),
  );
  await expect(
    services['attendance.mark']({
      marks: [mark(id, { status: 'cancelledLate', cancelledAt: at('2027-04-13', '08:00') })],
    }),
  ).rejects.toMatchObject(refusal('cancelledLater'));
  expect(await dump(place.ground.store)).toEqual(state);
});

test('whether a no-show had a valid reason is kept, and not known until somebody asked', async () => {
  const place = await someWeeksOn();
  const { services } = place;
  const { contacts } = await services['attendance.worklist']({ from: null, to: null });
  const person = contacts.find(({ team }) => team === null)?.people[0];
  if (!person?.courseId) throw new Error('no appointment');
  const status = async (validReason: boolean | null) => {
    await services['attendance.mark']({
      marks: [mark(person.contactId, { status: 'noShow', validReason, reason: 'Syg' })],
    });
    const { contacts: all } = await viewOf(place, person.courseId ?? '');
    return all.find(({ id }) => id === person.contactId)?.validReason;
  };
  expect(await status(null)).toBeNull();
  expect(await status(true)).toBe(true);
  expect(await status(false)).toBe(false);
});

test('a session that was not held is marked for nobody', async () => {
  const place = await someWeeksOn();
  const { services, ground } = place;
  const { contacts } = await services['attendance.worklist']({ from: null, to: null });
  const session = contacts.find(({ team }) => team !== null);
  const id = session?.people[0]?.contactId ?? '';
  const entry = { action: 'lost', at: now, details: {}, kind: 'change' } as const;
  await write(ground.store.reader, entry, (writer) =>
    writer
      .updateTable('enrolment_dates')
      .set({ status: 'lost' })
      .where('date', '=', session?.date ?? ('' as IsoDate))
      .execute(),
  );
  await expect(services['attendance.mark']({ marks: [mark(id)] })).rejects.toMatchObject(
    refusal('contactLost', { date: session?.date }),
  );
});
