import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../preferences/preferences.ts';
import { type Setting, valueAt, writeSetting } from './setting.ts';
import type { EditedStandard } from './use-edited-standard.ts';
import { useFaultSentence } from './use-setting-words.ts';

const choiceKeys = ['workingDays', 'calendarDays', 'weeks', 'months', 'calendarDay', 'workingDay'] as const;

/** The control of one value, with its unit after it and what is wrong under it. `label` is only spoken. */
export function SettingField({
  setting,
  label,
  describedBy,
  editing,
}: {
  setting: Setting;
  label: string;
  describedBy: string;
  editing: EditedStandard;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const sentence = useFaultSentence();
  const id = useId();
  const { control } = setting;
  const saved = writeSetting(valueAt(editing.standard.file, setting.path), control, language === 'da');
  const text = editing.edits[setting.id] ?? saved;
  const fault = editing.edited.faults.get(setting.id);
  const shared = {
    'aria-label': label,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `${id} ${describedBy}` : describedBy,
    onChange: (event: { target: { value: string } }) => editing.edit(setting.id, event.target.value),
  };
  return (
    <span className="setting-field">
      {control.kind === 'choice' ? (
        <select {...shared} value={text}>
          {choiceKeys
            .filter((choice) => control.choices.includes(choice))
            .map((choice) => (
              <option key={choice} value={choice}>
                {t(`standards.choice.${choice}`)}
              </option>
            ))}
        </select>
      ) : control.kind === 'switch' ? (
        <label className="setting-switch">
          <input
            type="checkbox"
            checked={text === 'true'}
            aria-label={label}
            aria-describedby={describedBy}
            onChange={(event) => editing.edit(setting.id, String(event.target.checked))}
          />
          <span aria-hidden="true">{text === 'true' ? t('standards.yes') : t('standards.no')}</span>
        </label>
      ) : control.kind === 'text' ? (
        <textarea {...shared} value={text} rows={control.lines} maxLength={control.max} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={control.kind === 'time' ? 'text' : 'decimal'}
          className="setting-number"
          autoComplete="off"
          value={text}
        />
      )}
      {setting.unit && setting.unit !== 'points' ? (
        <span aria-hidden="true">{t(`standards.unit.${setting.unit}`)}</span>
      ) : null}
      {fault ? (
        <span className="setting-fault" id={id}>
          {sentence(fault, control)}
        </span>
      ) : null}
    </span>
  );
}
