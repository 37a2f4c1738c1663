/** `plan SCENARIO --out PLAN [--seconds S] [--seed N]`: plans a scenario (shared contract). */
import { parseArgs } from 'node:util';
import type { Language } from '#shared/calendar/date-text.ts';
import { readScenario } from '#shared/model/read.ts';
import { judge } from '../scheduler/judge.ts';
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
const workerFile = new URL('../scheduler/worker.ts', import.meta.url);

interface PlanOptions extends SearchLimits {
  readonly scenario: NamedFile;
  readonly out: NamedFile;
}

export const planCommand: Command = {
  usage: (language) => messages[language].planUsage,
  async run(args, around, language) {
    const { scenario: file, out, seconds, seed } = planOptions(args, around, language);
    const say = messages[language];
    const notWritten = (error: unknown): never => {
      throw new CommandFailure(1, say.cannotWrite(out.shown, systemCode(error)));
    };
    if (await sameFile(file.path, out.path)) throw new WrongUse(say.outIsScenario);
    const scenario = await readInput(file, readScenario, language);
    await checkWritable(out.path).catch(notWritten);

    const status = statusLine(around);
    const start = around.startPlanner ?? (await import('../scheduler/start-planner.ts')).startPlanner;
    const run = start(scenario, {
      // Starting up and reading have taken their part of the time already.
      seconds: Math.max(0, seconds - around.elapsed()),
      seed,
      workerFile,
      onProgress: ({ elapsed, cost, inTime, total }) => status(say.progress(elapsed, cost, inTime, total)),
    });
    const stop = () => run.stop();
    around.interrupted.addEventListener('abort', stop);
    if (around.interrupted.aborted) stop();
    const { plan, figures } = await run.finished;
    around.interrupted.removeEventListener('abort', stop);
    // The rule book has the last word, not the search.
    const [broken] = judge(scenario, plan).violations;
    if (broken) throw new CommandFailure(1, say.ownPlanBreaksRule(brokenRule(broken)));

    await writeWhole(out.path, `${JSON.stringify(plan, null, 1)}\n`).catch(notWritten);
    status(`${say.written(out.shown, figures.cost, figures.inTime, figures.total)}\n`);
  },
};

/** The options of a call. Throws `WrongUse`. */
function planOptions(args: string[], around: Surroundings, language: Language): PlanOptions {
  const say = messages[language];
  const { values, positionals } = parsed(args, language);
  const [scenarioName, ...others] = positionals;
  if (!scenarioName || others.length > 0) throw new WrongUse(say.oneScenario);
  if (!values.out) throw new WrongUse(say.outMissing);
  const scenario = namedFile(scenarioName, 'plan', around);
  const out = namedFile(values.out, 'plan', around);
  return { scenario, out, ...searchLimits(values, language) };
}

function parsed(args: string[], language: Language) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { out: text, seconds: text, seed: text } });
  } catch (error) {
    throw new WrongUse(messages[language].wrongArguments((error as Error).message));
  }
}
