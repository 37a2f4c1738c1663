import { useTranslation } from 'react-i18next';

/** What the squares mean. */
export function SeatLegend() {
  const { t } = useTranslation();
  const kinds = [
    ['taken', t('week.legendTaken')],
    ['proposed', t('week.legendProposed')],
    ['free', t('week.legendFree')],
    ['over', t('week.legendOver')],
  ] as const;
  return (
    <p className="seat-legend">
      <span>{t('week.legend')}:</span>
      {kinds.map(([kind, word]) => (
        <span key={kind}>
          <span className={`seat seat-${kind}`} aria-hidden="true" /> {word}
        </span>
      ))}
    </p>
  );
}
