/** `explain SCENARIO PLAN [--referral ID]`: why a plan is as it is, and what would help, as JSON (docs/explaining.md). */
import { parseArgs } from 'node:util';
import type { Language } from '#shared/calendar/date-text.ts';
import type { Plan } from '#shared/model/plan.ts';
import { type Reading, readPlan, readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { planFaults } from '#shared/model/validate-plan.ts';
import { countBottlenecks, type Delayed } from '../scheduler/explain/bottlenecks.ts';
import { type Explainer, explainPlan } from '../scheduler/explain/explainer.ts';
import { brokenRule } from './broken-rule.ts';
import type { Command } from './command.ts';
import { CommandFailure, WrongUse } from './failure.ts';
import { messages } from './messages.ts';
import { readInput } from './read-file.ts';
import { type NamedFile, namedFile, type Surroundings } from './surroundings.ts';

const ALTERNATIVES = 5;
const REMEDIES = 3;

interface ExplainOptions {
  readonly scenario: NamedFile;
  readonly plan: NamedFile;
  readonly referral: string | null;
}

export const explainCommand: Command = {
  usage: (language) => messages[language].explainUsage,
  async run(args, around, language) {
    const options = explainOptions(args, around, language);
    const say = messages[language];
    const scenario = await readInput(options.scenario, readScenario, language);
    const { referral } = options;
    if (referral !== null && !scenario.referrals.some(({ id }) => id === referral))
      throw new WrongUse(say.unknownReferral(referral));
    const plan = await readInput(options.plan, planFor(scenario), language);
    const opened = explainPlan(scenario, plan);
    if (!opened.ok) {
      const [first, ...others] = opened.violations;
      const what = first ? brokenRule(first) : '';
      throw new CommandFailure(2, say.planBreaksRule(options.plan.shown, what, others.length));
    }
    const found =
      referral === null
        ? await wholePlan(opened.explainer, around.interrupted)
        : oneReferral(opened.explainer, referral);
    if (!found) throw new CommandFailure(1, say.explainStopped);
    const head = { format: 'holdplan-explanation', version: 1, scenario: scenario.name };
    around.stdout.write(`${JSON.stringify({ ...head, ...found }, null, 1)}\n`);
  },
};

/** Reads a plan whose ids are the scenario's. */
function planFor(scenario: Scenario): (text: string) => Reading<Plan> {
  return (text) => {
    const reading = readPlan(text);
    if (!reading.ok) return reading;
    const [first, ...others] = planFaults(reading.value, scenario);
    return first ? { ok: false, faults: [first, ...others] } : reading;
  };
}

/** The bottlenecks, and for everybody late or waiting why, and the smallest remedies; null where the user has had enough. */
async function wholePlan(explainer: Explainer, interrupted: AbortSignal) {
  const found: Delayed[] = [];
  for (const { referralId } of explainer.delayed()) {
    // Lets an interruption be heard.
    await new Promise(setImmediate);
    if (interrupted.aborted) return null;
    found.push({ referralId, why: explainer.whyNotEarlier(referralId, { remedies: REMEDIES, whole: true }) });
  }
  const delayed = found.map(({ referralId, why }) => ({ referralId, whyNotEarlier: why }));
  return { bottlenecks: countBottlenecks(explainer, found), delayed };
}

function oneReferral(explainer: Explainer, referralId: string) {
  return {
    referralId,
    whyThis: explainer.whyThis(referralId),
    alternatives: explainer.alternatives(referralId, ALTERNATIVES),
    whyNotEarlier: explainer.whyNotEarlier(referralId, { remedies: REMEDIES, whole: true }),
  };
}

function explainOptions(args: string[], around: Surroundings, language: Language): ExplainOptions {
  const say = messages[language];
  const { values, positionals } = parsed(args, language);
  const [scenario, plan, ...others] = positionals;
  if (!scenario || !plan || others.length > 0) throw new WrongUse(say.scenarioAndPlan);
  return {
    scenario: namedFile(scenario, 'explain', around),
    plan: namedFile(plan, 'explain', around),
    referral: values.referral ?? null,
  };
}

function parsed(args: string[], language: Language) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { referral: { type: 'string' } } });
  } catch (error) {
    throw new WrongUse(messages[language].wrongArguments((error as Error).message));
  }
}
