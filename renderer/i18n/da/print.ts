/** Paper, in Danish. */
import type { Texts } from '../texts.ts';

export const print = {
  print: 'Udskriv…',
  savePdf: 'Gem som PDF…',
  saving: 'Gemmer…',
  printOrPdf: 'Udskriv eller gem som PDF…',
  saved: 'PDF-filen er gemt. Den er ikke krypteret.',
  notSaved:
    'PDF-filen kunne ikke gemmes. Vælg en anden mappe, eller se, om filen er åben i et andet program.',
  page: 'Side {{number}} af {{of}}',
  printedOn: 'Udskrevet {{date}}',
} as const satisfies Texts;
