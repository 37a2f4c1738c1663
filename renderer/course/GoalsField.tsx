import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { StepFacts } from '#shared/course/step.ts';
import { IconButton, PushButton } from '../components/buttons.tsx';
import { RadioField, TextField } from '../components/form-fields.tsx';
import { goalsOf } from './step-forms.ts';

type Goals = StepFacts<'goals'>['goals'];
const mostGoals = 20;

/** Goals with their sub-goals, one a line. An empty goal is not kept. */
export function GoalsField({ value, onChange }: { value: Goals; onChange: (value: Goals) => void }) {
  const { t } = useTranslation();
  const set = (index: number, goal: Goals[number]) =>
    onChange(value.map((each, at) => (at === index ? goal : each)));
  return (
    <div className="goals">
      {value.map((goal, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a goal is nothing but its place until it is saved
        <div key={index} className="goal">
          <TextField
            label={t('course.form.goal', { number: index + 1 })}
            required={index === 0}
            value={goal.text}
            onChange={(text) => set(index, { ...goal, text })}
          />
          <TextField
            label={t('course.form.subGoals')}
            lines={2}
            value={goal.subGoals.join('\n')}
            onChange={(text) => set(index, { ...goal, subGoals: text === '' ? [] : text.split('\n') })}
          />
          {value.length > 1 ? (
            <IconButton
              icon="close"
              label={t('course.form.removeGoal', { number: index + 1 })}
              onPress={() => onChange(value.filter((_, at) => at !== index))}
            />
          ) : null}
        </div>
      ))}
      {value.length < mostGoals ? (
        <PushButton onPress={() => onChange([...value, { text: '', subGoals: [] }])}>
          {t('course.form.add')}
        </PushButton>
      ) : null}
    </div>
  );
}

type Attained = StepFacts<'finalEvaluation'>['goals'];

/** For each goal that was set: was it reached? */
export function AttainedField({
  course,
  value,
  onChange,
}: {
  course: CourseView;
  value: Attained;
  onChange: (value: Attained) => void;
}) {
  const { t } = useTranslation();
  const goals = goalsOf(course);
  if (goals.length === 0) return <p className="muted">{t('course.form.noGoals')}</p>;
  return goals.map((text) => (
    <RadioField
      key={text}
      label={t('course.form.goalReached', { goal: text })}
      required
      value={value.find((each) => each.text === text)?.attained ?? null}
      options={(['yes', 'partly', 'no'] as const).map((id) => ({ id, label: t(`course.option.${id}`) }))}
      onChange={(attained) =>
        onChange(
          goals.flatMap((goal) => {
            const kept =
              goal === text
                ? { text, attained: attained as Attained[number]['attained'] }
                : value.find((each) => each.text === goal);
            return kept ? [kept] : [];
          }),
        )
      }
    />
  ));
}
