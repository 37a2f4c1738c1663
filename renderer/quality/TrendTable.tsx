import { useTranslation } from 'react-i18next';
import type { RateView } from '#shared/api/quality-views.ts';
import { useFormat } from '../i18n/format.ts';
import { useMonthName } from './use-period-name.ts';

/** The trend in numbers, the newest month first. */
export function TrendTable({ rate }: { rate: RateView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const monthName = useMonthName();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('quality.month')}</th>
          <th scope="col" className="number">
            {t('quality.share')}
          </th>
          <th scope="col" className="number">
            {t('quality.cases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...rate.trend].reverse().map(({ month, share, denominator }) => (
          <tr key={month}>
            <th scope="row">{monthName(month)}</th>
            <td className="number">{share === null ? '–' : format.percent(share)}</td>
            <td className="number">{format.number(denominator)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
