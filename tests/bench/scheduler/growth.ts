/**
 * Prints how the search grows with the municipality: processor seconds until the first plan, and until a plan within 2 % of what
 * the whole run found, and the memory at its most; then the exponents of the growth between the first size and the last.
 * One thread, no prover; processor time, so that other programs on the machine do not count.
 *
 *     node tests/bench/scheduler/growth.ts [--sizes 25,130,450,900,2000] [--load 0.8] [--effort 0.07]
 *
 * `--effort`: processor seconds of the whole run per waiting citizen, at least 5. Each size runs in a process of its own, so that
 * one does not pay for the memory of another.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import { generateMunicipality } from '../../../electron/demo/generate.ts';
import { solve } from '../../../electron/scheduler/solve.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '25,130,450,900,2000' },
    load: { type: 'string', default: '0.8' },
    effort: { type: 'string', default: '0.07' },
    /** Only used by the bench itself: the one size of this process. */
    size: { type: 'string' },
  },
});

interface Growth {
  readonly waiting: number;
  readonly firstPlan: number;
  readonly near: number;
  readonly whole: number;
  readonly cost: number;
  readonly megabytes: number;
}

/** A plan this near to the best of the run counts as found. */
const NEAR = 1.02;
const LEAST_SECONDS = 5;

if (values.size === undefined) printAll();
else console.log(JSON.stringify(measure(Number(values.size))));

function printAll(): void {
  console.log('| waiting | first plan | within 2 % | whole run | cost | memory |\n|---|---|---|---|---|---|');
  const all = values.sizes.split(',').map((size) => {
    const args = [
      process.argv[1] ?? '',
      `--size=${size}`,
      `--load=${values.load}`,
      `--effort=${values.effort}`,
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const one = JSON.parse(stdout) as Growth;
    const seconds = [one.firstPlan, one.near, one.whole].map((s) => `${s.toFixed(1)} s`);
    const cells = [one.waiting, ...seconds, Math.round(one.cost).toLocaleString('en'), `${one.megabytes} MB`];
    console.log(`| ${cells.join(' | ')} |`);
    return one;
  });
  const [least, most] = [all[0], all.at(-1)];
  if (!least || !most || least === most) return;
  const exponent = (of: (g: Growth) => number) =>
    (Math.log(of(most) / of(least)) / Math.log(most.waiting / least.waiting)).toFixed(2);
  console.log(
    `\nGrowth from ${least.waiting} to ${most.waiting} waiting, as a power of their number: first plan ${exponent((g) => g.firstPlan)}, ` +
      `within 2 % ${exponent((g) => g.near)}, memory ${exponent((g) => g.megabytes)}.`,
  );
}

function measure(waiting: number): Growth {
  const today = parseDate('2027-02-01') as IsoDate;
  const { scenario } = generateMunicipality({
    seed: 1,
    today,
    waiting,
    standard: 'standard-10a',
    load: Number(values.load),
  });
  const begun = processor();
  const elapsed = () => processor() - begun;
  const limit = Math.max(LEAST_SECONDS, Number(values.effort) * waiting);
  const costs: { readonly at: number; readonly cost: number }[] = [];
  let bytes = 0;
  const { figures } = solve(scenario, {
    seed: 1,
    stop: () => elapsed() >= limit,
    onProgress: ({ cost }) => {
      costs.push({ at: elapsed(), cost });
      bytes = Math.max(bytes, process.memoryUsage.rss());
    },
  });
  return {
    waiting,
    firstPlan: costs[0]?.at ?? elapsed(),
    near: costs.find(({ cost }) => cost <= NEAR * figures.cost)?.at ?? elapsed(),
    whole: elapsed(),
    cost: figures.cost,
    megabytes: Math.round(bytes / 1e6),
  };
}

/** Processor seconds of this process so far. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
