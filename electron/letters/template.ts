/**
 * A letter's template: a subject and paragraphs in everyday Danish with named places, `{appointmentDay}`. A file in
 * `resources/letters`, so that a municipality's own words are a change of text.
 */
import { z } from 'zod';
import { letterKinds } from '#shared/course/letter.ts';
import { factNames, listNames } from './facts.ts';

const named = z.enum([...factNames, ...listNames]);
const condition = z.string().refine((text) => named.safeParse(text.replace(/^!/, '')).success, {
  error: 'unknownFact',
});
const text = z
  .string()
  .min(1)
  .refine((words) => placesIn(words).every((place) => place === 'item' || named.safeParse(place).success), {
    error: 'unknownPlace',
  });

export const letterTemplate = z.strictObject({
  kind: z.enum(letterKinds),
  /** No place for anything about the citizen: the subject is read on a locked screen. */
  subject: text.refine((words) => placesIn(words).length === 0, { error: 'placeInSubject' }),
  paragraphs: z
    .array(
      z.strictObject({
        text,
        /** Only where all of these are known; `!name` where it is not. */
        when: z.array(condition).default([]),
        /** One paragraph for each entry of a list, which stands at `{item}`. */
        each: z.enum(listNames).nullable().default(null),
      }),
    )
    .min(1),
});
export type LetterTemplate = z.output<typeof letterTemplate>;

/** The names of the places in a text, each once, in order. */
export function placesIn(words: string): string[] {
  return [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))];
}
