import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { JobView } from '#shared/api/views.ts';
import { PushButton } from '../components/buttons.tsx';
import { useFormat } from '../i18n/format.ts';
import { Curve } from './Curve.tsx';
import { Figures, gapOf } from './Figures.tsx';
import { usePlanRun } from './PlanRun.tsx';

/** A run under way: how far it is, the best plan so far, and two ways to end it. `job` is null until it has begun. */
export function RunningPlan({ job }: { job: JobView | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { curve, stop, stopping } = usePlanRun();
  const best = job?.best ?? null;
  const limit = job?.limit ?? 1;
  const elapsed = job ? Math.min(job.elapsed, limit) : 0;
  const progress = t('plan.elapsed', { elapsed: format.number(elapsed), limit: format.number(limit) });
  return (
    <section className="running" aria-labelledby="running-title">
      <h2 id="running-title">{t('plan.running')}</h2>
      <ProgressBar
        className="progress"
        aria-label={t('plan.running')}
        value={elapsed}
        maxValue={limit}
        valueLabel={progress}
      >
        {({ percentage }) => (
          <>
            <span className="progress-track">
              <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
            </span>
            <span className="muted">{stopping ? t('plan.stopping') : job ? progress : null}</span>
          </>
        )}
      </ProgressBar>
      {best ? (
        <>
          <h3>{t('plan.bestSoFar')}</h3>
          <Figures figures={best} gap={gapOf(best.cost, best.bound)} />
          <Curve points={curve} limit={limit} />
        </>
      ) : (
        <p role="status">{t('plan.starting')}</p>
      )}
      <div className="running-buttons">
        <PushButton
          kind="primary"
          icon="check"
          isDisabled={best === null || stopping}
          onPress={() => stop(true)}
        >
          {t('plan.useThis')}
        </PushButton>
        <PushButton icon="stop" isDisabled={job === null || stopping} onPress={() => stop(false)}>
          {t('plan.stop')}
        </PushButton>
      </div>
    </section>
  );
}
