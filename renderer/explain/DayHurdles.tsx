import { useTranslation } from 'react-i18next';
import type { DayHurdleView } from '#shared/api/explanations.ts';
import { useFormat } from '../i18n/format.ts';
import { daySpans } from './day-spans.ts';

/** Why not on these days: days with the same reason together. */
export function DayHurdles({ days }: { days: readonly DayHurdleView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="hurdles">
      {daySpans(days).map(({ from, to, hurdle }) => (
        <li key={from}>
          <span className="hurdle-days">{format.dateRange(from, to)}</span>
          <span>{t(`explain.hurdle.${hurdle}`)}</span>
        </li>
      ))}
    </ul>
  );
}
