import { useTranslation } from 'react-i18next';
import type { TimelineStep } from '#shared/course/verdicts.ts';
import type { Stage } from '#shared/standards/quality.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { useFormat } from '../i18n/format.ts';
import './timeline.css';

/** In the order of S7. The standard's own list would bring its whole schema into the window. */
const stages: readonly Stage[] = ['visitation', 'start', 'coordination', 'evaluation', 'ending'];

const shapes: Readonly<Record<TimelineStep['state'], IconName>> = {
  done: 'check',
  next: 'start',
  underWay: 'clock',
  later: 'circle',
  skipped: 'cancelled',
};

/**
 * The course as a line of five stages (S7), each with its steps: done, next, still to come. It is a list of lists, so that a
 * screen reader tells the same: the step, how it stands, and its date.
 */
export function Timeline({ timeline, today }: { timeline: readonly TimelineStep[]; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stepsOf = (stage: Stage) => timeline.filter((step) => step.stage === stage);
  const current = timeline.find(({ state }) => state === 'next' || state === 'underWay')?.stage;
  return (
    <ol className="timeline" aria-label={t('course.timeline')}>
      {stages.map((stage) => {
        const steps = stepsOf(stage);
        if (steps.length === 0) return null;
        const isDone = steps.every(({ state }) => state === 'done' || state === 'skipped');
        const look = stage === current ? 'is-current' : isDone ? 'is-done' : '';
        return (
          <li key={stage} className={`stage ${look}`} aria-current={stage === current ? 'step' : undefined}>
            <span className="stage-name">{t(`course.stages.${stage}`)}</span>
            <ol>
              {steps.map(({ kind, state, on, due }) => {
                const isLate = state !== 'done' && due !== null && due < today;
                return (
                  <li key={kind} className={`stop stop-${state}${isLate ? ' stop-late' : ''}`}>
                    <Icon name={isLate ? 'flag' : shapes[state]} />
                    <span className="stop-name">{t(`course.step.${kind}`)}</span>
                    <span className="stop-date">
                      {state === 'done' && on ? (
                        <>
                          <span className="visually-hidden">{t('course.state.done')} </span>
                          {format.dayAndMonth(on)}
                        </>
                      ) : due && state !== 'skipped' ? (
                        <>
                          <span className="visually-hidden">{t(`course.state.${state}`)}, </span>
                          {t('course.dueOn', { date: format.dayAndMonth(due) })}
                        </>
                      ) : (
                        <span
                          className={state === 'next' || state === 'underWay' ? undefined : 'visually-hidden'}
                        >
                          {t(`course.state.${state}`)}
                        </span>
                      )}
                    </span>
                  </li>
                );
              })}
            </ol>
          </li>
        );
      })}
    </ol>
  );
}
