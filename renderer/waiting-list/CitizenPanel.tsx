import { useTranslation } from 'react-i18next';
import type { WaitingRow } from '#shared/api/views.ts';
import { useAddress } from '../address/use-address.ts';
import { Fact, SidePanel } from '../components/SidePanel.tsx';
import { CitizenExplanation } from '../explain/CitizenExplanation.tsx';
import { useFormat } from '../i18n/format.ts';
import { DeadlineMark, OutcomeMark } from './marks.tsx';

/** One waiting citizen: what was granted, when they can come, and what the draft proposes or why it cannot. */
export function CitizenPanel({
  row,
  hasDraft,
  focus,
  onClose,
}: {
  row: WaitingRow;
  hasDraft: boolean;
  focus: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hrefOf } = useAddress();
  const priorities = {
    1: t('waiting.priorities.p1'),
    2: t('waiting.priorities.p2'),
    3: t('waiting.priorities.p3'),
  };
  return (
    <SidePanel title={row.citizen.name} subject={row.referralId} focus={focus} onClose={onClose}>
      {row.courseId ? (
        <p>
          <a href={hrefOf({ screen: 'courses', course: row.courseId })}>{t('waiting.seeCourse')}</a>
        </p>
      ) : null}
      <h3>{t('waiting.proposalTitle')}</h3>
      <ProposalFacts row={row} hasDraft={hasDraft} />
      {hasDraft ? <CitizenExplanation row={row} /> : null}
      <h3>{t('waiting.details')}</h3>
      <dl>
        <Fact label={t('waiting.deadline')}>
          {format.date(row.deadline)}
          <br />
          <DeadlineMark row={row} />
        </Fact>
        <Fact label={t('waiting.visitated')}>{format.date(row.visitatedOn)}</Fact>
        <Fact label={t('waiting.service')}>{row.serviceName}</Fact>
        <Fact label={t('waiting.priority')}>{priorities[row.priority]}</Fact>
        <Fact label={t('waiting.forms')}>
          {row.modalities.map((modality) => t(`modality.${modality}`)).join(', ')}
        </Fact>
        <Fact label={t('waiting.sites')}>{row.siteNames.join(', ') || '–'}</Fact>
        {row.needs.length > 0 ? <Fact label={t('waiting.needs')}>{row.needs.join(', ')}</Fact> : null}
        {row.profession ? (
          <Fact label={t('waiting.therapist')}>{t(`profession.${row.profession}`)}</Fact>
        ) : null}
        {row.competence ? <Fact label={t('waiting.competence')}>{row.competence}</Fact> : null}
        <Fact label={t('waiting.available')}>
          {row.available.length === 0 ? (
            t('waiting.anyTime')
          ) : (
            <ul>
              {row.available.map(({ weekday, from, to }) => (
                <li key={`${weekday} ${from}`}>
                  {format.weekday(weekday)} {format.times(from, to)}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        {row.unavailable.length > 0 ? (
          <Fact label={t('waiting.away')}>
            <ul>
              {row.unavailable.map(({ from, to }) => (
                <li key={from}>{format.dateRange(from, to)}</li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {row.modalities.includes('home') ? (
          <Fact label={t('waiting.travel')}>{t('waiting.minutes', { count: row.travelMinutes })}</Fact>
        ) : null}
      </dl>
    </SidePanel>
  );
}

function ProposalFacts({ row, hasDraft }: { row: WaitingRow; hasDraft: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { proposed } = row;
  if (!hasDraft) return <p className="muted">{t('waiting.proposalNone')}</p>;
  if (!proposed) {
    return (
      <>
        <p>
          <OutcomeMark row={row} hasDraft />
        </p>
        <h3>{t('waiting.whyWaiting')}</h3>
        <ul className="reasons">
          {row.waitingReasons.map((reason) => (
            <li key={reason}>{t(`waiting.reasons.${reason}`)}</li>
          ))}
        </ul>
        {row.earliestStart ? (
          <dl>
            <Fact label={t('waiting.earliestStart')}>{format.date(row.earliestStart)}</Fact>
          </dl>
        ) : null}
      </>
    );
  }
  return (
    <dl>
      <Fact label={t('waiting.verdict')}>
        <OutcomeMark row={row} hasDraft />
      </Fact>
      <Fact label={t('waiting.startInterview')}>
        {t('waiting.with', {
          date: format.date(proposed.date),
          time: proposed.from,
          therapist: proposed.therapist.name,
        })}
      </Fact>
      <Fact label={t('waiting.at')}>{proposed.siteName ?? t('waiting.atHome')}</Fact>
      <Fact label={t('waiting.columns.form')}>{t(`modality.${proposed.modality}`)}</Fact>
      {proposed.teamName ? <Fact label={t('waiting.team')}>{proposed.teamName}</Fact> : null}
      {proposed.firstTraining ? (
        <Fact label={t('waiting.firstTraining')}>{format.date(proposed.firstTraining)}</Fact>
      ) : null}
      <Fact label={t('waiting.sessions')}>{proposed.sessions}</Fact>
      {row.byHand ? <Fact label={t('waiting.byHand')}>{format.date(row.byHand.date)}</Fact> : null}
    </dl>
  );
}
