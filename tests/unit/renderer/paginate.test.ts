import { expect, test } from 'vitest';
import { cutText, paginate, type Ruler } from '../../../renderer/print/paginate.ts';

/** Blocks named by their height: `h2` is a heading of height 2, `b3` a block of 3, `t4` a text of 4 that can be cut. */
const ruler: Ruler<string> = {
  heightOf: (block) => Number(block.slice(1)),
  keepsWithNext: (block) => block.startsWith('h'),
  cut: (block, room) => {
    const height = Number(block.slice(1));
    return block.startsWith('t') && room >= 1 && height > room ? [`t${room}`, `t${height - room}`] : null;
  },
};
const pages = (...blocks: string[]) => paginate(blocks, 10, ruler).map((page) => page.join(' '));

test('blocks fill a page to the brim and go on over the next', () => {
  expect(pages('b4', 'b6', 'b1')).toEqual(['b4 b6', 'b1']);
  expect(pages('b4', 'b7')).toEqual(['b4', 'b7']);
});

test('a document without blocks is one empty page', () => {
  expect(pages()).toEqual(['']);
});

test('a heading goes over with what it heads, and a title before it too', () => {
  expect(pages('b7', 'h2', 'b3')).toEqual(['b7', 'h2 b3']);
  expect(pages('b5', 'h2', 'h2', 'b3')).toEqual(['b5', 'h2 h2 b3']);
});

test('a text is cut where the page ends, more than once where it is long', () => {
  expect(pages('b8', 't5')).toEqual(['b8 t2', 't3']);
  expect(pages('t25')).toEqual(['t10', 't10', 't5']);
});

test('a block that fits on no page stands alone on one', () => {
  expect(pages('b1', 'b12', 'b1')).toEqual(['b1', 'b12', 'b1']);
});

test('headings that fill a page end it, and nothing goes on for ever', () => {
  expect(pages('h6', 'b7')).toEqual(['h6', 'b7']);
  expect(pages('h6', 'h6', 'b1')).toEqual(['h6', 'h6 b1']);
  expect(pages('b1', 'h6', 'b7')).toEqual(['b1', 'h6', 'b7']);
});

test('a text is cut after the last whole word that fits', () => {
  const upTo = (length: number) => (start: string) => start.length <= length;
  expect(cutText('en to tre fire', upTo(9))).toEqual(['en to tre', 'fire']);
  expect(cutText('en to tre fire', upTo(8))).toEqual(['en to', 'tre fire']);
  expect(cutText('langtord kort', upTo(3))).toBeNull();
});
