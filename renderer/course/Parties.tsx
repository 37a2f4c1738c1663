import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { StepKind } from '#shared/course/step.ts';
import { PushButton } from '../components/buttons.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';
import { partiesOf } from './parties.ts';

/** With whom information may be shared, and what was coordinated with whom (V19, S10). */
export function Parties({ course, onRecord }: { course: CourseView; onRecord: (kind: StepKind) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parties = partiesOf(course.steps);
  return (
    <>
      {parties.length === 0 ? <p className="muted">{t('course.noParties')}</p> : null}
      <ul className="parties">
        {parties.map(({ name, consent, contacts }) => (
          <li key={name}>
            <strong>{name}</strong>{' '}
            {consent ? (
              <StatusMark icon={consent.given ? 'check' : 'cancelled'} tone={consent.given ? 'good' : 'bad'}>
                {`${t(consent.given ? 'course.consentYes' : 'course.consentNo')} ${format.dayAndMonth(consent.on)}`}
              </StatusMark>
            ) : (
              <StatusMark icon="warning" tone="near">
                {t('course.consentNo')}
              </StatusMark>
            )}
            {contacts.map(({ id, on, about }) => (
              <p key={id} className="muted">
                {format.dayAndMonth(on)} {about}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <div className="form-buttons">
        {course.verdict.allowed.includes('consent') ? (
          <PushButton onPress={() => onRecord('consent')}>{t('course.addConsent')}</PushButton>
        ) : null}
        {course.verdict.allowed.includes('coordination') ? (
          <PushButton onPress={() => onRecord('coordination')}>{t('course.addCoordination')}</PushButton>
        ) : null}
      </div>
    </>
  );
}
