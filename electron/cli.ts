/** The command line: `node electron/cli.ts COMMAND …`. Its commands are listed in `cli/run.ts`. */
import { enableCompileCache } from 'node:module';
import process from 'node:process';

// The second call of a command finds its source stripped and compiled (in the system's folder for temporary files).
enableCompileCache();

const interrupted = new AbortController();
// Also when it comes twice: npm passes on the signal that the terminal has already sent.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.abort());

// Loaded only now, so that an interruption meanwhile does not end the command without a plan.
const { runCommandLine } = await import('./cli/run.ts');

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  interrupted: interrupted.signal,
  elapsed: () => performance.now() / 1000,
});
