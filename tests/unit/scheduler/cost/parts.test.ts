/** Each part of the cost on a plan small enough to add up by hand. */
import { expect, test } from 'vitest';
import { judge } from '../../../../electron/scheduler/judge.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Scenario } from '../../../../shared/model/scenario.ts';
import {
  aLonePlacement,
  anAppointment,
  aPlan,
  aReferral,
  aScenario,
  aService,
  aStandard,
  aTeam,
  aTeamPlacement,
  aTherapist,
  at,
  day,
  fullStaffing,
} from '../builders.ts';

const parts = (scenario: Scenario, plan: Plan) =>
  Object.fromEntries(Object.entries(judge(scenario, plan).parts).filter(([, cost]) => cost !== 0));

test('a start on the first day with a seat the next day costs nothing', () => {
  expect(parts(aScenario(), aPlan())).toEqual({});
});

test('unplaced: 400 times the weight of the priority', () => {
  const plan = aPlan({
    placements: [],
    waiting: [{ referralId: 'r1', reasons: ['no-team'], earliestStart: null }],
  });
  const priority = (p: 1 | 2 | 3) => parts(aScenario({ referrals: [aReferral({ priority: p })] }), plan);
  expect([priority(1), priority(2), priority(3)]).toEqual([
    { unplaced: 1200 },
    { unplaced: 800 },
    { unplaced: 400 },
  ]);
});

test('late and wait: one day after the deadline costs 2 × (60 + 4), on the deadline nothing but the wait', () => {
  const start = (date: string, dates: string[]) =>
    aPlan({
      placements: [
        aTeamPlacement({
          appointments: [anAppointment({ date: day(date) })],
          enrolment: { teamId: 'balance', dates: dates.map(day) },
        }),
      ],
    });
  const scenario = aScenario({ standard: aStandard({ startWithinWorkingDays: 2 }) });
  expect(parts(scenario, start('2026-09-09', ['2026-09-10', '2026-09-15', '2026-09-17']))).toEqual({
    wait: 4,
  });
  expect(parts(scenario, start('2026-09-10', ['2026-09-15', '2026-09-17', '2026-09-22']))).toEqual({
    wait: 6,
    late: 128,
  });
});

test('gap: the first five working days to training are free, each one after costs 1', () => {
  const first = (dates: string[]) =>
    parts(
      aScenario(),
      aPlan({ placements: [aTeamPlacement({ enrolment: { teamId: 'balance', dates: dates.map(day) } })] }),
    );
  expect(first(['2026-09-10', '2026-09-15', '2026-09-17'])).toEqual({});
  expect(first(['2026-09-17', '2026-09-22', '2026-09-24'])).toEqual({ gap: 3 });
});

test('missing and modality: two of three sessions alone cost 7 and one step of 25', () => {
  const scenario = aScenario({ standard: aStandard({ minSessionShare: 0.6 }) });
  const plan = aPlan({ placements: [aLonePlacement(['2026-09-08', '2026-09-10'])] });
  expect(parts(scenario, plan)).toEqual({ missing: 7, modality: 25 });
});

test('therapistChange: there and back again is two changes, and an evaluation by another one more', () => {
  const scenario = aScenario({
    standard: aStandard({ services: [aService({ hours: 4.5, finalEvaluation: true })] }),
    therapists: [aTherapist(), aTherapist({ id: 'bo' })],
  });
  const placement = aLonePlacement(['2026-09-08', '2026-09-10', '2026-09-15']);
  const [interview, one, two, three] = placement.appointments as [never, never, never, never];
  const final = anAppointment({
    kind: 'finalEvaluation',
    date: day('2026-09-16'),
    to: at('08:30'),
    therapistId: 'bo',
  });
  placement.appointments = [interview, one, { ...(two as object), therapistId: 'bo' } as never, three, final];
  expect(parts(scenario, aPlan({ placements: [placement] }))).toEqual({ therapistChange: 12, modality: 25 });
});

test('travel: 21 minutes are three times ten begun, for each of four visits', () => {
  const home = { from: at('09:00'), to: at('10:00'), roomId: null };
  const dates = ['2026-09-09', '2026-09-11', '2026-09-14'];
  const placement = {
    referralId: 'r1',
    modality: 'home' as const,
    enrolment: null,
    appointments: [
      anAppointment(home),
      ...dates.map((date) => anAppointment({ ...home, kind: 'home', date: day(date) })),
    ],
  };
  const referrals = [aReferral({ modalities: ['home'], travelMinutes: 21 })];
  expect(parts(aScenario({ referrals }), aPlan({ placements: [placement] }))).toEqual({
    travel: 12,
    modality: 50,
  });
});

test('cancelled: 80 and 20 for the one old seat on that date', () => {
  const dates = ['2026-10-06', '2026-10-08'].map(day);
  const scenario = aScenario({ enrolments: [{ teamId: 'balance', citizenId: 'old', dates }] });
  const plan = aPlan({
    staffing: fullStaffing().slice(0, -1),
    cancelled: [{ teamId: 'balance', date: day('2026-10-08'), from: at('10:00') }],
  });
  expect(parts(scenario, plan)).toEqual({ cancelled: 100 });
});

test('leaders: the third most wanted leader costs 2 a session', () => {
  const scenario = aScenario({
    teams: [aTeam({ leaders: ['zoe', 'yrsa', 'anna'] })],
    therapists: [aTherapist(), aTherapist({ id: 'zoe' }), aTherapist({ id: 'yrsa' })],
  });
  expect(parts(scenario, aPlan())).toEqual({ leaders: 20 });
});
