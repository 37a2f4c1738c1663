/**
 * Drawing a whole number by inversion: one uniform number gives one value, the smallest that is at least so likely
 * not to be exceeded. The value grows with the uniform number, and every value takes exactly one: where a
 * scenario has a little more demand or longer courses, the same random numbers give as much as before or more, which
 * keeps comparisons sharp.
 *
 * Reference: Devroye, Non-Uniform Random Variate Generation (1986), sections II.2 (inversion) and III.2.4 (guide tables).
 */
export interface Inversion {
  /** P(0), P(at most 1), P(at most 2), …; only the first `length` are in use, and the last stands for all above. */
  upTo: Float64Array;
  length: number;
  /** Where to begin the search for each of equal slices of the uniform numbers; empty to begin at 0. */
  guide: Int32Array;
}

const SLICES = 1024;

export function emptyInversion(): Inversion {
  return { upTo: new Float64Array(32), length: 0, guide: new Int32Array(0) };
}

/** Adds the guide, for a distribution that is drawn from often. */
export function guided(inversion: Inversion): Inversion {
  const guide = new Int32Array(SLICES);
  for (let slice = 0, value = 0; slice < SLICES; slice++) {
    while (value < inversion.length - 1 && (inversion.upTo[value] as number) < slice / SLICES) value++;
    guide[slice] = value;
  }
  return { ...inversion, guide };
}

/** The value that the uniform number `u` (0 to 1, neither included) stands for. */
export function valueAt({ upTo, length, guide }: Inversion, u: number): number {
  let value = guide.length === 0 ? 0 : (guide[(u * SLICES) | 0] as number);
  while (value < length - 1 && (upTo[value] as number) < u) value++;
  return value;
}
