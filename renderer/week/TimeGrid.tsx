import FullCalendar, { type EventInput } from '@fullcalendar/react';
import danish from '@fullcalendar/react/locales/da';
import english from '@fullcalendar/react/locales/en-gb';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import type { WeekDay } from '#shared/api/views.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { DayHeadText } from './DayHead.tsx';
import './time-grid.css';

const plugins = [timeGrid, classicTheme];
const darkQuery = matchMedia('(prefers-color-scheme: dark)');
const useDark = () =>
  useSyncExternalStore(
    (listener) => {
      darkQuery.addEventListener('change', listener);
      return () => darkQuery.removeEventListener('change', listener);
    },
    () => darkQuery.matches,
  );

/** One thing in the grid. `from` and `to` are wall-clock times. */
export interface GridEntry {
  readonly key: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** Spoken, and shown when pointed at. */
  readonly label: string;
  readonly className: string;
  readonly content: ReactNode;
  readonly onOpen?: (how: 'enter' | 'point') => void;
}

/** A stretch of a day that is shaded behind the entries. */
export interface GridShade {
  readonly key: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'closed' | 'working' | 'absent';
  readonly word: string;
}

/** What a shade is drawn in; working hours are light on a grid that is shaded as a whole. */
const grounds: Readonly<Record<GridShade['kind'], string>> = {
  closed: 'var(--closed)',
  working: 'var(--surface)',
  absent: 'var(--near-soft)',
};

/** Whole hours from the first to the last entry, never less than 08:00 to 16:00. */
function hours(spans: readonly { from: string; to: string }[]): { min: string; max: string } {
  let min = 8;
  let max = 16;
  for (const { from, to } of spans) {
    min = Math.min(min, Number(from.slice(0, 2)));
    max = Math.max(max, Number(to.slice(0, 2)) + (to.endsWith(':00') ? 0 : 1));
  }
  return { min: `${String(min).padStart(2, '0')}:00:00`, max: `${String(max).padStart(2, '0')}:00:00` };
}

/**
 * A week in columns of time. The times are the wall clock's as they stand: the calendar is told UTC so that it
 * counts no zone on top of them.
 */
export function TimeGrid({
  days,
  entries,
  shades,
  label,
}: {
  days: readonly WeekDay[];
  entries: readonly GridEntry[];
  shades: readonly GridShade[];
  label: string;
}) {
  const { language } = usePreferences();
  const dark = useDark();
  const monday = days[0]?.date;
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const byDate = new Map<string, WeekDay>(days.map((day) => [day.date, day]));
  const { min, max } = hours(
    entries.length > 0 ? entries : shades.filter((shade) => shade.kind === 'working'),
  );
  const events: EventInput[] = [
    ...entries.map((entry) => ({
      id: entry.key,
      title: entry.label,
      start: `${entry.date}T${entry.from}`,
      end: `${entry.date}T${entry.to}`,
      interactive: entry.onOpen !== undefined,
    })),
    ...shades.map((shade) => ({
      id: shade.key,
      title: shade.word,
      start: `${shade.date}T${shade.from}`,
      end: `${shade.date}T${shade.to}`,
      display: 'background',
      color: grounds[shade.kind],
    })),
  ];
  if (monday === undefined) return null;
  return (
    <section
      className={shades.some((shade) => shade.kind === 'working') ? 'calendar is-shaded' : 'calendar'}
      aria-label={label}
    >
      <FullCalendar
        key={monday}
        plugins={plugins}
        initialView="timeGridWeek"
        initialDate={monday}
        timeZone="UTC"
        locales={[danish, english]}
        locale={language === 'da' ? 'da' : 'en-gb'}
        colorScheme={dark ? 'dark' : 'light'}
        firstDay={1}
        weekends={days.length > 5}
        headerToolbar={false}
        allDaySlot={false}
        height="100%"
        expandRows
        slotMinTime={min}
        slotMaxTime={max}
        slotDuration="00:30:00"
        slotHeaderInterval="01:00"
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        slotEventOverlap={false}
        eventMinHeight={20}
        eventColor="var(--entry)"
        eventContrastColor="var(--text)"
        now={monday}
        events={events}
        dayHeaderContent={(info) => {
          const day = byDate.get(info.date.toISOString().slice(0, 10));
          return day ? <DayHeadText day={day} /> : info.text;
        }}
        eventClass={(info) => byKey.get(info.event.id)?.className}
        eventContent={(info) => {
          const entry = byKey.get(info.event.id);
          if (!entry) return <span className="shade-word">{info.event.title}</span>;
          return (
            <span className="grid-entry" data-spot={entry.key} title={entry.label}>
              {entry.content}
            </span>
          );
        }}
        eventClick={(info) =>
          byKey.get(info.event.id)?.onOpen?.(info.jsEvent.detail === 0 ? 'enter' : 'point')
        }
      />
    </section>
  );
}
