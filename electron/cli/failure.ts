/** How a command ends: 0 done, 2 for a file that cannot be read or is not valid, 1 for anything else (contract). */
export type ExitCode = 0 | 1 | 2;

/** Thrown where a command cannot go on; `message` is the one line that its user reads. */
export class CommandFailure extends Error {
  readonly exitCode: ExitCode;
  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

/** Thrown where the command was called wrongly; its usage is shown below the line. */
export class WrongUse extends CommandFailure {
  constructor(message: string) {
    super(1, message);
    this.name = 'WrongUse';
  }
}

/** The code of a failed system call (`ENOENT`), or the error's own text. */
export function systemCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : String(error);
}
