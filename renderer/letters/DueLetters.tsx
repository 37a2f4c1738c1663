import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueLetter, LettersDueView } from '#shared/api/letters-views.ts';
import { dayNumber } from '#shared/calendar/dates.ts';
import { go, useAddress } from '../address/use-address.ts';
import { PushButton } from '../components/buttons.tsx';
import { type Column, DataGrid } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';
import { wantedLetters } from './kind-filter.ts';
import { LetterFilters, useLetterFilter } from './LetterFilters.tsx';
import { keyOf } from './letter-key.ts';
import { usePrepareAll } from './use-prepare-all.ts';

const besidePanel = ['due', 'kind', 'citizen'];

/** What is owed and not written: one at a time beside the paper, or all that are shown at once. */
export function DueLetters({ view }: { view: LettersDueView }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const { kind, delivery } = useLetterFilter();
  const columns = useDueColumns(view);
  const { prepareAll, preparing } = usePrepareAll();
  const rows = useMemo(() => wantedLetters(view.due, kind, delivery), [view.due, kind, delivery]);
  if (view.due.length === 0) {
    return <EmptyState title={t('letters.nothingDueTitle')}>{t('letters.nothingDue')}</EmptyState>;
  }
  return (
    <>
      <div className="screen-head letters-tools">
        <LetterFilters letters={view.due} />
        <span className="spring" />
        <PushButton
          kind="primary"
          icon="letters"
          isDisabled={preparing !== null || rows.length === 0}
          onPress={() => prepareAll(rows)}
        >
          {preparing === null
            ? t('letters.prepareAll', { count: rows.length })
            : t('letters.preparing', { done: preparing, total: rows.length })}
        </PushButton>
      </div>
      {rows.length === 0 ? (
        <NoneShown />
      ) : (
        <DataGrid
          id="due-letters"
          label={t('letters.due')}
          columns={params.letter ? columns.filter(({ id }) => besidePanel.includes(id)) : columns}
          rows={rows}
          rowId={keyOf}
          openedId={params.letter}
          onOpen={(row, how) => go({ letter: keyOf(row) }, { replace: how === 'along' })}
        />
      )}
    </>
  );
}

/** The filters leave nothing. */
export function NoneShown() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('letters.noneShownTitle')}
      step={<PushButton onPress={() => go({ section: null, view: null })}>{t('letters.showAll')}</PushButton>}
    />
  );
}

function useDueColumns(view: LettersDueView): Column<DueLetter>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'due',
        header: t('letters.columns.due'),
        width: '192px',
        cell: ({ dueOn }) => {
          if (dueOn === null) return <span className="muted">{t('letters.noDeadline')}</span>;
          const days = dayNumber(dueOn) - dayNumber(view.today);
          const [icon, tone] =
            days < 0
              ? (['flag', 'bad'] as const)
              : days < 4
                ? (['clock', 'near'] as const)
                : (['check', 'good'] as const);
          return (
            <StatusMark icon={icon} tone={tone}>
              {days < 0
                ? t('letters.lateSince', { date: format.date(dueOn) })
                : t('letters.by', { date: format.date(dueOn) })}
            </StatusMark>
          );
        },
      },
      {
        id: 'kind',
        header: t('letters.columns.kind'),
        width: 'minmax(150px, 1fr)',
        cell: ({ kind }) => t(`letters.kinds.${kind}`),
      },
      {
        id: 'citizen',
        header: t('letters.columns.citizen'),
        width: 'minmax(150px, 1.2fr)',
        cell: ({ citizen }) => citizen.name,
      },
      {
        id: 'delivery',
        header: t('letters.columns.delivery'),
        width: '140px',
        cell: ({ digitalPost }) => t(digitalPost ? 'letters.delivery.digitalPost' : 'letters.delivery.print'),
      },
    ],
    [t, format, view.today],
  );
}
