import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '#shared/api/course-views.ts';
import { StatusMark } from '../components/StatusMark.tsx';
import { DeadlineStatusMark } from '../course/deadline-marks.tsx';

/** Where a complaint stands: closed, or the tightest deadline that runs. */
export function ComplaintMark({ complaint: { isClosed, deadlines } }: { complaint: ComplaintView }) {
  const { t } = useTranslation();
  if (isClosed) {
    return (
      <StatusMark icon="check" tone="good">
        {t('complaints.closed')}
      </StatusMark>
    );
  }
  const [running] = deadlines.filter(({ metOn, status }) => metOn === null && status !== 'lapsed');
  return running ? (
    <DeadlineStatusMark deadline={running} />
  ) : (
    <StatusMark icon="clock" tone="open">
      {t('complaints.open')}
    </StatusMark>
  );
}
