import { useTranslation } from 'react-i18next';
import { useAddress } from '../address/use-address.ts';

const tabs = ['courses', 'citizens', 'attendance'] as const;
const words = {
  courses: 'course.tabCourses',
  citizens: 'course.tabCitizens',
  attendance: 'course.tabAttendance',
} as const;

/** The three ways into the courses: the courses themselves, the citizens, and what lacks attendance. */
export function CourseTabs() {
  const { t } = useTranslation();
  const { screen, hrefOf } = useAddress();
  return (
    <nav className="course-tabs" aria-label={t('course.tabs')}>
      {tabs.map((tab) => (
        <a key={tab} href={hrefOf({ screen: tab })} aria-current={tab === screen ? 'page' : undefined}>
          {t(words[tab])}
        </a>
      ))}
    </nav>
  );
}
