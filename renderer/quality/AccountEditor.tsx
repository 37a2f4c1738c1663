import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#shared/api/quality-views.ts';
import { go } from '../address/use-address.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { useUnsaved } from '../api/use-unsaved.ts';
import { PushButton } from '../components/buttons.tsx';
import { TextField } from '../components/form-fields.tsx';
import { Icon } from '../components/Icon.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { useTell } from '../frame/Notices.tsx';
import { usePhrase } from '../i18n/use-phrase.ts';
import { Paper } from '../print/Paper.tsx';
import { PrintButtons } from '../print/PrintButtons.tsx';
import { useCountText } from './marks.tsx';
import { type Period, periodText } from './period.ts';
import { type AccountTexts, useAccountDocument } from './use-account-document.ts';

/** The account of one rate over one period, at one site or all: written at the left, as it will be printed at the right. */
export function AccountEditor({
  rateId,
  period,
  siteId,
  municipality,
}: {
  rateId: string;
  period: Period;
  siteId: string | null;
  municipality: OpenMunicipality;
}) {
  const { t } = useTranslation();
  const subject = { rateId, from: period.from, to: period.to, siteId };
  const account = useAsk('quality.account', subject);
  if (account.data === undefined) return <QueryFault query={account} title={t('quality.account')} />;
  return (
    <Written
      key={keyOf(account.data, municipality)}
      account={account.data}
      fileName={`${t('quality.account')} ${account.data.row} ${periodText(period)}`}
      municipality={municipality}
    />
  );
}

/** Another rate, period or place is another account, with texts of its own. */
const keyOf = ({ rateId, from, to, siteId }: AccountView, { name }: OpenMunicipality) =>
  ['account', name, rateId, from, to, siteId].join(' ');

const textsOf = ({ why, actionPlan, serviceLevelProposal }: AccountView): AccountTexts => ({
  why,
  actionPlan,
  serviceLevelProposal,
});

function Written({
  account,
  fileName,
  municipality,
}: {
  account: AccountView;
  fileName: string;
  municipality: OpenMunicipality;
}) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const count = useCountText();
  const { tell, refuse } = useTell();
  const [texts, write, forget, written] = useUnsaved(keyOf(account, municipality), textsOf(account));
  const save = useCommand('quality.saveAccount');
  const document = useAccountDocument(account, texts, municipality);
  const documents = useMemo(() => [document], [document]);
  useWarningBeforeLeaving(written);
  const set = (key: keyof AccountTexts) => (value: string) => write({ ...texts, [key]: value });
  const { rateId, from, to, siteId } = account;
  return (
    <div className="screen">
      <div className="screen-head">
        <PushButton kind="quiet" icon="previous" onPress={() => go({ account: null })}>
          {t('quality.backToRates')}
        </PushButton>
        <h1 className="account-title">
          {t('quality.accountOf', { row: account.row, name: phrase(account.rateName) })}
        </h1>
        <PushButton
          kind="primary"
          icon="check"
          isDisabled={(account.id !== null && !written) || save.isPending}
          onPress={() =>
            save.mutate(
              { rateId, from, to, siteId, ...texts },
              {
                onSuccess: () => {
                  forget();
                  tell(t('quality.accountSaved'));
                },
                onError: refuse,
              },
            )
          }
        >
          {save.isPending ? t('quality.saving') : t('quality.save')}
        </PushButton>
        <PrintButtons fileName={fileName} />
      </div>
      {account.figuresNow ? (
        <p className="notice notice-near" role="status">
          <Icon name="warning" />
          <span>
            {t('quality.figuresChanged', { before: count(account.figures), now: count(account.figuresNow) })}
          </span>
        </p>
      ) : null}
      <div className="account-body">
        <ScrollArea className="account-form form" label={t('quality.account')}>
          <TextField
            label={t('quality.why')}
            hint={t('quality.whyHint')}
            lines={9}
            maxLength={20_000}
            value={texts.why}
            onChange={set('why')}
          />
          <TextField
            label={t('quality.actionPlan')}
            hint={t('quality.actionPlanHint')}
            lines={8}
            maxLength={20_000}
            value={texts.actionPlan}
            onChange={set('actionPlan')}
          />
          <TextField
            label={t('quality.proposal')}
            hint={t('quality.proposalHint')}
            lines={5}
            maxLength={20_000}
            value={texts.serviceLevelProposal}
            onChange={set('serviceLevelProposal')}
          />
        </ScrollArea>
        <Paper documents={documents} label={t('quality.preview')} />
      </div>
    </div>
  );
}

/** The browser asks before the window is closed or loaded again over unsaved words. */
function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
