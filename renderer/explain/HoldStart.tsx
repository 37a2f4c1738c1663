import { useTranslation } from 'react-i18next';
import type { WaitingRow } from '#shared/api/views.ts';
import { useCommand } from '../api/queries.ts';
import { useTell } from '../frame/Notices.tsx';

/** Whether the next plan must leave the citizen what the draft proposes, and may only plan the others around it. */
export function HoldStart({ row, draftId }: { row: WaitingRow; draftId: string }) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const hold = useCommand('draft.hold');
  const undo = useCommand('history.undo');
  const { referralId, held, citizen } = row;
  function change(now: boolean) {
    hold.mutate(
      { draftId, referralId, held: now },
      {
        onSuccess: () =>
          tell(t(now ? 'explain.heldNow' : 'explain.letGo', { citizen: citizen.name }), {
            label: t('plan.undo'),
            run: () => undo.mutate({}, { onError: refuse }),
          }),
        onError: refuse,
      },
    );
  }
  return (
    <label className="hold-start">
      <input
        type="checkbox"
        checked={held}
        disabled={hold.isPending}
        onChange={({ target }) => change(target.checked)}
      />
      <span>
        {t('explain.hold')}
        <span className="muted">{t('explain.holdNote')}</span>
      </span>
    </label>
  );
}
