import { useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CourseListView, CourseRow } from '#shared/api/course-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton, Segments } from '../components/buttons.tsx';
import { type Column, DataGrid } from '../components/DataGrid.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';
import { parseSorting, sortingText } from '../waiting-list/waiting-rows.ts';
import { CourseMark } from './CourseLine.tsx';
import { CourseScreen } from './CourseScreen.tsx';
import { CourseTabs } from './CourseTabs.tsx';
import { courseCounts, courseFilters, sortedCourses, wantedCourses } from './course-rows.ts';
import './course-list.css';

const gridId = 'courses';

/** Every course, or the one that is opened. */
export function CoursesScreen() {
  const { params } = useAddress();
  return params.course ? <CourseScreen courseId={params.course} /> : <Courses />;
}

function Courses() {
  const { t } = useTranslation();
  const list = useAsk('course.list', { show: 'all', text: '' });
  if (list.data) return <CourseList list={list.data} />;
  return <QueryFault query={list} title={t('course.title')} />;
}

function CourseList({ list }: { list: CourseListView }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const columns = useCourseColumns();
  const [text, setText] = useState('');
  const filter = courseFilters.find((each) => each === params.show) ?? 'open';
  const sorting = useMemo(() => parseSorting(params.sort, 'deadline'), [params.sort]);
  const counts = useMemo(() => courseCounts(list.courses), [list.courses]);
  const rows = useMemo(
    () => sortedCourses(wantedCourses(list.courses, { filter, text }), sorting),
    [list.courses, filter, text, sorting],
  );
  const newInquiry = (
    <PushButton kind="primary" onPress={() => go({ screen: 'inquiry' })}>
      {t('course.newInquiry')}
    </PushButton>
  );
  return (
    <div className="screen">
      <CourseTabs />
      <div className="screen-head">
        <h1>{t('course.title')}</h1>
        <span className="muted" role="status">
          {t('course.count', { count: rows.length })}
        </span>
        <span className="spring" />
        {newInquiry}
      </div>
      {list.courses.length === 0 ? (
        <EmptyState title={t('course.emptyTitle')}>{t('course.empty')}</EmptyState>
      ) : (
        <>
          <div className="screen-head waiting-tools">
            <Segments
              label={t('course.filter')}
              value={filter}
              choices={courseFilters.map((id) => ({ id, label: t(`course.${id}`), count: counts[id] }))}
              onChange={(chosen) => go({ show: chosen === 'open' ? null : chosen })}
            />
            <SearchField className="find" aria-label={t('course.find')} value={text} onChange={setText}>
              <Input placeholder={t('course.find')} />
            </SearchField>
          </div>
          {rows.length === 0 ? (
            <EmptyState
              title={t('course.noneTitle')}
              step={
                <PushButton
                  onPress={() => {
                    setText('');
                    go({ show: null });
                  }}
                >
                  {t('course.showAll')}
                </PushButton>
              }
            >
              {t('course.none')}
            </EmptyState>
          ) : (
            <DataGrid
              id={gridId}
              label={t('course.title')}
              columns={columns}
              rows={rows}
              rowId={(row) => row.courseId}
              onOpen={(row) => go({ course: row.courseId })}
              sorting={sorting}
              onSort={(next) => go({ sort: sortingText(next) }, { replace: true })}
            />
          )}
        </>
      )}
    </div>
  );
}

function useCourseColumns(): Column<CourseRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'deadline',
        header: t('course.columns.deadline'),
        width: '206px',
        sortable: true,
        cell: (row) => <CourseMark course={row} />,
      },
      {
        id: 'citizen',
        header: t('course.columns.citizen'),
        width: 'minmax(160px, 1.2fr)',
        sortable: true,
        cell: (row) => row.citizen.name,
      },
      {
        id: 'next',
        header: t('course.columns.next'),
        width: 'minmax(150px, 1fr)',
        sortable: true,
        cell: (row) => (row.next ? t(`course.step.${row.next}`) : '–'),
      },
      {
        id: 'due',
        header: t('course.columns.due'),
        width: '130px',
        cell: ({ deadline }) => (deadline ? format.date(deadline.due) : '–'),
      },
      {
        id: 'service',
        header: t('course.columns.service'),
        width: 'minmax(150px, 1.2fr)',
        sortable: true,
        cell: (row) => row.serviceName ?? <span className="muted">{t('course.notGranted')}</span>,
      },
      {
        id: 'look',
        header: t('course.columns.look'),
        width: '136px',
        sortable: true,
        cell: (row) =>
          row.warnings + row.endings > 0 ? (
            <StatusMark icon="warning" tone="near">
              {t('course.lookAt', { count: row.warnings + row.endings })}
            </StatusMark>
          ) : null,
      },
    ],
    [t, format],
  );
}
