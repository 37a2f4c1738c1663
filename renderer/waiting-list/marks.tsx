import { useTranslation } from 'react-i18next';
import type { WaitingRow } from '#shared/api/views.ts';
import { StatusMark } from '../components/StatusMark.tsx';
import { deadlineState } from './waiting-rows.ts';

/** How far off the deadline is, in working days. */
export function DeadlineMark({ row }: { row: WaitingRow }) {
  const { t } = useTranslation();
  const left = row.workingDaysLeft;
  const state = deadlineState(row);
  if (state === 'passed') {
    return (
      <StatusMark icon="flag" tone="bad">
        {t('waiting.overdue', { count: -left })}
      </StatusMark>
    );
  }
  const text = left === 0 ? t('waiting.today') : t('waiting.days', { count: left });
  return state === 'soon' ? (
    <StatusMark icon="clock" tone="near">
      {text}
    </StatusMark>
  ) : (
    <StatusMark icon="check" tone="good">
      {text}
    </StatusMark>
  );
}

/** What the draft does for a citizen: in time, late, or waiting. */
export function OutcomeMark({ row, hasDraft }: { row: WaitingRow; hasDraft: boolean }) {
  const { t } = useTranslation();
  if (!hasDraft) return <span className="muted">{t('waiting.noDraft')}</span>;
  if (row.proposed === null) {
    return (
      <StatusMark icon="hourglass" tone="open">
        {t('waiting.waits')}
      </StatusMark>
    );
  }
  const late = row.proposed.workingDaysLate;
  return late > 0 ? (
    <StatusMark icon="flag" tone="bad">
      {t('waiting.lateBy', { count: late })}
    </StatusMark>
  ) : (
    <StatusMark icon="check" tone="good">
      {t('waiting.inTime')}
    </StatusMark>
  );
}
