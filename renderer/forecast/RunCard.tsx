import { useTranslation } from 'react-i18next';
import type { ForecastRunView, ForecastView } from '#shared/api/forecast-views.ts';
import { useFormat } from '../i18n/format.ts';
import { FanChart, ShareChart } from './Charts.tsx';
import { highest, lineOf, shareAtEnd, shownPast, waitingNow } from './lines.ts';

/** One run: how many wait and how many start in time, in curves and in a sentence. */
export function RunCard({
  view,
  run,
  name,
  poolId,
}: {
  view: ForecastView;
  run: ForecastRunView;
  name: string;
  poolId: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = lineOf(run, poolId);
  const end = line?.weeks.at(-1)?.waiting;
  if (!line || !end) return null;
  const past = shownPast(view.basis, poolId);
  const now = waitingNow(view.basis, poolId);
  const share = shareAtEnd(line);
  return (
    <section className="forecast-run" aria-label={name}>
      <h2>{name}</h2>
      <h3>{t('forecast.waiting')}</h3>
      <FanChart past={past} now={now} ahead={line.weeks} top={highest(view, poolId)} />
      <p>
        {t('forecast.chart', {
          now: format.number(now),
          weeks: view.weeks,
          median: format.number(end.p50),
          low: format.number(end.p05),
          high: format.number(end.p95),
        })}
      </p>
      <h3>{t('forecast.share')}</h3>
      <ShareChart past={past} ahead={line.weeks} />
      <p>
        {share === null ? t('forecast.shareNone') : t('forecast.shareText', { share: format.percent(share) })}
      </p>
    </section>
  );
}
