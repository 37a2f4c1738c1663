import { useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { WaitingListView, WaitingRow } from '#shared/api/views.ts';
import { useActions } from '../actions/ActionsProvider.tsx';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton, Segments } from '../components/buttons.tsx';
import { type Column, DataGrid, type Opening } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { useFormat } from '../i18n/format.ts';
import { CitizenPanel } from './CitizenPanel.tsx';
import { DeadlineMark, OutcomeMark } from './marks.tsx';
import {
  filterCounts,
  parseSorting,
  sortedRows,
  sortingText,
  waitingFilters,
  wantedRows,
} from './waiting-rows.ts';
import './waiting-list.css';

const gridId = 'waiting-list';
/** What is left of the columns while the details stand beside them. */
const besidePanel = ['deadline', 'citizen', 'service', 'priority', 'proposal', 'start'];

/** Everyone who waits: how far off each deadline is, and what the draft proposes. */
export function WaitingListScreen() {
  const { t } = useTranslation();
  const view = useAsk('waitingList.get', {});
  if (view.data) return <WaitingList view={view.data} />;
  return <QueryFault query={view} title={t('waiting.title')} />;
}

function WaitingList({ view }: { view: WaitingListView }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const { everywhere } = useActions();
  const makePlan = everywhere.find((action) => action.id === 'plan.make');
  const columns = useWaitingColumns(view.hasDraft);
  const [text, setText] = useState('');
  const [focusPanel, setFocusPanel] = useState(false);
  const filter = waitingFilters.find((each) => each === params.show) ?? 'all';
  const site = params.site ?? null;
  const sorting = useMemo(() => parseSorting(params.sort, 'deadline'), [params.sort]);
  const counts = useMemo(() => filterCounts(view.rows, site), [view.rows, site]);
  const rows = useMemo(
    () => sortedRows(wantedRows(view.rows, { filter, site, text }), sorting),
    [view.rows, filter, site, text, sorting],
  );
  const opened = view.rows.find((row) => row.referralId === params.citizen);
  function open(row: WaitingRow, how: Opening) {
    setFocusPanel(how === 'enter');
    go({ citizen: row.referralId }, { replace: how === 'along' });
  }
  const close = () => {
    go({ citizen: null });
    document.getElementById(gridId)?.focus();
  };

  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1>{t('waiting.title')}</h1>
          <span className="muted" role="status">
            {rows.length === view.rows.length
              ? t('waiting.count', { count: view.rows.length })
              : t('waiting.shown', { shown: rows.length, total: view.rows.length })}
          </span>
          <span className="spring" />
          {view.hasDraft ? (
            <PushButton icon="plan" onPress={() => go({ screen: 'plan' })}>
              {t('waiting.seeDraft')}
            </PushButton>
          ) : view.rows.length > 0 ? (
            <PushButton
              kind="primary"
              icon="plan"
              isDisabled={!makePlan?.may}
              onPress={() => makePlan?.run()}
            >
              {t('actions.makePlan')}
            </PushButton>
          ) : null}
        </div>
        {view.rows.length === 0 ? (
          <EmptyState title={t('waiting.emptyTitle')}>{t('waiting.empty')}</EmptyState>
        ) : (
          <>
            <div className="screen-head waiting-tools">
              <Segments
                label={t('waiting.filter')}
                value={filter}
                choices={waitingFilters
                  .filter((each) => view.hasDraft || (each !== 'proposed' && each !== 'left'))
                  .map((each) => ({ id: each, label: t(`waiting.${each}`), count: counts[each] }))}
                onChange={(chosen) => go({ show: chosen === 'all' ? null : chosen })}
              />
              <SearchField className="find" aria-label={t('waiting.find')} value={text} onChange={setText}>
                <Input placeholder={t('waiting.find')} />
              </SearchField>
            </div>
            {rows.length === 0 ? (
              <EmptyState
                title={t('waiting.noneTitle')}
                step={
                  <PushButton
                    onPress={() => {
                      setText('');
                      go({ show: null, site: null });
                    }}
                  >
                    {t('waiting.showAll')}
                  </PushButton>
                }
              >
                {t('waiting.none')}
              </EmptyState>
            ) : (
              <DataGrid
                id={gridId}
                label={t('waiting.title')}
                columns={opened ? columns.filter(({ id }) => besidePanel.includes(id)) : columns}
                rows={rows}
                rowId={(row) => row.referralId}
                openedId={opened?.referralId}
                onOpen={open}
                sorting={sorting}
                onSort={(next) => go({ sort: sortingText(next) }, { replace: true })}
              />
            )}
          </>
        )}
      </div>
      {opened ? (
        <CitizenPanel row={opened} hasDraft={view.hasDraft} focus={focusPanel} onClose={close} />
      ) : null}
    </>
  );
}

function useWaitingColumns(hasDraft: boolean): Column<WaitingRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    // With a draft its verdict takes the room of what the details show anyway.
    const aboutDraft: Column<WaitingRow>[] = [
      {
        id: 'proposal',
        header: t('waiting.columns.proposal'),
        width: '206px',
        sortable: true,
        cell: (row) => <OutcomeMark row={row} hasDraft />,
      },
      {
        id: 'start',
        header: t('waiting.columns.start'),
        width: '120px',
        cell: ({ proposed }) => (proposed ? format.date(proposed.date) : '–'),
      },
    ];
    const aboutGrant: Column<WaitingRow>[] = [
      {
        id: 'visitated',
        header: t('waiting.columns.visitated'),
        width: '116px',
        sortable: true,
        cell: (row) => format.date(row.visitatedOn),
      },
      {
        id: 'form',
        header: t('waiting.columns.form'),
        width: 'minmax(90px, 0.8fr)',
        cell: (row) => row.modalities.map((modality) => t(`modality.${modality}`)).join(', '),
      },
    ];
    return [
      {
        id: 'deadline',
        header: t('waiting.columns.deadline'),
        width: '178px',
        sortable: true,
        cell: (row) => <DeadlineMark row={row} />,
      },
      {
        id: 'citizen',
        header: t('waiting.columns.citizen'),
        width: 'minmax(140px, 1.2fr)',
        sortable: true,
        cell: (row) => row.citizen.name,
      },
      {
        id: 'service',
        header: t('waiting.columns.service'),
        width: 'minmax(150px, 1.3fr)',
        sortable: true,
        cell: (row) => row.serviceName,
      },
      {
        id: 'priority',
        header: t('waiting.columns.priority'),
        width: '86px',
        align: 'end',
        sortable: true,
        cell: (row) => row.priority,
      },
      {
        id: 'site',
        header: t('waiting.columns.site'),
        width: 'minmax(120px, 1.2fr)',
        sortable: true,
        cell: (row) => row.siteNames.join(', '),
      },
      ...(hasDraft ? aboutDraft : aboutGrant),
    ];
  }, [t, format, hasDraft]);
}
