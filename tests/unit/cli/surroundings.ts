import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import type { Surroundings } from '../../../electron/cli/surroundings.ts';
import { postcard } from '../shared/model/postcard.ts';

/** A folder of the test's own, gone when it is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with the postcard scenario in it, and where its plan would go. */
export function aScenarioFile(text = JSON.stringify(postcard())) {
  const folder = aFolder();
  const [scenario, out] = [join(folder, 'scenario.json'), join(folder, 'plan.json')];
  writeFileSync(scenario, text);
  return { folder, scenario, out };
}

/** Runs a command in this process with the real planner, unless the test gives its own, and keeps what it says. */
export async function run(args: readonly string[], own: Partial<Surroundings> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, {
    env: {},
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    interrupted: new AbortController().signal,
    elapsed: () => 0,
    ...own,
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}
