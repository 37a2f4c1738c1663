import { isAbsolute, resolve } from 'node:path';
import type { startPlanner } from '../scheduler/start-planner.ts';

/** What a command may use of the process that it runs in; tests give their own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborts when the user asks to stop. */
  readonly interrupted: AbortSignal;
  /** Seconds since the process was started. */
  elapsed(): number;
  /** Tests give their own; left out, it is the real one, loaded only by the command that plans. */
  readonly startPlanner?: typeof startPlanner | undefined;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** A file as the user wrote it, and where it is. */
export interface NamedFile {
  readonly shown: string;
  readonly path: string;
}

/**
 * The file that an argument names. npm runs its scripts in the project's folder and keeps the user's own in
 * INIT_CWD; that one counts, but only where npm runs this very command.
 */
export function namedFile(argument: string, command: string, around: Surroundings): NamedFile {
  const { npm_lifecycle_event: script, INIT_CWD: usersFolder } = around.env;
  const base = script === command && usersFolder ? usersFolder : process.cwd();
  return { shown: argument, path: isAbsolute(argument) ? argument : resolve(base, argument) };
}
