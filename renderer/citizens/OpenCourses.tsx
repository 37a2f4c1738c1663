import { useTranslation } from 'react-i18next';
import { useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { Icon } from '../components/Icon.tsx';

/** The open courses of somebody who calls: perhaps the call belongs to one of them. */
export function OpenCourses({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const citizen = useAsk('citizens.get', { citizenId }).data;
  const open = citizen?.id === citizenId ? citizen.courses.filter(({ isClosed }) => !isClosed) : [];
  if (open.length === 0) return null;
  return (
    <div className="notice notice-near open-courses">
      <Icon name="warning" />
      <div>
        <p>{t('citizens.alreadyOpen')}</p>
        <ul>
          {open.map((course) => (
            <li key={course.courseId}>
              <a href={hrefOf({ screen: 'courses', course: course.courseId, citizen: null })}>
                {course.serviceName ?? t('course.notGranted')}
              </a>{' '}
              <span className="muted">
                {course.next ? t(`course.step.${course.next}`) : t(`course.stages.${course.stage}`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
