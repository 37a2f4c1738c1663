import { useTranslation } from 'react-i18next';
import type { RateView } from '#shared/api/quality-views.ts';
import { StatusMark } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';
import { shareOf, verdictOf } from './verdict.ts';

/** Attained, missed, without a target, or without anybody to count. */
export function AttainmentMark({ rate }: { rate: RateView }) {
  const { t } = useTranslation();
  switch (verdictOf(rate)) {
    case 'attained':
      return (
        <StatusMark icon="check" tone="good">
          {t('quality.attained')}
        </StatusMark>
      );
    case 'missed':
      return (
        <StatusMark icon="flag" tone="bad">
          {t('quality.missed')}
        </StatusMark>
      );
    case 'noTarget':
      return (
        <StatusMark icon="even" tone="open">
          {t('quality.noTarget')}
        </StatusMark>
      );
    case 'noCases':
      return (
        <StatusMark icon="even" tone="open">
          {t('quality.noCases')}
        </StatusMark>
      );
  }
}

/** `31 af 40 (77,5 %)`; a dash where nobody counted. */
export function useCountText(): (count: { numerator: number; denominator: number }) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (count) => {
    const share = shareOf(count);
    if (share === null) return '–';
    return t('quality.of', {
      numerator: format.number(count.numerator),
      denominator: format.number(count.denominator),
      share: format.percent(share),
    });
  };
}
