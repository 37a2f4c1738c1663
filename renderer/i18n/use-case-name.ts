import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const known = [
  'municipality.createDemo',
  'municipality.createEmpty',
  'municipality.importScenario',
  'municipality.releasePlanningDay',
  'municipality.close',
  'draft.start',
  'draft.make',
  'draft.discard',
  'draft.publish',
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
