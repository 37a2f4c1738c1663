import { useTranslation } from 'react-i18next';
import type { StepFacts } from '#shared/course/step.ts';
import { IconButton, PushButton } from '../components/buttons.tsx';
import { FieldRow, SelectField, ValueField } from '../components/form-fields.tsx';
import { useFormat } from '../i18n/format.ts';

type Weekly = StepFacts<'order'>['available'];
type Periods = StepFacts<'order'>['unavailable'];
const weekdays = [1, 2, 3, 4, 5];
const workingHours = { from: '08:00', to: '15:00' } as const;

/** The times of the week when a citizen can come; none means any time. */
export function WeeklyField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Weekly;
  onChange: (value: Weekly) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const set = (index: number, change: Partial<Record<keyof Weekly[number], unknown>>) =>
    onChange(value.map((each, at) => (at === index ? ({ ...each, ...change } as Weekly[number]) : each)));
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {value.length === 0 ? <p>{t('course.form.anyTime')}</p> : null}
      {value.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a time is nothing but its place until it is saved
        <div key={index} className="time-line">
          <FieldRow>
            <SelectField
              label={t('course.form.weekday')}
              value={String(each.weekday)}
              options={weekdays.map((weekday) => ({ id: String(weekday), label: format.weekday(weekday) }))}
              empty={t('course.form.choose')}
              onChange={(weekday) => set(index, { weekday: Number(weekday) })}
            />
            <ValueField
              type="time"
              label={t('course.form.fromTime')}
              value={each.from}
              onChange={(from) => set(index, { from })}
            />
            <ValueField
              type="time"
              label={t('course.form.toTime')}
              value={each.to}
              onChange={(to) => set(index, { to })}
            />
          </FieldRow>
          <IconButton
            icon="close"
            label={t('course.form.removeTime', {
              what: `${format.weekday(each.weekday)} ${format.times(each.from, each.to)}`,
            })}
            onPress={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="form-buttons">
        <PushButton
          onPress={() => {
            const weekday = Math.min(5, Math.max(0, ...value.map((each) => each.weekday)) + 1);
            onChange([...value, { weekday, ...workingHours } as unknown as Weekly[number]]);
          }}
        >
          {t('course.form.addTime')}
        </PushButton>
      </div>
    </fieldset>
  );
}

/** The periods in which a citizen cannot come, both days included. */
export function PeriodsField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Periods;
  onChange: (value: Periods) => void;
}) {
  const { t } = useTranslation();
  const set = (index: number, change: Partial<Record<keyof Periods[number], unknown>>) =>
    onChange(value.map((each, at) => (at === index ? ({ ...each, ...change } as Periods[number]) : each)));
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {value.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a period is nothing but its place until it is saved
        <div key={index} className="time-line">
          <FieldRow>
            <ValueField
              type="date"
              label={t('course.form.fromDate')}
              value={each.from}
              onChange={(from) => set(index, { from })}
            />
            <ValueField
              type="date"
              label={t('course.form.toDate')}
              value={each.to}
              min={each.from}
              onChange={(to) => set(index, { to })}
            />
          </FieldRow>
          <IconButton
            icon="close"
            label={t('course.form.removeTime', { what: `${each.from}–${each.to}` })}
            onPress={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="form-buttons">
        <PushButton onPress={() => onChange([...value, { from: '', to: '' } as unknown as Periods[number]])}>
          {t('course.form.addAway')}
        </PushButton>
      </div>
    </fieldset>
  );
}
