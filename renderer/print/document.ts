/** What is printed: a document is blocks of plain text, one under another, laid out on A4 by `Paper`. */

export type TextStyle = 'title' | 'heading' | 'text' | 'small';

export type PaperBlock =
  /** Text of one kind; a line break in it is kept, and a long one may go on over the page. */
  | { readonly kind: 'text'; readonly style: TextStyle; readonly text: string }
  /** The head of a letter: the recipient where a window envelope shows it, the sender and the date at the right. */
  | {
      readonly kind: 'letterHead';
      readonly recipient: readonly string[];
      readonly sender: readonly string[];
      readonly date: string;
    }
  /** One line of a table of four columns: a name, a count, a share, a word. `head` is the line that names them. */
  | {
      readonly kind: 'row';
      readonly head: boolean;
      readonly cells: readonly [string, string, string, string];
    };

export interface PaperDocument {
  /** Unique among those printed together. */
  readonly id: string;
  readonly blocks: readonly PaperBlock[];
  /** Stands at the foot of each page, left of the page number. */
  readonly footer: string;
}

/** A heading alone at the foot of a page helps nobody; nor does a table's head. */
export function keepsWithNext(block: PaperBlock): boolean {
  if (block.kind === 'row') return block.head;
  return block.kind === 'text' && (block.style === 'title' || block.style === 'heading');
}

/** The paragraphs of a text that somebody wrote: an empty line parts them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A text that somebody wrote, as blocks. */
export const textBlocks = (text: string): PaperBlock[] =>
  paragraphsOf(text).map((paragraph) => ({ kind: 'text', style: 'text', text: paragraph }));
