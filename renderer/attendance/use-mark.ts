import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '#shared/api/course-inputs.ts';
import { useCommand } from '../api/queries.ts';
import { useTell } from '../frame/Notices.tsx';

/** Saves marks, all or none, says how many, and offers to take them back. */
export function useMark() {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const { mutate, isPending } = useCommand('attendance.mark');
  const { mutate: undo } = useCommand('history.undo');
  const save = useCallback(
    (marks: Mark[], done?: () => void) =>
      mutate(
        { marks },
        {
          onSuccess: () => {
            tell(t('attendance.saved', { count: marks.length }), {
              label: t('course.undo'),
              run: () => undo({}, { onError: refuse }),
            });
            done?.();
          },
          onError: refuse,
        },
      ),
    [mutate, undo, tell, refuse, t],
  );
  return { save, busy: isPending };
}
