import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan, readScenario } from '#shared/model/read.ts';
import { planFaults } from '#shared/model/validate-plan.ts';
import { planByHand } from '../../electron/scheduler/by-hand.ts';
import { judge } from '../../electron/scheduler/judge.ts';
import { check, command, outputFolder } from './command.ts';
import { scenarioFile, scenarioNames, seconds } from './examples.ts';

describe.each(scenarioNames())('the example %s', (name) => {
  test('is planned without a violation, and no dearer than by hand', async () => {
    const scenarioPath = scenarioFile(name);
    const out = join(outputFolder(), 'plan.json');
    const ending = await command('plan', scenarioPath, '--out', out, '--seconds', String(seconds(name)));
    expect(ending).toEqual({ code: 0, stdout: '', stderr: '' });

    const { cost } = await check(scenarioPath, out);
    const reading = readScenario(readFileSync(scenarioPath, 'utf8'));
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]));
    const scenario = reading.value;
    expect(cost).toBeLessThanOrEqual(judge(scenario, planByHand(scenario)).cost);

    // What we write we can read, and our own count is the checker's.
    const plan = readPlan(readFileSync(out, 'utf8'));
    if (!plan.ok) throw new Error(JSON.stringify(plan.faults[0]));
    expect(plan.value).toMatchObject({ scenario: scenario.name, cost });
    expect(planFaults(plan.value, scenario)).toEqual([]);
    const judgement = judge(scenario, plan.value);
    expect(judgement.violations).toEqual([]);
    expect(judgement.cost).toBeCloseTo(cost, 6);
  });
});
