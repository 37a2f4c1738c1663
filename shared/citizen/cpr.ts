/**
 * CPR numbers: ten digits, the first six a date. The seventh says the century (CPR-kontoret, "Personnummeret i CPR"). A
 * replacement number, for somebody without one, has 60 added to its day, so that it can be no real person's.
 */
import { type IsoDate, parseDate } from '../calendar/dates.ts';

export interface Cpr {
  /** Ten digits. */
  readonly digits: string;
  readonly birthDate: IsoDate;
  readonly isReplacement: boolean;
}

/** The number that `text` writes, with or without a hyphen or space after the sixth digit; null where no such date exists. */
export function parseCpr(text: string): Cpr | null {
  const parts = /^(\d{6})[- ]?(\d{4})$/.exec(text.trim());
  if (!parts) return null;
  const digits = `${parts[1]}${parts[2]}`;
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [
    number,
    number,
    number,
  ];
  const isReplacement = day > 60;
  const two = (n: number) => String(n).padStart(2, '0');
  const birthDate = parseDate(
    `${centuryOf(Number(digits[6]), year) + year}-${two(month)}-${two(isReplacement ? day - 60 : day)}`,
  );
  return birthDate === null ? null : { digits, birthDate, isReplacement };
}

/** The first year of the century that the seventh digit and the year's two digits tell. */
function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/**
 * Whether the weighted sum of the digits is a multiple of 11. Since 2007 numbers are given out that it does not hold for: a
 * reason to look again, never to refuse. Worked by hand: 070761-4285 gives 0+21+0+49+36+5+16+6+16+5 = 154 = 14 · 11.
 */
export function passesModulus11({ digits }: Pick<Cpr, 'digits'>): boolean {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}
