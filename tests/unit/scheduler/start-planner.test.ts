import { expect, test } from 'vitest';
import { judge } from '../../../electron/scheduler/judge.ts';
import { startPlanner } from '../../../electron/scheduler/start-planner.ts';
import { aReferral, aScenario } from './builders.ts';
import { randomScenario } from './random-scenario.ts';

const workerFile = new URL('../../../electron/scheduler/worker.ts', import.meta.url);
const scenario = aScenario({
  referrals: [aReferral(), aReferral({ id: 'r2', citizenId: 'c2', priority: 1 })],
});

test('a run in its thread ends with a plan that breaks no rule, and tells of it on the way', async () => {
  const told: number[] = [];
  const onProgress = ({ cost }: { cost: number }) => told.push(cost);
  const { plan, figures } = await startPlanner(scenario, { seconds: 5, seed: 1, workerFile, onProgress })
    .finished;
  expect(judge(scenario, plan).violations).toEqual([]);
  expect(figures).toMatchObject({ total: 2, inTime: 2, late: 0, waiting: 0 });
  expect(told.length).toBeGreaterThan(0);
});

test('a run that is asked to stop still gives a plan that breaks no rule', async () => {
  const run = startPlanner(scenario, { seconds: 600, seed: 1, workerFile });
  run.stop();
  const { plan, stopped } = await run.finished;
  expect(stopped).toBe('stopped');
  expect(judge(scenario, plan).violations).toEqual([]);
});

test('a run that ends by itself, unproven and so after both threads have searched, gives the same plan again', async () => {
  const run = () => startPlanner(randomScenario(11), { seconds: 120, seed: 1, workerFile }).finished;
  const [one, other] = [await run(), await run()];
  expect(one.stopped).toBe('finished');
  expect(one.plan.bound).toBeLessThan(one.plan.cost);
  expect(other.plan).toEqual(one.plan);
}, 120_000);

test('a thread that crashes rejects the run', async () => {
  const missing = new URL('./no-such-worker.ts', import.meta.url);
  const run = startPlanner(scenario, { seconds: 1, seed: 1, workerFile: missing });
  await expect(run.finished).rejects.toThrow('no-such-worker');
});
