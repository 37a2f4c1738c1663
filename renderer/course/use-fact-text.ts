import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { CourseStep, StepFacts } from '#shared/course/step.ts';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { type Facts, type Field, type OptionWord, shownFields } from './step-forms.ts';
import { useLists } from './use-lists.ts';

export interface FactText {
  readonly label: string;
  readonly text: string;
}

/** What a recorded step says, as names and values in the chosen language; what is empty is left out. */
export function useFactTexts(course: CourseView): (step: CourseStep) => FactText[] {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  const lists = useLists(course);
  return useCallback(
    (step) => {
      const facts = step.facts as Facts;
      const textOf = (field: Field): string => {
        const value = facts[field.name];
        if (value === null || value === undefined || value === '') return '';
        switch (field.is) {
          case 'line':
          case 'text':
            return String(value);
          case 'date':
            return format.dateWithYear(value as IsoDate);
          case 'number':
            return value === 0 ? '' : format.number(Number(value));
          case 'yesNo':
            return t(value ? 'course.option.yes' : 'course.option.no');
          case 'choice': {
            const word: OptionWord | undefined = field.options[String(value)];
            return word ? t(`course.option.${word}`) : '';
          }
          case 'pick':
            return lists[field.list].find(({ id }) => id === value)?.label ?? String(value);
          case 'checks':
            return (value as string[])
              .map((id) =>
                'list' in field
                  ? (lists[field.list].find((option) => option.id === id)?.label ?? id)
                  : t(`modality.${id as 'team' | 'individual' | 'home'}`),
              )
              .join(', ');
          case 'goals':
            return (value as StepFacts<'goals'>['goals'])
              .map(({ text, subGoals }) => (subGoals.length ? `${text} (${subGoals.join('; ')})` : text))
              .join('. ');
          case 'attained':
            return (value as StepFacts<'finalEvaluation'>['goals'])
              .map(({ text, attained }) => `${text}: ${t(`course.option.${attained}`)}`)
              .join('. ');
          case 'answers':
            return (value as StepFacts<'eligibility'>['answers'])
              .filter(({ answer }) => answer !== 'met')
              .map(({ questionId, answer, reason }) => {
                const question = course.questions.find(({ id }) => id === questionId);
                const what = question ? phrase(question.question) : questionId;
                return [what, `${t(`course.option.${answer}`)}.`, reason].filter(Boolean).join(' ');
              })
              .join(' ');
          case 'weekly':
            return (value as StepFacts<'order'>['available'])
              .map(({ weekday, from, to }) => `${format.weekday(weekday)} ${format.times(from, to)}`)
              .join(', ');
          case 'periods':
            return (value as StepFacts<'order'>['unavailable'])
              .map(({ from, to }) => format.dateRange(from, to))
              .join(', ');
        }
      };
      return shownFields(step.kind, facts).flatMap((field) => {
        const text = textOf(field);
        return text === '' ? [] : [{ label: t(`course.field.${field.label}`), text }];
      });
    },
    [t, format, phrase, lists, course.questions],
  );
}
