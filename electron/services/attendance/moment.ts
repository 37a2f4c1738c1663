import { timeInCopenhagen } from '#shared/calendar/copenhagen.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { Ground } from '../ground.ts';
import type { Situation } from '../situation.ts';

/**
 * Whether a contact's time has come: on an earlier day, or earlier today. Where the planning day stands still, its whole day
 * counts as come.
 */
export function hasBegun(
  { clock }: Pick<Ground, 'clock'>,
  { scenario: { today } }: Situation,
  { date, from }: { readonly date: IsoDate; readonly from: ClockTime },
): boolean {
  if (date !== today) return date < today;
  return today !== clock.today() || from <= timeInCopenhagen(new Date(clock.now()));
}
