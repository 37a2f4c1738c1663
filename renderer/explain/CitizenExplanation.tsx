import { useTranslation } from 'react-i18next';
import type { WaitingRow } from '#shared/api/views.ts';
import { useAsk, useFinding } from '../api/queries.ts';
import { HoldStart } from './HoldStart.tsx';
import { OtherChoices } from './OtherChoices.tsx';
import { useSettled } from './use-settled.ts';
import { WhatWouldHelp } from './WhatWouldHelp.tsx';
import { WhyThisStart } from './WhyThisStart.tsx';
import './explain.css';

/** So many other choices are listed. */
const MOST_CHOICES = 6;

/** Why the draft does this for a citizen, what would bring the start forward, and what else could be chosen. */
export function CitizenExplanation({ row }: { row: WaitingRow }) {
  const { t } = useTranslation();
  const draft = useAsk('draft.get', {}).data;
  const settled = useSettled(row.referralId);
  const draftId = draft && !draft.outdated && settled !== null ? draft.draftId : null;
  const { referralId } = row;
  const delayed = row.proposed === null || row.proposed.workingDaysLate > 0;
  const placed = useFinding('explain.placement', row.proposed === null ? null : { referralId }, draftId);
  const others = useFinding('alternatives.list', { referralId, most: MOST_CHOICES }, draftId);
  // What would help takes longest, and one question is answered at a time.
  const answered = others.data !== undefined || others.error !== null;
  const start = useFinding('explain.start', delayed && answered ? { referralId } : null, draftId);
  if (draft?.outdated) {
    return (
      <div className="explanation">
        <h3>{t('explain.whyTitle')}</h3>
        <p className="muted">
          {t('plan.outdatedTitle')} {t('explain.outdated')}
        </p>
      </div>
    );
  }
  return (
    <div className="explanation">
      {row.proposed === null || !draft ? null : <HoldStart row={row} draftId={draft.draftId} />}
      {row.proposed === null ? null : <WhyThisStart found={placed} />}
      {delayed ? <WhatWouldHelp found={start} placed={row.proposed !== null} /> : null}
      <OtherChoices row={row} found={others} />
    </div>
  );
}
