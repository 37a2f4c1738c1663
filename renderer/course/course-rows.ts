/** How the list of courses is filtered and ordered. Every verdict in a row is the core's; here is only what to show. */
import type { CourseRow } from '#shared/api/course-views.ts';
import type { Sorting } from '../components/DataGrid.tsx';

export const courseFilters = ['open', 'late', 'soon', 'warnings', 'closed'] as const;
export type CourseFilter = (typeof courseFilters)[number];

const fits: Readonly<Record<CourseFilter, (row: CourseRow) => boolean>> = {
  open: (row) => !row.isClosed,
  late: (row) => !row.isClosed && row.deadline?.status === 'late',
  soon: (row) => !row.isClosed && row.deadline?.status === 'soon',
  warnings: (row) => !row.isClosed && row.warnings + row.endings > 0,
  closed: (row) => row.isClosed,
};

const says = ({ citizen, serviceName }: CourseRow, text: string) => {
  const wanted = text.trim().toLocaleLowerCase('da');
  return [citizen.name, serviceName ?? ''].some((word) => word.toLocaleLowerCase('da').includes(wanted));
};

export const wantedCourses = (
  rows: readonly CourseRow[],
  { filter, text }: { filter: CourseFilter; text: string },
): CourseRow[] => rows.filter((row) => fits[filter](row) && says(row, text));

/** How many each filter shows. */
export function courseCounts(rows: readonly CourseRow[]): Readonly<Record<CourseFilter, number>> {
  const counts = { open: 0, late: 0, soon: 0, warnings: 0, closed: 0 };
  for (const row of rows) for (const filter of courseFilters) if (fits[filter](row)) counts[filter]++;
  return counts;
}

const danish = new Intl.Collator('da');
const byText = (a: string, b: string) => danish.compare(a, b);
/** Without a deadline they come after everybody with one. */
const left = ({ deadline }: CourseRow) => deadline?.workingDaysLeft ?? Number.MAX_SAFE_INTEGER;
const byName = (a: CourseRow, b: CourseRow) => byText(a.citizen.name, b.citizen.name);

const orders: Readonly<Record<string, (a: CourseRow, b: CourseRow) => number>> = {
  deadline: (a, b) => left(a) - left(b) || byName(a, b),
  citizen: byName,
  service: (a, b) => byText(a.serviceName ?? '', b.serviceName ?? '') || byName(a, b),
  next: (a, b) => byText(a.next ?? '', b.next ?? '') || left(a) - left(b),
  look: (a, b) => b.warnings + b.endings - (a.warnings + a.endings) || left(a) - left(b),
};

/** The rows in a column's order; an unknown column leaves them as they are. */
export function sortedCourses(rows: readonly CourseRow[], { column, descending }: Sorting): CourseRow[] {
  const order = orders[column];
  if (!order) return [...rows];
  return [...rows].sort((a, b) => (descending ? order(b, a) : order(a, b)));
}
