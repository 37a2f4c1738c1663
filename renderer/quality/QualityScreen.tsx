import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, QualityView, RateView } from '#shared/api/quality-views.ts';
import { useScreenActions } from '../actions/ActionsProvider.tsx';
import type { Action } from '../actions/action.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton, Segments } from '../components/buttons.tsx';
import type { Opening } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Icon } from '../components/Icon.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { Paper } from '../print/Paper.tsx';
import { PrintButtons } from '../print/PrintButtons.tsx';
import { AccountEditor } from './AccountEditor.tsx';
import { Accounts } from './Accounts.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { type Period, periodAfter, periodLengths, periodOfLength, periodText } from './period.ts';
import { RatePanel } from './RatePanel.tsx';
import { RatesGrid, ratesGridId } from './RatesGrid.tsx';
import { ResponseTime } from './ResponseTime.tsx';
import { useOverviewDocument } from './use-overview-document.ts';
import { usePeriod } from './use-period.ts';
import './quality.css';

/** What the leader answers for: each rate over a period and a site, the missed ones, and the accounts of them. */
export function QualityScreen({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const [period, showPeriod] = usePeriod(municipality);
  const siteId = params.site ?? null;
  const quality = useAsk('quality.get', { from: period.from, to: period.to, siteId });
  const accounts = useAsk('quality.accounts', {});
  if (params.account) {
    return (
      <AccountEditor rateId={params.account} period={period} siteId={siteId} municipality={municipality} />
    );
  }
  if (quality.data === undefined || accounts.data === undefined) {
    return <QueryFault query={quality.error ? quality : accounts} title={t('quality.title')} />;
  }
  if (params.show === 'udskrift') {
    return <Overview view={quality.data} period={period} municipality={municipality} />;
  }
  return (
    <Rates
      view={quality.data}
      accounts={accounts.data}
      period={period}
      onPeriod={showPeriod}
      municipality={municipality}
    />
  );
}

function Rates({
  view,
  accounts,
  period,
  onPeriod,
  municipality,
}: {
  view: QualityView;
  accounts: readonly AccountView[];
  period: Period;
  onPeriod: (change: (now: Period) => Period) => void;
  municipality: OpenMunicipality;
}) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const [focusPanel, setFocusPanel] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const showsAccounts = params.show === 'redegoerelser';
  const opened = showsAccounts ? undefined : view.rates.find((rate) => rate.id === params.rate);
  usePeriodKeys(period, onPeriod, opened !== undefined, asTable, setAsTable);
  const open = (rate: RateView, how: Opening) => {
    setFocusPanel(how === 'enter');
    go({ rate: rate.id }, { replace: how === 'along' });
  };
  const close = () => {
    go({ rate: null });
    document.getElementById(ratesGridId)?.focus();
  };
  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1>{t('quality.title')}</h1>
          <Segments
            label={t('quality.show')}
            value={showsAccounts ? 'accounts' : 'rates'}
            choices={[
              { id: 'rates', label: t('quality.rates'), count: view.rates.length },
              { id: 'accounts', label: t('quality.accounts'), count: accounts.length },
            ]}
            onChange={(chosen) => go({ show: chosen === 'accounts' ? 'redegoerelser' : null })}
          />
          <span className="spring" />
          {showsAccounts || view.rates.length === 0 ? null : (
            <PushButton icon="print" onPress={() => go({ show: 'udskrift' })}>
              {t('quality.toOverview')}
            </PushButton>
          )}
        </div>
        {showsAccounts ? (
          <Accounts accounts={accounts} municipality={municipality} />
        ) : (
          <>
            <div className="screen-head quality-tools">
              <PeriodPicker period={period} onChange={onPeriod} />
              <span className="spring" />
              <span className="muted">{view.standardName}</span>
            </div>
            <Findings view={view} />
            {view.rates.length === 0 ? (
              <EmptyState title={t('quality.noRatesTitle')}>{t('quality.noRates')}</EmptyState>
            ) : (
              <RatesGrid view={view} openedId={opened?.id} onOpen={open} />
            )}
          </>
        )}
      </div>
      {opened ? (
        <RatePanel
          view={view}
          rate={opened}
          focus={focusPanel}
          asTable={asTable}
          onAsTable={setAsTable}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** What stands above the table: the accounts that are missing, and the response times. */
function Findings({ view }: { view: QualityView }) {
  const { t } = useTranslation();
  const missing = view.accountNeededFor.filter(
    (id) => view.rates.find((rate) => rate.id === id)?.accountId === null,
  ).length;
  return (
    <>
      {missing === 0 ? null : (
        <p className="notice notice-near" role="status">
          <Icon name="warning" />
          <span>{t('quality.accountsMissing', { count: missing })}</span>
        </p>
      )}
      {view.responseTime === null ? null : <ResponseTime response={view.responseTime} />}
    </>
  );
}

function Overview({
  view,
  period,
  municipality,
}: {
  view: QualityView;
  period: Period;
  municipality: OpenMunicipality;
}) {
  const { t } = useTranslation();
  const document = useOverviewDocument(view, municipality);
  const documents = useMemo(() => [document], [document]);
  return (
    <div className="screen">
      <div className="screen-head">
        <PushButton kind="quiet" icon="previous" onPress={() => go({ show: null })}>
          {t('quality.backToRates')}
        </PushButton>
        <h1>{t('quality.overview')}</h1>
        <span className="spring" />
        <PrintButtons primary fileName={`${t('quality.title')} ${periodText(period)}`} />
      </div>
      <Paper documents={documents} label={t('quality.preview')} />
    </div>
  );
}

/** The next length up or down; the same where there is none. */
function longerOrShorter(period: Period, step: 1 | -1): Period {
  const length = periodLengths[periodLengths.indexOf(period.length) + step];
  return length ? periodOfLength(period, length) : period;
}

/** The keys of this screen: another period, another length, the trend in numbers. */
function usePeriodKeys(
  { length }: Period,
  onPeriod: (change: (now: Period) => Period) => void,
  hasOpened: boolean,
  asTable: boolean,
  onAsTable: (asTable: boolean) => void,
): void {
  const { t } = useTranslation();
  useScreenActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'quality.previous',
          label: t('quality.previous'),
          key: 'PageUp',
          may: true,
          run: () => onPeriod((now) => periodAfter(now, -1)),
        },
        {
          id: 'quality.next',
          label: t('quality.next'),
          key: 'PageDown',
          may: true,
          run: () => onPeriod((now) => periodAfter(now, 1)),
        },
        {
          id: 'quality.longer',
          label: t('quality.longer'),
          key: '+',
          may: length !== 'year',
          run: () => onPeriod((now) => longerOrShorter(now, 1)),
        },
        {
          id: 'quality.shorter',
          label: t('quality.shorter'),
          key: '-',
          may: length !== 'month',
          run: () => onPeriod((now) => longerOrShorter(now, -1)),
        },
        {
          id: 'quality.table',
          label: t('quality.asTable'),
          key: 't',
          may: hasOpened,
          run: () => onAsTable(!asTable),
          onlyKey: true,
        },
      ],
      [t, length, onPeriod, hasOpened, asTable, onAsTable],
    ),
  );
}
