import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityView } from '#shared/api/quality-views.ts';
import { useFormat } from '../i18n/format.ts';

type Response = NonNullable<QualityView['responseTime']>;

/** The response times as they can be published (I12). */
export function useResponseTimeSentence(): (response: Response) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    ({ median, p90, cases }) =>
      median === null || p90 === null
        ? t('quality.responseNone')
        : t('quality.response', {
            median: format.number(median),
            p90: format.number(p90),
            count: cases,
          }),
    [t, format],
  );
}

export function ResponseTime({ response }: { response: Response }) {
  const { t } = useTranslation();
  const sentence = useResponseTimeSentence();
  return (
    <p className="response-time">
      <strong>{t('quality.responseHead', { row: response.row })}</strong> {sentence(response)}
    </p>
  );
}
