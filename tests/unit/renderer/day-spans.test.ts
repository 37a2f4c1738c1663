import { expect, test } from 'vitest';
import type { DayHurdle, DayHurdleView } from '#shared/api/explanations.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { daySpans } from '../../../renderer/explain/day-spans.ts';

const on = (date: string, hurdle: DayHurdle): DayHurdleView => ({
  date: date as IsoDate,
  hurdle,
  rule: null,
});

test('neighbouring days with one reason are told together, and a reason that comes back is told again', () => {
  const days = [
    on('2026-09-11', 'noRoom'),
    on('2026-09-14', 'noRoom'),
    on('2026-09-15', 'costsMore'),
    on('2026-09-16', 'noRoom'),
  ];
  expect(daySpans(days)).toEqual([
    { from: '2026-09-11', to: '2026-09-14', hurdle: 'noRoom' },
    { from: '2026-09-15', to: '2026-09-15', hurdle: 'costsMore' },
    { from: '2026-09-16', to: '2026-09-16', hurdle: 'noRoom' },
  ]);
});
