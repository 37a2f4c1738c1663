import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, WeekDay } from '#shared/api/views.ts';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { DayHead } from './DayHead.tsx';
import { SessionGlance } from './SessionCard.tsx';
import { sessionKey } from './sessions.ts';
import { useSpotKeys } from './use-spot-keys.ts';
import './team-board.css';

export interface TeamWeekContent {
  days: readonly WeekDay[];
  sessions: readonly SessionSummary[];
  /** The days that have leaders at all. */
  staffed: ReadonlySet<string>;
  municipality: OpenMunicipality;
  site: string | null;
  /** The session whose people stand beside, by `sessionKey`. */
  openedKey: string | null;
  onOpen: (session: SessionSummary, how: 'enter' | 'point') => void;
}

/**
 * The week as a board: a column a day, a band a site, the sessions in order of time. Sessions that run at the same
 * time stand below each other, so that three sites with forty-five teams stay legible.
 */
export function TeamBoard({
  days,
  sessions,
  staffed,
  municipality,
  site,
  openedKey,
  onOpen,
}: TeamWeekContent) {
  const { t } = useTranslation();
  const onKeyDown = useSpotKeys();
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const keys = sessions.map(sessionKey);
  const wanted = lastFocused ?? openedKey;
  const tabStop = wanted !== null && keys.includes(wanted) ? wanted : keys[0];
  const bands = municipality.sites.filter(
    ({ id }) => (site === null || id === site) && sessions.some((session) => session.siteId === id),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside
    <div
      className="board"
      onKeyDown={onKeyDown}
      style={{ gridTemplateColumns: `repeat(${days.length}, minmax(168px, 1fr))` }}
    >
      {days.map((day) => (
        <DayHead key={day.date} day={day} />
      ))}
      {bands.map((band) => (
        <Fragment key={band.id}>
          {bands.length > 1 ? <h2 className="board-band">{band.name}</h2> : null}
          {days.map((day) => (
            <BoardCell
              key={day.date}
              day={day}
              siteName={band.name}
              sessions={sessions.filter((session) => session.siteId === band.id && session.date === day.date)}
            >
              {(session) => {
                const key = sessionKey(session);
                return (
                  <button
                    type="button"
                    className={`board-session is-${session.status}`}
                    data-spot={key}
                    tabIndex={key === tabStop ? 0 : -1}
                    aria-current={key === openedKey ? 'true' : undefined}
                    onFocus={() => setLastFocused(key)}
                    onClick={(event) => onOpen(session, event.detail === 0 ? 'enter' : 'point')}
                  >
                    <SessionGlance session={session} staffed={staffed.has(session.date)} />
                  </button>
                );
              }}
            </BoardCell>
          ))}
        </Fragment>
      ))}
      {bands.length === 0 ? <p className="muted">{t('week.noSessionsDay')}</p> : null}
    </div>
  );
}

function BoardCell({
  day,
  siteName,
  sessions,
  children,
}: {
  day: WeekDay;
  siteName: string;
  sessions: SessionSummary[];
  children: (session: SessionSummary) => React.ReactNode;
}) {
  return (
    <ul
      className={day.working ? 'board-cell' : 'board-cell is-closed'}
      aria-label={`${siteName}, ${day.date}`}
    >
      {sessions.map((session) => (
        <li key={sessionKey(session)}>{children(session)}</li>
      ))}
    </ul>
  );
}
