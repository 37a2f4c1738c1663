import { useTranslation } from 'react-i18next';
import type { PaperBlock } from './document.ts';

/** One page of A4 with its number at the foot. */
export function Sheet({
  blocks,
  footer,
  number,
  of,
}: {
  blocks: readonly PaperBlock[];
  footer: string;
  number: number;
  of: number;
}) {
  const { t } = useTranslation();
  return (
    <article className="sheet" aria-label={t('print.page', { number, of })}>
      <div className="sheet-body">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is nothing but its place on the page
          <SheetBlock key={index} block={block} />
        ))}
      </div>
      <footer className="sheet-foot">
        <span>{footer}</span>
        <span>{t('print.page', { number, of })}</span>
      </footer>
    </article>
  );
}

/** `mark` lets the measuring find its element again. */
export function SheetBlock({ block, mark }: { block: PaperBlock; mark?: string }) {
  const marked = mark === undefined ? {} : { 'data-mark': mark };
  switch (block.kind) {
    case 'letterHead':
      return (
        <div className="sheet-block sheet-letter-head" {...marked}>
          <Lines className="sheet-recipient" lines={block.recipient} />
          <Lines className="sheet-sender" lines={[...block.sender, '', block.date]} />
        </div>
      );
    case 'row':
      return (
        <div className={`sheet-block sheet-row${block.head ? ' sheet-row-head' : ''}`} {...marked}>
          {block.cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is nothing but its column
            <span key={index}>{cell}</span>
          ))}
        </div>
      );
    case 'text':
      return (
        <p className={`sheet-block sheet-${block.style}`} {...marked}>
          {block.text}
        </p>
      );
  }
}

function Lines({ className, lines }: { className: string; lines: readonly string[] }) {
  return <p className={className}>{lines.join('\n')}</p>;
}
