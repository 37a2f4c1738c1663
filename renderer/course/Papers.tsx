import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import { useFormat } from '../i18n/format.ts';
import { DeadlineStatusMark } from './deadline-marks.tsx';

/** The letters of a course, and the complaints about it. */
export function Papers({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <section className="card" aria-labelledby="letters-title">
        <h2 id="letters-title">{t('course.letters')}</h2>
        {course.letters.length === 0 ? <p className="muted">{t('course.noLetters')}</p> : null}
        <ul className="papers">
          {course.letters.map((letter) => (
            <li key={letter.id}>
              {t(`course.letterKind.${letter.kind}`)}
              <span className="muted">
                {' '}
                {letter.sentOn
                  ? t('course.letterSent', { date: format.dayAndMonth(letter.sentOn) })
                  : t('course.letterMade', { date: format.dayAndMonth(letter.madeOn) })}
                {letter.sentBy
                  ? ` ${t(letter.sentBy === 'print' ? 'course.letterPrint' : 'course.letterDigital')}`
                  : ''}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="complaints-title">
        <h2 id="complaints-title">{t('course.complaints')}</h2>
        {course.complaints.length === 0 ? <p className="muted">{t('course.noComplaints')}</p> : null}
        <ul className="papers">
          {course.complaints.map((complaint) => {
            const running = complaint.deadlines.find(({ metOn }) => metOn === null);
            return (
              <li key={complaint.id}>
                {t('course.complaintOn', {
                  subject: t(`course.subject.${complaint.subject}`),
                  date: format.dayAndMonth(complaint.receivedOn),
                })}{' '}
                <span className="muted">
                  {t(complaint.isClosed ? 'course.complaintClosed' : 'course.complaintOpen')}
                </span>{' '}
                {running && !complaint.isClosed ? <DeadlineStatusMark deadline={running} /> : null}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
