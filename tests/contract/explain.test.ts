import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/model/plan.ts';
import { planByHand } from '../../electron/scheduler/by-hand.ts';
import { command, outputFolder } from './command.ts';
import { scenarioFile } from './examples.ts';

/** The tiny example and a plan of it, changed as a test wants. */
function files(change: (plan: Plan) => Plan = (plan) => plan): [string, string] {
  const scenario = scenarioFile('tiny');
  const plan = join(outputFolder(), 'plan.json');
  writeFileSync(plan, JSON.stringify(change(planByHand(JSON.parse(readFileSync(scenario, 'utf8'))))));
  return [scenario, plan];
}

test('explains a whole plan, and one referral, as JSON of a named format', async () => {
  const [scenario, plan] = files();
  const whole = await command('explain', scenario, plan);
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(whole.stdout)).toMatchObject({
    format: 'holdplan-explanation',
    version: 1,
    bottlenecks: { unexplained: expect.any(Array) },
    delayed: expect.any(Array),
  });
  const [first] = (JSON.parse(readFileSync(plan, 'utf8')) as Plan).placements;
  const one = await command('explain', scenario, plan, '--referral', first?.referralId ?? '');
  expect(one.code).toBe(0);
  expect(JSON.parse(one.stdout)).toMatchObject({
    referralId: first?.referralId,
    whyThis: { placement: first },
    whyNotEarlier: { status: expect.any(String) },
  });
});

test('a plan that breaks a rule ends with 2 and the rule, a stranger with 1, and nothing on standard output', async () => {
  const [scenario, broken] = files((plan) => ({ ...plan, staffing: plan.staffing.slice(1) }));
  const refused = await command('explain', scenario, broken);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/plan\.json: The plan breaks the rule staffing\.neitherStaffedNorCancelled/);
  const [, plan] = files();
  const stranger = await command('explain', scenario, plan, '--referral', 'nobody');
  expect(stranger).toMatchObject({ code: 1, stdout: '' });
  expect(stranger.stderr).toContain('"nobody"');
  expect(await command('explain', scenario)).toMatchObject({ code: 1, stdout: '' });
});
