import { useTranslation } from 'react-i18next';
import type { ForecastView } from '#shared/api/forecast-views.ts';
import { useFormat } from '../i18n/format.ts';
import { lineOf, shareAtEnd } from './lines.ts';

/** What each change makes of the last week, in words. */
export function Difference({
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
  const [first, ...others] = view.runs.map((run) => lineOf(run, poolId));
  const from = first?.weeks.at(-1)?.waiting;
  if (!first || !from || others.length === 0) return null;
  const band = ({ p05, p95 }: { p05: number; p95: number }) => `${format.number(p05)}–${format.number(p95)}`;
  const percent = (share: number | null) => (share === null ? '–' : format.percent(share));
  return (
    <section className="forecast-difference">
      <h2>{t('forecast.difference', { weeks: view.weeks })}</h2>
      <ul>
        {others.map((line, i) => {
          const to = line?.weeks.at(-1)?.waiting;
          if (!line || !to) return null;
          const fewer = from.p50 - to.p50;
          const key = fewer > 0 ? 'diffFewer' : fewer < 0 ? 'diffMore' : 'diffSame';
          return (
            <li key={names[i + 1]}>
              {t(`forecast.${key}`, {
                name: names[i + 1] ?? '',
                count: Math.abs(fewer),
                from: format.number(from.p50),
                to: format.number(to.p50),
                shareFrom: percent(shareAtEnd(first)),
                shareTo: percent(shareAtEnd(line)),
              })}{' '}
              {t('forecast.bands', { from: band(from), to: band(to) })}
            </li>
          );
        })}
      </ul>
      <p className="muted">{t('forecast.sameLuck')}</p>
    </section>
  );
}
