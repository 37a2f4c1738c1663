import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import { useAsk } from '../api/queries.ts';
import type { Option } from '../components/form-fields.tsx';
import { usePhrase } from '../i18n/use-phrase.ts';
import type { ListName } from './step-forms.ts';

/** What the lists of a form offer, for one course. */
export function useLists(course: CourseView): Readonly<Record<ListName, readonly Option[]>> {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const municipality = useAsk('municipality.status', {}).data;
  return useMemo(() => {
    const word = (text: string): Option => ({ id: text, label: text });
    return {
      therapists: municipality?.open
        ? municipality.therapists
            .filter(({ profession }) => profession !== 'trainingAssistant')
            .map(({ id, name }) => ({ id, label: name }))
        : [],
      legalBases: course.legalBases.map(word),
      services: course.services.map(({ id, name, hours }) => ({
        id,
        label: t('course.form.hoursOf', { name, hours }),
      })),
      needs: course.orderChoices.needs.map(word),
      competences: course.orderChoices.competences.map(word),
      sites: course.orderChoices.sites.map(({ id, name }) => ({ id, label: name })),
      deadlines: course.verdict.deadlines.map(({ id, name }) => ({ id, label: phrase(name) })),
      closingReasons: course.closingReasons.map(({ id, name }) => ({ id, label: phrase(name) })),
    };
  }, [course, municipality, phrase, t]);
}
