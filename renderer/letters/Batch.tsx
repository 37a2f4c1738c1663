import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LettersDueView } from '#shared/api/letters-views.ts';
import { go } from '../address/use-address.ts';
import { call } from '../api/client.ts';
import { PushButton } from '../components/buttons.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Paper } from '../print/Paper.tsx';
import { PrintButtons } from '../print/PrintButtons.tsx';
import { wantedLetters } from './kind-filter.ts';
import { LetterFilters, useLetterFilter } from './LetterFilters.tsx';
import { letterDocument } from './letter-document.ts';
import { MarkSent } from './MarkSent.tsx';

/** The pile of letters that are ready: printed together, each with page numbers of its own, then marked as sent together. */
export function Batch({ view }: { view: LettersDueView }) {
  const { t } = useTranslation();
  const { kind, delivery } = useLetterFilter();
  const rows = useMemo(() => wantedLetters(view.unsent, kind, delivery), [view.unsent, kind, delivery]);
  const documents = useQueries({
    // A letter that is prepared never changes.
    queries: rows.map(({ id }) => ({
      queryKey: ['letters.get', { letterId: id }],
      queryFn: () => call('letters.get', { letterId: id }),
      staleTime: 'static' as const,
    })),
    combine: (answers) => ({
      done: answers.filter(({ data }) => data !== undefined).length,
      failed: answers.some(({ error }) => error !== null),
      letters: answers.map(({ data }) => data),
    }),
  });
  const { letters } = documents;
  const papers = useMemo(
    () => letters.flatMap((letter, index) => (letter ? [letterDocument(rows[index]?.id ?? '', letter)] : [])),
    [letters, rows],
  );
  const back = () => go({ show: 'klar' });
  return (
    <div className="screen">
      <div className="screen-head">
        <PushButton kind="quiet" icon="previous" onPress={back}>
          {t('letters.ready')}
        </PushButton>
        <h1>{t('letters.batch', { count: rows.length })}</h1>
        <span className="spring" />
        {documents.done === rows.length && rows.length > 0 ? (
          <>
            <PrintButtons primary fileName={t('letters.batch', { count: rows.length })} />
            <MarkSent letters={rows} today={view.today} onSent={back} />
          </>
        ) : null}
      </div>
      <div className="screen-head letters-tools">
        <LetterFilters letters={view.unsent} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('letters.nothingReadyTitle')}>{t('letters.nothingReady')}</EmptyState>
      ) : documents.failed ? (
        <EmptyState title={t('letters.batchFailedTitle')}>{t('letters.batchFailed')}</EmptyState>
      ) : documents.done < rows.length ? (
        <p className="screen-head muted" role="status">
          {t('letters.fetching', { done: documents.done, total: rows.length })}
        </p>
      ) : (
        <Paper documents={papers} label={t('letters.onPaper')} />
      )}
    </div>
  );
}
