import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { StepFacts } from '#shared/course/step.ts';
import { ChecksField, RadioField, SelectField, TextField, ValueField } from '../components/form-fields.tsx';
import { AnswersField } from './AnswersField.tsx';
import { AttainedField, GoalsField } from './GoalsField.tsx';
import { type Facts, type Field, isRequired, type ListName, type OptionWord } from './step-forms.ts';
import { PeriodsField, WeeklyField } from './TimesField.tsx';

const nothing = 'none';

/** One field of a step's form, drawn from its description. */
export function FormField({
  field,
  facts,
  course,
  lists,
  autoFocus,
  onChange,
}: {
  field: Field;
  facts: Facts;
  course: CourseView;
  lists: Readonly<Record<ListName, readonly { id: string; label: string }[]>>;
  autoFocus: boolean;
  onChange: (name: string, value: unknown) => void;
}) {
  const { t } = useTranslation();
  const named = {
    label: t(`course.field.${field.label}`),
    hint: field.hint ? t(`course.hint.${field.hint}`) : undefined,
    required: isRequired(field, facts),
  };
  const value = facts[field.name];
  const change = (next: unknown) => onChange(field.name, next);
  const text = typeof value === 'string' ? value : '';
  switch (field.is) {
    case 'line':
      return <TextField {...named} value={text} onChange={change} autoFocus={autoFocus} />;
    case 'text':
      return <TextField {...named} value={text} lines={field.lines} onChange={change} />;
    case 'date':
      return (
        <ValueField
          {...named}
          type="date"
          value={text}
          onChange={(next) => change(next === '' ? null : next)}
        />
      );
    case 'number':
      return (
        <ValueField
          {...named}
          type="number"
          min={field.min}
          max={field.max}
          step={field.step}
          value={typeof value === 'number' ? String(value) : ''}
          onChange={(next) => change(next === '' ? (field.nullable ? null : 0) : Number(next))}
        />
      );
    case 'yesNo':
      return (
        <RadioField
          {...named}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          options={[
            { id: 'yes', label: t('course.option.yes') },
            { id: 'no', label: t('course.option.no') },
          ]}
          onChange={(next) => change(next === 'yes')}
        />
      );
    case 'choice': {
      const word = ([id, name]: [string, OptionWord]) => ({ id, label: t(`course.option.${name}`) });
      const options = Object.entries(field.options).map(word);
      return (
        <RadioField
          {...named}
          value={value === undefined ? null : value === null ? nothing : String(value)}
          options={field.none ? [word([nothing, field.none]), ...options] : options}
          onChange={(next) =>
            change(field.none && next === nothing ? null : field.numeric ? Number(next) : next)
          }
        />
      );
    }
    case 'pick':
      return lists[field.list].length === 0 ? null : (
        <SelectField
          {...named}
          value={text}
          options={lists[field.list]}
          empty={named.required ? t('course.form.choose') : t('course.form.none')}
          onChange={(next) => change(next === '' ? null : next)}
        />
      );
    case 'checks': {
      const options =
        'list' in field
          ? lists[field.list]
          : (['team', 'individual', 'home'] as const).map((id) => ({ id, label: t(`modality.${id}`) }));
      return options.length === 0 ? null : (
        <ChecksField {...named} values={(value as string[]) ?? []} options={options} onChange={change} />
      );
    }
    case 'goals':
      return <GoalsField value={(value ?? []) as StepFacts<'goals'>['goals']} onChange={change} />;
    case 'attained':
      return (
        <AttainedField
          course={course}
          value={(value ?? []) as StepFacts<'finalEvaluation'>['goals']}
          onChange={change}
        />
      );
    case 'answers':
      return (
        <AnswersField
          course={course}
          value={(value ?? []) as StepFacts<'eligibility'>['answers']}
          onChange={change}
        />
      );
    case 'weekly':
      return (
        <WeeklyField {...named} value={(value ?? []) as StepFacts<'order'>['available']} onChange={change} />
      );
    case 'periods':
      return (
        <PeriodsField
          {...named}
          value={(value ?? []) as StepFacts<'order'>['unavailable']}
          onChange={change}
        />
      );
  }
}
