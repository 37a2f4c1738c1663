/** Facts into a template. */
import type { FactName, LetterFacts, ListName } from './facts.ts';
import { type LetterTemplate, placesIn } from './template.ts';

export interface FilledLetter {
  subject: string;
  paragraphs: string[];
  /** The facts that the template needs and nobody knows, each once. */
  missing: FactName[];
}

/**
 * The letter that `template` makes of `facts`. A paragraph whose `when` does not hold is left out; one that needs an
 * unknown fact is left out too, and the fact is named in `missing`, so that no letter has a hole in it.
 */
export function fillTemplate(template: LetterTemplate, facts: LetterFacts): FilledLetter {
  const missing = new Set<FactName>();
  const paragraphs = template.paragraphs.flatMap(({ text, when, each }) => {
    if (!when.every((condition) => holds(condition, facts))) return [];
    const lacking = placesIn(text).filter((place) => place !== 'item' && !known(place, facts)) as FactName[];
    for (const fact of lacking) missing.add(fact);
    if (lacking.length > 0) return [];
    const entries = each === null ? [''] : (facts[each] ?? []);
    return entries.map((entry) => put(text, { ...facts, item: entry }));
  });
  return { subject: template.subject, paragraphs, missing: [...missing] };
}

function holds(condition: string, facts: LetterFacts): boolean {
  return condition.startsWith('!') ? !known(condition.slice(1), facts) : known(condition, facts);
}

function known(name: string, facts: LetterFacts): boolean {
  const fact = facts[name as FactName | ListName];
  return typeof fact === 'string' ? fact.trim() !== '' : (fact?.length ?? 0) > 0;
}

function put(text: string, facts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]).trim());
}
