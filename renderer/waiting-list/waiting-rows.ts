/** How the waiting list is filtered and ordered. Every verdict in a row is the core's; here is only what to show. */
import type { WaitingRow } from '#shared/api/views.ts';
import type { Sorting } from '../components/DataGrid.tsx';

export const waitingFilters = ['all', 'passed', 'soon', 'proposed', 'left'] as const;
export type WaitingFilter = (typeof waitingFilters)[number];

/** How near a deadline has come: passed, `soonWorkingDays` or fewer left, or further off. */
export type DeadlineState = 'passed' | 'soon' | 'ahead';
const soonWorkingDays = 3;

export function deadlineState({ workingDaysLeft }: { workingDaysLeft: number }): DeadlineState {
  if (workingDaysLeft < 0) return 'passed';
  return workingDaysLeft <= soonWorkingDays ? 'soon' : 'ahead';
}

const fits: Readonly<Record<WaitingFilter, (row: WaitingRow) => boolean>> = {
  all: () => true,
  passed: (row) => deadlineState(row) === 'passed',
  soon: (row) => deadlineState(row) === 'soon',
  proposed: (row) => row.proposed !== null,
  left: (row) => row.proposed === null,
};

export interface Wanted {
  readonly filter: WaitingFilter;
  /** A site's id, or null for all. */
  readonly site: string | null;
  /** Part of a name, a service or a need. */
  readonly text: string;
}

const usesSite = (row: WaitingRow, site: string | null) => site === null || row.siteIds.includes(site);
const says = (row: WaitingRow, text: string) => {
  const wanted = text.trim().toLocaleLowerCase('da');
  if (wanted === '') return true;
  return [row.citizen.name, row.serviceName, ...row.needs].some((word) =>
    word.toLocaleLowerCase('da').includes(wanted),
  );
};

/** The rows that are asked for, in the order they came. */
export function wantedRows(rows: readonly WaitingRow[], { filter, site, text }: Wanted): WaitingRow[] {
  return rows.filter((row) => fits[filter](row) && usesSite(row, site) && says(row, text));
}

/** How many each filter would show of the rows of a site. */
export function filterCounts(
  rows: readonly WaitingRow[],
  site: string | null,
): Readonly<Record<WaitingFilter, number>> {
  const counts = { all: 0, passed: 0, soon: 0, proposed: 0, left: 0 };
  for (const row of rows) {
    if (!usesSite(row, site)) continue;
    for (const filter of waitingFilters) if (fits[filter](row)) counts[filter]++;
  }
  return counts;
}

const danish = new Intl.Collator('da');
const byText = (a: string, b: string) => danish.compare(a, b);
/** Where the draft lets somebody wait, they come after everybody with a date. */
const startOf = (row: WaitingRow) => row.proposed?.date ?? '9999-12-31';

const orders: Readonly<Record<string, (a: WaitingRow, b: WaitingRow) => number>> = {
  deadline: (a, b) => a.workingDaysLeft - b.workingDaysLeft || a.priority - b.priority,
  citizen: (a, b) => byText(a.citizen.name, b.citizen.name),
  service: (a, b) => byText(a.serviceName, b.serviceName),
  priority: (a, b) => a.priority - b.priority || a.workingDaysLeft - b.workingDaysLeft,
  visitated: (a, b) => byText(a.visitatedOn, b.visitatedOn),
  site: (a, b) => byText(a.siteNames.join(), b.siteNames.join()),
  proposal: (a, b) => byText(startOf(a), startOf(b)) || a.workingDaysLeft - b.workingDaysLeft,
};

/** The rows in a column's order; an unknown column leaves them as they are. Ties keep the order they had. */
export function sortedRows(rows: readonly WaitingRow[], { column, descending }: Sorting): WaitingRow[] {
  const order = orders[column];
  if (!order) return [...rows];
  return [...rows].sort((a, b) => (descending ? order(b, a) : order(a, b)));
}

/** A sorting as an address carries it: `frist` ascending is `deadline`, descending `-deadline`. */
export const sortingText = ({ column, descending }: Sorting): string => `${descending ? '-' : ''}${column}`;
export function parseSorting(text: string | undefined, standard: string): Sorting {
  const column = text?.replace(/^-/, '') ?? standard;
  return { column, descending: text?.startsWith('-') ?? false };
}
