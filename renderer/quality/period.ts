/** A stretch of the calendar that rates are counted over: a month, a quarter, half a year or a year. */
import { addMonths, dayNumber, type IsoDate, isoDate, parseDate } from '#shared/calendar/dates.ts';

export const periodLengths = ['month', 'quarter', 'halfYear', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

const months: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };
const letters = { quarter: 'K', halfYear: 'H' } as const;

export interface Period {
  readonly length: PeriodLength;
  /** The first day, and the last. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const starting = (length: PeriodLength, from: IsoDate): Period => ({
  length,
  from,
  to: isoDate(addMonths(dayNumber(from), months[length]) - 1),
});

/** The period of a length that a day lies in. */
export function periodAround(length: PeriodLength, day: IsoDate): Period {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % months[length]);
  return starting(length, `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as IsoDate);
}

/** So many periods of the same length later; earlier where `steps` is negative. */
export function periodAfter(period: Period, steps: number): Period {
  return starting(period.length, isoDate(addMonths(dayNumber(period.from), steps * months[period.length])));
}

/** A period of another length over the same time: the one that the last day of this lies in. */
export const periodOfLength = (period: Period, length: PeriodLength): Period =>
  periodAround(length, period.to);

/** As it stands in an address: `2026-08`, `2026-K3`, `2026-H2`, `2026`. */
export function periodText({ length, from }: Period): string {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  if (length === 'year') return year;
  if (length === 'month') return from.slice(0, 7);
  return `${year}-${letters[length]}${(month - 1) / months[length] + 1}`;
}

/** Reads what `periodText` writes; null for anything else. */
export function parsePeriod(text: string | undefined): Period | null {
  const found = /^(\d{4})(?:-(?:(\d\d)|K([1-4])|H([12])))?$/.exec(text ?? '');
  if (!found) return null;
  const [, year, month, quarter, half] = found;
  const length: PeriodLength = month ? 'month' : quarter ? 'quarter' : half ? 'halfYear' : 'year';
  const first = month ? Number(month) : quarter ? Number(quarter) * 3 - 2 : half ? Number(half) * 6 - 5 : 1;
  const from = parseDate(`${year}-${String(first).padStart(2, '0')}-01`);
  return from && starting(length, from);
}
