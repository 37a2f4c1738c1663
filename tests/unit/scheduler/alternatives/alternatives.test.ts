import { expect, test } from 'vitest';
import { planByHand } from '../../../../electron/scheduler/by-hand.ts';
import { explainPlan } from '../../../../electron/scheduler/explain/explainer.ts';
import { judge } from '../../../../electron/scheduler/judge.ts';
import { aReferral, aScenario, aTeam, aTherapist } from '../builders.ts';

const scenario = aScenario({
  therapists: [aTherapist(), aTherapist({ id: 'berit' })],
  teams: [aTeam({ leaders: ['anna', 'berit'] })],
  referrals: [aReferral(), aReferral({ id: 'r2', citizenId: 'c2', modalities: ['individual'] })],
});
const plan = planByHand(scenario);
function explainer() {
  const opened = explainPlan(scenario, plan);
  if (!opened.ok) throw new Error('refused');
  return opened.explainer;
}
const startOf = (placement: (typeof plan.placements)[number]) => {
  const start = placement.appointments[0];
  return `${start?.date} ${start?.therapistId} ${placement.modality} ${placement.enrolment?.teamId}`;
};

test('the alternatives are different starts, none of them the plan’s own, the cheapest first', () => {
  const found = explainer().alternatives('r1', 12);
  const starts = found.map(({ placement }) => startOf(placement));
  expect(starts).toHaveLength(12);
  expect(new Set(starts).size).toBe(12);
  const own = plan.placements.find(({ referralId }) => referralId === 'r1');
  expect(own && starts.includes(startOf(own))).toBe(false);
  const costs = found.map(({ costDifference }) => costDifference);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
});

test('each alternative, carried out, keeps every rule and costs the plan what was said, part by part', () => {
  const asked = explainer();
  const before = judge(scenario, plan);
  for (const { placement, costDifference, parts } of asked.alternatives('r1', 12)) {
    const start = placement.appointments[0];
    if (!start) throw new Error('no start');
    const { date, from, therapistId } = start;
    const { modality, enrolment } = placement;
    const chosen = asked.choose('r1', {
      date,
      from,
      therapistId,
      modality,
      teamId: enrolment?.teamId ?? null,
    });
    if (!chosen) throw new Error('not found again');
    expect(chosen.placements.find(({ referralId }) => referralId === 'r1')).toEqual(placement);
    const after = judge(scenario, chosen);
    expect(after.violations).toEqual([]);
    expect(after.cost - before.cost).toBeCloseTo(costDifference, 9);
    for (const { part, cost } of parts) expect(after.parts[part] - before.parts[part]).toBeCloseTo(cost, 9);
    expect(parts.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(costDifference, 9);
  }
});

test('asking changes nothing: the same question has the same answer', () => {
  const asked = explainer();
  const first = asked.alternatives('r2', 5);
  asked.whyNotEarlier('r1', { remedies: 3, whole: true });
  asked.whyThis('r1');
  expect(asked.alternatives('r2', 5)).toEqual(first);
});
