import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { CourseStep } from '#shared/course/step.ts';
import { useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { useTell } from '../frame/Notices.tsx';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { StepForm } from './StepForm.tsx';
import { answeredInPlace, type Facts } from './step-forms.ts';
import { useFactTexts } from './use-fact-text.ts';

/** What has been done, the newest first; each step can be corrected or withdrawn, and that can be undone. */
export function Steps({ course }: { course: CourseView }) {
  return (
    <ol className="steps">
      {[...course.steps].reverse().map((step) => (
        <li key={step.id}>
          <RecordedStep course={course} step={step} />
        </li>
      ))}
    </ol>
  );
}

function RecordedStep({ course, step }: { course: CourseView; step: CourseStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  const factTexts = useFactTexts(course);
  const { tell, refuse } = useTell();
  const [correcting, setCorrecting] = useState(false);
  const { mutate: correct, isPending: isCorrecting } = useCommand('course.correct');
  const { mutate: withdraw, isPending: isWithdrawing } = useCommand('course.withdraw');
  const { mutate: undo } = useCommand('history.undo');
  const undoStep = { label: t('course.undo'), run: () => undo({}, { onError: refuse }) };
  const field =
    step.kind === 'record' ? course.records.find(({ id }) => id === step.facts.fieldId) : undefined;
  const name = field ? phrase(field.label) : t(`course.step.${step.kind}`);
  const date = format.date(step.on);
  const { courseId } = course;
  const recordText = ({ input }: CourseView['records'][number], value: string) => {
    if (input.kind === 'yesNo') return t(value === 'yes' ? 'course.option.yes' : 'course.option.no');
    const option = input.kind === 'choice' ? input.options.find(({ id }) => id === value) : undefined;
    return option ? phrase(option.name) : value;
  };
  return (
    <>
      <div className="step">
        <span className="step-date">{format.dayAndMonth(step.on)}</span>
        <div className="step-text">
          <span className="step-name">{name}</span>
          <dl>
            {factTexts(step).map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{field ? recordText(field, text) : text}</dd>
              </div>
            ))}
          </dl>
        </div>
        <span className="step-buttons">
          {answeredInPlace.includes(step.kind) || correcting ? null : (
            <PushButton
              kind="quiet"
              aria-label={t('course.correctStep', { step: name, date })}
              onPress={() => setCorrecting(true)}
            >
              {t('course.correct')}
            </PushButton>
          )}
          <PushButton
            kind="quiet"
            isDisabled={isWithdrawing}
            aria-label={t('course.withdrawStep', { step: name, date })}
            onPress={() =>
              withdraw(
                { courseId, stepId: step.id },
                {
                  onSuccess: () => tell(t('course.withdrawn', { step: name }), undoStep),
                  onError: refuse,
                },
              )
            }
          >
            {t('course.withdraw')}
          </PushButton>
        </span>
      </div>
      {correcting ? (
        <StepForm
          course={course}
          kind={step.kind}
          name={step.id}
          given={{ on: step.on, facts: step.facts as Facts }}
          focus
          saveLabel={t('course.saveCorrection')}
          busy={isCorrecting}
          onSave={(corrected, done) =>
            correct(
              { courseId, stepId: step.id, step: { ...corrected, at: step.at } as typeof corrected },
              {
                onSuccess: () => {
                  tell(t('course.corrected', { step: name }), undoStep);
                  done();
                  setCorrecting(false);
                },
                onError: refuse,
              },
            )
          }
          onCancel={() => setCorrecting(false)}
        />
      ) : null}
    </>
  );
}
