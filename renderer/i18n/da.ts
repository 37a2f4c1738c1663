/** Every text of the window, in Danish: a file for each screen in `da/`. `en/` has the same keys. */
import { attendance } from './da/attendance.ts';
import { citizens } from './da/citizens.ts';
import { complaints } from './da/complaints.ts';
import { course } from './da/course.ts';
import { explain } from './da/explain.ts';
import { forecast } from './da/forecast.ts';
import { frame } from './da/frame.ts';
import { letters } from './da/letters.ts';
import { plan } from './da/plan.ts';
import { print } from './da/print.ts';
import { quality } from './da/quality.ts';
import { standards } from './da/settings.ts';
import { waiting } from './da/waiting.ts';
import { week } from './da/week.ts';
import { words } from './da/words.ts';
import type { Texts } from './texts.ts';

export const da = {
  ...frame,
  ...words,
  course,
  citizens,
  attendance,
  week,
  waiting,
  plan,
  explain,
  print,
  quality,
  forecast,
  standards,
  complaints,
  letters,
} as const satisfies Texts;
