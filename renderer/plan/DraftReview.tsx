import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, WaitingRow } from '#shared/api/views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import type { Opening } from '../components/DataGrid.tsx';
import { Icon } from '../components/Icon.tsx';
import { useTell } from '../frame/Notices.tsx';
import { useFormat } from '../i18n/format.ts';
import { CitizenPanel } from '../waiting-list/CitizenPanel.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ChangesGrid, changesGridId } from './ChangesGrid.tsx';
import { DraftDetails } from './DraftDetails.tsx';
import { StartPlan } from './StartPlan.tsx';

/** The draft before it is published: how many start in time, compared with booking by hand; what changes for whom. */
export function DraftReview({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { params } = useAddress();
  const { tell, refuse } = useTell();
  const [asking, setAsking] = useState(false);
  const [focusPanel, setFocusPanel] = useState(false);
  const publish = useCommand('draft.publish');
  const discard = useCommand('draft.discard');
  const undo = useCommand('history.undo');
  const { figures, byHand } = draft;
  const opened = draft.rows.find((row) => row.referralId === params.citizen);
  const busy = publish.isPending || discard.isPending;

  const open = (row: WaitingRow, how: Opening) => {
    setFocusPanel(how === 'enter');
    go({ citizen: row.referralId }, { replace: how === 'along' });
  };
  const close = () => {
    go({ citizen: null });
    document.getElementById(changesGridId)?.focus();
  };
  const takeBack = { label: t('plan.undo'), run: () => undo.mutate({}, { onError: refuse }) };

  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1 className="plan-headline">
            {figures.total === 0
              ? t('plan.headlineNone')
              : t('plan.headline', { inTime: figures.inTime, total: figures.total })}
            {figures.total === 0 ? null : (
              <span className="plan-by-hand"> ({t('plan.headlineByHand', { inTime: byHand.inTime })})</span>
            )}
          </h1>
          <span className="spring" />
          <PushButton
            kind="primary"
            icon="check"
            isDisabled={draft.outdated || busy}
            onPress={() => setAsking(true)}
          >
            {publish.isPending ? t('plan.publishing') : t('plan.publish')}
          </PushButton>
          <PushButton
            isDisabled={busy}
            onPress={() =>
              discard.mutate(
                { draftId: draft.draftId },
                { onSuccess: () => tell(t('plan.discarded'), takeBack), onError: refuse },
              )
            }
          >
            {t('plan.discard')}
          </PushButton>
        </div>
        <div className="screen-head plan-under">
          <p className="muted">
            <Gap gap={draft.gap} />{' '}
            {t('plan.madeAt', {
              when: format.instant(draft.madeAt),
              seconds: format.number(draft.seconds),
            })}
            {draft.held > 0 ? ` ${t('plan.held', { count: draft.held })}` : ''}
          </p>
          <span className="spring" />
          <StartPlan again />
        </div>
        {draft.outdated ? (
          <p className="notice notice-near" role="status">
            <Icon name="warning" />
            <span>
              {t('plan.outdatedTitle')} {t('plan.outdated')}
            </span>
          </p>
        ) : null}
        {figures.total > 0 ? <BeforeAfter byHand={byHand} plan={figures} /> : null}
        <div className="plan-body">
          <div className="screen">
            <ChangesGrid draft={draft} openedId={opened?.referralId} onOpen={open} />
          </div>
          {opened ? (
            <CitizenPanel row={opened} hasDraft focus={focusPanel} onClose={close} />
          ) : (
            <DraftDetails draft={draft} onOpen={(row) => open(row, 'enter')} />
          )}
        </div>
      </div>
      {asking ? (
        <ConfirmDialog
          title={t('plan.publishTitle')}
          doIt={t('plan.publish')}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            publish.mutate(
              { draftId: draft.draftId },
              { onSuccess: () => tell(t('plan.published'), takeBack), onError: refuse },
            )
          }
        >
          <p>{t('plan.publishText', { count: figures.inTime + figures.late })}</p>
          <p>{t('plan.publishStaff', { staffed: format.number(draft.sessionsStaffed) })}</p>
          {draft.cancelledSessions.length > 0 ? (
            <p>{t('plan.publishCancel', { count: draft.cancelledSessions.length })}</p>
          ) : null}
          {figures.waiting > 0 ? <p>{t('plan.publishWait', { count: figures.waiting })}</p> : null}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** How far from the best possible plan, in words. */
function Gap({ gap }: { gap: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (gap === null) return t('plan.gapNone');
  return gap === 0 ? t('plan.gapBest') : t('plan.gapText', { percent: format.percent(gap) });
}
