import { useTranslation } from 'react-i18next';
import type { TherapistCalendar } from '#shared/api/views.ts';
import { go } from '../address/use-address.ts';
import { useFormat } from '../i18n/format.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { type GridEntry, type GridShade, TimeGrid } from './TimeGrid.tsx';
import { useSpotKeys } from './use-spot-keys.ts';

/** A therapist's entries by the clock, on the hours worked; absence and closed days are shaded and named. */
export function TherapistGrid({ calendar }: { calendar: TherapistCalendar }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = usePreferences();
  const onKeyDown = useSpotKeys();
  const used = new Set<string>([...calendar.entries, ...calendar.working].map((each) => each.date));
  const days = calendar.days.filter((day, index) => index < 5 || used.has(day.date));

  const entries: GridEntry[] = calendar.entries.map((entry) => {
    const what =
      entry.teamName ??
      (entry.kind === 'booking' && entry.citizen ? t('week.contact') : t(`kind.${entry.kind}`));
    return {
      key: entry.id,
      date: entry.date,
      from: entry.from,
      to: entry.to,
      label: t('week.entryLabel', {
        what: entry.citizen ? `${what}, ${entry.citizen.name}` : what,
        day: format.date(entry.date),
        times: format.times(entry.from, entry.to),
      }),
      className: `entry entry-${entry.kind} layer-${entry.layer}`,
      content: (
        <span className="entry-text">
          <span className="glance-time">{entry.from}</span> <b>{entry.citizen?.name ?? what}</b>{' '}
          {[entry.citizen ? what : null, entry.roomName].filter(Boolean).join(', ')}
        </span>
      ),
      ...(entry.kind === 'travel' ? {} : { onOpen: () => go({ team: entry.id }) }),
    };
  });
  const shades: GridShade[] = [
    ...calendar.working.map((span) => ({
      key: `working ${span.date} ${span.from}`,
      date: span.date,
      from: span.from,
      to: span.to,
      kind: 'working' as const,
      word: '',
    })),
    ...days.flatMap((day) => {
      const absent = calendar.absences.some(({ from, to }) => from <= day.date && day.date <= to);
      if (day.working && !absent) return [];
      return [
        {
          key: `away ${day.date}`,
          date: day.date,
          from: '00:00',
          to: '24:00',
          kind: absent ? ('absent' as const) : ('closed' as const),
          word: absent ? t('week.absent') : (day.closedName?.[language] ?? t('week.closed')),
        },
      ];
    }),
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the entries inside
    <div className="calendar-holder" onKeyDown={onKeyDown}>
      <TimeGrid
        days={days}
        entries={entries}
        shades={shades}
        label={t('week.therapistLabel', { name: calendar.therapist.name })}
      />
    </div>
  );
}
