import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const known = [
  'name',
  'address',
  'legalBasis',
  'reasons',
  'complaintGuidance',
  'municipality',
  'serviceName',
  'promisedBy',
  'expectedStart',
  'appointmentDay',
  'from',
  'to',
  'place',
  'cancelBy',
  'earlierFrom',
  'endedOn',
  'endReason',
  'receivedOn',
  'complaintAbout',
  'goesTo',
  'appealsTo',
  'forwardWithin',
] as const;

/** What a letter lacks, and where it is written. */
export function useMissingText(): (fact: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (fact) => {
      const found = known.find((each) => each === fact);
      return found ? t(`letters.missing.${found}`) : t('letters.missing.other', { fact });
    },
    [t],
  );
}
