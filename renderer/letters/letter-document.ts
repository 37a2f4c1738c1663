import type { LetterPreview } from '#shared/api/course-views.ts';
import { longDate } from '#shared/calendar/date-text.ts';
import type { PaperDocument } from '../print/document.ts';

/** A letter on paper. It is in Danish whatever the window speaks, for that is what the citizen gets. */
export function letterDocument(id: string, letter: LetterPreview): PaperDocument {
  return {
    id,
    footer: letter.sender[0] ?? '',
    blocks: [
      {
        kind: 'letterHead',
        recipient: letter.recipient,
        sender: letter.sender,
        date: longDate(letter.date, 'da'),
      },
      { kind: 'text', style: 'title', text: letter.subject },
      ...letter.paragraphs.map((text) => ({ kind: 'text', style: 'text', text }) as const),
    ],
  };
}

/** The letter with the words that somebody put in place of the template's. */
export const withWords = (
  letter: LetterPreview,
  words: { readonly subject: string; readonly paragraphs: readonly string[] } | null,
): LetterPreview =>
  words ? { ...letter, subject: words.subject, paragraphs: [...words.paragraphs] } : letter;
