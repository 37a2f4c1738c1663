/** Dates and times as people type them. */
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import { type ClockTime, parseTime } from '#shared/calendar/times.ts';

const two = (digits: string) => digits.padStart(2, '0');

/**
 * The date that `text` writes, day first: `7.9.2026`, `7/9 26`, `070926`, `7.9` (then of the year of `near`), or `2026-09-07`; null
 * where it writes none, or a day that does not exist.
 */
export function readDate(text: string, near: IsoDate): IsoDate | null {
  const written = text.trim();
  if (parseDate(written)) return parseDate(written);
  const parts =
    /^(\d{1,2})[./\- ]+(\d{1,2})(?:[./\- ]+(\d{2}|\d{4}))?\.?$/.exec(written) ??
    /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(written);
  if (!parts) return null;
  const [, day = '', month = '', year] = parts;
  const century = near.slice(0, 2);
  const full = year === undefined ? near.slice(0, 4) : year.length === 2 ? `${century}${year}` : year;
  return parseDate(`${full}-${two(month)}-${two(day)}`);
}

/** The time of day that `text` writes: `9:30`, `9.30`, `0930`, `930`, `9`; null where it writes none. */
export function readTime(text: string): ClockTime | null {
  const parts = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(text.trim());
  return parts ? parseTime(`${two(parts[1] ?? '')}:${parts[2] ?? '00'}`) : null;
}

/** `07.09.2026`, or `07/09/2026` in English: always with the day first. */
export function writtenDate(date: string, language: 'da' | 'en'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return date === '' ? '' : [day, month, year].join(language === 'da' ? '.' : '/');
}
