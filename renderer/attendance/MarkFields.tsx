import { useTranslation } from 'react-i18next';
import { FieldRow, RadioField, TextField, ValueField } from '../components/form-fields.tsx';
import type { MarkDraft } from './marks.ts';

/** What a mark asks beside itself: when the citizen cancelled, or whether a no-show had a valid reason. */
export function MarkFields({
  mark,
  latest,
  onChange,
}: {
  mark: MarkDraft;
  /** The day of the contact: nobody cancels after it. */
  latest: string;
  onChange: (mark: MarkDraft) => void;
}) {
  const { t } = useTranslation();
  if (mark.status === 'attended') return null;
  return (
    <>
      {mark.status === 'noShow' ? (
        <RadioField
          label={t('attendance.validReason')}
          value={mark.validReason === null ? 'notAsked' : mark.validReason ? 'yes' : 'no'}
          options={[
            { id: 'notAsked', label: t('attendance.notAsked') },
            { id: 'yes', label: t('course.option.yes') },
            { id: 'no', label: t('course.option.no') },
          ]}
          onChange={(answer) =>
            onChange({ ...mark, validReason: answer === 'notAsked' ? null : answer === 'yes' })
          }
        />
      ) : (
        <>
          <FieldRow>
            <ValueField
              type="date"
              label={t('attendance.cancelledOn')}
              value={mark.cancelledOn}
              max={latest}
              onChange={(cancelledOn) => onChange({ ...mark, cancelledOn })}
            />
            <ValueField
              type="time"
              label={t('attendance.cancelledAt')}
              value={mark.cancelledAt}
              onChange={(cancelledAt) => onChange({ ...mark, cancelledAt })}
            />
          </FieldRow>
          <p className="field-hint">{t('attendance.cancelledHint')}</p>
        </>
      )}
      <TextField
        label={t('attendance.reason')}
        maxLength={400}
        value={mark.reason}
        onChange={(reason) => onChange({ ...mark, reason })}
      />
    </>
  );
}
