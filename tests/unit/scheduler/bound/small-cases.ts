/**
 * Scenarios small enough to plan by trying everything: two or three citizens, two therapists, some eight days; scarce
 * enough that they compete. Made from a seed; every rule has its turn.
 */
import { readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';

/** A stream of numbers in [0, 1) from a seed (mulberry32). */
function stream(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The `seed`-th small scenario, read and validated like any other. `citizens` 0 and `therapists` 0 make the odd ones. */
export function smallCase(seed: number, counts: { citizens?: number; therapists?: number } = {}): Scenario {
  const next = stream(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (p: number) => next() < p;
  const some = <T>(list: readonly T[], p: number): T[] => list.filter(() => chance(p));
  const date = (day: number) => new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10);
  const weekdays = [1, 2, 3, 4, 5];
  const hour = (h: number) => `${String(h).padStart(2, '0')}:00`;
  const wholeWeights = !chance(0.15);
  const weight = (from: number, to: number) => (wholeWeights ? int(from, to) : int(from * 10, to * 10) / 10);
  const professions = ['physiotherapist', 'occupationalTherapist'];
  const final = chance(0.3);
  const midway = !final && chance(0.15);
  const sessions = final || midway ? int(1, 2) : int(1, 3);
  const sites = chance(0.3) ? ['s1', 's2'] : ['s1'];
  const last = int(9, 12);

  const therapists = ['t1', 't2'].slice(0, counts.therapists ?? 2).map((id, i) => ({
    id,
    name: id,
    profession: professions[chance(0.8) ? 0 : 1],
    competences: i === 0 ? ['pain'] : [],
    weekly: weekdays.flatMap((weekday) => {
      if (chance(0.45)) return [];
      const from = int(9, 10);
      return [
        { weekday, from: hour(from), to: hour(from + int(1, 2)), siteId: sites[int(0, sites.length - 1)] },
      ];
    }),
    absences: chance(0.2) ? [{ from: date(int(5, 8)), to: date(8) }] : [],
  }));
  const teams = [
    {
      id: 'h1',
      name: 'h1',
      siteId: 's1',
      roomId: 'r0',
      sessions: some(weekdays, 0.35).map((weekday) => ({ weekday, from: '09:00', to: '10:00' })),
      from: date(int(0, 3)),
      to: date(int(7, 14)),
      seats: int(0, 2),
      intake: chance(0.3) ? 'fixed' : 'rolling',
      intakeDates: [date(int(3, 5)), date(int(6, 8))],
      services: ['x'],
      needs: ['pain'],
      leaders: chance(0.5) ? therapists.map((t) => t.id) : therapists.slice(0, 1).map((t) => t.id),
      leadersNeeded: chance(0.15) ? 2 : 1,
      skip: chance(0.2) ? [date(int(3, 8))] : [],
    },
  ].filter((team) => team.sessions.length > 0 && counts.therapists !== 0);
  const citizens = counts.citizens ?? int(2, 3);
  const referrals = Array.from({ length: citizens }, (_, i) => {
    const modalities = some(['team', 'individual', 'home'], 0.6);
    return {
      id: `r${i}`,
      citizenId: `c${i}`,
      service: 'x',
      visitatedOn: date(int(-6, 1)),
      priority: int(1, 3),
      needs: chance(0.7) ? ['pain'] : [],
      modalities: modalities.length > 0 ? modalities : ['individual'],
      profession: chance(0.15) ? professions[0] : null,
      competence: chance(0.15) ? 'pain' : null,
      sites: chance(0.7) ? sites : ['s1'],
      available: chance(0.7)
        ? []
        : some(weekdays, 0.8).map((weekday) => ({ weekday, from: '09:00', to: hour(int(10, 12)) })),
      unavailable: chance(0.2) ? [{ from: date(int(3, 6)), to: date(6) }] : [],
      travelMinutes: int(0, 2) * 15,
    };
  });
  const bookings = therapists.flatMap((t, i) =>
    t.weekly.length > 0 && chance(0.5)
      ? [
          {
            id: `b${i}`,
            therapistId: t.id,
            roomId: chance(0.5) ? `k-${t.weekly[0].siteId}` : null,
            citizenId: null,
            date: date(t.weekly[0].weekday + 7 * int(0, 1)),
            from: t.weekly[0].from,
            to: hour(Number(t.weekly[0].from.slice(0, 2)) + 1),
          },
        ]
      : [],
  );
  // Two bookings of one room at one time would contradict each other.
  const clashes = bookings.filter((b, i) =>
    bookings.slice(0, i).some((o) => o.roomId === b.roomId && o.date === b.date),
  );
  const scenario = {
    format: 'holdplan-scenario',
    version: 1,
    name: `small case ${seed}`,
    today: date(1),
    horizon: { from: date(1), to: date(last) },
    standard: {
      id: 'q',
      name: 'q',
      startWithinWorkingDays: int(1, 3),
      noticeWorkingDays: 1,
      trainingWithinWorkingDays: int(2, 4),
      midwayWithinDays: 7,
      maxMonths: 1,
      maxSessionsPerWeek: int(1, 2),
      maxGapDays: int(3, 7),
      minSessionShare: [0.3, 0.5, 1][int(0, 2)],
      gridMinutes: 60,
      minutes: { startInterview: 60, midwayEvaluation: 60, finalEvaluation: 60, individual: 60, home: 60 },
      modalityOrder: ['team', 'individual', 'home'],
      services: [
        {
          id: 'x',
          name: 'x',
          hours: 1 + sessions + (final ? 1 : 0) + (midway ? 1 : 0),
          midwayEvaluation: midway,
          finalEvaluation: final,
          professions: {
            startInterview: professions,
            training: professions.slice(0, int(1, 2)),
            evaluation: professions,
          },
        },
      ],
      weights: {
        unplaced: weight(20, 60),
        late: weight(0, 12),
        lateDay: weight(0, 4),
        waitDay: weight(0, 2),
        gapDay: weight(0, 3),
        missingSession: weight(0, 7),
        modalityStep: weight(0, 6),
        therapistChange: weight(0, 4),
        travel: weight(0, 1),
        cancelledSession: weight(1, 14),
        cancelledSeat: weight(0, 6),
        leaderPreference: weight(0, 3),
      },
    },
    holidays: chance(0.2) ? [date(int(4, 6))] : [],
    closures: chance(0.15) ? [{ siteId: 's1', from: date(5), to: date(5) }] : [],
    sites: sites.map((id) => ({ id, name: id })),
    rooms: [
      ...sites.map((id) => ({ id: `k-${id}`, siteId: id, name: id, use: 'consulting' })),
      { id: 'r0', siteId: 's1', name: 'r0', use: 'training' },
    ],
    therapists,
    teams,
    referrals,
    bookings: bookings.filter((b) => !clashes.includes(b)),
    enrolments: [] as unknown[],
  };
  // An old seat, now and then of a citizen who waits for another course.
  const team = teams[0];
  if (team && team.seats > 0 && chance(0.3)) {
    const dates = Array.from({ length: 13 }, (_, d) => d)
      .filter((d) => team.sessions.some((s) => s.weekday === ((d + 6) % 7) + 1))
      .map(date)
      .filter(
        (d) => d >= team.from && d <= team.to && !team.skip.includes(d) && !scenario.holidays.includes(d),
      );
    const open = dates.filter(
      (d) => !scenario.closures.some((c) => c.siteId === 's1' && c.from <= d && d <= c.to),
    );
    if (open.length > 0)
      scenario.enrolments = [{ teamId: 'h1', citizenId: chance(0.4) ? 'c0' : 'old', dates: open }];
  }
  const reading = readScenario(JSON.stringify(scenario));
  if (!reading.ok) throw new Error(`small case ${seed}: ${JSON.stringify(reading.faults[0])}`);
  return reading.value;
}
