import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForecastBasis, ForecastView } from '#shared/api/forecast-views.ts';
import { useScreenActions } from '../actions/ActionsProvider.tsx';
import type { Action } from '../actions/action.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { Segments } from '../components/buttons.tsx';
import { Choice } from '../components/Choice.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Icon } from '../components/Icon.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { useFormat } from '../i18n/format.ts';
import { Basis } from './Basis.tsx';
import { Difference } from './Difference.tsx';
import { ForecastForm, ForecastProgress } from './ForecastForm.tsx';
import { pastOf, weeksToCount } from './lines.ts';
import { RunCard } from './RunCard.tsx';
import { useForecastRun } from './use-forecast-run.ts';
import { useLineName } from './use-line-name.ts';
import { WeekTable } from './WeekTable.tsx';
import './forecast.css';

const longHistory = 104;
const replications = 500;
const seed = 1;
const all = 'alle';

/** The waiting list ahead: as things stand and with changes, side by side, and what it is made from. */
export function ForecastScreen() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const lineName = useLineName();
  const [asTable, setAsTable] = useState(false);
  const whole = useAsk('forecast.basis', { historyWeeks: longHistory });
  const historyWeeks = weeksToCount(whole.data?.change ?? null);
  const basis = useAsk('forecast.basis', whole.data ? { historyWeeks } : null);
  const made = useAsk('forecast.get', {});
  const { running, job, start, stop } = useForecastRun();
  useTableKey(asTable, setAsTable);
  if (whole.data === undefined || basis.data === undefined || made.data === undefined) {
    const failed = [whole, basis, made].find((query) => query.error) ?? whole;
    return <QueryFault query={failed} title={t('forecast.title')} />;
  }
  const view = made.data;
  const shownBasis = view?.basis ?? basis.data;
  const poolId = shownBasis.pools.some(({ id }) => id === params.line) ? (params.line ?? null) : null;
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('forecast.title')}</h1>
        <Choice
          label={t('forecast.line')}
          value={poolId ?? all}
          choices={[
            { id: all, label: t('forecast.allLines') },
            ...shownBasis.pools.map((pool) => ({ id: pool.id, label: lineName(pool) })),
          ]}
          onChange={(id) => go({ line: id === all ? null : id })}
        />
        <span className="spring" />
        {view ? (
          <Segments
            label={t('forecast.show')}
            value={asTable ? 'table' : 'chart'}
            choices={[
              { id: 'chart', label: t('forecast.asChart') },
              { id: 'table', label: t('forecast.asTable') },
            ]}
            onChange={(id) => setAsTable(id === 'table')}
          />
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="forecast-body" tabIndex={0} aria-label={t('forecast.title')}>
        {running ? (
          <ForecastProgress job={job} onStop={stop} />
        ) : (
          <ForecastForm
            basis={basis.data}
            again={view !== null}
            onStart={({ weeks, changes }) => start({ historyWeeks, weeks, changes, replications, seed })}
          />
        )}
        <Remarks whole={whole.data} basis={basis.data} isOutdated={view?.outdated ?? false} />
        {view ? (
          <Runs view={view} poolId={poolId} asTable={asTable} />
        ) : running ? null : (
          <EmptyState title={t('forecast.none')}>{t('forecast.noneStep')}</EmptyState>
        )}
        <Basis basis={shownBasis} poolId={poolId} />
      </section>
    </div>
  );
}

/** What a reader must know before believing the curves. */
function Remarks({
  whole,
  basis,
  isOutdated,
}: {
  whole: ForecastBasis;
  basis: ForecastBasis;
  isOutdated: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const isCut = whole.change !== null && weeksToCount(whole.change) < longHistory;
  return (
    <div className="forecast-remarks">
      {isOutdated ? (
        <p className="forecast-warning">
          <Icon name="warning" />
          <span>{t('forecast.outdated')}</span>
        </p>
      ) : null}
      {isCut && whole.change ? (
        <p className="forecast-warning">
          <Icon name="warning" />
          <span>
            {t('forecast.jump', {
              lately: format.number(whole.change.lately),
              before: format.number(whole.change.before),
            })}
          </span>
        </p>
      ) : (
        <p className="muted">{t('forecast.historyAll', { weeks: pastOf(basis, null).length })}</p>
      )}
      {basis.withoutTeam > 0 ? <p>{t('forecast.withoutTeam', { count: basis.withoutTeam })}</p> : null}
    </div>
  );
}

function Runs({ view, poolId, asTable }: { view: ForecastView; poolId: string | null; asTable: boolean }) {
  const { t } = useTranslation();
  const names = useRunNames(view);
  return (
    <>
      {asTable ? (
        <WeekTable view={view} names={names} poolId={poolId} />
      ) : (
        <>
          <div className="forecast-runs">
            {view.runs.map((run, i) => (
              <RunCard key={names[i]} view={view} run={run} name={names[i] ?? ''} poolId={poolId} />
            ))}
          </div>
          <p className="muted">{t('forecast.key')}</p>
        </>
      )}
      <Difference view={view} names={names} poolId={poolId} />
    </>
  );
}

/** What each run is called: by what it changes. */
function useRunNames({ basis, runs }: ForecastView): string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const lineName = useLineName();
  return runs.map(({ change: { referrals, seats } }) => {
    const [added] = seats;
    const pool = basis.pools.find(({ id }) => id === added?.poolId);
    if (added && pool) return t('forecast.withSeats', { seats: added.more, line: lineName(pool) });
    return referrals === 1
      ? t('forecast.asItIs')
      : t('forecast.withFewer', { percent: format.percent(1 - referrals) });
  });
}

/** The table is one key away. */
function useTableKey(asTable: boolean, onAsTable: (asTable: boolean) => void): void {
  const { t } = useTranslation();
  useScreenActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'forecast.table',
          label: t('forecast.asTable'),
          key: 't',
          may: true,
          run: () => onAsTable(!asTable),
          onlyKey: true,
        },
      ],
      [t, asTable, onAsTable],
    ),
  );
}
