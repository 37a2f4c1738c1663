import { useTranslation } from 'react-i18next';
import type { QualityView, RateView } from '#shared/api/quality-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { PushButton } from '../components/buttons.tsx';
import { Fact, SidePanel } from '../components/SidePanel.tsx';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { AttainmentMark, useCountText } from './marks.tsx';
import { TrendLine } from './TrendLine.tsx';
import { TrendTable } from './TrendTable.tsx';
import { hasExcused, lacksAccount, type MissedCase, missedByCause, verdictOf } from './verdict.ts';

/** One rate: its figures, how it has gone, who was missed and why, and the account that a missed target asks for. */
export function RatePanel({
  view,
  rate,
  focus,
  asTable,
  onAsTable,
  onClose,
}: {
  view: QualityView;
  rate: RateView;
  focus: boolean;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  const count = useCountText();
  const groups = missedByCause(rate.missed);
  return (
    <SidePanel title={`${rate.row} ${phrase(rate.name)}`} subject={rate.id} focus={focus} onClose={onClose}>
      <dl>
        <Fact label={t('quality.columns.verdict')}>
          <AttainmentMark rate={rate} />
        </Fact>
        <Fact label={t('quality.columns.attained')}>{count(rate)}</Fact>
        <Fact label={t('quality.columns.target')}>
          {rate.target === null ? t('quality.noTarget') : format.percent(rate.target)}
        </Fact>
        {hasExcused(rate) ? (
          <Fact label={t('quality.columns.withoutExcused')}>{count(rate.withoutExcused)}</Fact>
        ) : null}
      </dl>
      {hasExcused(rate) ? <p className="muted panel-note">{t('quality.bothNote')}</p> : null}
      <Account view={view} rate={rate} />
      <div className="panel-head">
        <h3>{t('quality.trend')}</h3>
        <PushButton kind="quiet" icon="table" aria-pressed={asTable} onPress={() => onAsTable(!asTable)}>
          {asTable ? t('quality.asLine') : t('quality.asTable')}
        </PushButton>
      </div>
      {asTable ? (
        <TrendTable rate={rate} />
      ) : (
        <figure className="trend-figure">
          <TrendLine trend={rate.trend} target={rate.target} width={340} height={96} />
          <figcaption className="muted">
            {rate.target === null ? t('quality.trendCaptionNoTarget') : t('quality.trendCaption')}
          </figcaption>
        </figure>
      )}
      <h3>{t('quality.missedTitle', { count: rate.missed.length })}</h3>
      {groups.length === 0 ? <p className="muted">{t('quality.missedNone')}</p> : null}
      {groups.map(({ cause, cases }) => (
        <section key={cause} className="missed-group">
          <h4>{t('quality.causeCount', { cause: t(`quality.cause.${cause}`), count: cases.length })}</h4>
          <ul className="missed">
            {cases.map((each) => (
              <MissedRow key={each.courseId} missed={each} />
            ))}
          </ul>
        </section>
      ))}
    </SidePanel>
  );
}

function MissedRow({ missed: { courseId, citizen, due, metOn } }: { missed: MissedCase }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hrefOf } = useAddress();
  const when =
    due === null
      ? t('quality.notRecorded')
      : metOn === null
        ? t('quality.notMet', { due: format.date(due) })
        : t('quality.metLate', { due: format.date(due), on: format.date(metOn) });
  return (
    <li>
      <a href={hrefOf({ screen: 'courses', course: courseId })}>{citizen.name}</a>
      <span className="muted">{when}</span>
    </li>
  );
}

/** What K11 asks for: an account where the target is missed. */
function Account({ view, rate }: { view: QualityView; rate: RateView }) {
  const { t } = useTranslation();
  const write = () => go({ account: rate.id });
  if (rate.accountId !== null) {
    return (
      <div className="panel-step">
        <PushButton icon="file" onPress={write}>
          {t('quality.openAccount')}
        </PushButton>
      </div>
    );
  }
  if (verdictOf(rate) !== 'missed') return null;
  return (
    <div className="panel-step">
      {lacksAccount(view, rate) ? <p>{t('quality.accountAsked')}</p> : null}
      <PushButton kind={lacksAccount(view, rate) ? 'primary' : 'plain'} icon="file" onPress={write}>
        {t('quality.writeAccount')}
      </PushButton>
    </div>
  );
}
