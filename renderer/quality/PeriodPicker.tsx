import { useTranslation } from 'react-i18next';
import { IconButton, Segments } from '../components/buttons.tsx';
import { type Period, periodAfter, periodLengths, periodOfLength } from './period.ts';
import { usePeriodName } from './use-period-name.ts';

/** How long a period, and which. */
export function PeriodPicker({
  period,
  onChange,
}: {
  period: Period;
  onChange: (change: (now: Period) => Period) => void;
}) {
  const { t } = useTranslation();
  const name = usePeriodName();
  return (
    <span className="period-picker">
      <Segments
        label={t('quality.length')}
        value={period.length}
        choices={periodLengths.map((length) => ({ id: length, label: t(`quality.lengths.${length}`) }))}
        onChange={(length) => onChange((now) => periodOfLength(now, length))}
      />
      <span className="period-steps">
        <IconButton
          icon="previous"
          label={t('quality.previous')}
          keys={t('keys.names.PageUp')}
          onPress={() => onChange((now) => periodAfter(now, -1))}
        />
        <strong role="status">{name(period)}</strong>
        <IconButton
          icon="next"
          label={t('quality.next')}
          keys={t('keys.names.PageDown')}
          onPress={() => onChange((now) => periodAfter(now, 1))}
        />
      </span>
    </span>
  );
}
