import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { StepKind } from '#shared/course/step.ts';
import { useScreenActions } from '../actions/ActionsProvider.tsx';
import type { Action } from '../actions/action.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { Contacts } from './Contacts.tsx';
import { CourseFacts } from './CourseFacts.tsx';
import { Deadlines } from './Deadlines.tsx';
import { DeadlineStatusMark } from './deadline-marks.tsx';
import { HoursBar } from './HoursBar.tsx';
import { Look } from './Look.tsx';
import { NextStep, offeredSteps } from './NextStep.tsx';
import { Papers } from './Papers.tsx';
import { Parties } from './Parties.tsx';
import { Records } from './Records.tsx';
import { Steps } from './Steps.tsx';
import { Timeline } from './Timeline.tsx';
import './course.css';

/** One citizen's course, whole: the timeline, what comes next, and all that belongs to it. */
export function CourseScreen({ courseId }: { courseId: string }) {
  const { t } = useTranslation();
  const asked = useAsk('course.get', { courseId });
  if (asked.data && asked.data.courseId === courseId) return <Course key={courseId} course={asked.data} />;
  if (asked.error?.error.code === 'notFound') {
    return (
      <EmptyState
        title={t('course.gone')}
        step={<PushButton onPress={() => go({ course: null })}>{t('course.back')}</PushButton>}
      />
    );
  }
  return <QueryFault query={asked} title={t('course.title')} />;
}

function Course({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const { verdict } = course;
  const [chosen, setChosen] = useState<StepKind | null>(null);
  // The form takes the focus when somebody has asked for it, and after a step that was saved: the next one follows.
  const [focus, setFocus] = useState(false);
  const choose = useCallback((kind: StepKind | null) => {
    setChosen(kind);
    setFocus(true);
  }, []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const offered = useMemo(() => offeredSteps(course), [course]);

  useScreenActions(
    useMemo(() => {
      const steps: Action[] = offered.map((kind) => ({
        id: `course.record.${kind}`,
        label: t('course.recordKind', { step: t(`course.step.${kind}`) }),
        may: true,
        run: () => choose(kind),
      }));
      return [
        {
          id: 'course.back',
          label: t('course.back'),
          key: 'Escape',
          may: true,
          run: () => go({ screen: 'courses', course: null }),
          onlyKey: true,
        },
        ...steps,
      ];
    }, [t, offered, choose]),
  );

  const deadline = verdict.deadlines.find(({ metOn, status }) => metOn === null && status !== 'lapsed');
  return (
    <ScrollArea className="screen course-page" label={t('course.title')}>
      <div className="screen-head">
        <a href={hrefOf({ screen: 'courses', course: null })}>{t('course.back')}</a>
        <h1 ref={heading} tabIndex={-1}>
          {course.citizen.name}
        </h1>
        <span className="muted">{course.service?.name ?? t('course.notGranted')}</span>
        {verdict.isClosed ? (
          <StatusMark icon="check" tone="open">
            {t('course.closedMark')}
          </StatusMark>
        ) : deadline ? (
          <DeadlineStatusMark deadline={deadline} />
        ) : null}
        <span className="spring" />
        {course.referralId && course.contacts.length === 0 && !verdict.isClosed ? (
          <a href={hrefOf({ screen: 'waitingList', citizen: course.referralId, course: null })}>
            {t('course.onWaitingList')}
          </a>
        ) : null}
        <a href={hrefOf({ screen: 'citizens', citizen: course.citizen.id, course: null })}>
          {t('course.citizenPage')}
        </a>
      </div>
      <Timeline timeline={verdict.timeline} today={course.today} />
      <div className="course-columns">
        <div className="course-main">
          <Look course={course} />
          <NextStep course={course} chosen={chosen} focus={focus} onChoose={choose} />
          <section className="card" aria-labelledby="contacts-title">
            <h2 id="contacts-title">{t('course.contacts')}</h2>
            <Contacts course={course} />
          </section>
          <section className="card" aria-labelledby="steps-title">
            <h2 id="steps-title">{t('course.stepsTitle')}</h2>
            <Steps course={course} />
          </section>
        </div>
        <div className="course-side">
          <section className="card" aria-labelledby="deadlines-title">
            <h2 id="deadlines-title">{t('course.deadlines')}</h2>
            <Deadlines course={course} />
          </section>
          {verdict.hours ? (
            <section className="card" aria-labelledby="hours-title">
              <h2 id="hours-title">{t('course.hours')}</h2>
              <HoursBar hours={verdict.hours} />
            </section>
          ) : null}
          <Papers course={course} />
          <section className="card" aria-labelledby="parties-title">
            <h2 id="parties-title">{t('course.parties')}</h2>
            <Parties course={course} onRecord={choose} />
          </section>
          {course.records.length > 0 ? (
            <section className="card" aria-labelledby="records-title">
              <h2 id="records-title">{t('course.records')}</h2>
              <Records course={course} records={course.records} />
            </section>
          ) : null}
          <section className="card" aria-labelledby="facts-title">
            <h2 id="facts-title">{t('course.facts')}</h2>
            <CourseFacts course={course} />
          </section>
        </div>
      </div>
    </ScrollArea>
  );
}
