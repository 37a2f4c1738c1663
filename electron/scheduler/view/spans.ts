/** Questions about spans of time and ranges of days. Spans are half-open, ranges of days include both ends. */
import type { DayNumber } from '#shared/calendar/dates.ts';
import type { DayRange, Span } from './facts.ts';

/** Do the two share a moment? */
export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Does the outer span hold all of the inner one? */
export function covers(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Is the day in one of the ranges? */
export function isWithin(ranges: readonly DayRange[], day: DayNumber): boolean {
  return ranges.some((range) => range.from <= day && day <= range.to);
}
