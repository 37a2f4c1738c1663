import { describe, expect, test } from 'vitest';
import type { SessionSummary, WeekView } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import { daysShown, sessionsOf, staffedDays, warningsOf } from '../../../renderer/week/sessions.ts';

const day = (text: string) => text as IsoDate;
const leader = { id: 't1', name: 'Anna Holm', initials: 'AH', profession: 'physiotherapist' } as const;

const aSession = (change: Partial<SessionSummary> = {}): SessionSummary => ({
  teamId: 'h1',
  teamName: 'Balance 1',
  siteId: 's1',
  roomName: 'Sal 1',
  date: day('2026-09-08'),
  from: '09:00' as ClockTime,
  to: '10:00' as ClockTime,
  seats: 6,
  taken: 4,
  proposed: 0,
  leadersNeeded: 2,
  leaders: [leader],
  leadersFrom: 'published',
  status: 'held',
  ...change,
});
const aWeek = (sessions: SessionSummary[]): WeekView => ({
  week: '2026-W37',
  from: day('2026-09-07'),
  to: day('2026-09-13'),
  today: day('2026-09-07'),
  hasDraft: false,
  days: [7, 8, 9, 10, 11, 12, 13].map((number) => ({
    date: day(`2026-09-${String(number).padStart(2, '0')}`),
    working: number < 12,
    closedName: null,
  })),
  sessions,
});

describe('a session warns', () => {
  test('of one leader where two are needed, on a day that has leaders', () => {
    expect(warningsOf(aSession(), true)).toEqual(['fewLeaders']);
    expect(warningsOf(aSession({ leaders: [] }), true)).toEqual(['noLeaders']);
  });

  test('not of missing leaders on a day that nobody has staffed', () => {
    expect(warningsOf(aSession({ leaders: [] }), false)).toEqual([]);
  });

  test('of one citizen too many, the draft’s counted, but not of a full team', () => {
    expect(warningsOf(aSession({ taken: 5, proposed: 1 }), false)).toEqual([]);
    expect(warningsOf(aSession({ taken: 6, proposed: 1 }), false)).toEqual(['overfull']);
  });

  test('only of being cancelled when it is', () => {
    expect(warningsOf(aSession({ status: 'cancelledInDraft', taken: 9 }), true)).toEqual([
      'cancelledInDraft',
    ]);
  });
});

describe('a week', () => {
  const monday = aSession({ date: day('2026-09-07'), leaders: [], teamId: 'h2', siteId: 's2' });
  const early = aSession({ from: '08:00' as ClockTime, teamId: 'h3' });
  const week = aWeek([aSession(), monday, early]);

  test('lists a site’s sessions by day and time', () => {
    expect(sessionsOf(week, 's1').map((session) => session.teamId)).toEqual(['h3', 'h1']);
    expect(sessionsOf(week, null).map((session) => session.teamId)).toEqual(['h2', 'h3', 'h1']);
  });

  test('knows which days have leaders', () => {
    expect([...staffedDays(week)]).toEqual(['2026-09-08']);
  });

  test('hides the weekend unless something is held on it', () => {
    expect(daysShown(week, new Set())).toHaveLength(5);
    expect(daysShown(week, new Set([day('2026-09-12')])).map((each) => each.date)).toContain('2026-09-12');
    expect(daysShown(week, new Set([day('2026-09-12')]))).toHaveLength(6);
  });
});
