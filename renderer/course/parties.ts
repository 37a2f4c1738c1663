import type { IsoDate } from '#shared/calendar/dates.ts';
import type { CourseStep } from '#shared/course/step.ts';

export interface Party {
  readonly name: string;
  /** The newest word of the citizen; null where none was asked for. */
  readonly consent: { readonly given: boolean; readonly on: IsoDate } | null;
  readonly contacts: readonly { readonly id: string; readonly on: IsoDate; readonly about: string }[];
}

const plain = (name: string) => name.trim().toLocaleLowerCase('da').replace(/\s+/g, ' ');

/** Everybody named in consents and coordination, in the order in which they first were. Spaces and case do not tell them apart. */
export function partiesOf(steps: readonly CourseStep[]): Party[] {
  const parties = new Map<string, Party>();
  for (const step of steps) {
    if (step.kind !== 'consent' && step.kind !== 'coordination') continue;
    const name = step.facts.party;
    const before = parties.get(plain(name)) ?? { name, consent: null, contacts: [] };
    parties.set(
      plain(name),
      step.kind === 'consent'
        ? { ...before, consent: { given: step.facts.given, on: step.on } }
        : {
            ...before,
            contacts: [...before.contacts, { id: step.id, on: step.on, about: step.facts.about }],
          },
    );
  }
  return [...parties.values()];
}
