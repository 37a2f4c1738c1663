import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { formatIn, weekOf } from '../../../renderer/i18n/format.ts';

const day = (text: string) => text as IsoDate;
const danish = formatIn('da');
const english = formatIn('en');

describe('what people read', () => {
  test('a range names its month once, unless it spans two', () => {
    expect(danish.dateRange(day('2026-09-07'), day('2026-09-11'))).toBe('7.–11. sep.');
    expect(danish.dateRange(day('2026-09-28'), day('2026-10-02'))).toBe('28. sep.–2. okt.');
    expect(english.dateRange(day('2026-02-03'), day('2026-02-05'))).toBe('3–5 Feb');
  });

  test('a range of one day is that day', () => {
    expect(danish.dateRange(day('2026-02-03'), day('2026-02-03'))).toBe('3. feb.');
  });

  test('numbers and shares follow the language', () => {
    expect(danish.number(12345)).toBe('12.345');
    expect(english.number(12345)).toBe('12,345');
    expect(danish.percent(0.0234)).toMatch(/^2,3\s%$/);
  });

  test('the week of a Sunday is the one that began on Monday', () => {
    expect(weekOf(day('2026-09-13'))).toBe('2026-W37');
    expect(weekOf(day('2026-09-14'))).toBe('2026-W38');
  });
});
