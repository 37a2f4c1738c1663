import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterListRow, LettersDueView } from '#shared/api/letters-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { PushButton } from '../components/buttons.tsx';
import { type Column, DataGrid } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { useFormat } from '../i18n/format.ts';
import { NoneShown } from './DueLetters.tsx';
import { wantedLetters } from './kind-filter.ts';
import { LetterFilters, useLetterFilter } from './LetterFilters.tsx';

const besidePanel = ['kind', 'citizen', 'delivery'];

/** What is written and not sent: one at a time, or the whole pile that is shown. */
export function UnsentLetters({ view }: { view: LettersDueView }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const { kind, delivery } = useLetterFilter();
  const columns = useUnsentColumns();
  const rows = useMemo(() => wantedLetters(view.unsent, kind, delivery), [view.unsent, kind, delivery]);
  if (view.unsent.length === 0) {
    return <EmptyState title={t('letters.nothingReadyTitle')}>{t('letters.nothingReady')}</EmptyState>;
  }
  return (
    <>
      <div className="screen-head letters-tools">
        <LetterFilters letters={view.unsent} />
        <span className="spring" />
        <PushButton
          kind="primary"
          icon="print"
          isDisabled={rows.length === 0}
          onPress={() => go({ show: 'bunke', letter: null })}
        >
          {t('letters.toBatch', { count: rows.length })}
        </PushButton>
      </div>
      {rows.length === 0 ? (
        <NoneShown />
      ) : (
        <DataGrid
          id="ready-letters"
          label={t('letters.ready')}
          columns={params.letter ? columns.filter(({ id }) => besidePanel.includes(id)) : columns}
          rows={rows}
          rowId={({ id }) => id}
          openedId={params.letter}
          onOpen={(row, how) => go({ letter: row.id }, { replace: how === 'along' })}
        />
      )}
    </>
  );
}

function useUnsentColumns(): Column<LetterListRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'made',
        header: t('letters.columns.made'),
        width: '130px',
        cell: ({ madeOn }) => format.date(madeOn),
      },
      {
        id: 'kind',
        header: t('letters.columns.kind'),
        width: 'minmax(140px, 1fr)',
        cell: ({ kind }) => t(`letters.kinds.${kind}`),
      },
      {
        id: 'citizen',
        header: t('letters.columns.citizen'),
        width: 'minmax(150px, 1.2fr)',
        cell: ({ citizen }) => citizen.name,
      },
      {
        id: 'subject',
        header: t('letters.columns.subject'),
        width: 'minmax(180px, 1.6fr)',
        cell: ({ subject }) => subject,
      },
      {
        id: 'delivery',
        header: t('letters.columns.delivery'),
        width: '120px',
        cell: ({ digitalPost }) => t(digitalPost ? 'letters.delivery.digitalPost' : 'letters.delivery.print'),
      },
    ],
    [t, format],
  );
}
