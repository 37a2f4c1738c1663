/** Prints, for each scenario file named, what booking by hand costs and what the planner makes of it in a given time. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { solve } from '../../../electron/scheduler/solve.ts';
import { atDeadline } from '../../../electron/scheduler/stop/stop.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

const seconds = Number(process.env.SECONDS ?? 10);
for (const file of process.argv.slice(2)) {
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario;
  const t0 = performance.now();
  const hand = judge(scenario, planByHand(scenario));
  const t1 = performance.now();
  console.log(
    basename(file),
    'by hand',
    hand.violations.length,
    JSON.stringify(hand.figures),
    Math.round(t1 - t0),
    'ms',
  );
  let n = 0;
  const stop = atDeadline(() => performance.now(), t1 + seconds * 1000);
  const { plan, figures } = solve(scenario, {
    seed: 1,
    stop: (i, s) => {
      n = i;
      return stop(i, s);
    },
  });
  const ours = judge(scenario, plan);
  console.log(
    basename(file),
    'ours   ',
    ours.violations.length,
    JSON.stringify(ours.figures),
    JSON.stringify(ours.parts),
    n,
    'iterations',
  );
  if (Math.abs(ours.cost - figures.cost) > 1e-6) console.log('COST DIFFERS', ours.cost, figures.cost);
  for (const v of [...hand.violations, ...ours.violations].slice(0, 10)) console.log(JSON.stringify(v));
}
