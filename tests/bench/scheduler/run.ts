/**
 * Prints a table: for each scenario file, what booking by hand costs, what the planner makes of it in so many seconds, and the
 * proven bound. Runs the real thing, worker threads and all, and judges each plan in full.
 *
 *     node tests/bench/scheduler/run.ts [--seconds 1,10,60] [--seed 1] SCENARIO...
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { type Judgement, judge } from '../../../electron/scheduler/judge.ts';
import { startPlanner } from '../../../electron/scheduler/start-planner.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const workerFile = new URL('../../../electron/scheduler/worker.ts', import.meta.url);
const limits = values.seconds.split(',').map(Number);

console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, seed ${values.seed}\n`);
console.log('| scenario | waiting list | by | cost | late | waiting | bound | gap | took |');
console.log('|---|---|---|---|---|---|---|---|---|');
for (const file of positionals) {
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario;
  const begun = performance.now();
  const byHand = planByHand(scenario);
  print(scenario, 'hand', byHand, (performance.now() - begun) / 1000);
  for (const seconds of limits) {
    const run = startPlanner(scenario, { seconds, seed: Number(values.seed), workerFile });
    const result = await run.finished;
    print(scenario, `${seconds} s`, result.plan, result.seconds);
  }
}

function print(scenario: Scenario, by: string, plan: Plan, seconds: number): void {
  const { figures, cost } = trusted(judge(scenario, plan), plan);
  const gap = plan.bound === null ? '' : `${((100 * (cost - plan.bound)) / Math.max(1, cost)).toFixed(1)} %`;
  const cells = [
    scenario.name,
    figures.total,
    by,
    cost,
    figures.late,
    figures.waiting,
    plan.bound ?? '',
    gap,
  ];
  console.log(`| ${cells.join(' | ')} | ${seconds.toFixed(1)} s |`);
}

/** A plan that breaks a rule, or says that it costs something else, ends the bench. */
function trusted(judged: Judgement, plan: Plan): Judgement {
  if (judged.violations.length > 0) throw new Error(`A broken rule: ${JSON.stringify(judged.violations[0])}`);
  if (Math.abs(judged.cost - plan.cost) > 1e-6) throw new Error(`Says ${plan.cost}, costs ${judged.cost}`);
  return judged;
}
