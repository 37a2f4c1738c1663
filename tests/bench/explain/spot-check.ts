/**
 * Takes explanations at their word: draws late and waiting citizens at random, makes the change that their first remedy names in
 * the scenario file, plans again from the plan for a short time, and counts how many then start by the goal without anybody
 * else becoming late or being dropped:
 * `node tests/bench/explain/spot-check.ts [--cases 100] [--seed 1] [--iterations 2000] SCENARIO PLAN [SCENARIO PLAN …]`.
 *
 * Planning again is done three times. `kept`: the citizen gets the place, then others are taken out and put back where that
 * makes the plan cheaper, but nobody who is in time comes late, and nobody late comes later: what a planner would do who has
 * found this citizen another hour. `placed`: the citizen gets the place, then the planner's own search goes on from there,
 * free to give anybody's place to anybody. `free`: only that search, which may also give what is new to somebody else.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dayNumber } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/model/plan.ts';
import { readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildFirstPlan } from '../../../electron/scheduler/construct/first-plan.ts';
import { deadlineOf } from '../../../electron/scheduler/cost/late.ts';
import { startDay } from '../../../electron/scheduler/course/course.ts';
import { ANY_COURSE, CourseFinder } from '../../../electron/scheduler/course/course-finder.ts';
import { insert } from '../../../electron/scheduler/course/insert.ts';
import { relax } from '../../../electron/scheduler/explain/changes.ts';
import {
  type Explainer,
  explainPlan,
  type WhyNotEarlier,
} from '../../../electron/scheduler/explain/explainer.ts';
import { startingBy, underTerms } from '../../../electron/scheduler/explain/terms.ts';
import { whyWaiting } from '../../../electron/scheduler/export/why-waiting.ts';
import { writePlan } from '../../../electron/scheduler/export/write-plan.ts';
import { compileInstance } from '../../../electron/scheduler/instance/instance.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { Search } from '../../../electron/scheduler/moves/search.ts';
import { Random } from '../../../electron/scheduler/random.ts';
import { type LoadedPlan, loadPlan } from '../../../electron/scheduler/state/load-plan.ts';
import { PlanState } from '../../../electron/scheduler/state/state.ts';
import { readFacts } from '../../../electron/scheduler/view/facts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    iterations: { type: 'string', default: '2000' },
  },
});
const random = new Random(Number(values.seed));
const quickly = { ...ANY_COURSE, thorough: false };

interface Pair {
  readonly name: string;
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly explainer: Explainer;
}

interface Case {
  readonly pair: Pair;
  readonly referralId: string;
}

const pairs: Pair[] = [];
for (let i = 0; i + 1 < positionals.length; i += 2) {
  const [file, planFile] = [positionals[i] ?? '', positionals[i + 1] ?? ''];
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario;
  const plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
  const opened = explainPlan(scenario, plan);
  if (!opened.ok) throw new Error(`${planFile} breaks the rule ${opened.violations[0]?.rule}`);
  pairs.push({ name: file.replace(/.*\//, ''), scenario, plan, explainer: opened.explainer });
}

const all: Case[] = pairs.flatMap((pair) =>
  pair.explainer.delayed().map(({ referralId }) => ({ pair, referralId })),
);
const drawn: Case[] = [];
while (drawn.length < Number(values.cases) && all.length > 0)
  drawn.push(...all.splice(random.below(all.length), 1));

const counts = { unexplained: 0, overdue: 0, kept: 0, placed: 0, free: 0, asked: 0 };
const kinds = new Map<string, number>();
for (const { pair, referralId } of drawn) {
  const { name, scenario, plan, explainer } = pair;
  const why = explainer.whyNotEarlier(referralId, { remedies: 1, whole: false });
  const remedy = why.found[0];
  if (!remedy) {
    counts.unexplained++;
    console.log(`${name} ${referralId}: no remedy (${why.overdue ? 'overdue' : why.status}, ${why.goal})`);
    continue;
  }
  counts.asked++;
  if (why.overdue) counts.overdue++;
  const kind =
    remedy.changes.map((change) => change.kind).join(' + ') + (remedy.proof === 'repair' ? ', repaired' : '');
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const relaxed = relax(scenario, referralId, remedy.changes);
  const reading = readScenario(JSON.stringify(relaxed));
  if (!reading.ok) throw new Error(`${name} ${referralId}: ${JSON.stringify(reading.faults[0])}`);
  for (const way of ['kept', 'placed', 'free'] as const) {
    const wrong = verdict(pair, plan, relaxed, referralId, why, replan(relaxed, plan, referralId, why, way));
    if (wrong) console.log(`${name} ${referralId}: ${kind}, ${way}: ${wrong}`);
    else counts[way]++;
  }
}
const share = (n: number) => `${n} of ${counts.asked}`;
console.log(
  `${drawn.length} drawn of ${drawn.length + all.length} late or waiting; ${counts.unexplained} without a remedy`,
);
console.log(
  `start by the goal, nobody else late for it: kept ${share(counts.kept)}, placed ${share(counts.placed)}, free ${share(counts.free)}`,
);
console.log(`(${counts.overdue} of them overdue: a goal after the deadline)`);
for (const [kind, n] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`  ${n} × ${kind}`);

/** The plan after a short search from the old one under the relaxed rules. */
function replan(
  relaxed: Scenario,
  plan: Plan,
  referralId: string,
  { goal }: WhyNotEarlier,
  way: 'kept' | 'placed' | 'free',
): Plan {
  const instance = compileInstance(relaxed);
  const loaded = loadPlan(instance, plan);
  if (!loaded.ok) throw new Error('the old plan breaks a rule of the relaxed scenario');
  const { state } = loaded;
  const r = instance.citizens.list.findIndex((c) => c.facts.source.id === referralId);
  const finder = new CourseFinder(state, new Random(2));
  if (way !== 'free') {
    const mark = state.mark();
    const own = state.courses[r];
    state.remove(r);
    const citizen = startingBy(instance.citizens.list[r], instance.days.indexOf(dayNumber(goal)));
    const limit = own?.cost ?? citizen.unplaced;
    if (!underTerms(state, r, { citizen }, () => insert(state, finder, r, limit, ANY_COURSE)))
      state.rollback(mark);
    state.commit();
  }
  if (way === 'kept')
    searchKeeping(state, finder, loadPlan(instance, plan), r, instance.days.indexOf(dayNumber(goal)));
  else {
    const empty = new PlanState(instance);
    const cheapest = buildFirstPlan(empty, new CourseFinder(empty, new Random(3)));
    const search = new Search(state, finder, new Random(4), cheapest);
    for (let i = 0; i < Number(values.iterations); i++) search.step();
    search.finish();
  }
  return writePlan(state, whyWaiting(state, finder), null);
}

/** Takes a few out and puts them back, each by the day that keeps the promise to them; only what makes the plan cheaper is kept. */
function searchKeeping(
  state: PlanState,
  finder: CourseFinder,
  old: LoadedPlan,
  ours: number,
  goal: number,
): void {
  if (!old.ok) throw new Error('unreachable: the plan was loaded before');
  const { citizens, days } = state.instance;
  const until = citizens.list.map((citizen, r) => {
    const was = old.state.courses[r];
    if (r === ours) return goal;
    return was ? Math.max(startDay(was), citizen.lastInTime) : days.count;
  });
  const pick = new Random(5);
  for (let i = 0; i < Number(values.iterations); i++) {
    const mark = state.mark();
    const cost = state.cost;
    const out = [0, 0, 0].map(() => pick.below(citizens.count)).filter((r) => state.courses[r] !== null);
    for (const r of out) state.remove(r);
    const fits = [...new Set(out)].every((r) => {
      const citizen = startingBy(citizens.list[r], until[r] ?? 0);
      return underTerms(state, r, { citizen }, () => insert(state, finder, r, citizen.unplaced, quickly));
    });
    if (fits && state.cost < cost) state.commit();
    else state.rollback(mark);
  }
}

/** What is wrong with the new plan; empty where it keeps what the explanation promised. */
function verdict(
  { scenario }: Pair,
  before: Plan,
  relaxed: Scenario,
  referralId: string,
  { goal }: WhyNotEarlier,
  after: Plan,
): string {
  const { violations } = judge(relaxed, after);
  if (violations.length > 0) return `breaks the rule ${violations[0]?.rule}`;
  const start = startOf(after, referralId);
  if (start === null || start > goal) return `starts ${start ?? 'never'}, goal ${goal}`;
  const facts = readFacts(scenario);
  const became = [...facts.referrals.values()].filter((referral) => {
    if (referral.source.id === referralId) return false;
    const [was, is] = [startOf(before, referral.source.id), startOf(after, referral.source.id)];
    const deadline = deadlineOf(facts, referral);
    const inTime = (date: typeof was) => date !== null && dayNumber(date) <= deadline;
    return (was !== null && is === null) || (inTime(was) && !inTime(is));
  });
  return became.length > 0 ? `${became.map((r) => r.source.id).join(', ')} would be late for it` : '';
}

function startOf({ placements }: Plan, referralId: string) {
  const placement = placements.find((p) => p.referralId === referralId);
  return placement?.appointments.find(({ kind }) => kind === 'startInterview')?.date ?? null;
}
