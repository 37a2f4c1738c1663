import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan, readScenario } from '#shared/model/read.ts';
import type { Surroundings } from '../../../electron/cli/surroundings.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { type PlannerSettings, startPlanner } from '../../../electron/scheduler/start-planner.ts';
import { postcard } from '../shared/model/postcard.ts';
import { aScenarioFile, run } from './surroundings.ts';

const readText = (path: string) => readFileSync(path, 'utf8');

/** A planner that only notes how it was called; the command then fails, which these tests do not look at. */
function notingPlanner(): { settings: PlannerSettings[]; startPlanner: Surroundings['startPlanner'] } {
  const settings: PlannerSettings[] = [];
  return {
    settings,
    startPlanner: (_scenario, given) => {
      settings.push(given);
      return { finished: Promise.reject(new Error('only noted')), stop: () => {} };
    },
  };
}

describe('plan', () => {
  test('writes a plan that keeps every rule, and says nothing', async () => {
    const { scenario, out, folder } = aScenarioFile();
    expect(await run(['plan', scenario, '--out', out, '--seconds', '0.5'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readdirSync(folder).sort()).toEqual(['plan.json', 'scenario.json']);
    const [made, of] = [readPlan(readText(out)), readScenario(readText(scenario))];
    if (!made.ok || !of.ok) throw new Error('not readable');
    expect(judge(of.value, made.value)).toMatchObject({ violations: [], cost: made.value.cost });
  });

  test('an interruption on the way ends the search, and the plan so far is written', async () => {
    const { scenario, out } = aScenarioFile();
    const interruption = new AbortController();
    const ending = await run(['plan', scenario, '--out', out, '--seconds', '600'], {
      interrupted: interruption.signal,
      startPlanner: (given, settings) =>
        startPlanner(given, { ...settings, onProgress: () => interruption.abort() }),
    });
    expect(ending.code).toBe(0);
    expect(readPlan(readText(out)).ok).toBe(true);
  });

  test('a plan that breaks a rule is not written, whatever the search takes it for', async () => {
    const { scenario, out } = aScenarioFile();
    const ending = await run(['plan', scenario, '--out', out, '--seconds', '0.5'], {
      startPlanner(given, settings) {
        const { finished, stop } = startPlanner(given, settings);
        const spoilt = finished.then((result) => ({ ...result, plan: { ...result.plan, staffing: [] } }));
        return { finished: spoilt, stop };
      },
    });
    expect(ending).toMatchObject({ code: 1, stdout: '' });
    expect(ending.stderr).toContain('breaks the rule staffing');
    expect(existsSync(out)).toBe(false);
  });

  test('without options it searches ten seconds from seed 1', async () => {
    const { scenario, out } = aScenarioFile();
    const planner = notingPlanner();
    await run(['plan', scenario, '--out', out], planner);
    expect(planner.settings).toMatchObject([{ seconds: 10, seed: 1 }]);
  });

  test('the time that starting took is not searched', async () => {
    const { scenario, out } = aScenarioFile();
    const planner = notingPlanner();
    const args = ['plan', scenario, `--out=${out}`, '--seconds', '2.5', '--seed', '42'];
    await run(args, { ...planner, elapsed: () => 0.5 });
    await run(args, { ...planner, elapsed: () => 7 });
    expect(planner.settings).toMatchObject([
      { seconds: 2, seed: 42 },
      { seconds: 0, seed: 42 },
    ]);
  });

  test('a planner that fails ends with 1 and writes nothing', async () => {
    const { scenario, out, folder } = aScenarioFile();
    const ending = await run(['plan', scenario, '--out', out], notingPlanner());
    expect(ending.code).toBe(1);
    expect(ending.stderr).toContain('only noted');
    expect(readdirSync(folder)).toEqual(['scenario.json']);
  });

  test('under npm a file is looked for where the user is, not where the project is', async () => {
    const { folder } = aScenarioFile();
    const planner = notingPlanner();
    const args = ['plan', 'scenario.json', '--out', 'plan.json'];
    await run(args, { ...planner, env: { npm_lifecycle_event: 'plan', INIT_CWD: folder } });
    expect(planner.settings).toHaveLength(1);
    const elsewhere = await run(args, { ...planner, env: { npm_lifecycle_event: 'test', INIT_CWD: folder } });
    expect(elsewhere.stderr).toMatch(/^scenario\.json: The file cannot be read/);
  });

  test('on a terminal it shows how far it is, and what was written', async () => {
    const { scenario, out } = aScenarioFile();
    const shown: string[] = [];
    const stderr = { isTTY: true, write: (text: string) => shown.push(text) };
    await run(['plan', scenario, '--out', out, '--seconds', '0.5'], { stderr });
    expect(shown[0]).toMatch(/^\r\d+ s: \d of 1 start in time, cost /);
    expect(shown.at(-1)).toMatch(/of 1 start in time, cost .*\n/);
  });
});

describe('a call that cannot be meant: exit 1, the reason, and how to call it', () => {
  test.each([
    [['plan'], 'Give one scenario file.'],
    [['plan', 'a.json', 'b.json', '--out', 'c.json'], 'Give one scenario file.'],
    [['plan', 'a.json'], 'Say with --out where to write the plan.'],
    [['plan', 'a.json', '--out', 'p.json', '--seconds', 'ten'], '--seconds must be a number of seconds'],
    [['plan', 'a.json', '--out', 'p.json', '--seconds=-1'], '--seconds must be a number of seconds'],
    [['plan', 'a.json', '--out', 'p.json', '--seconds', '86401'], '--seconds must be a number of seconds'],
    [['plan', 'a.json', '--out', 'p.json', '--seed', '1.5'], '--seed must be a whole number'],
    [['plan', 'a.json', '--out', 'p.json', '--seed', '2147483648'], '--seed must be a whole number'],
    [['plan', 'a.json', '--out', 'p.json', '--fast'], 'The command could not be understood:'],
    [['plan', 'a.json', '--out'], 'The command could not be understood:'],
    [['schedule', 'a.json'], 'There is no command "schedule".'],
    [[], 'There is no command "".'],
  ])('%j', async (args, reason) => {
    const ending = await run(args);
    expect(ending).toMatchObject({ code: 1, stdout: '' });
    expect(ending.stderr).toContain(reason);
    expect(ending.stderr).toContain('Usage: npm run --silent');
  });

  test('the plan may not take the place of the scenario, by whatever name', async () => {
    const { scenario, folder } = aScenarioFile();
    const roundabout = join(relative(process.cwd(), folder), '.', 'scenario.json');
    const ending = await run(['plan', scenario, '--out', roundabout]);
    expect(ending.stderr).toContain('may not be written over the scenario');
    expect(readText(scenario)).toBe(JSON.stringify(postcard()));
  });

  test('help is no mistake', async () => {
    expect(await run(['plan', '--help'])).toMatchObject({ code: 0, stderr: '' });
    expect((await run(['--help'])).stdout).toContain('Commands:');
    expect((await run(['plan', '-h'], { env: { LANG: 'da_DK.UTF-8' } })).stdout).toContain('Brug: npm run');
  });
});

describe('a file that is not valid: exit 2 and one line', () => {
  const twoFaults = { ...postcard(), today: 'now', name: 7 };
  test.each([
    [
      'one fault',
      { ...postcard(), today: 'now' },
      /: \$\.today: "now" is not a date that exists\..*08?.*\n$/,
    ],
    ['two faults', twoFaults, /: \$\.name: Expected a text, found a number\. \(and 1 more fault\)\n$/],
    [
      'a line break in a value',
      { ...postcard(), today: 'a\u2028b\nc' },
      /: \$\.today: "a b\\nc" is not a date/,
    ],
  ])('%s', async (_what, scenario, line) => {
    const { scenario: file, out, folder } = aScenarioFile(JSON.stringify(scenario));
    const { code, stdout, stderr } = await run(['plan', file, '--out', out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(['scenario.json']);
  });

  test('a file that is not UTF-8 is told apart from one that is not JSON', async () => {
    const { scenario, out } = aScenarioFile();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(scenario, Buffer.from([0x7b, 0xe6, 0x7d]));
    expect((await run(['plan', scenario, '--out', out])).stderr).toContain('not text in UTF-8');
    writeFileSync(scenario, '{');
    expect((await run(['plan', scenario, '--out', out])).stderr).toContain('$: The file is not valid JSON');
  });
});

test('what cannot be written is told before the search, not after', async () => {
  const { scenario, folder } = aScenarioFile();
  const planner = notingPlanner();
  const ending = await run(['plan', scenario, '--out', join(folder, 'no', 'plan.json')], planner);
  expect(ending.code).toBe(1);
  expect(ending.stderr).toMatch(
    /could not be written: there is no such file or folder. Nothing was written.\n$/,
  );
  expect(planner.settings).toEqual([]);
});
