import { useTranslation } from 'react-i18next';
import type { DraftView, WaitingRow } from '#shared/api/views.ts';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { Bottlenecks } from '../explain/Bottlenecks.tsx';
import { useFormat } from '../i18n/format.ts';

const parts = [
  'unplaced',
  'late',
  'wait',
  'gap',
  'missing',
  'modality',
  'therapistChange',
  'travel',
  'cancelled',
  'leaders',
] as const;

/** What the draft costs, part by part, what holds citizens up, and which sessions it cancels. */
export function DraftDetails({ draft, onOpen }: { draft: DraftView; onOpen: (row: WaitingRow) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...draft.costParts.map((part) => part.cost));
  const nameOf = (part: string) => {
    const known = parts.find((each) => each === part);
    return known ? t(`plan.part.${known}`) : part;
  };
  return (
    <aside className="side-panel" aria-label={t('plan.details')}>
      <ScrollArea className="side-panel-body" label={t('plan.details')}>
        <h3>{t('plan.costTitle')}</h3>
        <table className="cost-parts">
          <tbody>
            {draft.costParts
              .filter((part) => part.cost > 0)
              .sort((a, b) => b.cost - a.cost)
              .map(({ part, cost }) => (
                <tr key={part}>
                  <th scope="row">
                    {nameOf(part)}
                    <span
                      className="cost-bar"
                      aria-hidden="true"
                      style={{ width: `${Math.max(1, (100 * cost) / most)}%` }}
                    />
                  </th>
                  <td>{format.number(cost)}</td>
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('plan.costSum')}</th>
              <td>{format.number(draft.figures.cost)}</td>
            </tr>
          </tfoot>
        </table>
        <p className="muted">{t('plan.costNote')}</p>
        <Bottlenecks draft={draft} onOpen={onOpen} />
        <h3>{t('plan.cancelledTitle', { count: draft.cancelledSessions.length })}</h3>
        {draft.cancelledSessions.length === 0 ? (
          <p className="muted">{t('plan.cancelledNone')}</p>
        ) : (
          <ul className="people cancelled-sessions">
            {draft.cancelledSessions.map((session) => (
              <li key={`${session.teamId} ${session.date}`}>
                <span className="person">
                  {t('plan.cancelledRow', {
                    team: session.teamName,
                    date: format.date(session.date),
                    time: session.from,
                  })}
                </span>
                <span className="muted">
                  {session.seatsLost === 0
                    ? t('plan.seatsLostNone')
                    : t('plan.seatsLost', { count: session.seatsLost })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <h3>{t('plan.staffTitle')}</h3>
        <p>{t('plan.staffed', { count: draft.sessionsStaffed })}</p>
      </ScrollArea>
    </aside>
  );
}
