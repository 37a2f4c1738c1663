import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { StepKind } from '#shared/course/step.ts';
import { useAddress } from '../address/use-address.ts';
import { PushButton } from '../components/buttons.tsx';
import { Choice } from '../components/Choice.tsx';
import { useFormat } from '../i18n/format.ts';
import { BookVisit } from './BookVisit.tsx';
import { Records, recordsAt } from './Records.tsx';
import { StepForm } from './StepForm.tsx';
import { answeredInPlace } from './step-forms.ts';
import { useRecord } from './use-record.ts';

/** The step that comes next with its form right there, and every other step that may be recorded now. */
export function NextStep({
  course,
  chosen,
  focus,
  onChoose,
}: {
  course: CourseView;
  /** Another step than the next, where somebody asked for it. */
  chosen: StepKind | null;
  /** Whether the form takes the focus. */
  focus: boolean;
  onChoose: (kind: StepKind | null) => void;
}) {
  const { t } = useTranslation();
  const { save, busy } = useRecord(course);
  const [saved, setSaved] = useState(0);
  const kind = chosen ?? nextKind(course);
  const others = offeredSteps(course).filter((each) => each !== kind);
  const records = kind ? recordsAt(course, kind) : [];
  return (
    <section className="card next-step" aria-labelledby="next-title">
      <div className="card-head">
        <h2 id="next-title">
          {kind && (chosen || isExpected(course, kind)) ? t(`course.ask.${kind}`) : t('course.nextTitle')}
        </h2>
        {others.length > 0 ? (
          <Choice
            label={t('course.recordOther')}
            value=""
            placeholder={t('course.recordOther')}
            choices={others.map((id) => ({ id: id as string, label: t(`course.step.${id}`) }))}
            onChange={(id) => onChoose(id as StepKind)}
          />
        ) : null}
      </div>
      {chosen ? null : <Waits course={course} />}
      {kind === 'visitation' ? <BookVisit course={course} /> : null}
      {kind && (chosen || isExpected(course, kind)) ? (
        <>
          {records.length > 0 ? (
            <div className="records-here">
              <h3>{t('course.recordsHere')}</h3>
              <Records course={course} records={records} />
            </div>
          ) : null}
          <StepForm
            key={`${kind} ${saved}`}
            course={course}
            kind={kind}
            name="new"
            focus={focus}
            busy={busy}
            onSave={(step, done) =>
              save(step, () => {
                done();
                setSaved((times) => times + 1);
                onChoose(null);
              })
            }
            onCancel={chosen ? () => onChoose(null) : undefined}
          />
        </>
      ) : kind ? (
        <PushButton onPress={() => onChoose(kind)}>{t(`course.ask.${kind}`)}</PushButton>
      ) : null}
    </section>
  );
}

/** The steps that a person may record now in a form of their own. */
export const offeredSteps = ({ verdict }: CourseView): StepKind[] =>
  verdict.allowed.filter((kind) => !answeredInPlace.includes(kind));

/** The form that stands open: the next step of the timeline, or the first that may be recorded while a contact is awaited. */
function nextKind(course: CourseView): StepKind | null {
  const next = course.verdict.timeline.find(({ state }) => state === 'next')?.kind;
  return offeredSteps(course).find((kind) => kind === next) ?? null;
}

/** Whether the timeline asks for the step now. */
const isExpected = ({ verdict }: CourseView, kind: StepKind) =>
  verdict.timeline.some((step) => step.kind === kind && step.state === 'next');

/** What the course waits for where the next thing is a meeting and not something to write down. */
function Waits({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hrefOf } = useAddress();
  const { verdict, contacts, today } = course;
  if (verdict.isClosed) return <p>{t('course.nextClosed')}</p>;
  const next = verdict.timeline.find(({ state }) => state === 'next')?.kind;
  const coming = contacts.filter(
    ({ date, status }) => date >= today && ['planned', 'proposed', 'agreed'].includes(status),
  );
  if (next === 'startInterview') {
    const start = coming.find(({ kind }) => kind === 'startInterview');
    if (start) {
      const when = { date: format.date(start.date), time: start.from };
      const therapists = start.therapists.map(({ name }) => name).join(', ');
      return (
        <p>{therapists ? t('course.nextStartWith', { ...when, therapists }) : t('course.nextStart', when)}</p>
      );
    }
    const held = contacts.find(({ kind, needsMark }) => kind === 'startInterview' && needsMark);
    if (held) {
      return <p>{t('course.nextMarkStart', { date: format.dateWithYear(held.date), time: held.from })}</p>;
    }
    return (
      <p>
        {t('course.nextNoStart')}{' '}
        {course.referralId ? (
          <a href={hrefOf({ screen: 'waitingList', citizen: course.referralId, course: null })}>
            {t('course.onWaitingList')}
          </a>
        ) : null}
      </p>
    );
  }
  if (next === 'training') {
    const session = coming[0];
    return (
      <p>
        {session
          ? t('course.nextTraining', { date: format.date(session.date), time: session.from })
          : t('course.nextNoTraining')}
      </p>
    );
  }
  return next === undefined ? <p>{t('course.nextNothing')}</p> : null;
}
