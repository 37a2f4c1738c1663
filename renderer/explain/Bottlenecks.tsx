import { useTranslation } from 'react-i18next';
import type { BottlenecksView, BottleneckView } from '#shared/api/explanations.ts';
import type { DraftView, WaitingRow } from '#shared/api/views.ts';
import { PushButton } from '../components/buttons.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Fault } from './Fault.tsx';
import { useBottlenecks } from './use-bottlenecks.ts';
import { useSentences } from './use-sentences.ts';
import './explain.css';

/** What holds most citizens up, worked out when asked for, one citizen after the other; stopped, it keeps what it has found. */
export function Bottlenecks({ draft, onOpen }: { draft: DraftView; onOpen: (row: WaitingRow) => void }) {
  const { t } = useTranslation();
  const { view, error, isLooking, look, stop } = useBottlenecks(draft.draftId);
  const delayed = draft.figures.late + draft.figures.waiting;
  return (
    <section aria-labelledby="bottlenecks">
      <h3 id="bottlenecks">{t('explain.bottlenecksTitle')}</h3>
      {delayed === 0 ? (
        <p className="muted">{t('explain.nobodyDelayed')}</p>
      ) : view === undefined && !isLooking && !error ? (
        <>
          <p>{t('explain.bottlenecksIntro', { count: delayed })}</p>
          <PushButton isDisabled={draft.outdated} onPress={look}>
            {t('explain.bottlenecksFind')}
          </PushButton>
          {draft.outdated ? <p className="muted">{t('explain.outdated')}</p> : null}
        </>
      ) : (
        <>
          {isLooking ? <Looking done={view?.lookedAt ?? 0} all={delayed} onStop={stop} /> : null}
          {view ? <Found view={view} isFinal={!isLooking} draft={draft} onOpen={onOpen} /> : null}
          {error ? <Fault error={error} again={look} /> : null}
          {view && !isLooking && !error && view.lookedAt < delayed ? (
            <PushButton onPress={look}>{t('explain.lookAtTheRest')}</PushButton>
          ) : null}
        </>
      )}
    </section>
  );
}

/** How far it is, and a way to stop that keeps what is there. */
function Looking({ done, all, onStop }: { done: number; all: number; onStop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="working">
      <p>{t('explain.bottlenecksWorking', { done, count: all })}</p>
      <span className="progress-track" aria-hidden="true">
        <span className="progress-fill" style={{ width: `${(100 * done) / all}%` }} />
      </span>
      <PushButton onPress={onStop}>{t('explain.bottlenecksStop')}</PushButton>
    </div>
  );
}

function Found({
  view,
  isFinal,
  draft,
  onOpen,
}: {
  view: BottlenecksView;
  /** Read aloud only then, not each second. */
  isFinal: boolean;
  draft: DraftView;
  onOpen: (row: WaitingRow) => void;
}) {
  const { t } = useTranslation();
  const total = view.late + view.waiting;
  return (
    <>
      <p role={isFinal ? 'status' : undefined}>
        {t('explain.lookedAt', { lookedAt: view.lookedAt, count: total })}
      </p>
      <ol className="bottlenecks">
        {view.bottlenecks.map((bottleneck) => (
          <li key={JSON.stringify(bottleneck.resource)}>
            <Bottleneck bottleneck={bottleneck} draft={draft} onOpen={onOpen} />
          </li>
        ))}
        {view.unexplained.length > 0 ? (
          <li>
            <Disclosure
              title={t('explain.unexplained')}
              count={t('explain.delays', { count: view.unexplained.length })}
            >
              <Citizens referralIds={view.unexplained} draft={draft} onOpen={onOpen} />
            </Disclosure>
          </li>
        ) : null}
      </ol>
      {view.byChoice > 0 ? <p className="muted">{t('explain.byChoice', { count: view.byChoice })}</p> : null}
    </>
  );
}

function Bottleneck({
  bottleneck,
  draft,
  onOpen,
}: {
  bottleneck: BottleneckView;
  draft: DraftView;
  onOpen: (row: WaitingRow) => void;
}) {
  const { t } = useTranslation();
  const say = useSentences();
  const weeks = bottleneck.weeks
    .map(({ week, delayed }) => t('explain.inWeek', { number: Number(week.slice(6)), count: delayed }))
    .join(', ');
  return (
    <Disclosure
      title={say.resource(bottleneck.resource)}
      count={t('explain.delays', { count: bottleneck.delayed })}
    >
      {weeks ? <p className="muted">{weeks}</p> : null}
      <Citizens referralIds={bottleneck.referralIds} draft={draft} onOpen={onOpen} />
    </Disclosure>
  );
}

/** The delayed citizens, each opening their own details. */
function Citizens({
  referralIds,
  draft,
  onOpen,
}: {
  referralIds: readonly string[];
  draft: DraftView;
  onOpen: (row: WaitingRow) => void;
}) {
  const wanted = new Set(referralIds);
  return (
    <ul className="delayed-citizens">
      {draft.rows
        .filter(({ referralId }) => wanted.has(referralId))
        .map((row) => (
          <li key={row.referralId}>
            <PushButton kind="quiet" icon="next" onPress={() => onOpen(row)}>
              {row.citizen.name}
            </PushButton>
          </li>
        ))}
    </ul>
  );
}
