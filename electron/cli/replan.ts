/** `replan SCENARIO --published PLAN --events EVENTS --out PLAN2 [--seconds S] [--seed N]`: plans again after events (shared contract). */
import { parseArgs } from 'node:util';
import type { Language } from '#shared/calendar/date-text.ts';
import type { PlanEvents } from '#shared/model/events.ts';
import type { Fault } from '#shared/model/faults.ts';
import type { Plan } from '#shared/model/plan.ts';
import { type Reading, readEvents, readPlan, readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { eventFaults, planFaults } from '#shared/model/validate-plan.ts';
import { judge } from '../scheduler/judge.ts';
import { startReplan } from '../scheduler/replan/start-replan.ts';
import { brokenRule } from './broken-rule.ts';
import type { Command } from './command.ts';
import { CommandFailure, systemCode, WrongUse } from './failure.ts';
import { messages } from './messages.ts';
import { readInput } from './read-file.ts';
import { type SearchLimits, searchLimits } from './search-limits.ts';
import { statusLine } from './status-line.ts';
import { type NamedFile, namedFile, type Surroundings } from './surroundings.ts';
import { checkWritable, sameFile, writeWhole } from './write-file.ts';

/** The worker runs from its source; only the app bundles it. */
const workerFile = new URL('../scheduler/replan/worker.ts', import.meta.url);

interface ReplanOptions extends SearchLimits {
  readonly scenario: NamedFile;
  readonly published: NamedFile;
  readonly events: NamedFile;
  readonly out: NamedFile;
}

export const replanCommand: Command = {
  usage: (language) => messages[language].replanUsage,
  async run(args, around, language) {
    const files = replanOptions(args, around, language);
    const say = messages[language];
    const { out } = files;
    const notWritten = (error: unknown): never => {
      throw new CommandFailure(1, say.cannotWrite(out.shown, systemCode(error)));
    };
    for (const file of [files.scenario, files.published, files.events])
      if (await sameFile(file.path, out.path)) throw new WrongUse(say.outIsInput);
    const scenario = await readInput(files.scenario, readScenario, language);
    const published = await readInput(files.published, publishedFor(scenario), language);
    const events = await readInput(files.events, eventsFor(scenario, published), language);
    await checkWritable(out.path).catch(notWritten);

    const run = startReplan(scenario, published, events, {
      // Starting up and reading have taken their part of the time already.
      seconds: Math.max(0, files.seconds - around.elapsed()),
      seed: files.seed,
      workerFile,
    });
    const stop = () => run.stop();
    around.interrupted.addEventListener('abort', stop);
    if (around.interrupted.aborted) stop();
    const { plan, judgement } = await run.finished;
    around.interrupted.removeEventListener('abort', stop);

    const [broken, ...others] = judgement.violations;
    if (broken) {
      // A published plan that was never valid is the more likely cause, and the one that can be put right.
      const [first, ...more] = judge(scenario, published).violations;
      if (first)
        throw new CommandFailure(
          2,
          say.planBreaksRule(files.published.shown, brokenRule(first), more.length),
        );
      throw new CommandFailure(1, say.noReplan(brokenRule(broken), others.length));
    }
    await writeWhole(out.path, `${JSON.stringify(plan, null, 1)}\n`).catch(notWritten);
    statusLine(around)(`${say.replanned(out.shown, plan.changes.length, judgement.movedUnhit, plan.cost)}\n`);
  },
};

/** Reads a plan whose ids are the scenario's. */
function publishedFor(scenario: Scenario): (text: string) => Reading<Plan> {
  return (text) => unlessFaulty(readPlan(text), (plan) => planFaults(plan, scenario));
}

/** Reads events about what the scenario and its published plan have. */
function eventsFor(scenario: Scenario, published: Plan): (text: string) => Reading<PlanEvents> {
  return (text) => unlessFaulty(readEvents(text), (events) => eventFaults(events, scenario, published));
}

function unlessFaulty<Value>(
  reading: Reading<Value>,
  faultsOf: (value: Value) => readonly Fault[],
): Reading<Value> {
  if (!reading.ok) return reading;
  const [first, ...others] = faultsOf(reading.value);
  return first ? { ok: false, faults: [first, ...others] } : reading;
}

/** The options of a call. Throws `WrongUse`. */
function replanOptions(args: string[], around: Surroundings, language: Language): ReplanOptions {
  const say = messages[language];
  const { values, positionals } = parsed(args, language);
  const [scenario, ...others] = positionals;
  if (!scenario || others.length > 0) throw new WrongUse(say.oneScenario);
  if (!values.published || !values.events) throw new WrongUse(say.publishedAndEvents);
  if (!values.out) throw new WrongUse(say.outMissing);
  const file = (name: string) => namedFile(name, 'replan', around);
  return {
    scenario: file(scenario),
    published: file(values.published),
    events: file(values.events),
    out: file(values.out),
    ...searchLimits(values, language),
  };
}

function parsed(args: string[], language: Language) {
  const text = { type: 'string' } as const;
  const options = { published: text, events: text, out: text, seconds: text, seed: text };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new WrongUse(messages[language].wrongArguments((error as Error).message));
  }
}
