import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { standardToAdopt } from '#shared/api/quality-inputs.ts';
import { useCommand } from '../api/queries.ts';
import { useTell } from '../frame/Notices.tsx';

/** Takes a standard into use as a new version, and says so; the way back is one step away. */
export function useAdopt() {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const command = useCommand('standards.adopt');
  const undo = useCommand('history.undo');
  const { mutate } = command;
  const takeBack = undo.mutate;
  const adopt = useCallback(
    (input: z.input<typeof standardToAdopt>, onDone: () => void) =>
      mutate(
        { source: input },
        {
          onSuccess: () => {
            onDone();
            tell(t('standards.adopted'), {
              label: t('standards.takeBack'),
              run: () => takeBack({}, { onError: refuse }),
            });
          },
          onError: refuse,
        },
      ),
    [mutate, takeBack, tell, refuse, t],
  );
  return { adopt, adopting: command.isPending };
}
