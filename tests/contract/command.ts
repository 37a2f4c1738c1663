/** Runs the real command as a user does: a process of its own, with the project's Node. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checker } from './examples.ts';

const root = join(import.meta.dirname, '../..');

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `node electron/cli.ts` with these arguments, in English unless told otherwise. */
export function startCommand(args: readonly string[], env: Record<string, string> = {}): Running {
  return running(['electron/cli.ts', ...args], env);
}

/** Runs a command to its end. */
export function command(...args: string[]): Promise<Ending> {
  return startCommand(args).ended;
}

/** Has the contract's checker judge a plan; a replan with `--published` and `--events` besides. */
export async function check(
  scenario: string,
  plan: string,
  ...replan: string[]
): Promise<{ code: number | null; cost: number }> {
  const { code, stdout } = await running([checker, scenario, plan, ...replan], {}).ended;
  if (code !== 0) throw new Error(`check-plan.mjs refuses ${plan}:\n${stdout}`);
  return { code, cost: (JSON.parse(stdout) as { cost: number }).cost };
}

/** A folder for the test's output, gone when it is over. */
export function outputFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ending>;
}

function running(args: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  const ended = new Promise<Ending>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: out.join(''), stderr: err.join('') }));
  });
  return { process: child, ended };
}
