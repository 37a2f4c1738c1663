import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#shared/api/quality-views.ts';
import { longDate } from '#shared/calendar/date-text.ts';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { usePreferences } from '../preferences/preferences.ts';
import type { PaperDocument } from '../print/document.ts';
import { accountDocument } from './account-document.ts';
import { useCountText } from './marks.tsx';
import { useDaysName } from './use-period-name.ts';
import { shareOf } from './verdict.ts';

export type AccountTexts = Pick<AccountView, 'why' | 'actionPlan' | 'serviceLevelProposal'>;

/** An account as it would be printed with these texts. */
export function useAccountDocument(
  account: AccountView,
  texts: AccountTexts,
  municipality: OpenMunicipality,
): PaperDocument {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const format = useFormat();
  const phrase = usePhrase();
  const count = useCountText();
  const daysName = useDaysName();
  return useMemo(() => {
    const { figures, row, rateName, siteId, savedOn } = account;
    const site = municipality.sites.find(({ id }) => id === siteId)?.name ?? t('quality.document.everywhere');
    const apart = figures.withoutExcused.denominator !== figures.denominator;
    const share = shareOf(figures);
    const counted =
      share === null
        ? null
        : {
            numerator: format.number(figures.numerator),
            denominator: format.number(figures.denominator),
            share: format.percent(share),
          };
    return accountDocument(
      { rateId: account.rateId, ...texts },
      {
        title: t('quality.document.title', { name: phrase(rateName) }),
        about: t('quality.document.about', {
          municipality: municipality.name,
          row,
          site,
          period: daysName(account.from, account.to),
        }),
        figures: [
          counted === null
            ? t('quality.document.nobody')
            : figures.target === null
              ? t('quality.document.figuresNoTarget', counted)
              : t('quality.document.figures', { ...counted, target: format.percent(figures.target) }),
          ...(apart
            ? [t('quality.document.withoutExcused', { attained: count(figures.withoutExcused) })]
            : []),
        ],
        whyTitle: t('quality.why'),
        planTitle: t('quality.actionPlan'),
        proposalTitle: t('quality.proposal'),
        nothing: t('quality.document.nothing'),
        signature: t('quality.document.signature'),
        footer: [
          savedOn === null ? null : t('quality.document.savedOn', { date: longDate(savedOn, language) }),
          t('print.printedOn', { date: longDate(municipality.planningDay, language) }),
        ]
          .filter(Boolean)
          .join(' · '),
      },
    );
  }, [account, texts, municipality, t, language, format, phrase, count, daysName]);
}
