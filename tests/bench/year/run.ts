/**
 * A year in the life: `node tests/bench/year/run.ts [--loads 0.85,0.9,0.95,1.05] [--seed 1] [--weeks 52] [--iterations 200]`.
 * Plays the same year by hand and with Holdplan at each load and prints the table of docs/year-in-the-life.md.
 */
import { parseArgs } from 'node:util';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { solve } from '../../../electron/scheduler/solve.ts';
import { afterIterations } from '../../../electron/scheduler/stop/stop.ts';
import type { YearMeasures } from './measures.ts';
import { type Arm, playYear } from './play.ts';
import { smallMunicipality, type YearSettings } from './settings.ts';
import { makeWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    loads: { type: 'string', default: '0.85,0.9,0.95,1.05' },
    seed: { type: 'string', default: String(smallMunicipality.seed) },
    weeks: { type: 'string', default: String(smallMunicipality.weeks) },
    iterations: { type: 'string', default: String(smallMunicipality.iterations) },
  },
});
const settings: YearSettings = {
  ...smallMunicipality,
  seed: Number(values.seed),
  weeks: Number(values.weeks),
  iterations: Number(values.iterations),
};

const searched: Arm['plan'] = (scenario, week) =>
  solve(scenario, { seed: week, stop: afterIterations(settings.iterations) }).plan;
const arms: readonly Arm[] = [
  { name: 'by hand', plan: planByHand, keepsStarts: false },
  { name: 'Holdplan', plan: searched, keepsStarts: false },
  { name: 'by hand, starts kept', plan: planByHand, keepsStarts: true },
  { name: 'Holdplan, starts kept', plan: searched, keepsStarts: true },
];

/** The columns, each with how it is written. */
const columns: readonly (readonly [string, (m: YearMeasures) => string])[] = [
  ['citizens', (m) => String(m.citizens)],
  ['mean wait', (m) => m.meanWait.toFixed(1)],
  ['above least', (m) => (m.meanWait - m.leastWait).toFixed(1)],
  ['longest', (m) => String(m.longestWait)],
  ['in time', (m) => percent(m.within)],
  ['still waiting', (m) => String(m.stillWaiting)],
  ['team fill', (m) => percent(m.fill)],
  ['moved per citizen', (m) => m.movedPerCitizen.toFixed(2)],
  ['lost per citizen', (m) => m.lostPerCitizen.toFixed(2)],
  ['sessions cancelled', (m) => String(m.sessionsCancelled)],
];
const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const row = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);

row('load', 'arm', ...columns.map(([name]) => name), 'seconds');
row(...Array.from({ length: columns.length + 3 }, () => '---'));
for (const load of values.loads.split(',').map(Number)) {
  const world = makeWorld(settings, load);
  for (const arm of arms) {
    const started = performance.now();
    const measures = playYear(world, settings, arm);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    row(load.toFixed(2), arm.name, ...columns.map(([, write]) => write(measures)), seconds);
  }
  const { atWork, available, arrivalsPerWeek, perCourse, seatLoad } = world.facts;
  console.error(
    `load ${load}: ${arrivalsPerWeek.toFixed(1)} referrals a week, ${perCourse.toFixed(1)} hours each, ` +
      `${available.toFixed(0)} of ${atWork.toFixed(0)} hours at work can be planned; seat load ${seatLoad.toFixed(2)}`,
  );
}
