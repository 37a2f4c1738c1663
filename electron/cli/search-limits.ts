import type { Language } from '#shared/calendar/date-text.ts';
import { WrongUse } from './failure.ts';
import { messages } from './messages.ts';

const defaultSeconds = 10;
const defaultSeed = 1;
const mostSeconds = 86_400;
const mostSeed = 2_147_483_647;

/** How long a command may search, and from which seed. */
export interface SearchLimits {
  /** Wall time of the whole command, as far as the search can keep it. */
  readonly seconds: number;
  readonly seed: number;
}

/** What `--seconds` and `--seed` say. Throws `WrongUse`. */
export function searchLimits(
  values: { readonly seconds?: string | undefined; readonly seed?: string | undefined },
  language: Language,
): SearchLimits {
  const say = messages[language];
  const seconds = numberIn(values.seconds, defaultSeconds, /^(\d+\.?\d*|\.\d+)$/, mostSeconds);
  if (seconds === null) throw new WrongUse(say.secondsWrong(String(values.seconds)));
  const seed = numberIn(values.seed, defaultSeed, /^\d+$/, mostSeed);
  if (seed === null) throw new WrongUse(say.seedWrong(String(values.seed)));
  return { seconds, seed };
}

/** The number that an option writes, `otherwise` where it is not given, null where it is no such number. */
function numberIn(text: string | undefined, otherwise: number, form: RegExp, most: number): number | null {
  if (text === undefined) return otherwise;
  return form.test(text) && Number(text) <= most ? Number(text) : null;
}
