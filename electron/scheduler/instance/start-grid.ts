/**
 * The times of day at which an appointment may start, numbered from 0, and sets of them as bits: a day of a
 * therapist, a room or a citizen is then a few 32-bit words, and "a time that suits all three" is an `&`.
 */
import type { Minutes } from '#shared/calendar/times.ts';
import { isOnGrid } from '../rules/grid.ts';

export interface StartGrid {
  readonly count: number;
  /** Words of 32 bits that hold one set of starts. */
  readonly words: number;
  /** The minute of each start, ascending. */
  readonly minute: Int16Array;
  /** Index of the first start at or after a minute of the day, for minutes from 0 to `MINUTES_A_DAY`. */
  readonly firstAtOrAfter: Int16Array;
}

export const MINUTES_A_DAY = 1440;

/** The grid's starts from `from` (inclusive) to `to` (exclusive). */
export function startGrid(gridMinutes: number, from: Minutes, to: Minutes): StartGrid {
  const minutes: number[] = [];
  for (let m = Math.max(0, from); m < Math.min(to, MINUTES_A_DAY); m++)
    if (isOnGrid(gridMinutes, m)) minutes.push(m);
  const firstAtOrAfter = new Int16Array(MINUTES_A_DAY + 1);
  for (let m = 0, i = 0; m <= MINUTES_A_DAY; m++) {
    while (i < minutes.length && (minutes[i] ?? 0) < m) i++;
    firstAtOrAfter[m] = i;
  }
  return {
    count: minutes.length,
    words: Math.max(1, Math.ceil(minutes.length / 32)),
    minute: Int16Array.from(minutes),
    firstAtOrAfter,
  };
}

function clampMinute(minute: Minutes): Minutes {
  return minute < 0 ? 0 : minute > MINUTES_A_DAY ? MINUTES_A_DAY : minute;
}

/** Adds the starts `first` to `last` (exclusive) to the set at `offset`. */
function addRange(bits: Int32Array, offset: number, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const word = offset + (i >> 5);
    bits[word] = bits[word] | (1 << (i & 31));
  }
}

/** Takes the starts `first` to `last` (exclusive) out of the set at `offset`. */
function removeRange(bits: Int32Array, offset: number, first: number, last: number): void {
  if (first >= last) return;
  const firstWord = first >> 5;
  const lastWord = (last - 1) >> 5;
  for (let w = firstWord; w <= lastWord; w++) {
    const low = w === firstWord ? first & 31 : 0;
    const high = w === lastWord ? (last - 1) & 31 : 31;
    const width = high - low + 1;
    const mask = (width === 32 ? -1 : (1 << width) - 1) << low;
    bits[offset + w] = bits[offset + w] & ~mask;
  }
}

/** Adds every start from which `length` minutes fit into `[from, to)`. */
export function addStartsWithin(
  grid: StartGrid,
  bits: Int32Array,
  offset: number,
  from: Minutes,
  to: Minutes,
  length: Minutes,
): void {
  const first = grid.firstAtOrAfter[clampMinute(from)];
  const last = grid.firstAtOrAfter[clampMinute(to - length + 1)];
  if (to - length >= from) addRange(bits, offset, first, last);
}

/** Takes out every start from which `length` minutes would overlap `[from, to)`. */
export function removeStartsOverlapping(
  grid: StartGrid,
  bits: Int32Array,
  offset: number,
  from: Minutes,
  to: Minutes,
  length: Minutes,
): void {
  const first = grid.firstAtOrAfter[clampMinute(from - length + 1)];
  const last = grid.firstAtOrAfter[clampMinute(to)];
  removeRange(bits, offset, first, last);
}
