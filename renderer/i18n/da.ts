/** Every text of the window, in Danish: a file for each screen in `da/`. `en/` has the same keys. */
import { explain } from './da/explain.ts';
import { frame } from './da/frame.ts';
import { plan } from './da/plan.ts';
import { print } from './da/print.ts';
import { quality } from './da/quality.ts';
import { waiting } from './da/waiting.ts';
import { week } from './da/week.ts';
import { words } from './da/words.ts';
import type { Texts } from './texts.ts';

export const da = {
  ...frame,
  ...words,
  week,
  waiting,
  plan,
  explain,
  print,
  quality,
} as const satisfies Texts;
