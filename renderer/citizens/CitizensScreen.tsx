import { useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CitizenRow } from '#shared/api/course-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { type Column, DataGrid } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { CourseTabs } from '../course/CourseTabs.tsx';
import { useFormat } from '../i18n/format.ts';
import { CitizenPage } from './CitizenPage.tsx';
import './citizens.css';

const gridId = 'citizens';
const enough = 2;

/** The register: search for a citizen, and open one. */
export function CitizensScreen() {
  const { params } = useAddress();
  return params.citizen ? <CitizenPage citizenId={params.citizen} /> : <CitizenSearch />;
}

function CitizenSearch() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const columns = useCitizenColumns();
  const [text, setText] = useState(params.find ?? '');
  const wanted = text.trim();
  const asked = useAsk('citizens.search', wanted.length >= enough ? { text: wanted } : null);
  const rows = wanted.length >= enough ? asked.data : undefined;
  return (
    <div className="screen">
      <CourseTabs />
      <div className="screen-head">
        <h1>{t('citizens.title')}</h1>
        <SearchField
          className="find citizens-find"
          aria-label={t('citizens.find')}
          autoFocus
          value={text}
          onChange={(next) => {
            setText(next);
            go({ find: next.trim() === '' ? null : next }, { replace: true });
          }}
          onSubmit={() => document.getElementById(gridId)?.focus()}
        >
          <Input placeholder={t('citizens.find')} />
        </SearchField>
        <span className="muted" role="status">
          {rows ? t('citizens.count', { count: rows.length }) : null}
        </span>
        <span className="spring" />
        <PushButton kind="primary" onPress={() => go({ screen: 'inquiry' })}>
          {t('course.newInquiry')}
        </PushButton>
      </div>
      {wanted.length < enough ? (
        <EmptyState title={t('citizens.find')}>{t('citizens.hint')}</EmptyState>
      ) : rows === undefined ? (
        <QueryFault query={asked} title={t('citizens.title')} />
      ) : rows.length === 0 ? (
        <EmptyState
          title={t('citizens.noneTitle')}
          step={<PushButton onPress={() => go({ screen: 'inquiry' })}>{t('course.newInquiry')}</PushButton>}
        >
          {t('citizens.none')}
        </EmptyState>
      ) : (
        <DataGrid
          id={gridId}
          label={t('citizens.title')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          onOpen={(row) => go({ citizen: row.id })}
        />
      )}
    </div>
  );
}

function useCitizenColumns(): Column<CitizenRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('citizens.columns.name'),
        width: 'minmax(180px, 1.4fr)',
        cell: (row) => row.name,
      },
      {
        id: 'born',
        header: t('citizens.columns.born'),
        width: '110px',
        cell: (row) => row.birthDigits ?? '–',
      },
      {
        id: 'courses',
        header: t('citizens.columns.courses'),
        width: '110px',
        align: 'end',
        cell: (row) => row.openCourses,
      },
      {
        id: 'next',
        header: t('citizens.columns.next'),
        width: 'minmax(160px, 1fr)',
        cell: ({ nextStep }) => (nextStep ? t(`course.step.${nextStep.kind}`) : '–'),
      },
      {
        id: 'due',
        header: t('citizens.columns.due'),
        width: '140px',
        cell: ({ nextStep }) => (nextStep?.due ? format.date(nextStep.due) : '–'),
      },
    ],
    [t, format],
  );
}
