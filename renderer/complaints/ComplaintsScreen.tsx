import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '#shared/api/course-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton, Segments } from '../components/buttons.tsx';
import { type Column, DataGrid, type Opening } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { ComplaintPanel } from './ComplaintPanel.tsx';
import { ComplaintMark } from './marks.tsx';
import { ReceivePanel } from './ReceivePanel.tsx';
import './complaints.css';

const gridId = 'complaints';
const besidePanel = ['state', 'citizen', 'subject'];

/** Every complaint: whose, about what, where it goes, and how long is left to answer. */
export function ComplaintsScreen({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const complaints = useAsk('complaints.list', {});
  if (complaints.data === undefined) return <QueryFault query={complaints} title={t('complaints.title')} />;
  return <Complaints complaints={complaints.data} municipality={municipality} />;
}

function Complaints({
  complaints,
  municipality,
}: {
  complaints: readonly ComplaintView[];
  municipality: OpenMunicipality;
}) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const [focusPanel, setFocusPanel] = useState(false);
  const columns = useComplaintColumns();
  const showsAll = params.show === 'alle';
  const running = complaints.filter(({ isClosed }) => !isClosed);
  const rows = showsAll ? complaints : running;
  const receives = params.complaint === 'ny';
  const opened = complaints.find(({ id }) => id === params.complaint);
  const open = (row: ComplaintView, how: Opening) => {
    setFocusPanel(how === 'enter');
    go({ complaint: row.id }, { replace: how === 'along' });
  };
  const close = () => {
    go({ complaint: null, course: null });
    document.getElementById(gridId)?.focus();
  };
  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1>{t('complaints.title')}</h1>
          <Segments
            label={t('complaints.show')}
            value={showsAll ? 'all' : 'running'}
            choices={[
              { id: 'running', label: t('complaints.running'), count: running.length },
              { id: 'all', label: t('complaints.all'), count: complaints.length },
            ]}
            onChange={(chosen) => go({ show: chosen === 'all' ? 'alle' : null })}
          />
          <span className="spring" />
          <PushButton kind="primary" icon="complaints" onPress={() => go({ complaint: 'ny' })}>
            {t('complaints.receive')}
          </PushButton>
        </div>
        {rows.length === 0 ? (
          <EmptyState
            title={t(complaints.length === 0 ? 'complaints.noneTitle' : 'complaints.noneRunningTitle')}
          >
            {t('complaints.none')}
          </EmptyState>
        ) : (
          <DataGrid
            id={gridId}
            label={t('complaints.title')}
            columns={opened || receives ? columns.filter(({ id }) => besidePanel.includes(id)) : columns}
            rows={rows}
            rowId={({ id }) => id}
            openedId={opened?.id}
            onOpen={open}
          />
        )}
      </div>
      {receives ? <ReceivePanel today={municipality.planningDay} onClose={close} /> : null}
      {opened ? (
        <ComplaintPanel
          key={opened.id}
          complaint={opened}
          today={municipality.planningDay}
          focus={focusPanel}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function useComplaintColumns(): Column<ComplaintView>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  return useMemo(
    () => [
      {
        id: 'state',
        header: t('complaints.columns.state'),
        width: '190px',
        cell: (complaint) => <ComplaintMark complaint={complaint} />,
      },
      {
        id: 'citizen',
        header: t('complaints.columns.citizen'),
        width: 'minmax(150px, 1fr)',
        cell: ({ citizen }) => citizen.name,
      },
      {
        id: 'subject',
        header: t('complaints.columns.subject'),
        width: 'minmax(160px, 1fr)',
        cell: ({ subject }) => t(`complaints.subject.${subject}`),
      },
      {
        id: 'goesTo',
        header: t('complaints.columns.goesTo'),
        width: 'minmax(180px, 1.4fr)',
        cell: ({ goesTo }) => phrase(goesTo),
      },
      {
        id: 'received',
        header: t('complaints.columns.received'),
        width: '130px',
        cell: ({ receivedOn }) => format.date(receivedOn),
      },
    ],
    [t, format, phrase],
  );
}
