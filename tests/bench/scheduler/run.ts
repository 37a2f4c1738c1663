/**
 * Prints a table: for each scenario, what booking by hand costs, what the planner makes of it in so many seconds, and the proven
 * bound. Runs the real thing, worker threads and all; each plan is judged in full by our rule book and by the contract's checker.
 *
 *     node tests/bench/scheduler/run.ts [--seconds 1,10,60] [--seed 1] [--examples] [--generated 20] [SCENARIO…]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { type Judgement, judge } from '../../../electron/scheduler/judge.ts';
import { startPlanner } from '../../../electron/scheduler/start-planner.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { checker, scenarioFile, scenarioNames } from '../../contract/examples.ts';
import { generatedScenarios } from './generated.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    examples: { type: 'boolean', default: false },
    generated: { type: 'string', default: '0' },
  },
});
const workerFile = new URL('../../../electron/scheduler/worker.ts', import.meta.url);
const limits = values.seconds.split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'holdplan-bench-'));
let plansChecked = 0;
/** Sums over the scenarios, for the last line. */
let [best, bestBound] = [0, 0];

const heads = ['scenario', 'waiting', 'by hand', ...limits.map((s) => `${s} s`), 'bound', 'gap'];
console.log(
  `${cpus().length} cores, load ${loadavg()[0].toFixed(1)} at the start, seed ${values.seed}; cost, then late starts\n`,
);
console.log(`| ${heads.join(' | ')} |\n|${'---|'.repeat(heads.length)}`);
for (const scenario of scenarios()) {
  const byHand = cells(scenario, planByHand(scenario));
  const ours: string[] = [];
  let [cost, bound] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const seconds of limits) {
    const run = startPlanner(scenario, { seconds, seed: Number(values.seed), workerFile });
    const { plan } = await run.finished;
    ours.push(cells(scenario, plan));
    cost = Math.min(cost, plan.cost);
    bound = Math.max(bound, plan.bound ?? Number.NEGATIVE_INFINITY);
  }
  const isProven = Number.isFinite(bound);
  const gap = isProven ? `${((100 * (cost - bound)) / Math.max(1, cost)).toFixed(1)} %` : '–';
  const row = [scenario.name, scenario.referrals.length, byHand, ...ours];
  console.log(`| ${[...row, isProven ? Math.floor(bound) : '–', gap].join(' | ')} |`);
  if (isProven) [best, bestBound] = [best + cost, bestBound + bound];
}
console.log(
  `\n${plansChecked} plans, each judged by check-plan.mjs: no rule broken, each costs what it says.`,
);
console.log(
  `Gap over all that have a bound: ${((100 * (best - bestBound)) / Math.max(1, best)).toFixed(1)} %.`,
);
rmSync(folder, { recursive: true });

function* scenarios(): Generator<Scenario> {
  const files = [...(values.examples ? scenarioNames().map(scenarioFile) : []), ...positionals];
  for (const file of files) yield JSON.parse(readFileSync(file, 'utf8')) as Scenario;
  yield* generatedScenarios(Number(values.generated));
}

/** Cost and late starts of a plan that both judges accept; one that breaks a rule, or says another cost, ends the bench. */
function cells(scenario: Scenario, plan: Plan): string {
  const { violations, cost, figures }: Judgement = judge(scenario, plan);
  if (violations.length > 0) throw new Error(`A broken rule: ${JSON.stringify(violations[0])}`);
  if (Math.abs(cost - plan.cost) > 1e-6) throw new Error(`Says ${plan.cost}, costs ${cost}`);
  const files = [scenario, plan].map((value, i) => {
    const file = join(folder, `${i}.json`);
    writeFileSync(file, JSON.stringify(value));
    return file;
  });
  const checked = spawnSync(process.execPath, [checker, ...files], { encoding: 'utf8' });
  if (checked.status !== 0)
    throw new Error(`check-plan.mjs refuses a plan of ${scenario.name}:\n${checked.stdout}`);
  plansChecked++;
  const waiting = figures.waiting > 0 ? `, ${figures.waiting} wait` : '';
  return `${Math.round(cost).toLocaleString('en')}, ${figures.late}${waiting}`;
}
