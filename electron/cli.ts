/** The command line: `node electron/cli.ts COMMAND …`. Its commands are listed in `cli/run.ts`. */
import process from 'node:process';

const interrupted = new AbortController();
// Also when it comes twice: npm passes on the signal that the terminal has already sent.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.abort());

// Loaded only now, so that an interruption meanwhile does not end the command without a plan.
const [{ runCommandLine }, { startPlanner }] = await Promise.all([
  import('./cli/run.ts'),
  import('./scheduler/start-planner.ts'),
]);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  interrupted: interrupted.signal,
  elapsed: () => performance.now() / 1000,
  startPlanner,
});
