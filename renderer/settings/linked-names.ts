/**
 * Names say how long a deadline is ("Start senest 10 hverdage efter visitationen"). Where its length is changed, they say the
 * new one. The rows stay as they are: they tell what the source says.
 */
import type { Phrase, Span } from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';

const words = {
  da: {
    workingDays: ['hverdag', 'hverdage'],
    calendarDays: ['dag', 'dage'],
    weeks: ['uge', 'uger'],
    months: ['måned', 'måneder'],
  },
  en: {
    workingDays: ['working day', 'working days'],
    calendarDays: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
  },
} as const;
const numbers = {
  da: ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const;

type Language = keyof typeof words;

const spanText = ({ count, unit }: Span, language: Language) =>
  `${count} ${words[language][unit][count === 1 ? 0 : 1]}`;

/** A text with one length of time in place of another, written in digits or in words. */
export function withSpan(text: string, before: Span, after: Span, language: Language): string {
  const [one, many] = words[language][before.unit];
  const count = [String(before.count), numbers[language][before.count]].filter(Boolean).join('|');
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${count}) (?:${many}|${one})(?!\\p{L})`, 'giu'),
    spanText(after, language),
  );
}

/** `after` with the names of every deadline that differs from `before`, of the rates that count it, and the standard's own. */
export function linkedNames(before: StandardFile, after: StandardFile): StandardFile {
  let named = after;
  for (const { id, within } of after.quality.deadlines) {
    const old = before.quality.deadlines.find((deadline) => deadline.id === id)?.within;
    if (old && !sameSpan(old, within)) named = withNames(named, id, old, within, before);
  }
  return named;
}

function withNames(file: StandardFile, id: string, old: Span, now: Span, before: StandardFile): StandardFile {
  const renamed = (name: Phrase): Phrase => ({
    da: withSpan(name.da, old, now, 'da'),
    en: withSpan(name.en, old, now, 'en'),
  });
  // The standard's name may tell of another deadline of the same length.
  const alone = before.quality.deadlines.filter((each) => sameSpan(each.within, old)).length === 1;
  const name = alone ? withSpan(file.name, old, now, 'da') : file.name;
  return {
    ...file,
    name,
    planning: { ...file.planning, name },
    quality: {
      ...file.quality,
      deadlines: file.quality.deadlines.map((each) =>
        each.id === id ? { ...each, name: renamed(each.name) } : each,
      ),
      rates: file.quality.rates.map((rate) =>
        rate.counts.kind === 'deadline' && rate.counts.deadline === id
          ? { ...rate, name: renamed(rate.name) }
          : rate,
      ),
    },
  };
}

const sameSpan = (a: Span, b: Span) => a.count === b.count && a.unit === b.unit;
