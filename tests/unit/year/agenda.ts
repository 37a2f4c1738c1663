/** What will happen on which day, and a clock that goes from one such day to the next. */
import { dayNumber, type IsoDate, isoDate, weekdayOf } from '#shared/calendar/dates.ts';

export interface Agenda {
  readonly today: IsoDate;
  /** Something to do `days` from today; on a weekend it waits until Monday. Nothing is done after the last day. */
  in(days: number, what: () => Promise<void>): void;
}

/** Does what is on the agenda, day by day, until there is nothing more up to `last`. `move` is told each new day. */
export async function live(
  first: IsoDate,
  last: IsoDate,
  move: (today: IsoDate) => void,
  begin: (agenda: Agenda) => void,
): Promise<void> {
  let today = dayNumber(first);
  const days = new Map<number, (() => Promise<void>)[]>();
  const agenda: Agenda = {
    get today() {
      return isoDate(today);
    },
    in(ahead, what) {
      let day = today + ahead;
      while (weekdayOf(day) > 5) day += 1;
      days.set(day, [...(days.get(day) ?? []), what]);
    },
  };
  move(first);
  begin(agenda);
  for (; today <= dayNumber(last); today += 1) {
    if (!days.has(today)) continue;
    move(isoDate(today));
    // What is done today may add to today.
    for (let i = 0; i < (days.get(today)?.length ?? 0); i++) await days.get(today)?.[i]?.();
  }
}
