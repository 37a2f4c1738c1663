/** Every text of the window, in English: a file for each screen in `en/`, with the keys of its Danish one. */
import type { da } from './da.ts';
import { attendance } from './en/attendance.ts';
import { citizens } from './en/citizens.ts';
import { complaints } from './en/complaints.ts';
import { course } from './en/course.ts';
import { explain } from './en/explain.ts';
import { forecast } from './en/forecast.ts';
import { frame } from './en/frame.ts';
import { letters } from './en/letters.ts';
import { plan } from './en/plan.ts';
import { print } from './en/print.ts';
import { quality } from './en/quality.ts';
import { standards } from './en/settings.ts';
import { waiting } from './en/waiting.ts';
import { week } from './en/week.ts';
import { words } from './en/words.ts';
import type { SameKeys } from './texts.ts';

export const en: SameKeys<typeof da> = {
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
};
