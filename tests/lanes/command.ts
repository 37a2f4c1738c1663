import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The top folder of the checkout. */
export const root = join(import.meta.dirname, '..', '..');

/** Longer than any lane takes: what runs into it hangs. */
const hangsAfterMinutes = 30;

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMinutes?: number;
}

/**
 * Runs a command in the checkout with its output shown, and says whether it ended with 0. One that cannot be
 * started, or is still at it when the time is up, has failed; the latter is ended with all that it started.
 */
export function command(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...options.env },
      // A group of its own, so that what hangs can be ended with its children.
      detached: process.platform !== 'win32',
    });
    const minutes = options.timeoutMinutes ?? hangsAfterMinutes;
    const timer = setTimeout(() => {
      process.stderr.write(`${program} was ended after ${minutes} minutes.\n`);
      end(child.pid);
    }, minutes * 60_000);
    // Whoever ends the run means all of it, not this lane alone.
    const stop = () => {
      end(child.pid);
      process.exit(130);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const settle = (ok: boolean) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
      resolve(ok);
    };
    child.once('error', (error) => {
      process.stderr.write(`${program} did not start: ${error.message}\n`);
      settle(false);
    });
    child.once('exit', (code, signal) => {
      if (signal !== null) process.stderr.write(`${program} was ended by ${signal}.\n`);
      settle(code === 0);
    });
  });
}

/** Runs a package's program on the Node that runs this file, without asking the shell or the path for it. */
export function node(script: string, args: readonly string[], options?: CommandOptions): Promise<boolean> {
  return command(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** What a command prints on its standard output, its errors shown; null where it fails. */
export function printed(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { cwd: root, timeout: hangsAfterMinutes * 60_000 },
      (error, stdout) => resolve(error === null ? stdout : null),
    );
    child.stderr?.pipe(process.stderr);
  });
}

function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
