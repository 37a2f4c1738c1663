import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import type { CourseWarning } from '#shared/course/verdicts.ts';
import { useFormat } from '../i18n/format.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { type OptionWord, stepForms } from './step-forms.ts';

/** The sentence of a warning, made from its facts. */
export function useWarningText(): (warning: CourseWarning) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = usePreferences();
  return useCallback(
    ({ id, facts }) => {
      /** A fact as it is written: a date (with its year, so that no abbreviated month ends a sentence), a number or a text. */
      const say = (name: string): string => {
        const value = facts[name] ?? '';
        if (typeof value === 'number') return format.hours(value);
        return parseDate(value) === null ? value : format.dateWithYear(value as IsoDate);
      };
      const label = say(language);
      switch (id) {
        case 'hoursRunningOut':
          return t('course.warning.hoursRunningOut', { left: say('left'), granted: say('granted') });
        case 'hoursOver':
          return t('course.warning.hoursOver', {
            used: say('used'),
            planned: say('planned'),
            granted: say('granted'),
          });
        case 'monthsRunningOut':
        case 'monthsOver':
          return t(`course.warning.${id}`, { lastDay: say('lastDay') });
        case 'misses':
          return t('course.warning.misses', { count: Number(facts.count), of: say('of') });
        case 'longPause': {
          const pause = { from: say('from'), reason: t(`course.option.${pauseWord(facts.reason)}`) };
          return facts.until === ''
            ? t('course.warning.openPause', pause)
            : t('course.warning.longPause', { ...pause, until: say('until') });
        }
        case 'hospitalDischarge':
          return t('course.warning.hospitalDischarge', { from: say('from'), until: say('until') });
        case 'noNextContact':
          return t('course.warning.noNextContact');
        case 'unmarked':
          return t('course.warning.unmarked', { first: say('first'), count: Number(facts.count) });
        case 'recordMissing':
        case 'answerNotMet':
          return t(`course.warning.${id}`, { label });
        case 'deviation':
          return facts.told === undefined
            ? t('course.warning.otherForm', {
                date: say('date'),
                form: t(`modality.${facts.form as 'team' | 'individual' | 'home'}`),
              })
            : t('course.warning.deviation', { told: say('told'), text: say('text') });
        case 'extensionAsked':
          return t('course.warning.extensionAsked', {
            on: say('on'),
            hours: say('hours'),
            months: say('months'),
          });
      }
    },
    [t, format, language],
  );
}

/** The word of a pause's cause, as its form has it. */
function pauseWord(reason: unknown): OptionWord {
  const field = stepForms.interruption.find(({ name }) => name === 'reason');
  return (field?.is === 'choice' ? field.options[String(reason)] : undefined) ?? 'other';
}
