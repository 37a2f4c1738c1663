import { describe, expect, test } from 'vitest';
import type { CourseRow, UnmarkedContact } from '#shared/api/course-views.ts';
import type { CourseStep } from '#shared/course/step.ts';
import { contactKey, markToSend, newMark, openPeople } from '../../../renderer/attendance/marks.ts';
import { cprRemark, looksLikeCpr } from '../../../renderer/citizens/citizen-draft.ts';
import { courseCounts, sortedCourses, wantedCourses } from '../../../renderer/course/course-rows.ts';
import { partiesOf } from '../../../renderer/course/parties.ts';

const aCourse = (id: string, change: Partial<CourseRow> = {}): CourseRow => ({
  courseId: id,
  citizen: { id, name: `Borger ${id}` },
  serviceName: 'Genoptræning',
  stage: 'start',
  isClosed: false,
  next: 'startInterview',
  deadline: null,
  warnings: 0,
  endings: 0,
  ...change,
});
const due = (status: string, workingDaysLeft: number | null) =>
  ({ deadline: { id: 'start', status, workingDaysLeft } }) as unknown as Partial<CourseRow>;
const ids = (rows: readonly CourseRow[]) => rows.map(({ courseId }) => courseId);

describe('the list of courses', () => {
  const rows = [
    aCourse('none'),
    aCourse('late', due('late', -2)),
    aCourse('soon', { ...due('soon', 1), endings: 1 }),
    aCourse('closed', { isClosed: true, ...due('late', -9), warnings: 1 }),
  ];

  test('counts a closed course as closed only, however late it was', () => {
    expect(courseCounts(rows)).toEqual({ open: 3, late: 1, soon: 1, warnings: 1, closed: 1 });
  });

  test('puts those without a deadline last', () => {
    const open = wantedCourses(rows, { filter: 'open', text: '' });
    expect(ids(sortedCourses(open, { column: 'deadline', descending: false }))).toEqual([
      'late',
      'soon',
      'none',
    ]);
  });

  test('is searched by name and service within the filter', () => {
    expect(ids(wantedCourses(rows, { filter: 'open', text: 'BORGER S' }))).toEqual(['soon']);
    expect(wantedCourses(rows, { filter: 'closed', text: 'soon' })).toEqual([]);
  });
});

describe('a mark', () => {
  test('carries when a citizen cancelled only where day and hour are both known', () => {
    const half = { ...newMark('cancelledLate'), cancelledOn: '2026-09-06' };
    expect(markToSend('k', half).cancelledAt).toBeNull();
    expect(markToSend('k', { ...half, cancelledAt: '11:30' }).cancelledAt).toEqual({
      date: '2026-09-06',
      time: '11:30',
    });
  });

  test('of somebody who came carries nothing else that was written before', () => {
    const changed = {
      ...newMark('attended'),
      cancelledOn: '2026-09-06',
      cancelledAt: '11:30',
      reason: 'Syg',
    };
    expect(markToSend('k', { ...changed, validReason: true })).toEqual({
      contactId: 'k',
      status: 'attended',
      cancelledAt: null,
      validReason: null,
      reason: '',
    });
  });

  test('is wanted of those who are neither marked nor moved', () => {
    const people = (['agreed', 'attended', 'moved', 'proposed'] as const).map((status, at) => ({
      contactId: `k${at}`,
      courseId: null,
      citizen: { id: `c${at}`, name: '' },
      status,
    }));
    const session = { date: '2026-09-07', from: '09:00', to: '10:00', team: null, therapists: [], people };
    expect(openPeople(session as unknown as UnmarkedContact).map(({ contactId }) => contactId)).toEqual([
      'k0',
      'k3',
    ]);
    expect(contactKey(session as unknown as UnmarkedContact)).toBe('k0');
  });
});

test('a party is one however its name is written, and the newest word on consent counts', () => {
  const step = (kind: 'consent' | 'coordination', on: string, facts: object) =>
    ({ id: on, kind, on, at: null, facts }) as unknown as CourseStep;
  const parties = partiesOf([
    step('consent', '2026-09-01', { party: 'Hjemmeplejen', about: '', given: true }),
    step('coordination', '2026-09-02', { party: ' hjemmeplejen ', about: 'Trappen' }),
    step('consent', '2026-09-03', { party: 'Hjemmeplejen', about: '', given: false }),
    step('coordination', '2026-09-04', { party: 'Egen læge', about: 'Medicin' }),
  ]);
  expect(parties.map(({ name, consent }) => [name, consent?.given ?? null])).toEqual([
    ['Hjemmeplejen', false],
    ['Egen læge', null],
  ]);
  expect(parties[0]?.contacts.map(({ about }) => about)).toEqual(['Trappen']);
});

test('a CPR number that modulus 11 does not hold for is remarked on, and an empty one is not', () => {
  expect(cprRemark('')).toBeNull();
  expect(cprRemark('070761-4285')).toBeNull();
  expect(cprRemark('070761-4286')).toBe('warning');
  expect(cprRemark('999999-9999')).toBe('notANumber');
});

test('six digits are the beginning of a CPR number, a name with digits is not', () => {
  expect(['070761', '070761-42', '0707614285', 'Karen 2', '0707'].map(looksLikeCpr)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
