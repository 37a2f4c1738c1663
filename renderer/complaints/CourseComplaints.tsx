import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import { useAddress } from '../address/use-address.ts';
import { PushButton } from '../components/buttons.tsx';
import { useFormat } from '../i18n/format.ts';
import { ComplaintMark } from './marks.tsx';
import { ReceiveForm } from './ReceiveForm.tsx';
import './complaints.css';

/** The complaints about one course, and a new one. */
export function CourseComplaints({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hrefOf } = useAddress();
  const [receiving, setReceiving] = useState(false);
  return (
    <>
      {course.complaints.length === 0 ? <p className="muted">{t('complaints.noneOnCourse')}</p> : null}
      <ul className="course-complaints">
        {course.complaints.map((complaint) => (
          <li key={complaint.id}>
            <a href={hrefOf({ screen: 'complaints', complaint: complaint.id, show: 'alle' })}>
              {t('complaints.aboutOn', {
                subject: t(`complaints.subject.${complaint.subject}`),
                date: format.date(complaint.receivedOn),
              })}
            </a>
            <ComplaintMark complaint={complaint} />
          </li>
        ))}
      </ul>
      {receiving ? (
        <ReceiveForm
          citizenId={course.citizen.id}
          courseId={course.courseId}
          today={course.today}
          onReceived={() => setReceiving(false)}
          onCancel={() => setReceiving(false)}
        />
      ) : (
        <PushButton icon="complaints" onPress={() => setReceiving(true)}>
          {t('complaints.receive')}
        </PushButton>
      )}
    </>
  );
}
