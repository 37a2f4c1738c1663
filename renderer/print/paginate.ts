/** How long things are, told by whoever can measure them. All in the same unit. */
export interface Ruler<Block> {
  readonly heightOf: (block: Block) => number;
  readonly keepsWithNext: (block: Block) => boolean;
  /** The part of a block that fits into `room`, and the rest; null where it cannot be parted, or nothing of it fits. */
  readonly cut: (block: Block, room: number) => readonly [Block, Block] | null;
}

/**
 * Deals blocks out to pages of `room` each, in their order. What fits nowhere is cut where it can be, and else stands
 * alone on a page. What keeps with the next goes to the next page with it. There is always at least one page.
 */
export function paginate<Block>(blocks: readonly Block[], room: number, ruler: Ruler<Block>): Block[][] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let used = 0;
  const turn = () => {
    pages.push(page);
    page = [];
    used = 0;
  };
  const put = (block: Block) => {
    page.push(block);
    used += ruler.heightOf(block);
  };
  for (const whole of blocks) {
    let block = whole;
    for (;;) {
      if (used + ruler.heightOf(block) <= room) break;
      const parts = ruler.cut(block, room - used);
      if (parts) {
        put(parts[0]);
        turn();
        block = parts[1];
        continue;
      }
      if (page.length === 0) break;
      const kept = keptBack(page, ruler);
      turn();
      for (const each of kept) put(each);
    }
    put(block);
  }
  turn();
  return pages;
}

/** Takes what keeps with the next off a page's end, unless the page is nothing else. */
function keptBack<Block>(page: Block[], ruler: Ruler<Block>): Block[] {
  let from = page.length;
  while (from > 0 && ruler.keepsWithNext(page[from - 1] as Block)) from -= 1;
  return from === 0 ? [] : page.splice(from);
}

/**
 * The longest start of a text, in whole words, that `fits`, and the rest; null where not even the first word does, or
 * all of it does.
 */
export function cutText(text: string, fits: (start: string) => boolean): readonly [string, string] | null {
  const ends = [...text.matchAll(/\s+/g)].map((gap) => gap.index);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(text.slice(0, ends[middle]))) low = middle + 1;
    else high = middle;
  }
  const end = ends[low - 1];
  return end === undefined ? null : [text.slice(0, end), text.slice(end).trimStart()];
}
