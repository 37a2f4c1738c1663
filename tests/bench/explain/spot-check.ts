/**
 * Takes explanations at their word: draws late and waiting citizens at random, makes the change that their first remedy names in
 * the scenario file, reads it as a file, plans again from the old plan, and judges the new one:
 * `node tests/bench/explain/spot-check.ts [--cases 100] [--seed 1] [--iterations 2000] SCENARIO PLAN [SCENARIO PLAN …]`.
 *
 * Draws until so many with a remedy have been asked about; those without one are named. It is planned again twice. `held`: the citizen has been given the start that the change admits, and the planner plans everybody
 * else around it, as it does with what a person chose. `free`: nothing is held, so the planner gives what is new to whom it
 * gains most. Both are free to move all others; what that does to the number of late starts is printed.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Placement, Plan } from '#shared/model/plan.ts';
import { readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { relax } from '../../../electron/scheduler/explain/changes.ts';
import { type Explainer, explainPlan } from '../../../electron/scheduler/explain/explainer.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { Random } from '../../../electron/scheduler/random.ts';
import { type Solution, solve } from '../../../electron/scheduler/solve.ts';
import { afterIterations } from '../../../electron/scheduler/stop/stop.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    iterations: { type: 'string', default: '2000' },
  },
});

interface Pair {
  readonly name: string;
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly explainer: Explainer;
}

const pairs: Pair[] = [];
for (let i = 0; i + 1 < positionals.length; i += 2) {
  const [file, planFile] = [positionals[i] ?? '', positionals[i + 1] ?? ''];
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario;
  const plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
  pairs.push({ name: file.replace(/.*\//, ''), scenario, plan, explainer: explainerOf(scenario, plan) });
}

const random = new Random(Number(values.seed));
const all = pairs.flatMap((pair) => pair.explainer.delayed().map(({ referralId }) => ({ pair, referralId })));
const delayed = all.length;
const counts = { asked: 0, overdue: 0, held: 0, free: 0, fewerLate: 0 };
const kinds = new Map<string, number>();
const unexplained: string[] = [];
let drawn = 0;
for (; counts.asked < Number(values.cases) && all.length > 0; drawn++) {
  const [{ pair, referralId }] = all.splice(random.below(all.length), 1);
  const { name, scenario, plan, explainer } = pair;
  const why = explainer.whyNotEarlier(referralId, { remedies: 1, whole: false });
  const remedy = why.found[0];
  if (!remedy) {
    unexplained.push(`${name} ${referralId} (${why.overdue ? 'overdue' : why.status}, goal ${why.goal})`);
    continue;
  }
  counts.asked++;
  if (why.overdue) counts.overdue++;
  const kind =
    remedy.changes.map((change) => change.kind).join(' + ') + (remedy.proof === 'repair' ? ', repaired' : '');
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const relaxed = asFile(relax(scenario, referralId, remedy.changes));
  // What the change admits, found again in the changed scenario, where nothing needs relaxing any more.
  const admitted = explainerOf(relaxed, plan).whyNotEarlier(referralId, { remedies: 0, whole: true }).asItIs;
  if (!admitted) {
    console.log(`${name} ${referralId}: ${kind}: no start by ${why.goal} in the changed scenario`);
    continue;
  }
  const held = planAgain(relaxed, plan, [admitted.outcome.placement]);
  const free = planAgain(relaxed, plan, []);
  if (startsBy(relaxed, held, referralId, why.goal)) counts.held++;
  else console.log(`${name} ${referralId}: ${kind}: not by ${why.goal}, though held`);
  if (startsBy(relaxed, free, referralId, why.goal)) counts.free++;
  if (held.figures.late + held.figures.waiting < explainer.delayed().length) counts.fewerLate++;
}

console.log(`${drawn} drawn of ${delayed} late or waiting, ${unexplained.length} without a remedy:`);
for (const one of unexplained) console.log(`  ${one}`);
const share = (n: number) => `${n} of ${counts.asked}`;
console.log(`start by the goal: held ${share(counts.held)}, free ${share(counts.free)}`);
console.log(`fewer late or waiting than before, where held: ${share(counts.fewerLate)}`);
console.log(`(${counts.overdue} of them overdue: a goal after the deadline)`);
for (const [kind, n] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`  ${n} × ${kind}`);

function explainerOf(scenario: Scenario, plan: Plan): Explainer {
  const opened = explainPlan(scenario, plan);
  if (!opened.ok) throw new Error(`the plan breaks the rule ${opened.violations[0]?.rule}`);
  return opened.explainer;
}

function asFile(scenario: Scenario): Scenario {
  const reading = readScenario(JSON.stringify(scenario));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]));
  return reading.value;
}

function planAgain(relaxed: Scenario, from: Plan, held: readonly Placement[]): Solution {
  return solve(relaxed, { seed: 2, stop: afterIterations(Number(values.iterations)), held, from });
}

function startsBy(relaxed: Scenario, { plan }: Solution, referralId: string, goal: string): boolean {
  const { violations } = judge(relaxed, plan);
  if (violations.length > 0) throw new Error(`the new plan breaks the rule ${violations[0]?.rule}`);
  const placement = plan.placements.find((p) => p.referralId === referralId);
  const start = placement?.appointments.find(({ kind }) => kind === 'startInterview');
  return start !== undefined && start.date <= goal;
}
