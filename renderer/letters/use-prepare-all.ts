import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterSubject } from '#shared/api/letters-views.ts';
import { go } from '../address/use-address.ts';
import { useCommand } from '../api/queries.ts';
import { useTell } from '../frame/Notices.tsx';

/** What the core takes at a time. */
const mostAtATime = 100;

const subjectOf = ({ kind, courseId, contactId, complaintId }: LetterSubject): LetterSubject => ({
  kind,
  courseId,
  contactId,
  complaintId,
});

/** Prepares many letters; `preparing` is how many are done, null while nothing goes on. Those that lack something stay owed. */
export function usePrepareAll(): {
  prepareAll: (letters: readonly LetterSubject[]) => void;
  preparing: number | null;
} {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const { mutate } = useCommand('letters.prepareAll');
  const [preparing, setPreparing] = useState<number | null>(null);
  const prepareAll = useCallback(
    (letters: readonly LetterSubject[]) => {
      const finish = (prepared: number, incomplete: number) => {
        setPreparing(null);
        const said =
          incomplete === 0
            ? t('letters.prepared', { count: prepared })
            : t('letters.preparedSome', { prepared, count: incomplete });
        tell(
          said,
          prepared > 0
            ? { label: t('letters.seeReady'), run: () => go({ show: 'klar', letter: null }) }
            : undefined,
        );
      };
      const next = (from: number, prepared: number, incomplete: number) => {
        setPreparing(from);
        if (from >= letters.length) return finish(prepared, incomplete);
        mutate(
          { letters: letters.slice(from, from + mostAtATime).map(subjectOf) },
          {
            onSuccess: (batch) =>
              next(
                from + mostAtATime,
                prepared + batch.prepared.length,
                incomplete + batch.incomplete.length,
              ),
            onError: (error) => {
              setPreparing(null);
              refuse(error);
            },
          },
        );
      };
      next(0, 0, 0);
    },
    [mutate, tell, refuse, t],
  );
  return { prepareAll, preparing };
}
