import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Those that can be undone: opening and closing a municipality cannot. */
const known = [
  'municipality.releasePlanningDay',
  'draft.start',
  'draft.choose',
  'draft.hold',
  'draft.letGo',
  'draft.discard',
  'draft.publish',
  'citizens.save',
  'course.open',
  'course.record',
  'course.correct',
  'course.withdraw',
  'course.bookVisit',
  'attendance.mark',
  'letters.prepare',
  'letters.prepareAll',
  'letters.send',
  'letters.discard',
  'complaints.receive',
  'complaints.advance',
  'quality.saveAccount',
  'sites.setKind',
  'standards.adopt',
] as const;

/** What a use case of the audit trail is called: "udgiv planen". */
export function useUseCaseName(): (action: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (action) => {
      const found = known.find((name) => name === action);
      return found ? t(`useCase.${found}`) : t('useCase.other');
    },
    [t],
  );
}
