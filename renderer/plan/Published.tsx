import { useTranslation } from 'react-i18next';
import type { PublishedView } from '#shared/api/views.ts';
import { useAddress } from '../address/use-address.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { useTell } from '../frame/Notices.tsx';
import { useFormat, weekOf } from '../i18n/format.ts';

/** The newest publication: what it put in the calendar, where to see it, and how to take it back. */
export function Published({ published }: { published: PublishedView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hrefOf } = useAddress();
  const { refuse } = useTell();
  const history = useAsk('history.get', {});
  const undo = useCommand('history.undo');
  const { figures, firstDate } = published;
  return (
    <section className="published" aria-labelledby="published-title">
      <h2 id="published-title">
        {t('plan.publishedTitle', { when: format.instant(published.publishedAt) })}
      </h2>
      <p>
        {t('plan.publishedText', {
          inTime: figures.inTime,
          total: figures.total,
          late: figures.late,
          waiting: figures.waiting,
        })}
      </p>
      <p className="muted">
        {t('plan.publishedFacts', {
          appointments: format.number(published.appointments),
          enrolments: format.number(published.enrolments),
          staffed: format.number(published.sessionsStaffed),
          cancelled: format.number(published.sessionsCancelled),
        })}
      </p>
      <div className="running-buttons">
        {firstDate ? (
          <a className="button" href={hrefOf({ screen: 'week', week: weekOf(firstDate), layer: null })}>
            {t('plan.seeWeek', { week: format.week(weekOf(firstDate)) })}
          </a>
        ) : null}
        <LettersOwed />
        {history.data?.undo?.action === 'draft.publish' ? (
          <PushButton
            icon="undo"
            isDisabled={undo.isPending}
            onPress={() => undo.mutate({}, { onError: refuse })}
          >
            {t('plan.undoPublish')}
          </PushButton>
        ) : null}
      </div>
    </section>
  );
}

/** The way to the letters that the plan brought about: invitations, moves, waiting times. */
function LettersOwed() {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const owed = useAsk('letters.due', {}).data?.due.length ?? 0;
  return owed === 0 ? null : (
    <a className="button" href={hrefOf({ screen: 'letters' })}>
      {t('letters.afterPublishing', { count: owed })}
    </a>
  );
}
