import { useTranslation } from 'react-i18next';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import { StatusMark } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';

/** Where a deadline stands: a shape, the working days left, and a colour. */
export function DeadlineStatusMark({ deadline }: { deadline: DeadlineState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = deadline.workingDaysLeft ?? 0;
  switch (deadline.status) {
    case 'late':
      return (
        <StatusMark icon="flag" tone="bad">
          {t('waiting.overdue', { count: Math.max(0, -left) })}
        </StatusMark>
      );
    case 'soon':
      return (
        <StatusMark icon="clock" tone="near">
          {left === 0 ? t('waiting.today') : t('waiting.days', { count: left })}
        </StatusMark>
      );
    case 'open':
      return (
        <StatusMark icon="check" tone="good">
          {t('waiting.days', { count: left })}
        </StatusMark>
      );
    case 'metInTime':
      return (
        <StatusMark icon="check" tone="good">
          {t('course.metInTime', { date: deadline.metOn ? format.dayAndMonth(deadline.metOn) : '' })}
        </StatusMark>
      );
    case 'metLate':
      return (
        <StatusMark icon="flag" tone="bad">
          {t('course.metLate', { date: deadline.metOn ? format.dayAndMonth(deadline.metOn) : '' })}
        </StatusMark>
      );
    case 'lapsed':
      return (
        <StatusMark icon="cancelled" tone="open">
          {t('course.lapsed')}
        </StatusMark>
      );
  }
}
