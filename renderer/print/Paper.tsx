import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { keepsWithNext, type PaperBlock, type PaperDocument } from './document.ts';
import { cutText, paginate } from './paginate.ts';
import { Sheet, SheetBlock } from './Sheet.tsx';
import './print.css';

interface Page {
  readonly id: string;
  readonly blocks: readonly PaperBlock[];
  readonly footer: string;
  readonly number: number;
  readonly of: number;
}

/**
 * Documents on A4: shown on the screen as they will be printed, and the one thing that is printed while they are shown,
 * by whichever way (the button, the menu, Ctrl+P). `documents` must be kept by `useMemo`.
 */
export function Paper({ documents, label }: { documents: readonly PaperDocument[]; label: string }) {
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page[]>([]);
  useLayoutEffect(() => {
    if (measure.current)
      setPages(documents.flatMap((document) => pagesOf(document, measure.current as HTMLElement)));
  }, [documents]);
  const sheets = pages.map((page) => <Sheet key={page.id} {...page} />);
  return (
    <>
      <div className="sheet-measure" aria-hidden="true" ref={measure}>
        <div className="sheet">
          <div className="sheet-body" />
        </div>
        {documents.flatMap((document) =>
          document.blocks.map((block, index) => (
            <SheetBlock key={markOf(document, index)} block={block} mark={markOf(document, index)} />
          )),
        )}
      </div>
      <Desk label={label}>{sheets}</Desk>
      {createPortal(<div className="print-root">{sheets}</div>, globalThis.document.body)}
    </>
  );
}

const markOf = (document: PaperDocument, index: number) => `${document.id} ${index}`;

/** Reads how high each block came out, and deals them out to pages. */
function pagesOf(paper: PaperDocument, measure: HTMLElement): Page[] {
  const body = measure.querySelector('.sheet-body');
  const room = body?.clientHeight ?? 0;
  const heights = new Map<PaperBlock, number>();
  const elements = new Map<string | undefined, HTMLElement>();
  for (const element of measure.querySelectorAll<HTMLElement>('[data-mark]')) {
    elements.set(element.dataset.mark, element);
  }
  paper.blocks.forEach((block, index) => {
    heights.set(block, elements.get(markOf(paper, index))?.offsetHeight ?? 0);
  });
  const heightOfText = (block: PaperBlock & { kind: 'text' }): number => {
    const scratch = document.createElement('p');
    scratch.className = `sheet-block sheet-${block.style}`;
    scratch.textContent = block.text;
    measure.append(scratch);
    const height = scratch.offsetHeight;
    scratch.remove();
    return height;
  };
  const heightOf = (block: PaperBlock): number => {
    const known = heights.get(block);
    if (known !== undefined) return known;
    const height = block.kind === 'text' ? heightOfText(block) : 0;
    heights.set(block, height);
    return height;
  };
  const dealt = paginate(paper.blocks, room, {
    heightOf,
    keepsWithNext,
    cut(block, free) {
      if (block.kind !== 'text' || block.style === 'title' || block.style === 'heading') return null;
      const parts = cutText(block.text, (text) => heightOfText({ ...block, text }) <= free);
      return (
        parts && [
          { ...block, text: parts[0] },
          { ...block, text: parts[1] },
        ]
      );
    },
  });
  return dealt.map((blocks, index) => ({
    id: markOf(paper, index),
    blocks,
    footer: paper.footer,
    number: index + 1,
    of: dealt.length,
  }));
}

/** Where the sheets lie on the screen, made smaller where there is no room for them. */
function Desk({ label, children }: { label: string; children: React.ReactNode }) {
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const shrink = () => {
      const [sheet] = element.getElementsByClassName('sheet');
      if (!(sheet instanceof HTMLElement) || sheet.offsetWidth === 0) return;
      element.style.setProperty('--sheet-zoom', '1');
      const zoom = Math.min(1, Math.max(0.35, element.clientWidth / sheet.offsetWidth));
      element.style.setProperty('--sheet-zoom', String(zoom));
    };
    shrink();
    const watch = new ResizeObserver(shrink);
    watch.observe(element);
    return () => watch.disconnect();
  });
  return (
    <ScrollArea className="paper-desk" label={label}>
      <div className="paper-sheets" ref={desk}>
        {children}
      </div>
    </ScrollArea>
  );
}
