/** Dates, numbers and lengths as people write them in the chosen language: `tirs. 3. feb.`, `08:30–09:15`, `2,3 %`. */
import { nameOfWeekday, shortDate, weekdayDate, weekText } from '#shared/calendar/date-text.ts';
import { dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import { currentWeek, type IsoWeek, isoWeek } from '#shared/calendar/weeks.ts';
import { type Language, usePreferences } from '../preferences/preferences.ts';

export interface Format {
  /** `tirs. 3. feb.` */
  date(date: IsoDate): string;
  /** `tirs. 3. feb. 2026` */
  dateWithYear(date: IsoDate): string;
  /** `3. feb.` */
  dayAndMonth(date: IsoDate): string;
  /** `tirsdag`, by ISO weekday, 1 = Monday. */
  weekday(weekday: number): string;
  /** `7.–11. sep.` or `28. sep.–2. okt.`, both ends included. */
  dateRange(from: IsoDate, to: IsoDate): string;
  /** `uge 37` */
  week(week: IsoWeek): string;
  /** `08:30–09:15` */
  times(from: string, to: string): string;
  number(value: number): string;
  /** `12,5`, hours to the quarter. */
  hours(value: number): string;
  /** `2,3 %`, from a share of 1. */
  percent(share: number): string;
  /** `22. nov. 14.05`, from a UTC instant, in the machine's own zone. */
  instant(instant: string): string;
}

/** What a language writes. */
export function formatIn(language: Language): Format {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const quarters = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const instants = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    date: (date) => weekdayDate(date, language),
    dateWithYear: (date) => `${weekdayDate(date, language)} ${date.slice(0, 4)}`,
    dayAndMonth: (date) => shortDate(date, language),
    weekday: (weekday) => nameOfWeekday(weekday, language, 'long'),
    dateRange(from, to) {
      if (from === to) return shortDate(to, language);
      const day = `${Number(from.slice(8))}${language === 'da' ? '.' : ''}`;
      const start = from.slice(0, 7) === to.slice(0, 7) ? day : shortDate(from, language);
      return `${start}–${shortDate(to, language)}`;
    },
    week: (week) => weekText(week, language),
    times: (from, to) => `${from}–${to}`,
    number: (value) => numbers.format(value),
    hours: (value) => quarters.format(value),
    percent: (share) => percents.format(share),
    instant: (instant) => instants.format(Date.parse(instant)),
  };
}

const formats = { da: formatIn('da'), en: formatIn('en') };

/** What the chosen language writes. */
export function useFormat(): Format {
  return formats[usePreferences().language];
}

/** The ISO week that a date lies in. */
export const weekOf = (date: IsoDate): IsoWeek => isoWeek(dayNumber(date));

/** The week that a leader who plans on that day wants to see first. */
export const thisWeekOf = (planningDay: IsoDate): IsoWeek => currentWeek(dayNumber(planningDay));
