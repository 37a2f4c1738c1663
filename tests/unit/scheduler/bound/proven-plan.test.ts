import { expect, test } from 'vitest';
import { SharedNumber } from '../../../../electron/scheduler/shared-number.ts';
import { startPlanner } from '../../../../electron/scheduler/start-planner.ts';
import { cheapestPlan } from './cheapest-plan.ts';
import { smallCase } from './small-cases.ts';

const workerFile = new URL('../../../../electron/scheduler/worker.ts', import.meta.url);

test('a run whose plan is proven the best ends by itself, long before its time, and the plan says so', async () => {
  const scenario = smallCase(5);
  const { plan, figures, stopped } = await startPlanner(scenario, { seconds: 60, seed: 1, workerFile })
    .finished;
  expect(stopped).toBe('finished');
  expect(plan.bound).toBe(figures.cost);
  expect(figures.cost).toBe(cheapestPlan(scenario)?.cost);
});

test('a shared number is none until it is set, and the same seen through its memory', () => {
  const number = new SharedNumber();
  const seen = new SharedNumber(number.memory);
  expect(seen.get()).toBeNull();
  number.set(-323.25);
  expect(seen.get()).toBe(-323.25);
});
