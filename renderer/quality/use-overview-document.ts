import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityView } from '#shared/api/quality-views.ts';
import { longDate } from '#shared/calendar/date-text.ts';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { usePreferences } from '../preferences/preferences.ts';
import type { PaperBlock, PaperDocument } from '../print/document.ts';
import { useCountText } from './marks.tsx';
import { useResponseTimeSentence } from './ResponseTime.tsx';
import { useDaysName } from './use-period-name.ts';
import { causes, hasExcused, verdictOf } from './verdict.ts';

/** The period's rates on paper: a table, what was missed by cause, the response times. No citizen is named in it. */
export function useOverviewDocument(view: QualityView, municipality: OpenMunicipality): PaperDocument {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const format = useFormat();
  const phrase = usePhrase();
  const count = useCountText();
  const daysName = useDaysName();
  const responseTime = useResponseTimeSentence();
  return useMemo(() => {
    const site =
      municipality.sites.find(({ id }) => id === view.siteId)?.name ?? t('quality.document.everywhere');
    const text = (style: 'title' | 'small' | 'heading' | 'text', words: string): PaperBlock => ({
      kind: 'text',
      style,
      text: words,
    });
    const causesOf = (rate: QualityView['rates'][number]) =>
      causes
        .map((cause) => ({
          cause,
          count: rate.missed.filter((each) => (each.excuse ?? 'none') === cause).length,
        }))
        .filter((each) => each.count > 0)
        .map((each) =>
          t('quality.causeCount', { cause: t(`quality.cause.${each.cause}`), count: each.count }),
        )
        .join(', ');
    const missed = view.rates.filter((rate) => rate.missed.length > 0);
    return {
      id: 'overview',
      footer: t('print.printedOn', { date: longDate(municipality.planningDay, language) }),
      blocks: [
        text('title', t('quality.document.overviewTitle', { period: daysName(view.from, view.to) })),
        text(
          'small',
          t('quality.document.overviewAbout', {
            municipality: municipality.name,
            site,
            standard: view.standardName,
          }),
        ),
        {
          kind: 'row',
          head: true,
          cells: [
            t('quality.columns.name'),
            t('quality.columns.attained'),
            t('quality.columns.target'),
            t('quality.columns.verdict'),
          ],
        },
        ...view.rates.map(
          (rate): PaperBlock => ({
            kind: 'row',
            head: false,
            cells: [
              `${rate.row} ${phrase(rate.name)}${
                hasExcused(rate)
                  ? `\n${t('quality.columns.withoutExcused')}: ${count(rate.withoutExcused)}`
                  : ''
              }`,
              count(rate),
              rate.target === null ? '–' : format.percent(rate.target),
              t(`quality.${verdictOf(rate)}`),
            ],
          }),
        ),
        ...(missed.length === 0 ? [] : [text('heading', t('quality.document.missedTitle'))]),
        ...missed.map((rate) => text('text', `${rate.row} ${phrase(rate.name)}: ${causesOf(rate)}.`)),
        ...(view.responseTime === null
          ? []
          : [text('heading', t('quality.responseTitle')), text('text', responseTime(view.responseTime))]),
      ],
    };
  }, [view, municipality, t, language, format, phrase, count, daysName, responseTime]);
}
