import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceWorklist, UnmarkedContact } from '#shared/api/course-views.ts';
import { useScreenActions } from '../actions/ActionsProvider.tsx';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { type Column, DataGrid } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { CourseTabs } from '../course/CourseTabs.tsx';
import { useFormat } from '../i18n/format.ts';
import { MarkPanel } from './MarkPanel.tsx';
import { contactKey, openPeople } from './marks.ts';
import './attendance.css';

const gridId = 'attendance';
/** What is left of the columns while a session is marked beside them. */
const besidePanel = ['when', 'what', 'open'];

/** Sessions and appointments that are over and lack a mark for somebody. Nothing is marked by itself. */
export function AttendanceScreen() {
  const { t } = useTranslation();
  const list = useAsk('attendance.worklist', {});
  return (
    <>
      {list.data ? (
        <Worklist list={list.data} />
      ) : (
        <div className="screen">
          <CourseTabs />
          <QueryFault query={list} title={t('attendance.title')} />
        </div>
      )}
    </>
  );
}

function Worklist({ list }: { list: AttendanceWorklist }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const columns = useColumns();
  const [focusPanel, setFocusPanel] = useState(false);
  const { contacts } = list;
  const opened = contacts.find((contact) => contactKey(contact) === params.session);
  const close = () => {
    go({ session: null });
    document.getElementById(gridId)?.focus();
  };
  useScreenActions(
    useMemo(
      () => [
        {
          id: 'attendance.next',
          label: t('attendance.next'),
          key: 'PageDown',
          may: contacts.length > 0,
          run: () => {
            const at = contacts.findIndex((contact) => contactKey(contact) === params.session);
            setFocusPanel(true);
            openAt(contacts[(at + 1) % contacts.length], true);
          },
        },
      ],
      [t, contacts, params.session],
    ),
  );
  return (
    <>
      <div className="screen">
        <CourseTabs />
        <div className="screen-head">
          <h1>{t('attendance.title')}</h1>
          <span className="muted" role="status">
            {t('attendance.count', { count: contacts.length })}
          </span>
        </div>
        {contacts.length === 0 ? (
          <EmptyState title={t('attendance.emptyTitle')}>{t('attendance.empty')}</EmptyState>
        ) : (
          <DataGrid
            id={gridId}
            label={t('attendance.title')}
            columns={opened ? columns.filter(({ id }) => besidePanel.includes(id)) : columns}
            rows={contacts}
            rowId={contactKey}
            openedId={opened ? contactKey(opened) : undefined}
            onOpen={(contact, how) => {
              setFocusPanel(how === 'enter');
              openAt(contact, how === 'along');
            }}
          />
        )}
      </div>
      {opened ? (
        <MarkPanel
          key={contactKey(opened)}
          contact={opened}
          focus={focusPanel}
          onClose={close}
          onDone={() => {
            // The list has not been asked for again yet: the one after this is the next to do.
            const at = contacts.indexOf(opened);
            const next = contacts[at + 1] ?? contacts[at - 1];
            setFocusPanel(true);
            if (next) openAt(next, true);
            else close();
          }}
        />
      ) : null}
    </>
  );
}

/** Opens a session beside the list. */
function openAt(contact: UnmarkedContact | undefined, replace: boolean): void {
  go({ session: contact ? contactKey(contact) : null }, { replace });
}

function useColumns(): Column<UnmarkedContact>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'when',
        header: t('attendance.columns.when'),
        width: '222px',
        cell: ({ date, from, to }) => `${format.date(date)} ${format.times(from, to)}`,
      },
      {
        id: 'what',
        header: t('attendance.columns.what'),
        width: 'minmax(180px, 1.4fr)',
        cell: (contact) => contact.team?.name ?? contact.people.map(({ citizen }) => citizen.name).join(', '),
      },
      {
        id: 'therapists',
        header: t('attendance.columns.therapists'),
        width: 'minmax(160px, 1fr)',
        cell: ({ therapists }) => therapists.map(({ name }) => name).join(', ') || '–',
      },
      {
        id: 'open',
        header: t('attendance.columns.open'),
        width: '100px',
        align: 'end',
        cell: (contact) =>
          t('attendance.openOf', { open: openPeople(contact).length, all: contact.people.length }),
      },
    ],
    [t, format],
  );
}
