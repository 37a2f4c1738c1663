import type { Language } from '#shared/calendar/date-text.ts';

/** The language that a terminal asks for: the first of these variables that is set decides, as POSIX has it. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^da([_.@-]|$)/i.test(locale) ? 'da' : 'en';
}
