/** One line for the terminal or the log file. Lines hold ids, counts and codes: never data, names or search words. */
export type Log = (line: string) => void;

/** Writes to standard error, with the time in UTC. */
export const logToTerminal: Log = (line) => {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
};

/**
 * An unexpected error as one line that can be logged: its kind, its code and where it was thrown. Its message is
 * left out, for it may quote a citizen's data; folders are left out, for they may hold a user's name.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = 'code' in error && /^\w+$/.test(String(error.code)) ? ` ${error.code}` : '';
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => /([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? '?');
  return `${error.name}${code} at ${places.join(' < ')}`;
}
