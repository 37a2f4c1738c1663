import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityView, RateView } from '#shared/api/quality-views.ts';
import { type Column, DataGrid, type Opening } from '../components/DataGrid.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { AttainmentMark, useCountText } from './marks.tsx';
import { TrendLine } from './TrendLine.tsx';
import { hasExcused, lacksAccount, shareOf } from './verdict.ts';

export const ratesGridId = 'rates';
/** What is left of the columns while a rate's details stand beside them. */
const besidePanel = ['row', 'name', 'attained', 'target', 'verdict'];

/** Each rate of the standard over the period: how many of how many, against which target. */
export function RatesGrid({
  view,
  openedId,
  onOpen,
}: {
  view: QualityView;
  openedId: string | undefined;
  onOpen: (rate: RateView, how: Opening) => void;
}) {
  const { t } = useTranslation();
  const columns = useRateColumns(view);
  return (
    <DataGrid
      id={ratesGridId}
      label={t('quality.rates')}
      columns={openedId ? columns.filter(({ id }) => besidePanel.includes(id)) : columns}
      rows={view.rates}
      rowId={(rate) => rate.id}
      openedId={openedId}
      onOpen={onOpen}
      lines={2}
    />
  );
}

function useRateColumns(view: QualityView): Column<RateView>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  const count = useCountText();
  return useMemo(
    () => [
      { id: 'row', header: t('quality.columns.row'), width: '74px', cell: (rate) => rate.row },
      {
        id: 'name',
        header: t('quality.columns.name'),
        width: 'minmax(220px, 2fr)',
        cell: (rate) => phrase(rate.name),
      },
      {
        id: 'attained',
        header: t('quality.columns.attained'),
        width: '150px',
        cell: (rate) => <Count of={rate} text={count} />,
      },
      {
        id: 'target',
        header: t('quality.columns.target'),
        width: '66px',
        align: 'end',
        cell: (rate) => (rate.target === null ? '–' : format.percent(rate.target)),
      },
      {
        id: 'verdict',
        header: t('quality.columns.verdict'),
        width: '132px',
        cell: (rate) => <AttainmentMark rate={rate} />,
      },
      {
        id: 'withoutExcused',
        header: t('quality.columns.withoutExcused'),
        width: '150px',
        cell: (rate) =>
          hasExcused(rate) ? (
            <Count of={rate.withoutExcused} text={count} />
          ) : (
            <span className="muted">{t('quality.noneExcused')}</span>
          ),
      },
      {
        id: 'trend',
        header: t('quality.columns.trend'),
        width: '136px',
        cell: (rate) => (
          <>
            <TrendLine trend={rate.trend} target={rate.target} width={116} height={40} />
            <TrendWords rate={rate} />
          </>
        ),
      },
      {
        id: 'account',
        header: t('quality.columns.account'),
        width: '128px',
        cell: (rate) => <AccountMark view={view} rate={rate} />,
      },
    ],
    [t, format, phrase, count, view],
  );
}

function Count({
  of,
  text,
}: {
  of: { numerator: number; denominator: number };
  text: (count: { numerator: number; denominator: number }) => string;
}) {
  const { t } = useTranslation();
  return shareOf(of) === null ? <span className="muted">{t('quality.nobody')}</span> : text(of);
}

/** What the line shows, for those who hear it. */
function TrendWords({ rate }: { rate: RateView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = rate.trend.filter(({ share }) => share !== null);
  const [first, last] = [counted[0], counted.at(-1)];
  return (
    <span className="visually-hidden">
      {first && last
        ? t('quality.trendWords', {
            first: format.percent(first.share ?? 0),
            last: format.percent(last.share ?? 0),
          })
        : t('quality.trendNone')}
    </span>
  );
}

function AccountMark({ view, rate }: { view: QualityView; rate: RateView }) {
  const { t } = useTranslation();
  if (rate.accountId !== null) {
    return (
      <StatusMark icon="check" tone="good">
        {t('quality.accountWritten')}
      </StatusMark>
    );
  }
  return lacksAccount(view, rate) ? (
    <StatusMark icon="warning" tone="near">
      {t('quality.accountMissing')}
    </StatusMark>
  ) : (
    <span className="muted">–</span>
  );
}
