import { useTranslation } from 'react-i18next';
import type { AccountView } from '#shared/api/quality-views.ts';
import { longDate } from '#shared/calendar/date-text.ts';
import { useAddress } from '../address/use-address.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { useCountText } from './marks.tsx';
import { periodAround, periodLengths, periodText } from './period.ts';
import { useDaysName } from './use-period-name.ts';

/** Every account that was written, the newest period first. */
export function Accounts({
  accounts,
  municipality,
}: {
  accounts: readonly AccountView[];
  municipality: OpenMunicipality;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { hrefOf } = useAddress();
  const phrase = usePhrase();
  const count = useCountText();
  const daysName = useDaysName();
  if (accounts.length === 0) {
    return <EmptyState title={t('quality.accountsNoneTitle')}>{t('quality.accountsNone')}</EmptyState>;
  }
  const siteName = new Map(municipality.sites.map((site) => [site.id, site.name]));
  return (
    <ScrollArea className="accounts" label={t('quality.accounts')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('quality.account')}</th>
            <th scope="col">{t('quality.columns.period')}</th>
            <th scope="col">{t('quality.columns.site')}</th>
            <th scope="col">{t('quality.columns.attained')}</th>
            <th scope="col">{t('quality.columns.saved')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => {
            const period = periodLengths
              .map((length) => periodAround(length, account.from))
              .find((each) => each.to === account.to);
            const name = `${account.row} ${phrase(account.rateName)}`;
            return (
              <tr key={account.id}>
                <th scope="row">
                  {period ? (
                    <a
                      href={hrefOf({
                        period: periodText(period),
                        site: account.siteId,
                        account: account.rateId,
                      })}
                    >
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </th>
                <td>{daysName(account.from, account.to)}</td>
                <td>
                  {account.siteId === null
                    ? t('top.allSites')
                    : (siteName.get(account.siteId) ?? account.siteId)}
                </td>
                <td>{count(account.figures)}</td>
                <td>{account.savedOn === null ? '–' : longDate(account.savedOn, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}
