/**
 * Danish public holidays, from the package date-holidays (its data: CC BY-3.0). Only what the law makes a
 * holiday is here: Store Bededag until 2023, and neither Grundlovsdag nor 24 or 31 December, which are closed
 * days that each standard sets for itself (`closed-days.ts`).
 */
import Holidays from 'date-holidays';
import { type IsoDate, parseDate } from './dates.ts';

/** A public holiday and what it is called. */
export interface PublicHoliday {
  readonly date: IsoDate;
  readonly da: string;
  readonly en: string;
}

const denmark = new Holidays('DK');
const years = new Map<number, readonly PublicHoliday[]>();

/** The public holidays of a year in Denmark, in order, those at weekends too. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  let found = years.get(year);
  if (!found) {
    found = publicOnly(year);
    years.set(year, found);
  }
  return found;
}

function publicOnly(year: number): PublicHoliday[] {
  const english = new Map(denmark.getHolidays(year, 'en').map((holiday) => [holiday.rule, holiday.name]));
  return denmark
    .getHolidays(year, 'da')
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => {
      // The text's own date: `start` is midnight in Denmark, which is the day before in UTC.
      const date = parseDate(holiday.date.slice(0, 10));
      if (date === null) throw new Error(`date-holidays gave no date: ${holiday.date}`);
      return { date, da: holiday.name, en: english.get(holiday.rule) ?? holiday.name };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
