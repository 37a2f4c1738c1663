import { expect, test } from 'vitest';
import type { PoolBasis } from '#shared/api/forecast-views.ts';
import { dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import type { Team } from '#shared/model/scenario.ts';
import { note, weeklyCounts } from '../../../../electron/forecast/tally.ts';
import { waitingInAll } from '../../../../electron/forecast/total.ts';
import { changeIn, pastWeeks } from '../../../../electron/services/forecast/past-weeks.ts';
import { lineOf, teamPools } from '../../../../electron/services/forecast/pools.ts';
import { requestOf, unchanged } from '../../../../electron/services/forecast/request.ts';
import { mostAtOnce } from '../../../../electron/services/forecast/seats.ts';
import { type CountedCourse, courseDays } from '../../../../electron/services/forecast/trained.ts';

const on = (text: string) => text as IsoDate;
const aTeam = (id: string, own: Partial<Team>) =>
  ({ id, siteId: 's1', seats: 5, to: on('2028-01-01'), services: ['a'], needs: ['back'], ...own }) as Team;
const aCourse = (own: Partial<Record<keyof CountedCourse, unknown>>): CountedCourse =>
  ({
    ...{ line: 'x', startedOn: null, endedOn: null, lastTraining: null, isAlone: false, beginsOn: null },
    ...own,
  }) as CountedCourse;

test('teams make one line where site and needs are the same and a service overlaps; a team that has ended makes none', () => {
  const pools = teamPools(
    [
      aTeam('h1', { needs: ['strength', 'back'] }),
      aTeam('h2', { needs: ['back', 'strength'], services: ['b'] }),
      aTeam('h3', { needs: ['back', 'strength'], services: ['b', 'c'] }),
      aTeam('h4', { needs: ['back', 'strength'], siteId: 's2' }),
      aTeam('h5', { needs: ['back', 'strength'], to: on('2026-11-22') }),
    ],
    on('2026-11-23'),
  );
  expect(pools.map(({ id, teams }) => [id, teams.map((team) => team.id)])).toEqual([
    ['s1/back+strength', ['h1']],
    ['s1/back+strength/2', ['h2', 'h3']],
    ['s2/back+strength', ['h4']],
  ]);
});

test('somebody waits for the team that trains least besides; alone where no team does; nowhere where only a team would', () => {
  const pools = teamPools(
    [aTeam('h1', { needs: ['back', 'pain'] }), aTeam('h2', { needs: ['back'], services: ['b'] })],
    on('2026-11-23'),
  );
  const order = ['team', 'individual', 'home'] as const;
  const line = (own: object) =>
    lineOf({ needs: ['back'], modalities: ['team'], sites: ['s1'], service: 'a', ...own }, pools, order);
  expect(line({})).toBe('s1/back+pain');
  expect(line({ service: 'b' })).toBe('s1/back');
  expect(line({ sites: ['s2'] })).toBeNull();
  expect(line({ sites: ['s2'], modalities: ['team', 'home'] })).toBe('alone');
  expect(line({ modalities: ['home'] })).toBe('alone');
});

test('a week’s line is who had come and had neither started nor left; a start on the last day in time is in time', () => {
  const courses = [
    // Visitated on a Friday; ten working days later is a Friday too, the eleventh a Monday.
    aCourse({ visitatedOn: on('2026-01-02'), startedOn: on('2026-01-16') }),
    aCourse({ visitatedOn: on('2026-01-02'), startedOn: on('2026-01-19') }),
    aCourse({ visitatedOn: on('2026-01-12'), endedOn: on('2026-01-15') }),
    aCourse({ visitatedOn: on('2026-01-19') }),
  ];
  const weeks = pastWeeks(courses, {
    from: dayNumber(on('2025-12-29')),
    to: dayNumber(on('2026-01-26')),
    startWithinWorkingDays: 10,
    calendar: workingDays([]),
  });
  expect(weeks).toEqual([
    { week: '2026-W01', visitated: 2, waiting: 2, started: 0, startedInTime: 0 },
    { week: '2026-W02', visitated: 0, waiting: 2, started: 0, startedInTime: 0 },
    { week: '2026-W03', visitated: 1, waiting: 1, started: 1, startedInTime: 1 },
    { week: '2026-W04', visitated: 1, waiting: 1, started: 1, startedInTime: 0 },
  ]);
});

test('a change is seen from half a year on: a quarter against what was before', () => {
  const week = { week: '2026-W01' as never, waiting: 0, started: 0, startedInTime: 0 };
  const weeks = (counts: number[]) => counts.map((visitated) => ({ ...week, visitated }));
  const before = [...Array(13)].map(() => 1);
  const lately = [...Array(13)].map(() => 4);
  expect(changeIn([weeks([...before, ...lately])])).toEqual({ lately: 4, before: 1 });
  expect(changeIn([weeks(before)])).toBeNull();
});

test('a course holds its seat from the start to the last training, both counted, and nobody knows before its end', () => {
  const course = aCourse({ startedOn: on('2026-01-02'), lastTraining: on('2026-01-12') });
  expect(courseDays({ ...course, endedOn: on('2026-01-20') }, workingDays([on('2026-01-06')]))).toBe(6);
  expect(courseDays(course, workingDays([]))).toBeNull();
});

test('training alone has as many seats as courses ever ran on one Monday of half a year', () => {
  const ran = (from: string, to: string) => aCourse({ startedOn: on(from), lastTraining: on(to) });
  const courses = [
    ran('2026-03-02', '2026-03-20'),
    ran('2026-03-09', '2026-03-10'),
    ran('2026-03-10', '2026-03-13'),
    ran('2026-05-01', '2026-07-01'),
    // Three at a time, but longer ago.
    ran('2025-06-01', '2025-06-30'),
    ran('2025-06-01', '2025-06-30'),
    ran('2025-06-01', '2025-06-30'),
  ];
  expect(mostAtOnce(courses, on('2026-06-02'))).toBe(2);
});

const aPool: PoolBasis = {
  ...{ id: 'x', kind: 'team', siteName: 'S', needs: [], teams: [], agreed: [], occupied: [] },
  seats: [
    { from: on('2026-11-23'), seats: 4, siteClosed: false },
    { from: on('2026-12-07'), seats: 0, siteClosed: true },
    { from: on('2026-12-08'), seats: 4, siteClosed: false },
  ],
  ...{ waiting: [on('2026-11-20'), on('2026-11-23')], courseDays: [20], courseDaysFrom: 'own', past: [] },
};
const aBasis = {
  ...{ from: on('2026-11-23'), startWithinWorkingDays: 10, noticeWorkingDays: 2, pools: [aPool] },
  ...{ withoutTeam: 0, change: null },
};
const settings = { weeks: 1, replications: 1, seed: 1, holidays: [] };

test('seats more or fewer count from their date on, never below none, and not on a day on which the site is closed', () => {
  const seats = (more: number, from: string) =>
    requestOf(aBasis, settings, { referrals: 1, seats: [{ poolId: 'x', from: on(from), more }] }).pools[0]
      ?.seats;
  expect(seats(3, '2026-12-01')).toEqual([
    { from: '2026-11-23', seats: 4 },
    { from: '2026-12-01', seats: 7 },
    { from: '2026-12-07', seats: 0 },
    { from: '2026-12-08', seats: 7 },
  ]);
  expect(seats(-9, '2026-12-08')?.at(-1)).toEqual({ from: '2026-12-08', seats: 0 });
});

test('a seat must be had the notice earlier than the promise, and who was visitated today stands last in the line', () => {
  const { startWithinWorkingDays, streams } = requestOf(aBasis, settings, unchanged);
  expect(startWithinWorkingDays).toBe(8);
  expect(streams[0]?.waiting).toEqual(['2026-11-20', '2026-11-22']);
  expect(streams[0]).not.toHaveProperty('scale');
});

test('all lines together: two that are 0 or 3, each as often, are 3 in half of the cases', () => {
  const line = () => {
    const counts = weeklyCounts(1);
    note(counts, 0, 0, 50);
    note(counts, 0, 3, 50);
    return counts;
  };
  expect(waitingInAll([line(), line()], 1)).toEqual([{ mean: 3, p05: 0, p25: 0, p50: 3, p75: 3, p95: 6 }]);
});
