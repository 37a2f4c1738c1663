import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, command, outputFolder, startCommand } from './command.ts';
import { scenarioFile } from './examples.ts';

const tiny = scenarioFile('tiny');

/** A copy of the tiny scenario with one value changed, in a folder of its own. */
function broken(change: (scenario: Record<string, never>) => void): { file: string; out: string } {
  const folder = outputFolder();
  const scenario = JSON.parse(readFileSync(tiny, 'utf8'));
  change(scenario);
  const file = join(folder, 'broken.json');
  writeFileSync(file, JSON.stringify(scenario));
  return { file, out: join(folder, 'plan.json') };
}

describe('a file that cannot be planned: exit 2, one line with file and path, nothing written', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a scenario about to be broken has no type
  const faults: [string, string, (s: any) => void][] = [
    [
      'a duplicate id',
      '$.therapists[1].id',
      (s) => {
        s.therapists[1].id = s.therapists[0].id;
      },
    ],
    [
      'an unknown reference',
      '$.referrals[2].service',
      (s) => {
        s.referrals[2].service = 'spa';
      },
    ],
    [
      'an impossible date',
      '$.horizon.to',
      (s) => {
        s.horizon.to = '2027-02-29';
      },
    ],
    [
      'a team without sessions',
      '$.teams[0].sessions',
      (s) => {
        s.teams[0].sessions = [];
      },
    ],
    [
      'overlapping bookings',
      '$.bookings[',
      (s) => {
        s.bookings.push({ ...s.bookings[0], id: 'again' });
      },
    ],
  ];
  test.each(faults)('%s', async (_what, path, change) => {
    const { file, out } = broken(change);
    const { code, stdout, stderr } = await command('plan', file, '--out', out, '--seconds', '1');
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(`${file}: ${path}`);
    expect(existsSync(out)).toBe(false);
  });

  test('a file that is not there', async () => {
    const folder = outputFolder();
    const ending = await command('plan', join(folder, 'none.json'), '--out', join(folder, 'plan.json'));
    expect(ending.code).toBe(2);
    expect(ending.stderr).toBe(
      `${join(folder, 'none.json')}: The file cannot be read: there is no such file or folder.\n`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('in Danish where the terminal is Danish', async () => {
    const { file, out } = broken((s) => Object.assign(s, { today: 'i dag' }));
    const running = startCommand(['plan', file, '--out', out], { LC_ALL: 'da_DK.UTF-8' });
    expect((await running.ended).stderr).toBe(
      `${file}: $.today: "i dag" er ikke en dato, der findes. Skriv den som 2026-02-03.\n`,
    );
  });
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'on %s the plan so far is written, and the command ends well',
  async (signal) => {
    const folder = outputFolder();
    const [pipe, out] = [join(folder, 'scenario.pipe'), join(folder, 'plan.json')];
    execFileSync('mkfifo', [pipe]);
    const running = startCommand(['plan', pipe, '--out', out, '--seconds', '600']);
    // The pipe takes the text once the command reads it: then it is up, and has hardly begun.
    await writeFile(pipe, readFileSync(tiny));
    running.process.kill(signal);
    expect(await running.ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await check(tiny, out)).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['plan.json', 'scenario.pipe']);
  },
);

test('a plan that cannot be written: exit 1, one line, and what was there is there still', async () => {
  const folder = outputFolder();
  mkdirSync(join(folder, 'plan.json'));
  const ending = await command('plan', tiny, '--out', join(folder, 'plan.json'), '--seconds', '1');
  expect(ending).toEqual({
    code: 1,
    stdout: '',
    stderr: `${join(folder, 'plan.json')}: The plan could not be written: it is a folder, not a file. Nothing was written.\n`,
  });
  expect(readdirSync(folder)).toEqual(['plan.json']);
});
