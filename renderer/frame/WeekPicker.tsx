import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate } from '#shared/calendar/dates.ts';
import { type IsoWeek, nextWeek, previousWeek, weekMonday } from '#shared/calendar/weeks.ts';
import { go, useAddress } from '../address/use-address.ts';
import { IconButton, PushButton } from '../components/buttons.tsx';
import { Choice } from '../components/Choice.tsx';
import { thisWeekOf, useFormat, weekOf } from '../i18n/format.ts';
import type { OpenMunicipality } from './municipality.ts';

/** The week shown: the one before, the one after, this one, or any of the horizon. */
export function WeekPicker({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const thisWeek = thisWeekOf(municipality.planningDay);
  const week = address.week ?? thisWeek;
  const { from, to } = municipality.horizon;
  const weeks = useMemo(() => {
    const list: IsoWeek[] = [];
    const last = weekOf(to);
    for (let each = weekOf(from); each <= last; each = nextWeek(each)) list.push(each);
    if (!list.includes(week)) list.push(week);
    return list.sort();
  }, [from, to, week]);
  const show = (next: IsoWeek) => go({ week: next, team: null, date: null });
  return (
    <div className="week-picker">
      <IconButton
        icon="previous"
        label={t('top.previousWeek')}
        keys={t('keys.names.PageUp')}
        onPress={() => show(previousWeek(week))}
      />
      <Choice
        label={t('top.week')}
        value={week}
        onChange={show}
        choices={weeks.map((each) => ({
          id: each,
          label: `${format.week(each)} · ${format.dateRange(isoDate(weekMonday(each)), isoDate(weekMonday(each) + 4))}`,
        }))}
      />
      <IconButton
        icon="next"
        label={t('top.nextWeek')}
        keys={t('keys.names.PageDown')}
        onPress={() => show(nextWeek(week))}
      />
      <PushButton isDisabled={week === thisWeek} onPress={() => show(thisWeek)}>
        {t('top.thisWeek')}
      </PushButton>
    </div>
  );
}
