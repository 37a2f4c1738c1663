/**
 * Seeded randomness: the same seed gives the same numbers on every machine. `fork` gives each thing that is
 * generated a stream of its own, so that one more therapist does not change who waits.
 */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  /** One of `list`, each as likely. Throws where the list is empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the values, as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** A new list in random order. */
  shuffled<T>(list: readonly T[]): T[];
  /** An independent stream for the thing called `name`; it does not move this one. */
  fork(name: string): Random;
}

/** The stream of a seed. */
export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const random: Random = {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[Math.floor(next() * list.length)];
    },
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return random.pick(choices)[0];
    },
    shuffled(list) {
      const result = [...list];
      for (let i = result.length - 1; i > 0; i--) {
        const j = random.int(0, i);
        [result[i], result[j]] = [result[j], result[i]];
      }
      return result;
    },
    fork: (name) => randomFrom(hash(`${seed}/${name}`)),
  };
  return random;
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state, good enough to invent people with. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over the text, with a last stir so that neighbouring names give streams that have nothing in common. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) | 0;
}
