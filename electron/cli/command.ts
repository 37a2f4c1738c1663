import type { Language } from '#shared/calendar/date-text.ts';
import type { Surroundings } from './surroundings.ts';

/** One of the commands: a file each, listed in `run.ts`. */
export interface Command {
  usage(language: Language): string;
  /** Does what the arguments after the command's name ask for. Throws a `CommandFailure` where it cannot. */
  run(args: string[], around: Surroundings, language: Language): Promise<void>;
}
