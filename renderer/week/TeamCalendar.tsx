import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { SessionGlance } from './SessionCard.tsx';
import { sessionKey } from './sessions.ts';
import type { TeamWeekContent } from './TeamBoard.tsx';
import { type GridEntry, type GridShade, TimeGrid } from './TimeGrid.tsx';
import { useSpotKeys } from './use-spot-keys.ts';

/** The week's sessions by the clock: best for one site, where few run at the same time. */
export function TeamCalendar({ days, sessions, staffed, openedKey, onOpen }: TeamWeekContent) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = usePreferences();
  const onKeyDown = useSpotKeys();
  const entries: GridEntry[] = sessions.map((session) => {
    const key = sessionKey(session);
    return {
      key,
      date: session.date,
      from: session.from,
      to: session.to,
      label: t('week.sessionLabel', {
        team: session.teamName,
        day: format.date(session.date),
        times: format.times(session.from, session.to),
      }),
      className: `entry entry-team is-${session.status}${key === openedKey ? ' is-open' : ''}`,
      content: <SessionGlance session={session} staffed={staffed.has(session.date)} />,
      onOpen: (how) => onOpen(session, how),
    };
  });
  const shades: GridShade[] = days
    .filter((day) => !day.working)
    .map((day) => ({
      key: `closed ${day.date}`,
      date: day.date,
      from: '00:00',
      to: '24:00',
      kind: 'closed',
      word: day.closedName?.[language] ?? t('week.closed'),
    }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the sessions inside
    <div className="calendar-holder" onKeyDown={onKeyDown}>
      <TimeGrid days={days} entries={entries} shades={shades} label={t('week.calendarLabel')} />
    </div>
  );
}
