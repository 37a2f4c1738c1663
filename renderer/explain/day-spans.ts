import type { DayHurdle, DayHurdleView } from '#shared/api/explanations.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';

export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly hurdle: DayHurdle;
}

/** Neighbouring working days with the same hurdle as one span; in the order of the days. */
export function daySpans(days: readonly DayHurdleView[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { date, hurdle } of days) {
    const last = spans.at(-1);
    if (last?.hurdle === hurdle) spans[spans.length - 1] = { ...last, to: date };
    else spans.push({ from: date, to: date, hurdle });
  }
  return spans;
}
