/** Days and weeks as people read them, in the languages we ship: `tirs. 3. feb.`, `uge 6`. */
import { type DayNumber, dayNumber, type IsoDate, weekdayOf } from './dates.ts';
import { type IsoWeek, weekOfYear } from './weeks.ts';

/** A language that Holdplan speaks. */
export type Language = 'da' | 'en';

/** British English: it writes the day before the month, as Danes do. */
const locales = { da: 'da-DK', en: 'en-GB' } as const;
const weekWords = { da: 'uge', en: 'week' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `3. feb.` and `3 Feb`. */
export function shortDate(date: IsoDate, language: Language): string {
  return written(dayNumber(date), language, { day: 'numeric', month: 'short' });
}

/** `tirs. 3. feb.` and `Tue 3 Feb`. */
export function weekdayDate(date: IsoDate, language: Language): string {
  // Put together here: older ICU data writes `tirs. d. 3. feb.` when asked for both at once.
  return `${weekdayName(date, language, 'short')} ${shortDate(date, language)}`;
}

/** `3. februar 2026` and `3 February 2026`. */
export function longDate(date: IsoDate, language: Language): string {
  return written(dayNumber(date), language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The month that a date lies in: `februar 2026` and `February 2026`. */
export function monthName(date: IsoDate, language: Language): string {
  return written(dayNumber(date), language, { month: 'long', year: 'numeric' });
}

/** `tirsdag` or `tirs.`, `Tuesday` or `Tue`. */
export function weekdayName(date: IsoDate, language: Language, length: 'long' | 'short'): string {
  return nameOfWeekday(weekdayOf(dayNumber(date)), language, length);
}

/** The name of an ISO weekday, 1 = Monday. */
export function nameOfWeekday(weekday: number, language: Language, length: 'long' | 'short'): string {
  const aMonday = 4; // 1970-01-05
  return written(aMonday + weekday - 1, language, { weekday: length });
}

/** `uge 6` and `week 6`. */
export function weekText(week: IsoWeek, language: Language): string {
  return `${weekWords[language]} ${weekOfYear(week)}`;
}

function written(day: DayNumber, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(new Date(day * 86_400_000));
}
