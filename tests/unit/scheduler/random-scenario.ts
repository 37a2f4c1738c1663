/** Small scenarios made at random from a seed, with the odd corners that real ones have: off-grid bookings, empty lists, tight seats. */

import { Random } from '../../../electron/scheduler/random.ts';
import { isoDate } from '../../../shared/calendar/dates.ts';
import { clockTime } from '../../../shared/calendar/times.ts';
import type { Modality, Scenario } from '../../../shared/model/scenario.ts';
import {
  aBooking,
  aReferral,
  aRoom,
  aScenario,
  aService,
  aStandard,
  aTeam,
  aTherapist,
  someWeights,
  weekdays,
} from './builders.ts';

/** Monday 7 September 2026. */
const FIRST_DAY = 20_703;

export function randomScenario(seed: number): Scenario {
  const random = new Random(seed);
  const chance = (p: number) => random.next() < p;
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)];
  const some = <T>(list: readonly T[], p: number): T[] => list.filter(() => chance(p));
  const times = (n: number) => Array.from({ length: n }, (_, i) => i);
  const range = (length: number) => {
    const from = FIRST_DAY + random.below(60);
    return { from: isoDate(from), to: isoDate(from + random.below(length)) };
  };
  const sites = ['north', 'south'].slice(0, 1 + random.below(2));
  const professions = ['physiotherapist', 'occupationalTherapist', 'trainingAssistant'] as const;
  const weekly = (siteId: string) =>
    weekdays.flatMap((weekday) => {
      if (chance(0.15)) return [];
      const from = 7 * 60 + 30 + 15 * random.below(5);
      return [
        { weekday, from: clockTime(from), to: clockTime(11 * 60 + 30), siteId },
        {
          weekday,
          from: clockTime(12 * 60),
          to: clockTime(14 * 60 + 15 * random.below(9)),
          siteId: chance(0.8) ? siteId : pick(sites),
        },
      ];
    });
  const therapists = times(random.below(5)).map((i) =>
    aTherapist({
      id: `t${i}`,
      profession: pick(professions),
      competences: some(['neuro', 'hand'], 0.5),
      weekly: weekly(pick(sites)),
      absences: chance(0.4) ? [range(20)] : [],
    }),
  );
  const rooms = sites.flatMap((siteId) => [
    ...times(random.below(3)).map((i) => aRoom({ id: `${siteId}-${i}`, siteId })),
    aRoom({ id: `${siteId}-gym`, siteId, use: 'training' }),
  ]);
  const teams = times(random.below(5)).map((i) => {
    const from = 8 * 60 + 15 * random.below(20);
    const length = pick([45, 60, 90]);
    const ids = therapists.map((t) => t.id);
    return aTeam({
      id: `h${i}`,
      siteId: pick(sites),
      sessions: some(weekdays, 0.4)
        .concat(1 + random.below(5))
        .filter((w, j, all) => all.indexOf(w) === j)
        .map((weekday) => ({ weekday, from: clockTime(from), to: clockTime(from + length) })),
      from: isoDate(FIRST_DAY - 30 + random.below(50)),
      to: isoDate(FIRST_DAY + random.below(90)),
      seats: random.below(5),
      intake: chance(0.3) ? 'fixed' : 'rolling',
      intakeDates: times(8).map((w) => isoDate(FIRST_DAY + 7 * w + random.below(5))),
      services: some(['short', 'long'], 0.8),
      needs: some(['balance', 'strength'], 0.8),
      leaders: some(ids, 0.6),
      leadersNeeded: random.below(3),
      skip: chance(0.3) ? [isoDate(FIRST_DAY + random.below(40))] : [],
    });
  });
  const referrals = times(random.below(9)).map((i) =>
    aReferral({
      id: `r${i}`,
      citizenId: chance(0.15) ? 'c0' : `c${i}`,
      service: pick(['short', 'long']),
      visitatedOn: isoDate(FIRST_DAY - random.below(14)),
      priority: pick([1, 2, 3] as const),
      needs: some(['balance', 'strength'], 0.3),
      modalities: some<Modality>(['team', 'individual', 'home'], 0.6)
        .concat(pick<Modality>(['team', 'individual', 'home']))
        .filter((m, j, all) => all.indexOf(m) === j),
      profession: chance(0.2) ? pick(professions) : null,
      competence: chance(0.1) ? 'neuro' : null,
      sites: some(sites, 0.8),
      available: chance(0.6)
        ? []
        : some(weekdays, 0.6).map((weekday) => ({
            weekday,
            from: clockTime(8 * 60 + 5 * random.below(30)),
            to: clockTime(16 * 60),
          })),
      unavailable: chance(0.3) ? [range(10)] : [],
      travelMinutes: 5 * random.below(6),
    }),
  );
  const takenUntil = new Map<string, number>();
  const bookings = times(therapists.length * 12).flatMap((i) => {
    if (therapists.length === 0) return [];
    const date = FIRST_DAY + random.below(30);
    const from = 8 * 60 + 5 * random.below(80);
    const to = from + 5 * (1 + random.below(18));
    const therapistId = pick(therapists).id;
    const roomId = chance(0.6) && rooms.length > 0 ? pick(rooms).id : null;
    const citizenId = chance(0.1) ? 'c1' : null;
    const keys = [therapistId, roomId, citizenId].flatMap((k) => (k === null ? [] : [`${k} ${date}`]));
    if (keys.some((k) => (takenUntil.get(k) ?? 0) > from)) return [];
    for (const k of keys) takenUntil.set(k, to);
    return [
      aBooking({
        id: `b${i}`,
        therapistId,
        roomId,
        citizenId,
        date: isoDate(date),
        from: clockTime(from),
        to: clockTime(to),
      }),
    ];
  });
  return aScenario({
    name: `random-${seed}`,
    horizon: { from: isoDate(FIRST_DAY - random.below(3)), to: isoDate(FIRST_DAY + 20 + random.below(80)) },
    standard: aStandard({
      noticeWorkingDays: random.below(4),
      startWithinWorkingDays: 5 + random.below(10),
      trainingWithinWorkingDays: 3 + random.below(10),
      midwayWithinDays: 14 + random.below(30),
      maxMonths: 1 + random.below(3),
      maxSessionsPerWeek: 1 + random.below(3),
      maxGapDays: 5 + random.below(12),
      gridMinutes: pick([5, 10, 15, 30, 25]),
      minSessionShare: pick([0, 0.5, 0.8, 1]),
      modalityOrder: pick([
        ['team', 'individual', 'home'],
        ['home', 'individual', 'team'],
        ['team'],
      ] as Modality[][]),
      weights: someWeights({
        travel: pick([0, 1, 2.5]),
        waitDay: pick([0, 1, 1.5]),
        unplaced: pick([400, 90]),
      }),
      services: [
        aService({
          hours: pick([0.5, 1, 4, 6]),
          finalEvaluation: chance(0.5),
          professions: {
            startInterview: ['physiotherapist', 'occupationalTherapist'],
            training: [...professions],
            evaluation: ['physiotherapist'],
          },
        }),
        aService({
          id: 'long',
          hours: 10,
          midwayEvaluation: true,
          finalEvaluation: chance(0.7),
          professions: {
            startInterview: ['physiotherapist'],
            training: ['physiotherapist', 'trainingAssistant'],
            evaluation: ['physiotherapist', 'occupationalTherapist'],
          },
        }),
      ],
    }),
    holidays: chance(0.5) ? [isoDate(FIRST_DAY + random.below(40))] : [],
    closures: chance(0.4) ? [{ siteId: pick(sites), ...range(8) }] : [],
    sites: sites.map((id) => ({ id, name: id })),
    rooms,
    therapists,
    teams,
    referrals,
    bookings,
    enrolments: teams.flatMap((team, t) =>
      times(Math.min(team.seats, random.below(3))).map((i) => ({
        teamId: team.id,
        citizenId: t + i === 0 ? 'c0' : `old-${team.id}-${i}`,
        dates: times(60)
          .map((d) => isoDate(FIRST_DAY + d))
          .filter(() => chance(0.5)),
      })),
    ),
  });
}
