import { useTranslation } from 'react-i18next';
import type { WeekDay } from '#shared/api/views.ts';
import { useFormat } from '../i18n/format.ts';
import { usePreferences } from '../preferences/preferences.ts';

/** A day's head: its date, and why nobody works on it. */
export function DayHead({ day }: { day: WeekDay }) {
  return (
    <div className={day.working ? 'day-head' : 'day-head is-closed'}>
      <DayHeadText day={day} />
    </div>
  );
}

export function DayHeadText({ day }: { day: WeekDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = usePreferences();
  return (
    <>
      <span className="day-head-date">{format.date(day.date)}</span>
      {day.working ? null : (
        <span className="day-head-closed">{day.closedName?.[language] ?? t('week.closed')}</span>
      )}
    </>
  );
}
