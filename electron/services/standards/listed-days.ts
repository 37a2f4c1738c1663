/** The closed days that a municipality has listed, when its standard's own closed days change. */
import { type ClosedDaySettings, closedDays } from '#shared/calendar/closed-days.ts';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';

export interface ListedDaysChange {
  readonly added: readonly IsoDate[];
  readonly removed: readonly IsoDate[];
}

/**
 * What changes among the listed days after `today`: those that only the new settings close come, those that only the old ones
 * closed go. Past days stay, for deadlines were counted with them, and so does what a file listed of its own. After the last
 * listed day the settings themselves go on (`laterClosedDays`).
 */
export function listedDaysChange(
  listed: readonly IsoDate[],
  before: ClosedDaySettings,
  after: ClosedDaySettings,
  today: IsoDate,
): ListedDaysChange {
  const last = listed.reduce<IsoDate | null>((a, b) => (a === null || b > a ? b : a), null);
  if (last === null || last <= today) return { added: [], removed: [] };
  const tomorrow = isoDate(dayNumber(today) + 1);
  const datesOf = (settings: ClosedDaySettings) =>
    new Set(closedDays(settings, tomorrow, last).map(({ date }) => date));
  const [old, now, known] = [datesOf(before), datesOf(after), new Set(listed)];
  return {
    added: [...now].filter((date) => !old.has(date) && !known.has(date)),
    removed: [...old].filter((date) => !now.has(date) && known.has(date)),
  };
}
