/** Where in a standard a row is kept: which rules name it. */
import type { ExpectedStep, Phrase } from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';

export type PlanningOrigin = Exclude<keyof StandardFile['origins'], 'services'>;

type NamedKind =
  | 'deadline'
  | 'question'
  | 'record'
  | 'ending'
  | 'rate'
  | 'form'
  | 'complaint'
  | 'closingReason'
  | 'service';

export type Keeping =
  | { readonly kind: NamedKind; readonly name: Phrase }
  | { readonly kind: 'planning'; readonly key: PlanningOrigin }
  | { readonly kind: 'timeline'; readonly step: ExpectedStep['step'] }
  | { readonly kind: 'warning'; readonly id: string }
  | { readonly kind: 'cancellation' | 'responseTime' };

/** Everything that keeps a row, in the order of the file. */
export function keptBy(file: StandardFile, row: string): Keeping[] {
  const { quality, origins, planning } = file;
  const one = (name: string): Phrase => ({ da: name, en: name });
  const named = <Rule extends { readonly row: string | null }>(
    rules: readonly Rule[],
    kind: NamedKind,
    name: (rule: Rule) => Phrase,
  ): Keeping[] => rules.filter((rule) => rule.row === row).map((rule) => ({ kind, name: name(rule) }));
  const { services: originsOfServices, ...originsOfPlanning } = origins;
  return [
    ...named(quality.deadlines, 'deadline', ({ name }) => name),
    ...named(quality.rates, 'rate', ({ name }) => name),
    ...named(quality.questions, 'question', ({ question }) => question),
    ...named(quality.records, 'record', ({ label }) => label),
    ...named(quality.endings, 'ending', ({ reason }) => reason),
    ...named(quality.closingReasons, 'closingReason', ({ name }) => name),
    ...named(quality.complaints, 'complaint', ({ goesTo }) => goesTo),
    ...quality.forms
      .filter(({ rows }) => rows.includes(row))
      .map(({ name }): Keeping => ({ kind: 'form', name })),
    ...planning.services
      .filter(
        ({ id }) =>
          originsOfServices[id]?.rules.includes(row) ||
          quality.services.some((service) => service.id === id && service.rows.includes(row)),
      )
      .map(({ name }): Keeping => ({ kind: 'service', name: one(name) })),
    ...(Object.entries(originsOfPlanning) as [keyof typeof originsOfPlanning, { rules: string[] }][])
      .filter(([, { rules }]) => rules.includes(row))
      .map(([key]): Keeping => ({ kind: 'planning', key })),
    ...quality.timeline
      .filter((step) => step.row === row)
      .map(({ step }): Keeping => ({ kind: 'timeline', step })),
    ...Object.entries(quality.warningRows)
      .filter(([, warned]) => warned === row)
      .map(([id]): Keeping => ({ kind: 'warning', id })),
    ...(quality.cancellation.row === row ? [{ kind: 'cancellation' } as const] : []),
    ...(quality.responseTime?.row === row ? [{ kind: 'responseTime' } as const] : []),
  ];
}
