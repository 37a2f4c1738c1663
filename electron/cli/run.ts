import type { Command } from './command.ts';
import { CommandFailure, type ExitCode, WrongUse } from './failure.ts';
import { languageOf } from './language.ts';
import { messages } from './messages.ts';
import type { Surroundings } from './surroundings.ts';

/** Each command by its name. A call loads its own command and no other: reading the source of all takes half a second. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['plan', async () => (await import('./plan.ts')).planCommand],
  ['replan', async () => (await import('./replan.ts')).replanCommand],
  ['forecast', async () => (await import('./forecast.ts')).forecastCommand],
  ['explain', async () => (await import('./explain.ts')).explainCommand],
]);

/** Runs the command that the arguments name, and tells how it ended. Never throws. */
export async function runCommandLine(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const language = languageOf(around.env);
  const [name = '', ...rest] = args;
  const command = await commands.get(name)?.();
  const usage = command ? command.usage(language) : messages[language].usage;
  if ([name, ...rest].some((arg) => arg === '--help' || arg === '-h')) {
    around.stdout.write(usage);
    return 0;
  }
  try {
    if (!command) throw new WrongUse(messages[language].unknownCommand(name));
    await command.run(rest, around, language);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandFailure)) {
      around.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      return 1;
    }
    around.stderr.write(`${onOneLine(error.message)}\n${error instanceof WrongUse ? usage : ''}`);
    return error.exitCode;
  }
}

/** A file's name may hold a line break; a message may not. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
