import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import { CourseComplaints } from '../complaints/CourseComplaints.tsx';
import { CourseLetters } from '../letters/CourseLetters.tsx';

/** The letters of a course, and the complaints about it. */
export function Papers({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="card" aria-labelledby="letters-title">
        <h2 id="letters-title">{t('course.letters')}</h2>
        <CourseLetters course={course} />
      </section>
      <section className="card" aria-labelledby="complaints-title">
        <h2 id="complaints-title">{t('course.complaints')}</h2>
        <CourseComplaints course={course} />
      </section>
    </>
  );
}
