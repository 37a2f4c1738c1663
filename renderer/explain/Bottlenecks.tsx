import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BottlenecksView, BottleneckView } from '#shared/api/explanations.ts';
import type { DraftView, WaitingRow } from '#shared/api/views.ts';
import { useFinding } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Fault } from './Fault.tsx';
import { useSentences } from './use-sentences.ts';
import { Working } from './Working.tsx';
import './explain.css';

/** How long the first look may take, and the thorough one where that did not reach everybody. */
const FIRST_SECONDS = 10;
const THOROUGH_SECONDS = 60;

/** What has been asked for, by draft, so that looking at a citizen in between does not lose it. */
const asked = new Map<string, number>();

/** What holds most citizens up, worked out when asked for. */
export function Bottlenecks({ draft, onOpen }: { draft: DraftView; onOpen: (row: WaitingRow) => void }) {
  const { t } = useTranslation();
  const [, redraw] = useState(0);
  const seconds = asked.get(draft.draftId) ?? null;
  const found = useFinding('explain.bottlenecks', seconds === null ? null : { seconds }, draft.draftId);
  const delayed = draft.figures.late + draft.figures.waiting;
  function look(so: number) {
    asked.clear();
    asked.set(draft.draftId, so);
    redraw((times) => times + 1);
  }
  return (
    <section aria-labelledby="bottlenecks">
      <h3 id="bottlenecks">{t('explain.bottlenecksTitle')}</h3>
      {delayed === 0 ? (
        <p className="muted">{t('explain.nobodyDelayed')}</p>
      ) : seconds === null ? (
        <>
          <p>{t('explain.bottlenecksIntro', { count: delayed })}</p>
          <PushButton isDisabled={draft.outdated} onPress={() => look(FIRST_SECONDS)}>
            {t('explain.bottlenecksFind')}
          </PushButton>
          {draft.outdated ? <p className="muted">{t('explain.outdated')}</p> : null}
        </>
      ) : found.data ? (
        <Found view={found.data} draft={draft} onOpen={onOpen} onLookAtAll={() => look(THOROUGH_SECONDS)} />
      ) : found.error ? (
        <Fault error={found.error} again={found.refetch} />
      ) : (
        <Working limit={seconds}>{t('explain.bottlenecksWorking', { count: delayed })}</Working>
      )}
    </section>
  );
}

function Found({
  view,
  draft,
  onOpen,
  onLookAtAll,
}: {
  view: BottlenecksView;
  draft: DraftView;
  onOpen: (row: WaitingRow) => void;
  onLookAtAll: () => void;
}) {
  const { t } = useTranslation();
  const total = view.late + view.waiting;
  return (
    <>
      <p role="status">{t('explain.lookedAt', { lookedAt: view.lookedAt, count: total })}</p>
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
      {view.lookedAt < total ? (
        <PushButton onPress={onLookAtAll}>{t('explain.lookAtAll', { seconds: THOROUGH_SECONDS })}</PushButton>
      ) : null}
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
