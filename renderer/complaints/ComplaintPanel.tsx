import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '#shared/api/course-views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { useAddress } from '../address/use-address.ts';
import { Fact, SidePanel } from '../components/SidePanel.tsx';
import { DeadlineStatusMark } from '../course/deadline-marks.tsx';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { ComplaintLetters } from './ComplaintLetters.tsx';
import { ComplaintMark } from './marks.tsx';
import { NextStep } from './NextStep.tsx';

/** One complaint: its subject and way, its deadlines, what was done, and what can be done next. */
export function ComplaintPanel({
  complaint,
  today,
  focus,
  onClose,
}: {
  complaint: ComplaintView;
  today: IsoDate;
  focus: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  const { hrefOf } = useAddress();
  return (
    <SidePanel
      title={t('complaints.of', { name: complaint.citizen.name })}
      subject={complaint.id}
      focus={focus}
      onClose={onClose}
    >
      <dl>
        <Fact label={t('complaints.columns.state')}>
          <ComplaintMark complaint={complaint} />
        </Fact>
        <Fact label={t('complaints.columns.subject')}>{t(`complaints.subject.${complaint.subject}`)}</Fact>
        <Fact label={t('complaints.columns.goesTo')}>{phrase(complaint.goesTo)}</Fact>
        <Fact label={t('complaints.columns.received')}>{format.dateWithYear(complaint.receivedOn)}</Fact>
        {complaint.courseId === null ? null : (
          <Fact label={t('complaints.course')}>
            <a href={hrefOf({ screen: 'courses', course: complaint.courseId })}>{t('complaints.toCourse')}</a>
          </Fact>
        )}
      </dl>
      <h3>{t('complaints.text')}</h3>
      <p className="complaint-text">{complaint.text}</p>
      <NextStep complaint={complaint} today={today} />
      {complaint.deadlines.length === 0 ? null : (
        <>
          <h3>{t('complaints.deadlines')}</h3>
          <ul className="complaint-deadlines">
            {complaint.deadlines.map((deadline) => (
              <li key={deadline.id}>
                <span>
                  {phrase(deadline.name)}
                  <span className="muted"> {t('complaints.due', { date: format.date(deadline.due) })}</span>
                </span>
                <DeadlineStatusMark deadline={deadline} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Done complaint={complaint} />
      <ComplaintLetters complaint={complaint} />
    </SidePanel>
  );
}

/** What has happened, in its order. */
function Done({ complaint }: { complaint: ComplaintView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { receivedOn, outcome, outcomeOn, reasons, newDecisionOn, citizenAnsweredOn, stands, forwardedOn } =
    complaint;
  const steps: { on: IsoDate; text: string }[] = [{ on: receivedOn, text: t('complaints.done.received') }];
  if (outcome !== null && outcomeOn !== null) {
    steps.push({ on: outcomeOn, text: t(`complaints.done.${outcome}`) });
  }
  if (newDecisionOn !== null) steps.push({ on: newDecisionOn, text: t('complaints.done.newDecision') });
  if (citizenAnsweredOn !== null) {
    steps.push({
      on: citizenAnsweredOn,
      text: t(stands ? 'complaints.done.stands' : 'complaints.done.withdrawn'),
    });
  }
  if (forwardedOn !== null) steps.push({ on: forwardedOn, text: t('complaints.done.forwarded') });
  return (
    <>
      <h3>{t('complaints.steps')}</h3>
      <ol className="complaint-steps">
        {steps.map((step) => (
          <li key={step.text}>
            <span className="muted">{format.date(step.on)}</span> {step.text}
          </li>
        ))}
      </ol>
      {reasons === '' ? null : <p className="complaint-text">{t('complaints.reasonsWere', { reasons })}</p>}
    </>
  );
}
