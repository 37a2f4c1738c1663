import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, WaitingRow } from '#shared/api/views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { Segments } from '../components/buttons.tsx';
import { type Column, DataGrid, type Opening } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { useFormat } from '../i18n/format.ts';
import { OutcomeMark } from '../waiting-list/marks.tsx';
import { parseSorting, sortingText } from '../waiting-list/waiting-rows.ts';
import { changeCounts, changeFilters, changeRows, placeOf, sortedChanges } from './change-rows.ts';

export const changesGridId = 'plan-changes';
/** What is left of the columns while a citizen's details stand beside them. */
const besidePanel = ['outcome', 'citizen', 'start', 'byHand', 'deadline'];

/** What the draft does for whom: everybody on the waiting list, the ones it fails first. */
export function ChangesGrid({
  draft,
  openedId,
  onOpen,
}: {
  draft: DraftView;
  openedId: string | undefined;
  onOpen: (row: WaitingRow, how: Opening) => void;
}) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const columns = useChangeColumns();
  const site = params.site ?? null;
  const filter = changeFilters.find((each) => each === params.show) ?? 'all';
  const sorting = useMemo(() => parseSorting(params.sort, 'outcome'), [params.sort]);
  const counts = useMemo(() => changeCounts(draft.rows, site), [draft.rows, site]);
  const rows = useMemo(
    () => sortedChanges(changeRows(draft.rows, filter, site), sorting),
    [draft.rows, filter, site, sorting],
  );
  const words = {
    all: t('plan.showAll'),
    inTime: t('plan.showInTime'),
    late: t('plan.showLate'),
    waiting: t('plan.showWaiting'),
    gain: t('plan.showGain'),
  };
  return (
    <>
      <div className="screen-head changes-head">
        <h2>{t('plan.changes')}</h2>
        <Segments
          label={t('plan.show')}
          value={filter}
          choices={changeFilters.map((each) => ({ id: each, label: words[each], count: counts[each] }))}
          onChange={(chosen) => go({ show: chosen === 'all' ? null : chosen })}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('plan.noRows')} />
      ) : (
        <DataGrid
          id={changesGridId}
          label={t('plan.changes')}
          columns={openedId ? columns.filter(({ id }) => besidePanel.includes(id)) : columns}
          rows={rows}
          rowId={(row) => row.referralId}
          openedId={openedId}
          onOpen={onOpen}
          sorting={sorting}
          onSort={(next) => go({ sort: sortingText(next) }, { replace: true })}
        />
      )}
    </>
  );
}

function useChangeColumns(): Column<WaitingRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'outcome',
        header: t('plan.columns.outcome'),
        width: '206px',
        sortable: true,
        cell: (row) => <OutcomeMark row={row} hasDraft />,
      },
      {
        id: 'citizen',
        header: t('plan.columns.citizen'),
        width: 'minmax(150px, 1.2fr)',
        sortable: true,
        cell: (row) => row.citizen.name,
      },
      {
        id: 'start',
        header: t('plan.columns.start'),
        width: '160px',
        sortable: true,
        cell: ({ proposed }) => (proposed ? `${format.date(proposed.date)} ${proposed.from}` : '–'),
      },
      {
        id: 'byHand',
        header: t('plan.columns.byHand'),
        width: '124px',
        sortable: true,
        cell: ({ byHand }) => (
          <span className="muted">{byHand ? format.date(byHand.date) : t('plan.byHandWaits')}</span>
        ),
      },
      {
        id: 'deadline',
        header: t('plan.columns.deadline'),
        width: '118px',
        sortable: true,
        cell: (row) => format.date(row.deadline),
      },
      {
        id: 'form',
        header: t('plan.columns.form'),
        width: '94px',
        cell: ({ proposed }) => (proposed ? t(`modality.${proposed.modality}`) : '–'),
      },
      {
        id: 'team',
        header: t('plan.columns.team'),
        width: 'minmax(130px, 1fr)',
        sortable: true,
        cell: (row) => (row.proposed?.modality === 'home' ? t('waiting.atHome') : placeOf(row) || '–'),
      },
      {
        id: 'therapist',
        header: t('plan.columns.therapist'),
        width: 'minmax(120px, 1fr)',
        sortable: true,
        cell: ({ proposed }) => proposed?.therapist.name ?? '–',
      },
    ],
    [t, format],
  );
}
