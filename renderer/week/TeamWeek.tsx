import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer, SessionSummary } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { IsoWeek } from '#shared/calendar/weeks.ts';
import { go } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Icon } from '../components/Icon.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { thisWeekOf, useFormat } from '../i18n/format.ts';
import { SeatLegend } from './SeatLegend.tsx';
import { SessionPanel } from './SessionPanel.tsx';
import { daysShown, sessionKey, sessionsOf, staffedDays, warningsOf } from './sessions.ts';
import { TeamBoard } from './TeamBoard.tsx';
import { TeamCalendar } from './TeamCalendar.tsx';
import { focusSpot } from './use-spot-keys.ts';

/** The week's team sessions, on a board or in a calendar, with one of them open beside. */
export function TeamWeek({
  municipality,
  week,
  layer,
  view,
  site,
  teamId,
  date,
  tools,
}: {
  municipality: OpenMunicipality;
  week: IsoWeek;
  layer: Layer;
  view: 'board' | 'calendar';
  site: string | null;
  teamId: string | null;
  date: IsoDate | null;
  tools: ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = useAsk('week.get', { week, layer });
  const [focusPanel, setFocusPanel] = useState(false);
  const data = asked.data;
  const sessions = useMemo(() => (data ? sessionsOf(data, site) : []), [data, site]);
  const days = useMemo(
    () => (data ? daysShown(data, new Set(sessions.map((session) => session.date))) : []),
    [data, sessions],
  );
  const staffed = useMemo(() => (data ? staffedDays(data) : new Set<IsoDate>()), [data]);

  // The search field names only the team: its first session of the week is the one to show.
  const named = teamId !== null && date === null && data?.week === week;
  useEffect(() => {
    if (!named) return;
    const first = sessions.find((session) => session.teamId === teamId);
    go(first ? { date: first.date } : { team: null }, { replace: true });
    setFocusPanel(true);
  }, [named, sessions, teamId]);

  const open = useCallback((session: SessionSummary, how: 'enter' | 'point') => {
    setFocusPanel(how === 'enter');
    go({ team: session.teamId, date: session.date });
  }, []);

  if (!data) return <QueryFault query={asked} title={format.week(week)} />;
  const opened = teamId !== null && date !== null ? { teamId, date } : null;
  const close = () => {
    go({ team: null, date: null });
    if (opened) focusSpot(sessionKey(opened));
  };
  const unled = days.filter(
    (day) =>
      !staffed.has(day.date) &&
      sessions.some((session) => session.date === day.date && session.status === 'held'),
  );
  const held = sessions.filter((session) => session.status === 'held');
  const seats = held.reduce((sum, session) => sum + session.seats, 0);
  const filled = held.reduce((sum, session) => sum + session.taken + session.proposed, 0);
  const warned = sessions.filter(
    (session) => warningsOf(session, staffed.has(session.date)).length > 0,
  ).length;
  const content = {
    days,
    sessions,
    staffed,
    municipality,
    site,
    openedKey: opened && sessionKey(opened),
    onOpen: open,
  };

  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1>{t('week.title', { number: Number(week.slice(6)) })}</h1>
          <span className="muted" role="status">
            {t('week.summary', { count: held.length, filled, seats })}
          </span>
          {warned > 0 ? (
            <span className="status status-near">
              <Icon name="warning" /> {t('week.warnings', { count: warned })}
            </span>
          ) : null}
          <span className="spring" />
          {tools}
        </div>
        {unled.length > 0 ? (
          <p className="notice">
            <Icon name="leader" />
            {staffed.size === 0
              ? t('week.leaderlessYet')
              : t('week.leaderlessDays', { days: unled.map((day) => format.date(day.date)).join(', ') })}
          </p>
        ) : null}
        {sessions.length === 0 ? (
          <EmptyState
            title={t('week.emptyTitle', { week: format.week(week) })}
            step={
              week === thisWeekOf(municipality.planningDay) ? undefined : (
                <PushButton onPress={() => go({ week: thisWeekOf(municipality.planningDay) })}>
                  {t('week.emptyDo')}
                </PushButton>
              )
            }
          >
            {municipality.counts.teams === 0 ? t('week.emptyMunicipality') : t('week.empty')}
          </EmptyState>
        ) : view === 'board' ? (
          <TeamBoard {...content} />
        ) : (
          <TeamCalendar {...content} />
        )}
        {sessions.length > 0 ? <SeatLegend /> : null}
      </div>
      {opened ? <SessionPanel {...opened} layer={layer} focus={focusPanel} onClose={close} /> : null}
    </>
  );
}
