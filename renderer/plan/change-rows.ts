/** Which of a draft's rows are shown, and in which order. The verdicts are the core's. */
import type { WaitingRow } from '#shared/api/views.ts';
import type { Sorting } from '../components/DataGrid.tsx';

export const changeFilters = ['all', 'inTime', 'late', 'waiting', 'gain'] as const;
export type ChangeFilter = (typeof changeFilters)[number];

/** Whether the plan starts somebody earlier than booking by hand would, or at all. */
const gains = ({ proposed, byHand }: WaitingRow) =>
  proposed !== null && (byHand === null || proposed.date < byHand.date);

const fits: Readonly<Record<ChangeFilter, (row: WaitingRow) => boolean>> = {
  all: () => true,
  inTime: ({ proposed }) => proposed !== null && proposed.workingDaysLate <= 0,
  late: ({ proposed }) => proposed !== null && proposed.workingDaysLate > 0,
  waiting: ({ proposed }) => proposed === null,
  gain: gains,
};

const atSite = (row: WaitingRow, site: string | null) => site === null || row.siteIds.includes(site);

/** The draft's rows for a site (null for all) that a filter shows. */
export const changeRows = (
  rows: readonly WaitingRow[],
  filter: ChangeFilter,
  site: string | null,
): WaitingRow[] => rows.filter((row) => atSite(row, site) && fits[filter](row));

/** How many rows each filter shows. */
export function changeCounts(
  rows: readonly WaitingRow[],
  site: string | null,
): Readonly<Record<ChangeFilter, number>> {
  const counts = { all: 0, inTime: 0, late: 0, waiting: 0, gain: 0 };
  for (const filter of changeFilters) counts[filter] = changeRows(rows, filter, site).length;
  return counts;
}

const danish = new Intl.Collator('da');
/** Those who wait come after everybody with a date. */
const never = '9999-12-31';
/** The worst first: those who wait, then the latest, then the rest by date. */
const badness = ({ proposed }: WaitingRow) =>
  proposed === null ? -1_000_000 : -Math.max(0, proposed.workingDaysLate);
const startOf = (row: WaitingRow) => `${row.proposed?.date ?? never}${row.proposed?.from ?? ''}`;

const orders: Readonly<Record<string, (a: WaitingRow, b: WaitingRow) => number>> = {
  outcome: (a, b) => badness(a) - badness(b) || danish.compare(startOf(a), startOf(b)),
  citizen: (a, b) => danish.compare(a.citizen.name, b.citizen.name),
  start: (a, b) => danish.compare(startOf(a), startOf(b)),
  byHand: (a, b) => danish.compare(a.byHand?.date ?? never, b.byHand?.date ?? never),
  deadline: (a, b) => danish.compare(a.deadline, b.deadline),
  therapist: (a, b) => danish.compare(a.proposed?.therapist.name ?? '', b.proposed?.therapist.name ?? ''),
  team: (a, b) => danish.compare(placeOf(a), placeOf(b)),
};

/** The team that takes somebody, or the site or home where they are trained alone. */
export const placeOf = ({ proposed }: WaitingRow): string => proposed?.teamName ?? proposed?.siteName ?? '';

export function sortedChanges(rows: readonly WaitingRow[], { column, descending }: Sorting): WaitingRow[] {
  const order = orders[column];
  return order ? [...rows].sort((a, b) => (descending ? order(b, a) : order(a, b))) : [...rows];
}
