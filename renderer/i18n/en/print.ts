/** Paper, in English. */
import type { print as danish } from '../da/print.ts';
import type { SameKeys } from '../texts.ts';

export const print: SameKeys<typeof danish> = {
  print: 'Print…',
  savePdf: 'Save as PDF…',
  saving: 'Saving…',
  printOrPdf: 'Print or save as PDF…',
  saved: 'The PDF file is saved. It is not encrypted.',
  notSaved:
    'The PDF file could not be saved. Choose another folder, or see whether another program has the file open.',
  page: 'Page {{number}} of {{of}}',
  printedOn: 'Printed {{date}}',
};
