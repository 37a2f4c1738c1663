/** Which letters of a list are shown, and how many of each kind there are. */
import type { LetterKind } from '#shared/course/letter.ts';
import { letterKinds } from '#shared/course/letter.ts';

export const deliveries = ['all', 'digitalPost', 'print'] as const;
export type Delivery = (typeof deliveries)[number];

interface Sortable {
  readonly kind: LetterKind;
  readonly digitalPost: boolean;
}

/** `kind` null for all. Whoever is exempt from digital post gets paper. */
export const wantedLetters = <Letter extends Sortable>(
  letters: readonly Letter[],
  kind: LetterKind | null,
  delivery: Delivery,
): Letter[] =>
  letters.filter(
    (letter) =>
      (kind === null || letter.kind === kind) &&
      (delivery === 'all' || letter.digitalPost === (delivery === 'digitalPost')),
  );

/** The kinds that occur, in their order, with their numbers. */
export const kindsIn = (letters: readonly Sortable[]): { kind: LetterKind; count: number }[] =>
  letterKinds
    .map((kind) => ({ kind, count: letters.filter((letter) => letter.kind === kind).length }))
    .filter(({ count }) => count > 0);
