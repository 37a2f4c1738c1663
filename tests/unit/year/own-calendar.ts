/**
 * A calendar of the test's own, one day at a time and with the holidays written down by hand (Easter Sunday: 28 March 2027 and 16
 * April 2028), so that nothing that is to be checked counts for itself.
 */

/** Public holidays, and the closed days 5 June, 24 and 31 December, on which the year's standards do not count either. */
const closed = new Set([
  ...['2027-01-01', '2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-06-05'],
  ...['2027-12-24', '2027-12-25', '2027-12-26', '2027-12-31'],
  ...['2028-01-01', '2028-04-13', '2028-04-14', '2028-04-17', '2028-05-25', '2028-06-05'],
  ...['2028-12-24', '2028-12-25', '2028-12-26', '2028-12-31'],
]);

/** The date so many calendar days later. */
export function plusDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const isWorkingDay = (date: string) =>
  ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()) && !closed.has(date);

/** The last day of `count` working days, the first of them the day after `date`. */
export function plusWorkingDays(date: string, count: number): string {
  let at = date;
  for (let left = count; left > 0; ) {
    at = plusDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`. */
export function workingDaysFrom(from: string, to: string): number {
  let count = 0;
  for (let at = plusDays(from, 1); at <= to; at = plusDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}

/** The same day of a later month, or its last day. */
export function plusMonths(date: string, months: number): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1 + months + 1, 0, 12));
  if (at.getUTCDate() > dayOfMonth) at.setUTCDate(dayOfMonth);
  return at.toISOString().slice(0, 10);
}
