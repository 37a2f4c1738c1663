import { useTranslation } from 'react-i18next';
import { FieldRow, RadioField, SelectField, TextField } from '../components/form-fields.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { type CitizenDraft, cprRemark } from './citizen-draft.ts';

const housings = ['home', 'careCentre', 'nursingHome', 'shortStay'] as const;

/** A citizen's facts. A CPR number that modulus 11 does not hold for is remarked on, never refused. */
export function CitizenFields({
  draft,
  onChange,
}: {
  draft: CitizenDraft;
  onChange: (draft: CitizenDraft) => void;
}) {
  const { t } = useTranslation();
  const remark = cprRemark(draft.cpr);
  const yesNo = [
    { id: 'yes', label: t('course.option.yes') },
    { id: 'no', label: t('course.option.no') },
  ];
  return (
    <>
      <FieldRow>
        <TextField
          label={t('citizens.name')}
          required
          maxLength={200}
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
        />
        <TextField
          label={t('citizens.cpr')}
          hint={t('citizens.cprHint')}
          maxLength={11}
          inputMode="numeric"
          value={draft.cpr}
          onChange={(cpr) => onChange({ ...draft, cpr })}
        />
      </FieldRow>
      <div role="status">
        {remark ? (
          <StatusMark icon="warning" tone="near">
            {t(remark === 'warning' ? 'citizens.cprWarning' : 'citizens.cprNotANumber')}
          </StatusMark>
        ) : null}
      </div>
      <FieldRow>
        <TextField
          label={t('citizens.phone')}
          maxLength={50}
          inputMode="tel"
          value={draft.phone}
          onChange={(phone) => onChange({ ...draft, phone })}
        />
        <TextField
          label={t('citizens.address')}
          maxLength={300}
          value={draft.address}
          onChange={(address) => onChange({ ...draft, address })}
        />
      </FieldRow>
      <FieldRow>
        <RadioField
          label={t('citizens.resident')}
          value={draft.resident ? 'yes' : 'no'}
          options={yesNo}
          onChange={(value) => onChange({ ...draft, resident: value === 'yes' })}
        />
        <RadioField
          label={t('citizens.digitalPost')}
          value={draft.digitalPost ? 'yes' : 'no'}
          options={[
            { id: 'yes', label: t('citizens.digitalYes') },
            { id: 'no', label: t('citizens.digitalNo') },
          ]}
          onChange={(value) => onChange({ ...draft, digitalPost: value === 'yes' })}
        />
        <SelectField
          label={t('citizens.housing')}
          value={draft.housing}
          options={housings.map((id) => ({ id, label: t(`citizens.housings.${id}`) }))}
          onChange={(housing) => onChange({ ...draft, housing: housing as CitizenDraft['housing'] })}
        />
      </FieldRow>
    </>
  );
}
