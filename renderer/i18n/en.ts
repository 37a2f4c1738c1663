/** Every text of the window, in English: a file for each screen in `en/`, with the keys of its Danish one. */
import type { da } from './da.ts';
import { explain } from './en/explain.ts';
import { frame } from './en/frame.ts';
import { plan } from './en/plan.ts';
import { print } from './en/print.ts';
import { quality } from './en/quality.ts';
import { waiting } from './en/waiting.ts';
import { week } from './en/week.ts';
import { words } from './en/words.ts';
import type { SameKeys } from './texts.ts';

export const en: SameKeys<typeof da> = { ...frame, ...words, week, waiting, plan, explain, print, quality };
