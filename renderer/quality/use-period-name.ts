import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate, monthName } from '#shared/calendar/date-text.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { type Period, periodAround, periodLengths } from './period.ts';

/** `august 2026`, from `2026-08`. */
export function useMonthName(): (month: string) => string {
  const { language } = usePreferences();
  return useCallback((month) => monthName(`${month}-01` as IsoDate, language), [language]);
}

/** `august 2026`, `3. kvartal 2026`, `2. halvår 2026`, `2026`. */
export function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation();
  const month = useMonthName();
  return useCallback(
    ({ length, from }) => {
      const year = from.slice(0, 4);
      const first = Number(from.slice(5, 7)) - 1;
      if (length === 'year') return year;
      if (length === 'month') return month(from.slice(0, 7));
      if (length === 'quarter') return t('quality.quarterName', { number: first / 3 + 1, year });
      return t('quality.halfYearName', { number: first / 6 + 1, year });
    },
    [t, month],
  );
}

/** Two days, both included: the period's name where they make one, else `1. feb. 2026–3. mar. 2026`. */
export function useDaysName(): (from: IsoDate, to: IsoDate) => string {
  const name = usePeriodName();
  const { language } = usePreferences();
  return useCallback(
    (from, to) => {
      const period = periodLengths
        .map((length) => periodAround(length, from))
        .find((each) => each.from === from && each.to === to);
      return period ? name(period) : `${longDate(from, language)}–${longDate(to, language)}`;
    },
    [name, language],
  );
}
