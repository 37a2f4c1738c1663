import { describe, expect, test } from 'vitest';
import type { WaitingRow } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import { changeCounts, changeRows, sortedChanges } from '../../../renderer/plan/change-rows.ts';
import {
  deadlineState,
  filterCounts,
  parseSorting,
  sortedRows,
  sortingText,
  wantedRows,
} from '../../../renderer/waiting-list/waiting-rows.ts';

const day = (text: string) => text as IsoDate;

function aRow(id: string, change: Partial<WaitingRow> = {}): WaitingRow {
  return {
    referralId: id,
    courseId: null,
    citizen: { id: `c-${id}`, name: `Borger ${id}` },
    serviceName: 'Genoptræning',
    priority: 2,
    visitatedOn: day('2026-09-01'),
    deadline: day('2026-09-15'),
    workingDaysLeft: 6,
    needs: [],
    modalities: ['team'],
    siteIds: ['s1'],
    siteNames: ['Havnen'],
    profession: null,
    competence: null,
    available: [],
    unavailable: [],
    travelMinutes: 0,
    proposed: null,
    held: false,
    waitingReasons: [],
    earliestStart: null,
    byHand: null,
    ...change,
  };
}
const starting = (date: string, workingDaysLate: number): Partial<WaitingRow> => ({
  proposed: {
    date: day(date),
    from: '09:00' as ClockTime,
    therapist: { id: 't1', name: 'Anna Holm', initials: 'AH', profession: 'physiotherapist' },
    siteName: 'Havnen',
    modality: 'team',
    teamId: 'h1',
    teamName: 'Balance 1',
    firstTraining: null,
    sessions: 8,
    workingDaysLate,
  },
});
const ids = (rows: readonly WaitingRow[]) => rows.map((row) => row.referralId);

describe('a deadline', () => {
  test('is soon from three working days left down to today, and passed the day after', () => {
    expect([4, 3, 0, -1].map((workingDaysLeft) => deadlineState({ workingDaysLeft }))).toEqual([
      'ahead',
      'soon',
      'soon',
      'passed',
    ]);
  });
});

describe('the waiting list', () => {
  const rows = [
    aRow('a', { workingDaysLeft: 6, needs: ['balance'] }),
    aRow('b', { workingDaysLeft: -2, siteIds: ['s2'] }),
    aRow('c', { workingDaysLeft: 3, siteIds: ['s1', 's2'], ...starting('2026-09-09', -3) }),
    aRow('d', { workingDaysLeft: 2, priority: 1 }),
    aRow('e', { workingDaysLeft: 2, priority: 3 }),
  ];

  test('counts for each filter only those who can use the chosen site', () => {
    expect(filterCounts(rows, 's2')).toEqual({ all: 2, passed: 1, soon: 1, proposed: 1, left: 1 });
    expect(filterCounts(rows, null)).toEqual({ all: 5, passed: 1, soon: 3, proposed: 1, left: 4 });
  });

  test('is searched by name, service and need, whatever the case', () => {
    expect(ids(wantedRows(rows, { filter: 'all', site: null, text: ' BALANCE ' }))).toEqual(['a']);
    expect(ids(wantedRows(rows, { filter: 'soon', site: 's1', text: 'borger' }))).toEqual(['c', 'd', 'e']);
  });

  test('puts the nearest deadline first, and of two equal ones the more urgent', () => {
    expect(ids(sortedRows(rows, { column: 'deadline', descending: false }))).toEqual([
      'b',
      'd',
      'e',
      'c',
      'a',
    ]);
  });

  test('puts those without a proposal after those with one', () => {
    expect(ids(sortedRows(rows, { column: 'proposal', descending: false }))[0]).toBe('c');
  });

  test('sorts names as Danish does, with Å last', () => {
    const named = ['Åse', 'Zita', 'Ægir'].map((name) => aRow(name, { citizen: { id: name, name } }));
    expect(ids(sortedRows(named, { column: 'citizen', descending: false }))).toEqual(['Zita', 'Ægir', 'Åse']);
  });

  test('keeps its sorting in the address', () => {
    const sorting = { column: 'citizen', descending: true };
    expect(parseSorting(sortingText(sorting), 'deadline')).toEqual(sorting);
    expect(parseSorting(undefined, 'deadline')).toEqual({ column: 'deadline', descending: false });
  });
});

describe('the draft’s changes', () => {
  const byHand = { date: day('2026-09-20'), workingDaysLate: 3 };
  const rows = [
    aRow('in time', { ...starting('2026-09-10', -2), byHand }),
    aRow('late', { ...starting('2026-09-21', 4), byHand }),
    aRow('very late', starting('2026-09-30', 11)),
    aRow('waits', { byHand }),
  ];

  test('count an earlier start, and one where booking by hand finds none, as a gain', () => {
    expect(ids(changeRows(rows, 'gain', null))).toEqual(['in time', 'very late']);
    expect(changeCounts(rows, null)).toEqual({ all: 4, inTime: 1, late: 2, waiting: 1, gain: 2 });
  });

  test('show first whom the plan fails most', () => {
    expect(ids(sortedChanges(rows, { column: 'outcome', descending: false }))).toEqual([
      'waits',
      'very late',
      'late',
      'in time',
    ]);
  });
});
