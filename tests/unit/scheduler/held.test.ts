import { expect, test } from 'vitest';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { HeldRefused } from '../../../electron/scheduler/construct/held.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { type SolveSettings, solve } from '../../../electron/scheduler/solve.ts';
import { startPlanner } from '../../../electron/scheduler/start-planner.ts';
import { afterIterations } from '../../../electron/scheduler/stop/stop.ts';
import type { Placement } from '../../../shared/model/plan.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import {
  aLonePlacement,
  anAppointment,
  aReferral,
  aScenario,
  aService,
  aStandard,
  aTeam,
  aTeamPlacement,
  aTherapist,
  at,
  day,
} from './builders.ts';
import { randomScenario } from './random-scenario.ts';

const workerFile = new URL('../../../electron/scheduler/worker.ts', import.meta.url);
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

function plan(scenario: Scenario, settings: Partial<SolveSettings>, iterations = 40) {
  const { plan } = solve(scenario, { seed: 1, stop: afterIterations(iterations), debug: true, ...settings });
  expect(judge(scenario, plan).violations).toEqual([]);
  return plan;
}

function refusal(scenario: Scenario, held: readonly Placement[]) {
  try {
    solve(scenario, { seed: 1, stop: afterIterations(0), held });
  } catch (error) {
    if (error instanceof HeldRefused) return error.violations;
    throw error;
  }
  return null;
}

/** Every other placement of a plan, each as it stands there. */
function half(placements: readonly Placement[]): Placement[] {
  return placements.filter((_, i) => i % 2 === 1);
}

test.each(seeds)(
  'random scenario %i: half of a by-hand plan is held to the minute while the rest is planned',
  (seed) => {
    const scenario = randomScenario(seed);
    const held = half(planByHand(scenario).placements);
    const { placements } = plan(scenario, { held });
    for (const placement of held) expect(placements).toContainEqual(placement);
  },
);

test.each(seeds)(
  'random scenario %i: a search that begins with a plan never ends with a dearer one',
  (seed) => {
    const scenario = randomScenario(seed);
    const from = planByHand(scenario);
    expect(plan(scenario, { from }, 5).cost).toBeLessThanOrEqual(from.cost + 1e-6);
  },
);

test('a late start that is held stays late, and somebody else gets the hour', () => {
  const late = aLonePlacement(['2026-09-24', '2026-09-25', '2026-09-28'], {
    appointments: [
      anAppointment({ date: day('2026-09-23') }),
      ...['2026-09-24', '2026-09-25', '2026-09-28'].map((date) =>
        anAppointment({ kind: 'individual', date: day(date) }),
      ),
    ],
  });
  const scenario = aScenario({ referrals: [aReferral(), aReferral({ id: 'r2', citizenId: 'c2' })] });
  expect(plan(scenario, { held: [late] }).placements).toContainEqual(late);
  expect(plan(scenario, {}).placements).not.toContainEqual(late);
});

test('two held placements at the same hour of the same therapist are refused with the rule, who and when', () => {
  const scenario = aScenario({ referrals: [aReferral(), aReferral({ id: 'r2', citizenId: 'c2' })] });
  const violations = refusal(scenario, [aTeamPlacement(), aTeamPlacement({ referralId: 'r2' })]);
  expect(violations).toContainEqual({
    rule: 'doubleBooking',
    problem: 'overlap',
    facts: { therapistId: 'anna', date: '2026-09-07', from: '08:00' },
  });
});

test('a referral that does not wait cannot be held', () => {
  const violations = refusal(aScenario(), [aTeamPlacement({ referralId: 'gone' })]);
  expect(violations).toEqual([{ rule: 'once', problem: 'unknownReferral', facts: { referralId: 'gone' } }]);
});

test('a session is cancelled for a held course that passes it by, and costs what a cancellation costs', () => {
  const passing = aTeamPlacement({
    enrolment: { teamId: 'balance', dates: ['2026-09-08', '2026-09-15', '2026-09-17'].map(day) },
  });
  const { cancelled, placements } = plan(aScenario(), { held: [passing] });
  expect(placements).toEqual([passing]);
  expect(cancelled).toEqual([{ teamId: 'balance', date: '2026-09-10', from: '10:00' }]);
});

test('a held course may leave out a session on which its citizen is away, and that session is held', () => {
  const away = aReferral({ unavailable: [{ from: day('2026-09-10'), to: day('2026-09-10') }] });
  const passing = aTeamPlacement({
    enrolment: { teamId: 'balance', dates: ['2026-09-08', '2026-09-15', '2026-09-17'].map(day) },
  });
  expect(plan(aScenario({ referrals: [away] }), { held: [passing] }).cancelled).toEqual([]);
});

test('a held course whose session nobody can lead is refused with the session', () => {
  const interview = anAppointment({ date: day('2026-09-08'), from: at('10:00'), to: at('11:00') });
  const scenario = aScenario({ referrals: [aReferral(), aReferral({ id: 'r2', citizenId: 'c2' })] });
  const busy = aLonePlacement(['2026-09-09', '2026-09-11', '2026-09-14'], { referralId: 'r2' });
  const atTheSameTime = { ...busy, appointments: [interview, ...busy.appointments.slice(1)] };
  expect(refusal(scenario, [aTeamPlacement(), atTheSameTime])).toEqual([
    {
      rule: 'staffing',
      problem: 'noLeaders',
      facts: { teamId: 'balance', date: '2026-09-08', from: '10:00' },
    },
  ]);
});

test('leaders are found for all held sessions where only one way of leading them is left', () => {
  // Three teams at once: who is most wanted everywhere is the only one for the third, and Bo the only other one for the second.
  const therapists = ['anna', 'bo', 'carl'].map((id) => aTherapist({ id }));
  const team = (id: string, leaders: string[]) => aTeam({ id, leaders });
  const scenario = aScenario({
    therapists,
    rooms: [...aScenario().rooms, { id: 'talk2', siteId: 'north', name: 'Samtale 2', use: 'consulting' }],
    teams: [team('one', ['anna', 'bo', 'carl']), team('two', ['anna', 'bo']), team('three', ['anna'])],
    referrals: ['one', 'two', 'three'].map((id) => aReferral({ id, citizenId: id })),
  });
  const held = scenario.referrals.map(({ id }, i) =>
    aTeamPlacement({
      referralId: id,
      appointments: [
        anAppointment({
          from: at(`0${8 + (i >> 1)}:00`),
          to: at(i < 2 ? '09:00' : '10:00'),
          therapistId: i === 1 ? 'bo' : 'anna',
          roomId: i === 1 ? 'talk2' : 'talk',
        }),
      ],
      enrolment: { teamId: id, dates: ['2026-09-08', '2026-09-10', '2026-09-15'].map(day) },
    }),
  );
  const { staffing, placements } = plan(scenario, { held });
  expect(placements).toEqual(held);
  const first = staffing.filter(({ date }) => date === '2026-09-08');
  expect(first.map(({ teamId, therapistIds }) => [teamId, ...therapistIds])).toEqual([
    ['one', 'carl'],
    ['two', 'bo'],
    ['three', 'anna'],
  ]);
});

test('a plan to begin with is taken over but for what broke since: whom an absence hit is placed anew', () => {
  const scenario = aScenario({
    therapists: [aTherapist(), aTherapist({ id: 'bo' })],
    referrals: [
      aReferral({ modalities: ['individual'] }),
      aReferral({ id: 'r2', citizenId: 'c2', modalities: ['individual'] }),
    ],
    teams: [],
    standard: aStandard({ services: [aService()] }),
  });
  const dates = ['2026-09-09', '2026-09-11', '2026-09-15'];
  const [hit, spared] = [aLonePlacement(dates), aLonePlacement(dates, { referralId: 'r2' })];
  const byBo = {
    ...spared,
    appointments: spared.appointments.map((a) => ({
      ...a,
      therapistId: 'bo',
      from: at('09:00'),
      to: at('10:00'),
    })),
  };
  const from = { ...plan(scenario, {}), placements: [hit, byBo], waiting: [] };
  const ill = {
    ...scenario,
    therapists: [
      aTherapist({ absences: [{ from: day('2026-09-11'), to: day('2026-09-11') }] }),
      aTherapist({ id: 'bo' }),
    ],
  };
  const { placements } = plan(ill, { from }, 0);
  expect(placements).toContainEqual(byBo);
  expect(placements).not.toContainEqual(hit);
  expect(placements).toHaveLength(2);
});

test('a run in threads holds what it is told to hold, and refuses what breaks a rule', async () => {
  const held = [aTeamPlacement()];
  const run = (held: Placement[]) =>
    startPlanner(aScenario(), { seconds: 5, seed: 1, workerFile, held }).finished;
  expect((await run(held)).plan.placements).toEqual(held);
  await expect(run([...held, ...held])).rejects.toThrow(HeldRefused);
});
