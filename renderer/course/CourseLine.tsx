import { useTranslation } from 'react-i18next';
import type { CourseRow } from '#shared/api/course-views.ts';
import { useAddress } from '../address/use-address.ts';
import { StatusMark } from '../components/StatusMark.tsx';
import { DeadlineStatusMark } from './deadline-marks.tsx';
import './course-list.css';

/** One course of a citizen as a line: what it is, what comes next, and how near its deadline is. */
export function CourseLine({ course }: { course: CourseRow }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  return (
    <div className="course-line">
      <a href={hrefOf({ screen: 'courses', course: course.courseId, citizen: null })}>
        {course.serviceName ?? t('course.notGranted')}
      </a>
      <span className="muted">
        {course.next ? t(`course.step.${course.next}`) : t(`course.stages.${course.stage}`)}
      </span>
      <CourseMark course={course} />
    </div>
  );
}

/** Closed, or how its tightest deadline stands. */
export function CourseMark({ course }: { course: CourseRow }) {
  const { t } = useTranslation();
  if (course.isClosed) {
    return (
      <StatusMark icon="check" tone="open">
        {t('course.closedMark')}
      </StatusMark>
    );
  }
  return course.deadline ? (
    <DeadlineStatusMark deadline={course.deadline} />
  ) : (
    <span className="muted">{t('course.noDeadline')}</span>
  );
}
