/**
 * Randomness of the forecast: seeded, and in independent streams, one for each thing that happens by chance
 * (a stream's arrivals, its courses, a pool's ties) in each replication.
 *
 * Why streams: two scenarios are compared on the same random numbers, so that what differs between them is the
 * scenario and not the luck. A stream is named after what it is for, never after its place in the request: one
 * more pool or a changed stream leaves the numbers of all others where they were.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand: 128 bits of state, period about 2^127 on average, passes
 * PractRand and TestU01's BigCrush), started from the seed, the name and the replication through a 32-bit finalizer
 * (Murmur3's, by Austin Appleby). It is not for secrets.
 */

/** What one kind of chance is called, as 64 bits. */
export interface Source {
  readonly high: number;
  readonly low: number;
}

/** The source of a name, by two FNV-1a hashes with different starting values. */
export function sourceNamed(name: string): Source {
  let [high, low] = [0x811c9dc5, 0x2b9d4c71];
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ 0x55, 0x01000193);
  }
  return { high: stirred(high), low: stirred(low) };
}

/** A stream of numbers. Started anew for every replication rather than made anew: that is the inner loop. */
export class Random {
  readonly #state = new Int32Array(4);
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Goes to the start of this source's stream in `replication` (0, 1, …) under `seed` (0 to 2^53 − 1). */
  start(seed: number, replication: number): this {
    const state = this.#state;
    const seedLow = (seed % 0x1_0000_0000) | 0;
    const seedHigh = Math.floor(seed / 0x1_0000_0000) | 0;
    state[0] = stirred(this.#source.high ^ stirred(seedLow + 0x1e37_79b9));
    state[1] = stirred(this.#source.low ^ stirred(seedHigh ^ state[0]));
    state[2] = stirred(replication ^ state[1]);
    state[3] = 1;
    for (let round = 0; round < 12; round++) this.#step();
    return this;
  }

  /** A number strictly between 0 and 1, in steps of 2^-32. */
  next(): number {
    return ((this.#step() >>> 0) + 0.5) / 0x1_0000_0000;
  }

  /** A whole number from 0 to `n` − 1; `n` up to 2^31. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** The next `count` numbers, each strictly between 0 and 1, into `target`. */
  fill(target: Float64Array, count: number): void {
    const state = this.#state;
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    for (let i = 0; i < count; i++) {
      const t = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
      target[i] = ((t >>> 0) + 0.5) / 0x1_0000_0000;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }

  #step(): number {
    const state = this.#state;
    const a = state[0] as number;
    const b = state[1] as number;
    const c = state[2] as number;
    const d = state[3] as number;
    const t = (((a + b) | 0) + d) | 0;
    state[3] = d + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + t;
    return t;
  }
}

/** A standard normal number, by Marsaglia's polar method (1964). */
export function normal(random: Random): number {
  for (;;) {
    const u = 2 * random.next() - 1;
    const v = 2 * random.next() - 1;
    const square = u * u + v * v;
    if (square < 1 && square > 0) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** A gamma number of the given shape (more than 0) and scale 1, by Marsaglia and Tsang's method (2000). */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random.next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Murmur3's finalizer: every bit of the answer depends on every bit of `bits`. */
function stirred(bits: number): number {
  let h = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
