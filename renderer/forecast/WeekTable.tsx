import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForecastView } from '#shared/api/forecast-views.ts';
import { useFormat } from '../i18n/format.ts';
import { lineOf } from './lines.ts';

/** All runs in numbers, a week a row. */
export function WeekTable({
  view,
  names,
  poolId,
}: {
  view: ForecastView;
  names: readonly string[];
  poolId: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = view.runs.map((run) => lineOf(run, poolId));
  return (
    <table className="plain-table forecast-table">
      <caption className="visually-hidden">{t('forecast.table')}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('forecast.week')}
          </th>
          {names.map((name) => (
            <th key={name} scope="colgroup" colSpan={3}>
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {names.map((name) => (
            <Fragment key={name}>
              <th scope="col" className="number">
                {t('forecast.median')}
              </th>
              <th scope="col" className="number">
                {t('forecast.band')}
              </th>
              <th scope="col" className="number">
                {t('forecast.share')}
              </th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {(lines[0]?.weeks ?? []).map(({ week }, i) => (
          <tr key={week}>
            <th scope="row">{format.week(week)}</th>
            {names.map((name, n) => {
              const entry = lines[n]?.weeks[i];
              if (!entry) return null;
              const { waiting, startedWithin } = entry;
              return (
                <Fragment key={name}>
                  <td className="number">{format.number(waiting.p50)}</td>
                  <td className="number">
                    {format.number(waiting.p05)}–{format.number(waiting.p95)}
                  </td>
                  <td className="number">
                    {startedWithin.share === null ? '–' : format.percent(startedWithin.share)}
                  </td>
                </Fragment>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
