/**
 * Prints a table: for each scenario, what booking by hand costs, what the planner has after so many seconds of one run, the proven
 * bound at its end, and the processor time that the run got. Runs the real thing, worker threads and all; the plans by hand and
 * at the end are judged in full by our rule book and by the contract's checker.
 *
 *     node tests/bench/scheduler/run.ts [--seconds 1,10,60] [--seed 1] [--examples] [--generated 20] [SCENARIO…]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import type { PlannerFigures } from '../../../electron/scheduler/figures.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
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

const heads = ['scenario', 'waiting', 'by hand', ...limits.map((s) => `${s} s`), 'bound', 'gap', 'processor'];
console.log(
  `${cpus().length} cores, load ${loadavg()[0].toFixed(1)} at the start, seed ${values.seed}; cost, then late starts\n`,
);
console.log(`| ${heads.join(' | ')} |\n|${'---|'.repeat(heads.length)}`);
for (const scenario of scenarios()) {
  const byHand = sentence(figures(scenario, planByHand(scenario)));
  const before = process.cpuUsage();
  const { plan, marks } = await planned(scenario);
  const { user, system } = process.cpuUsage(before);
  const { cost, ...last } = figures(scenario, plan);
  const ours = [...marks.map((mark) => (mark ? sentence(mark) : '–')), sentence({ cost, ...last })];
  const gap = plan.bound === null ? '–' : `${((100 * (cost - plan.bound)) / Math.max(1, cost)).toFixed(1)} %`;
  const bound = plan.bound === null ? '–' : Math.floor(plan.bound).toLocaleString('en');
  const cells = [scenario.name, scenario.referrals.length, byHand, ...ours, bound, gap];
  console.log(`| ${[...cells, `${Math.round((user + system) / 1e6)} s`].join(' | ')} |`);
  if (plan.bound !== null) [best, bestBound] = [best + cost, bestBound + plan.bound];
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

type Figures = Pick<PlannerFigures, 'cost' | 'late' | 'waiting'>;

/** One run of the longest limit, and what it had at each of the shorter ones. */
async function planned(scenario: Scenario): Promise<{ plan: Plan; marks: (Figures | undefined)[] }> {
  const shorter = limits.slice(0, -1);
  const marks: (Figures | undefined)[] = shorter.map(() => undefined);
  const run = startPlanner(scenario, {
    seconds: limits.at(-1) ?? 10,
    seed: Number(values.seed),
    workerFile,
    onProgress(progress) {
      for (const [i, limit] of shorter.entries()) if (progress.elapsed <= limit) marks[i] = progress;
    },
  });
  return { plan: (await run.finished).plan, marks };
}

function sentence({ cost, late, waiting }: Figures): string {
  return `${Math.round(cost).toLocaleString('en')}, ${late}${waiting > 0 ? `, ${waiting} wait` : ''}`;
}

/** The figures of a plan that both judges accept; one that breaks a rule, or says another cost, ends the bench. */
function figures(scenario: Scenario, plan: Plan): Figures {
  const { violations, cost, figures: found } = judge(scenario, plan);
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
  return { cost, late: found.late, waiting: found.waiting };
}
