import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { DraftReview } from './DraftReview.tsx';
import { usePlanRun } from './PlanRun.tsx';
import { Published } from './Published.tsx';
import { RunningPlan } from './RunningPlan.tsx';
import { StartPlan } from './StartPlan.tsx';
import './plan.css';

/** The plan's life: make a draft, follow the search, review, publish or discard, and look back. */
export function PlanScreen({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const { running, starting } = usePlanRun();
  const draft = useAsk('draft.get', {});
  const published = useAsk('published.get', {});
  if (running || starting) {
    return (
      <Page>
        <RunningPlan job={running} />
      </Page>
    );
  }
  if (draft.data === undefined || published.data === undefined) {
    return <QueryFault query={draft.error ? draft : published} title={t('plan.title')} />;
  }
  if (draft.data) return <DraftReview draft={draft.data} />;
  const { waiting, teams } = municipality.counts;
  return (
    <Page>
      {published.data ? <Published published={published.data} /> : null}
      {waiting + teams === 0 ? (
        <EmptyState title={t('plan.emptyTitle')}>{t('plan.empty')}</EmptyState>
      ) : (
        <section className="intro" aria-labelledby="intro-title">
          <h2 id="intro-title">{t('plan.introTitle')}</h2>
          <p>{waiting === 0 ? t('plan.nobody') : t('plan.introWaiting', { count: waiting })}</p>
          <p className="muted">{t('plan.intro')}</p>
          <StartPlan again={false} />
        </section>
      )}
    </Page>
  );
}

function Page({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="screen plan-page">
      <div className="screen-head">
        <h1>{t('plan.title')}</h1>
      </div>
      {children}
    </div>
  );
}
