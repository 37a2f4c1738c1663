import { useTranslation } from 'react-i18next';
import type { ForecastBasis, PoolBasis } from '#shared/api/forecast-views.ts';
import { Disclosure } from '../explain/Disclosure.tsx';
import { useFormat } from '../i18n/format.ts';
import { pastOf } from './lines.ts';
import { useLineName } from './use-line-name.ts';

/** What the forecast is made from: each line's figures, and of the chosen one its weeks, teams and seats. */
export function Basis({ basis, poolId }: { basis: ForecastBasis; poolId: string | null }) {
  const { t } = useTranslation();
  const lineName = useLineName();
  const chosen = basis.pools.find(({ id }) => id === poolId) ?? null;
  return (
    <section className="forecast-basis">
      <Disclosure title={t('forecast.basis')} count={t('forecast.basisCount', { count: basis.pools.length })}>
        <LinesTable basis={basis} />
        <h3>{t('forecast.weekly', { line: chosen ? lineName(chosen) : t('forecast.allLines') })}</h3>
        {chosen ? <SeatFacts pool={chosen} /> : <p className="muted">{t('forecast.weeklyHint')}</p>}
        <PastTable basis={basis} poolId={poolId} />
      </Disclosure>
    </section>
  );
}

function LinesTable({ basis }: { basis: ForecastBasis }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lineName = useLineName();
  const numbers = ['teams', 'seats', 'taken', 'waiting', 'agreed', 'perWeek', 'courseDays'] as const;
  const figures = (pool: PoolBasis): readonly string[] => {
    const days = format.number(pool.courseDays[pool.courseDays.length >> 1] ?? 0);
    const visitated = pool.past.reduce((sum, week) => sum + week.visitated, 0);
    return [
      format.number(pool.teams.length),
      format.number(pool.seats[0]?.seats ?? 0),
      format.number(pool.occupied.reduce((sum, { count }) => sum + count, 0)),
      format.number(pool.waiting.length),
      format.number(pool.agreed.length),
      format.hours(visitated / Math.max(1, pool.past.length)),
      pool.courseDaysFrom === 'own' ? days : t('forecast.others', { days }),
    ];
  };
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('forecast.columns.line')}</th>
          {numbers.map((column) => (
            <th key={column} scope="col" className="number">
              {t(`forecast.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {basis.pools.map((pool) => (
          <tr key={pool.id}>
            <th scope="row">{lineName(pool)}</th>
            {figures(pool).map((figure, i) => (
              <td key={numbers[i]} className="number">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SeatFacts({ pool }: { pool: PoolBasis }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {pool.kind === 'alone' ? <p>{t('forecast.aloneSeats')}</p> : null}
      <ul>
        {pool.teams.map(({ id, name, seats, from }) => (
          <li key={id}>{t('forecast.teamLine', { name, seats, from: format.dateWithYear(from) })}</li>
        ))}
        <li>
          {t('forecast.seatsFrom', {
            list: pool.seats
              .map(({ from, seats, siteClosed }) =>
                siteClosed
                  ? t('forecast.closedEntry', { from: format.dayAndMonth(from) })
                  : t('forecast.seatsEntry', { seats, from: format.dayAndMonth(from) }),
              )
              .join(', '),
          })}
        </li>
        {pool.occupied.length === 0 ? null : (
          <li>
            {t('forecast.takenUntil', {
              list: pool.occupied
                .map(({ until, count }) =>
                  t('forecast.takenEntry', { date: format.dayAndMonth(until), count }),
                )
                .join(', '),
            })}
          </li>
        )}
      </ul>
    </>
  );
}

function PastTable({ basis, poolId }: { basis: ForecastBasis; poolId: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className="plain-table forecast-past">
      <thead>
        <tr>
          <th scope="col">{t('forecast.week')}</th>
          {(['visitated', 'waiting', 'started', 'inTime'] as const).map((column) => (
            <th key={column} scope="col" className="number">
              {t(`forecast.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...pastOf(basis, poolId)].reverse().map((week) => (
          <tr key={week.week}>
            <th scope="row">
              {format.week(week.week)}, {week.week.slice(0, 4)}
            </th>
            <td className="number">{format.number(week.visitated)}</td>
            <td className="number">{format.number(week.waiting)}</td>
            <td className="number">{format.number(week.started)}</td>
            <td className="number">{format.number(week.startedInTime)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
