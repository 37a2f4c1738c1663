import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { NewStep } from '#shared/course/step.ts';
import { useCommand } from '../api/queries.ts';
import { useTell } from '../frame/Notices.tsx';

/** Records a step of a course, says so, and offers to take it back. */
export function useRecord({ courseId }: Pick<CourseView, 'courseId'>) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const { mutate, isPending } = useCommand('course.record');
  const { mutate: undo } = useCommand('history.undo');
  const save = useCallback(
    (step: NewStep, done?: () => void) =>
      mutate(
        { courseId, step },
        {
          onSuccess: () => {
            tell(t('course.form.saved', { step: t(`course.step.${step.kind}`) }), {
              label: t('course.undo'),
              run: () => undo({}, { onError: refuse }),
            });
            done?.();
          },
          onError: refuse,
        },
      ),
    [mutate, undo, courseId, tell, refuse, t],
  );
  return { save, busy: isPending };
}
