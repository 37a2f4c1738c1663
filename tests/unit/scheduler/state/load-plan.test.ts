import { expect, test } from 'vitest';
import { planByHand } from '../../../../electron/scheduler/by-hand.ts';
import { writePlan } from '../../../../electron/scheduler/export/write-plan.ts';
import { compileInstance } from '../../../../electron/scheduler/instance/instance.ts';
import { loadPlan } from '../../../../electron/scheduler/state/load-plan.ts';
import { aPlan, aReferral, aScenario, aTeam, aTeamPlacement, at, day } from '../builders.ts';

/** Three citizens: one in the team, one alone, one at home; and a session without leaders to hold it. */
const scenario = aScenario({
  teams: [
    aTeam({ seats: 1 }),
    aTeam({
      id: 'nobodys',
      needs: ['other'],
      leaders: [],
      sessions: [{ weekday: 3, from: at('13:00'), to: at('14:00') }],
    }),
  ],
  referrals: [
    aReferral(),
    aReferral({ id: 'r2', citizenId: 'c2', modalities: ['individual'] }),
    aReferral({ id: 'r3', citizenId: 'c3', modalities: ['home'] }),
  ],
});

test('a plan that is loaded and written down again is the same plan, at the same cost', () => {
  const plan = planByHand(scenario);
  expect(plan.placements.map(({ modality }) => modality).sort()).toEqual(['home', 'individual', 'team']);
  expect(plan.cancelled.length).toBeGreaterThan(0);
  const loaded = loadPlan(compileInstance(scenario), plan);
  if (!loaded.ok) throw new Error('refused');
  expect(writePlan(loaded.state, plan.waiting, plan.bound)).toEqual(plan);
  expect(loaded.state.cost).toBeCloseTo(plan.cost, 9);
});

test('a plan that breaks a rule is refused with the rule, the citizen and the day', () => {
  const early = aTeamPlacement({
    enrolment: { teamId: 'balance', dates: ['2026-09-08', '2026-09-15', '2026-09-17'].map(day) },
  });
  const loaded = loadPlan(compileInstance(aScenario()), aPlan({ placements: [early] }));
  expect(loaded).toMatchObject({
    ok: false,
    violations: [{ rule: 'team', problem: 'leftOut', facts: { referralId: 'r1', date: '2026-09-10' } }],
  });
});
