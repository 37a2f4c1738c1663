// biome-ignore-all lint/a11y/useSemanticElements: rows drawn by position cannot be the rows of a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its rows
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { usePreferences } from '../preferences/preferences.ts';
import { Icon } from './Icon.tsx';
import './data-grid.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** A track of a CSS grid: `120px`, `minmax(140px, 1fr)`. */
  readonly width: string;
  readonly align?: 'end';
  /** Whether the head sorts by this column. */
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** How a row was opened: by Enter the details take the focus, by pointing or moving along they do not. */
export type Opening = 'enter' | 'point' | 'along';

/**
 * Rows under a fixed head, drawn only where they are seen, so that thousands stay quick. The grid itself has the
 * focus and names its active row: arrows, Home, End and the page keys move it, Enter opens it.
 */
export function DataGrid<Row>({
  id,
  label,
  columns,
  rows,
  rowId,
  openedId,
  onOpen,
  sorting,
  onSort,
  lines = 1,
}: {
  id: string;
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The row whose details stand beside the grid. */
  openedId?: string | undefined;
  onOpen: (row: Row, how: Opening) => void;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  /** How many lines a row has room for. */
  lines?: 1 | 2;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const { density, letterKeys } = usePreferences();
  const height = (density === 'compact' ? 32 : 40) + (lines - 1) * 20;
  const [activeId, setActiveId] = useState<string | undefined>(openedId);
  const found = rows.findIndex((row) => rowId(row) === (activeId ?? openedId));
  const active = found < 0 ? 0 : found;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
    rangeExtractor: useCallback(
      (range: Range) => {
        const seen = defaultRangeExtractor(range);
        return active >= range.count || seen.includes(active)
          ? seen
          : [...seen, active].sort((a, b) => a - b);
      },
      [active],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row height is what asks for a new measure
  useEffect(() => virtual.measure(), [height, virtual]);
  useEffect(() => {
    if (openedId) setActiveId(openedId);
  }, [openedId]);

  function move(to: number) {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[index];
    if (!row) return;
    setActiveId(rowId(row));
    virtual.scrollToIndex(index);
    if (openedId !== undefined) onOpen(row, 'along');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: active + page,
      PageUp: active - page,
      ...(letterKeys ? { j: active + 1, k: active - 1 } : {}),
    };
    const step = steps[event.key];
    const row = rows[active];
    if (step !== undefined) move(step);
    else if ((event.key === 'Enter' || event.key === ' ') && row) onOpen(row, 'enter');
    else return;
    event.preventDefault();
  }

  const tracks = columns.map((column) => column.width).join(' ');
  // The least that the tracks ask for: below it the grid scrolls sideways, head and rows together.
  const leastWidth = columns.reduce(
    (sum, column) => sum + Number.parseInt(/\d+/.exec(column.width)?.[0] ?? '0', 10),
    16,
  );
  return (
    <div
      id={id}
      ref={scroller}
      className={lines === 1 ? 'data-grid' : 'data-grid data-grid-two-lines'}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={rows.length > 0 ? `${prefix}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="data-grid-head" style={{ minWidth: leastWidth }}>
        <div role="row" aria-rowindex={1} className="data-grid-row" style={{ gridTemplateColumns: tracks }}>
          {columns.map((column) => (
            <Head key={column.id} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className="data-grid-body"
        style={{ height: virtual.getTotalSize(), minWidth: leastWidth }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={rowId(row)}
              id={`${prefix}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={rowId(row) === openedId}
              className={`data-grid-row${item.index === active ? ' is-active' : ''}`}
              style={{
                gridTemplateColumns: tracks,
                height: item.size,
                transform: `translateY(${item.start}px)`,
              }}
              onClick={() => {
                setActiveId(rowId(row));
                onOpen(row, 'point');
              }}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={column.align === 'end' ? 'cell cell-end' : 'cell'}
                >
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
}) {
  const sorted = sorting?.column === column.id;
  const direction = sorting?.descending ? 'descending' : 'ascending';
  const className = column.align === 'end' ? 'cell cell-end' : 'cell';
  return (
    <div role="columnheader" className={className} aria-sort={sorted ? direction : undefined}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className="data-grid-sort"
          onClick={() => onSort({ column: column.id, descending: sorted ? !sorting.descending : false })}
        >
          {column.header}
          {sorted ? <Icon name={sorting.descending ? 'sortDown' : 'sortUp'} /> : null}
        </button>
      ) : (
        column.header
      )}
    </div>
  );
}
