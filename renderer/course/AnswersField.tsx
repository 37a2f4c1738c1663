import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { StepFacts } from '#shared/course/step.ts';
import { PushButton } from '../components/buttons.tsx';
import { RadioField, TextField } from '../components/form-fields.tsx';
import { Icon } from '../components/Icon.tsx';
import { usePhrase } from '../i18n/use-phrase.ts';

type Answers = StepFacts<'eligibility'>['answers'];
type Answer = Answers[number]['answer'];

/**
 * The standard's questions, each with the paragraph it rests on and the answer that Holdplan knows by itself, where it knows
 * one. What is not met or departed from asks for a reason.
 */
export function AnswersField({
  course,
  value,
  onChange,
}: {
  course: CourseView;
  value: Answers;
  onChange: (value: Answers) => void;
}) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const { questions } = course;
  if (questions.length === 0) return <p className="muted">{t('course.form.noQuestions')}</p>;
  const answerTo = (id: string) => value.find(({ questionId }) => questionId === id);
  const set = (answer: Answers[number]) =>
    onChange(
      questions.flatMap(({ id }) => {
        const kept = id === answer.questionId ? answer : answerTo(id);
        return kept ? [kept] : [];
      }),
    );
  const unmet = questions.filter(
    ({ id, bearing }) => bearing === 'criterion' && answerTo(id)?.answer === 'notMet',
  );
  return (
    <>
      <ol className="questions">
        {questions.map((question) => {
          const answer = answerTo(question.id);
          const options: readonly Answer[] = question.exception
            ? ['met', 'notMet', 'exception']
            : ['met', 'notMet'];
          return (
            <li key={question.id}>
              <RadioField
                label={phrase(question.question)}
                required
                hint={[
                  `${question.row} · ${question.paragraph}`,
                  question.fact ? phrase(question.fact) : '',
                  question.suggested
                    ? t('course.form.suggested', { answer: t(`course.option.${question.suggested}`) })
                    : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
                value={answer?.answer ?? null}
                options={options.map((id) => ({ id, label: t(`course.option.${id}`) }))}
                onChange={(chosen) =>
                  set({
                    questionId: question.id,
                    answer: chosen as Answer,
                    reason: answer?.reason ?? '',
                  })
                }
              />
              {answer && answer.answer !== 'met' ? (
                <TextField
                  label={
                    answer.answer === 'exception'
                      ? t('course.form.exceptionReason')
                      : t('course.form.notMetReason')
                  }
                  required
                  value={answer.reason}
                  onChange={(reason) => set({ ...answer, reason })}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
      <div className="form-buttons">
        <PushButton
          onPress={() =>
            onChange(questions.map(({ id }) => answerTo(id) ?? { questionId: id, answer: 'met', reason: '' }))
          }
        >
          {t('course.form.restMet')}
        </PushButton>
      </div>
      {unmet.length > 0 ? (
        <p className="notice notice-near">
          <Icon name="warning" />
          {t('course.form.refusedHere', { paragraphs: unmet.map(({ paragraph }) => paragraph).join(', ') })}
        </p>
      ) : null}
    </>
  );
}
