/** The days on which a municipality's training is closed: public holidays, and its own closed days on top. */
import { dayNumber, type IsoDate, isoDate } from './dates.ts';
import { publicHolidays } from './holidays.ts';

/** What a closed day is called, by language. */
export interface ClosedDayName {
  readonly da: string;
  readonly en: string;
}

/** A stretch of closed days, both ends included: a summer closure, say. */
export interface ClosedRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: ClosedDayName;
}

/** Which days a standard, or the municipality, closes beyond the public holidays. */
export interface ClosedDaySettings {
  /** Grundlovsdag, 5 June: no holiday by law, a day off by most agreements. */
  readonly constitutionDay: boolean;
  /** 24 December. */
  readonly christmasEve: boolean;
  /** 31 December. */
  readonly newYearsEve: boolean;
  readonly ranges: readonly ClosedRange[];
}

/** Most municipal centres are closed on all three (domain card, "Facts worth knowing"). */
export const usualClosedDays: ClosedDaySettings = {
  constitutionDay: true,
  christmasEve: true,
  newYearsEve: true,
  ranges: [],
};

/** A day on which nobody works, and why. */
export interface ClosedDay {
  readonly date: IsoDate;
  readonly name: ClosedDayName;
  readonly kind: 'publicHoliday' | 'ownClosedDay';
}

const yearlyDays = [
  { setting: 'constitutionDay', day: '06-05', name: { da: 'Grundlovsdag', en: 'Constitution Day' } },
  { setting: 'christmasEve', day: '12-24', name: { da: 'Juleaftensdag', en: 'Christmas Eve' } },
  { setting: 'newYearsEve', day: '12-31', name: { da: 'Nytårsaftensdag', en: "New Year's Eve" } },
] as const;

/**
 * The closed days from `from` to `to`, both included, in order and each once. A day that is closed for several
 * reasons has the name of the public holiday, then of the yearly day, then of the first range. Weekends count
 * only where a holiday or a range names them.
 */
export function closedDays(settings: ClosedDaySettings, from: IsoDate, to: IsoDate): ClosedDay[] {
  const found = new Map<IsoDate, ClosedDay>();
  const close = (date: IsoDate, name: ClosedDayName, kind: ClosedDay['kind']) => {
    if (from <= date && date <= to && !found.has(date)) found.set(date, { date, name, kind });
  };
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const { date, da, en } of publicHolidays(year)) close(date, { da, en }, 'publicHoliday');
    for (const { setting, day, name } of yearlyDays)
      if (settings[setting]) close(`${year}-${day}` as IsoDate, name, 'ownClosedDay');
  }
  for (const range of settings.ranges) {
    const [first, last] = [from > range.from ? from : range.from, to < range.to ? to : range.to];
    for (let day = dayNumber(first); day <= dayNumber(last); day++)
      close(isoDate(day), range.name, 'ownClosedDay');
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
