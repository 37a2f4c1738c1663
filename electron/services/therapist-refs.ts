import type { TherapistRef } from '#shared/api/views.ts';
import type { Therapist } from '#shared/model/scenario.ts';

/** Each therapist with initials that no colleague has: first and last name's letters, more where they are taken. */
export function therapistRefs(therapists: readonly Therapist[]): ReadonlyMap<string, TherapistRef> {
  const taken = new Set<string>();
  return new Map(
    therapists.map(({ id, name, profession }) => {
      const initials = initialsOf(name).find((candidate) => !taken.has(candidate)) ?? id;
      taken.add(initials);
      return [id, { id, name, initials, profession }];
    }),
  );
}

/** Ways to shorten a name, the best first: "Maria Møller" is MM, else MMØ, MAM, then MM2 and so on. */
function initialsOf(name: string): string[] {
  const words = name
    .toLocaleUpperCase('da')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const short = last === '' ? first.slice(0, 2) : first.slice(0, 1) + last.slice(0, 1);
  const longer = [first.slice(0, 1) + last.slice(0, 2), first.slice(0, 2) + last.slice(0, 1)];
  const numbered = Array.from({ length: 200 }, (_, n) => `${short}${n + 2}`);
  return [short, ...longer, ...numbered].filter((candidate) => candidate !== '');
}
