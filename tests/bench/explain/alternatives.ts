/**
 * How long the ranked alternatives of one citizen take once the plan is loaded:
 * `node tests/bench/explain/alternatives.ts SCENARIO PLAN [--most 5]`. Processor time, so that other work on the machine
 * does not count; wall time beside it.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { explainPlan } from '../../../electron/scheduler/explain/explainer.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '5' } },
});
const [scenarioFile = '', planFile = ''] = positionals;
const scenario = JSON.parse(readFileSync(scenarioFile, 'utf8')) as Scenario;
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;

const timed = <T>(run: () => T) => {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const value = run();
  const { user, system } = process.cpuUsage(cpu);
  return { value, wall: performance.now() - wall, cpu: (user + system) / 1000 };
};

const loading = timed(() => explainPlan(scenario, plan));
if (!loading.value.ok) throw new Error('the plan breaks a rule');
const { explainer } = loading.value;
console.log(`load: ${loading.wall.toFixed(0)} ms wall, ${loading.cpu.toFixed(0)} ms processor`);
for (const round of ['first', 'second']) {
  const all = scenario.referrals.map(({ id }) =>
    timed(() => explainer.alternatives(id, Number(values.most))),
  );
  const line = (of: 'wall' | 'cpu') => {
    const sorted = all.map((one) => one[of]).sort((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
    return `median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)} ms`;
  };
  const fewer = all.filter(({ value }) => value.length < Number(values.most)).length;
  console.log(`${round} round over ${all.length} referrals: wall ${line('wall')}; processor ${line('cpu')}`);
  if (fewer > 0) console.log(`  ${fewer} have fewer than ${values.most}`);
}
