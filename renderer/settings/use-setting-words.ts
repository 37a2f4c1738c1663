import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { usePreferences } from '../preferences/preferences.ts';
import type { LineKey, SettingLine } from './lines.ts';
import { type Control, type Setting, type SettingFault, type SettingValue, writeSetting } from './setting.ts';

const choices = ['workingDays', 'calendarDays', 'weeks', 'months', 'calendarDay', 'workingDay'] as const;
const isChoice = (text: string): text is (typeof choices)[number] => choices.includes(text as never);

/** What a line is called: the standard's words, or ours. */
export function useLineName(): (line: Pick<SettingLine, 'name' | 'rule'>) => string {
  const { t } = useTranslation();
  const phrase = usePhrase();
  return useCallback(
    ({ name, rule }) => {
      if (typeof name !== 'string') return phrase(name);
      const own = t(`standards.line.${name}.name`);
      return rule?.kind === 'complaint' ? `${own} (${t(`complaints.subject.${rule.subject}`)})` : own;
    },
    [t, phrase],
  );
}

/** What a line means, in a sentence. */
export function useLineMeaning(): (line: SettingLine) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ name, rule, section, group }) => {
      if (typeof name === 'string') return t(`standards.line.${name as LineKey}.meaning`);
      if (rule?.kind === 'deadline') {
        const clock = t('standards.clock', {
          from: t(`standards.from.${rule.from}`),
          until: t(`standards.until.${rule.until}`),
        });
        return rule.planned ? `${clock} ${t('standards.alsoPlanned')}` : clock;
      }
      if (rule?.kind === 'ending') return t(`standards.ending.${rule.of}`);
      if (group === 'rates') return t('standards.rateMeaning');
      return section === 'planning' ? t('standards.serviceMeaning') : '';
    },
    [t],
  );
}

/** A setting's value as one reads it: `10 hverdage`, `90 %`, `ja`, `ingen`. */
export function useSettingValue(): (setting: Setting, value: SettingValue | undefined) => string {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return useCallback(
    (setting, value) => {
      if (value === undefined) return '–';
      if (value === null || value === '') return t('standards.none');
      if (typeof value === 'boolean') return value ? t('standards.yes') : t('standards.no');
      if (typeof value === 'string' && isChoice(value)) return t(`standards.choice.${value}`);
      const text = writeSetting(value, setting.control, language === 'da');
      return setting.unit === null
        ? text
        : t('standards.withUnit', { value: text, unit: t(`standards.unit.${setting.unit}`) });
    },
    [t, language],
  );
}

/** Between which ends a value lies: `0–1000`, `0–100 %`. */
export function useRange(): (control: Control) => string {
  const format = useFormat();
  const { t } = useTranslation();
  return useCallback(
    (control) => {
      switch (control.kind) {
        case 'number':
          return `${format.hours(control.min)}–${format.hours(control.max)}`;
        case 'percent':
          return '0–100 %';
        case 'time':
          return '00:00–24:00';
        case 'text':
          return t('standards.upTo', { count: control.max });
        default:
          return '';
      }
    },
    [format, t],
  );
}

/** What is wrong with what was typed, and what would do. */
export function useFaultSentence(): (fault: SettingFault, control: Control) => string {
  const { t } = useTranslation();
  const range = useRange();
  return useCallback(
    (fault, control) => t(`standards.fault.${fault}`, { range: range(control) }),
    [t, range],
  );
}
