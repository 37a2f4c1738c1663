import type { Violation } from '../scheduler/rules/violation.ts';

/** A broken rule by its name and facts, as the commands' messages quote it. */
export function brokenRule({
  rule,
  problem,
  facts,
}: Omit<Violation, 'rule'> & { readonly rule: string }): string {
  const named = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  return `${rule}.${problem} (${named.join(', ')})`;
}
