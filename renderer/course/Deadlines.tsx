import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import { PushButton } from '../components/buttons.tsx';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { DeadlineStatusMark } from './deadline-marks.tsx';
import { StepForm } from './StepForm.tsx';
import { useRecord } from './use-record.ts';

/** The deadlines of a course, the ones that run first. One that is late or will be can be given its cause. */
export function Deadlines({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const [excusing, setExcusing] = useState<string | null>(null);
  const { deadlines } = course.verdict;
  if (deadlines.length === 0) return <p className="muted">{t('course.noDeadlines')}</p>;
  return (
    <ul className="deadlines">
      {deadlines.map((deadline) => (
        <li key={deadline.id}>
          <Deadline
            course={course}
            deadline={deadline}
            excusing={excusing === deadline.id}
            onExcuse={(open) => setExcusing(open ? deadline.id : null)}
          />
        </li>
      ))}
    </ul>
  );
}

function Deadline({
  course,
  deadline,
  excusing,
  onExcuse,
}: {
  course: CourseView;
  deadline: DeadlineState;
  excusing: boolean;
  onExcuse: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  const { save, busy } = useRecord(course);
  const name = phrase(deadline.name);
  const willBeLate = deadline.plannedOn !== null && deadline.plannedOn > deadline.due;
  const mayExcuse =
    deadline.excuse === null && (willBeLate || ['late', 'metLate', 'soon'].includes(deadline.status));
  return (
    <>
      <div className="deadline">
        <span className="deadline-name">{name}</span>
        <DeadlineStatusMark deadline={deadline} />
        <span className="muted deadline-days">
          {t('course.since', {
            start: format.dayAndMonth(deadline.startedOn),
            due: format.dayAndMonth(deadline.due),
          })}
          {deadline.plannedOn && !deadline.metOn
            ? ` · ${t('course.planned', { date: format.dayAndMonth(deadline.plannedOn) })}`
            : ''}
          {` · ${deadline.row}`}
        </span>
        {deadline.excuse ? (
          <span className="muted deadline-days">
            {t('course.excused', { reason: t(`course.option.${deadline.excuse}`) })}
          </span>
        ) : null}
        {mayExcuse && !excusing && course.verdict.allowed.includes('excuse') ? (
          <PushButton
            kind="quiet"
            aria-label={t('course.excuseFor', { name })}
            onPress={() => onExcuse(true)}
          >
            {t('course.excuseDo')}
          </PushButton>
        ) : null}
      </div>
      {excusing ? (
        <StepForm
          course={course}
          kind="excuse"
          name={deadline.id}
          given={{ facts: { deadlineId: deadline.id } }}
          focus
          busy={busy}
          onSave={(step, done) =>
            save(step, () => {
              done();
              onExcuse(false);
            })
          }
          onCancel={() => onExcuse(false)}
        />
      ) : null}
    </>
  );
}
