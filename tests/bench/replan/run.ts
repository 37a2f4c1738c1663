/**
 * Prints a table: for each morning of events upon each scenario and its plan, what was hit, moved and lost, the cost before and after,
 * and the time. Then how long ranked answers and a sick week take. Plans are made by hand unless a plan file is given.
 *
 *     node tests/bench/replan/run.ts [--seed 1] [--days-on 6] [--iterations 2000] SCENARIO[=PLAN]...
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { isoDate } from '#shared/calendar/dates.ts';
import type { PlanEvents } from '#shared/model/events.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { afterEvents, contactsInPlan } from '../../../electron/scheduler/replan/after-events.ts';
import { openContacts, openSituation } from '../../../electron/scheduler/replan/open-situation.ts';
import { rankedAnswers } from '../../../electron/scheduler/replan/ranked-answers.ts';
import { replan } from '../../../electron/scheduler/replan/replan.ts';
import { sickDay } from '../../../electron/scheduler/replan/sick-day.ts';
import { afterIterations } from '../../../electron/scheduler/stop/stop.ts';
import { morning, mornings } from './mornings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    'days-on': { type: 'string', default: '6' },
    iterations: { type: 'string', default: '2000' },
  },
});
const seed = Number(values.seed);
const daysOn = Number(values['days-on']);

/** Processor seconds, so that what else the machine does counts less. */
function timed<Value>(work: () => Value): { value: Value; seconds: number } {
  const begun = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(begun);
  return { value, seconds: (user + system) / 1e6 };
}

console.log(
  `load ${loadavg()[0]?.toFixed(1)}, seed ${seed}, day ${daysOn}, ${values.iterations} iterations\n`,
);
console.log(
  '| scenario | morning | events | hit | moved | lost | unhit moved | of others | new | cost before | after | s |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
const loaded = positionals.map((argument) => {
  const [scenarioFile = '', planFile] = argument.split('=');
  const scenario = JSON.parse(readFileSync(scenarioFile, 'utf8')) as Scenario;
  const plan = planFile ? (JSON.parse(readFileSync(planFile, 'utf8')) as Plan) : planByHand(scenario);
  return { scenario, plan };
});
for (const { scenario, plan } of loaded)
  for (const name of mornings) print(scenario, plan, name, morning(name, scenario, plan, { seed, daysOn }));
console.log('\n| scenario | | processor ms |');
console.log('|---|---|---|');
for (const { scenario, plan } of loaded) forTheWindow(scenario, plan);

function print(scenario: Scenario, plan: Plan, name: string, events: PlanEvents): void {
  const stop = afterIterations(Number(values.iterations));
  const { value, seconds } = timed(() => replan(scenario, plan, events, { seed, stop }));
  const { judgement, unanswered } = value;
  const { changes } = value.plan;
  const hit = afterEvents(scenario, plan, events).hits.size;
  const told = changes.filter(({ why }) => why !== 'place-found' && why !== 'course-ended');
  const others = changes.filter(({ why }) => why === 'makes-room').length;
  const placed = value.plan.placements.length - plan.placements.length;
  const cells = [
    scenario.name,
    name,
    events.events.length,
    hit,
    told.filter(({ was, now }) => was && now).length,
    told.filter(({ was, now }) => was && !now).length,
    judgement.movedUnhit,
    others,
    placed,
    judge(scenario, plan).cost,
    judgement.violations.length > 0 ? `none found for ${unanswered.join(', ')}` : value.plan.cost,
    seconds.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function forTheWindow(scenario: Scenario, plan: Plan): void {
  const events = morning('ten-cancellations', scenario, plan, { seed, daysOn });
  const row = (what: string, ms: string) => console.log(`| ${scenario.name} | ${what} | ${ms} |`);
  const opened = timed(() => openSituation(scenario, plan, events));
  row('opening a morning of ten cancellations', (1000 * opened.seconds).toFixed(0));
  const all = openContacts(opened.value).map((contact) => timed(() => rankedAnswers(opened.value, contact)));
  const each = all.map(({ seconds }) => 1000 * seconds).sort((a, b) => a - b);
  const counts = all.map(({ value }) => value.length).join(', ');
  row(
    `ranked answers for each of ${each.length}: middle, most (answers: ${counts})`,
    `${(each[each.length >> 1] ?? 0).toFixed(0)}, ${(each.at(-1) ?? 0).toFixed(0)}`,
  );
  const [sick] = morning('sick-week', scenario, plan, { seed, daysOn }).events;
  if (sick?.type !== 'therapistAbsent') return;
  const { value, seconds } = timed(() => sickDay(scenario, plan, { ...events, events: [] }, sick));
  const { substitutes, cancelled, changes, calls } = value;
  const days = contactsInPlan(scenario, plan).filter(
    ({ therapistId, day }) =>
      therapistId === sick.therapistId && isoDate(day) >= sick.from && isoDate(day) <= sick.to,
  ).length;
  const told = `${days} appointments; ${substitutes.length} substitutes, ${cancelled.length} cancelled, ${changes.length} changes, ${calls.length} calls`;
  row(`a sick week: ${told}`, (1000 * seconds).toFixed(0));
}
