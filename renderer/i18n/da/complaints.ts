/** Complaints, in Danish. */
import type { Texts } from '../texts.ts';

export const complaints = {
  title: 'Klager',
  subject: {
    decision: 'afgørelsen',
    serviceLevel: 'serviceniveauet',
    staff: 'personale eller udført opgave',
    professional: 'det sundhedsfaglige',
    contentOrProvider: 'indhold eller leverandør',
  },
} as const satisfies Texts;
