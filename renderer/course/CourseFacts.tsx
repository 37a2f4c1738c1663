import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import { useAddress } from '../address/use-address.ts';
import { Fact } from '../components/SidePanel.tsx';

/** What the course was granted as, under which standard, and the courses before and after it. */
export function CourseFacts({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const { standard } = course;
  return (
    <dl className="facts">
      <Fact label={t('course.factService')}>{course.service?.name ?? t('course.notGranted')}</Fact>
      {course.legalBasis ? <Fact label={t('course.factBasis')}>{course.legalBasis}</Fact> : null}
      {course.illness ? <Fact label={t('course.factIllness')}>{course.illness}</Fact> : null}
      <Fact label={t('course.factStandard')}>
        {t('course.factVersion', { name: standard.name, version: standard.version })}
      </Fact>
      {course.follows ? (
        <Fact label={t('course.factFollows')}>
          <a href={hrefOf({ course: course.follows })}>{t('course.theCourse')}</a>
        </Fact>
      ) : null}
      {course.followedBy.length > 0 ? (
        <Fact label={t('course.factFollowed')}>
          {course.followedBy.map((id) => (
            <a key={id} href={hrefOf({ course: id })}>
              {t('course.theCourse')}
            </a>
          ))}
        </Fact>
      ) : null}
    </dl>
  );
}
