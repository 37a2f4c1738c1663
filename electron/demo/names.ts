import names from '#resources/demo/names.json' with { type: 'json' };
import type { Random } from './random.ts';

/** Gives invented full names, no two alike for as long as the lists last. */
export interface Namer {
  citizen(): string;
  therapist(): string;
}

/** Names drawn at random from the lists in `resources/demo/names.json`. */
export function namer(random: Random): Namer {
  const used = new Set<string>();
  const unused = (draw: () => string) => {
    for (let tries = 0; tries < 50; tries++) {
      const name = draw();
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
    return draw();
  };
  return {
    citizen: () =>
      unused(() => {
        const given = random.pick(names.citizens.given);
        const middle = random.chance(0.35) ? `${random.pick(names.family)} ` : '';
        return `${given} ${middle}${random.pick(names.family)}`;
      }),
    therapist: () => unused(() => `${random.pick(names.therapists.given)} ${random.pick(names.family)}`),
  };
}
