import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#shared/api/views.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { Seats } from '../components/Seats.tsx';
import { useFormat } from '../i18n/format.ts';
import { type Warning, warningsOf } from './sessions.ts';

const marks: Readonly<Record<Warning, { icon: IconName; tone: 'bad' | 'near' }>> = {
  cancelled: { icon: 'cancelled', tone: 'bad' },
  cancelledInDraft: { icon: 'cancelled', tone: 'bad' },
  siteClosed: { icon: 'cancelled', tone: 'near' },
  overfull: { icon: 'overfull', tone: 'bad' },
  noLeaders: { icon: 'warning', tone: 'near' },
  fewLeaders: { icon: 'warning', tone: 'near' },
};

/** What is wrong with a session, as shape, word and colour. */
export function SessionWarning({ warning, session }: { warning: Warning; session: SessionSummary }) {
  const { t } = useTranslation();
  const { icon, tone } = marks[warning];
  return (
    <span className={`status status-${tone}`}>
      <Icon name={icon} />
      <span>{t(`week.${warning}`, { found: session.leaders.length, needed: session.leadersNeeded })}</span>
    </span>
  );
}

/** A session at a glance: time, team, seats, leaders' initials, and what is wrong. */
export function SessionGlance({ session, staffed }: { session: SessionSummary; staffed: boolean }) {
  const format = useFormat();
  const warnings = warningsOf(session, staffed);
  const off = session.status !== 'held';
  return (
    <span className={off ? 'glance is-off' : 'glance'}>
      <span className="glance-head">
        <span className="glance-time">{format.times(session.from, session.to)}</span>
        <span className="glance-name">{session.teamName}</span>
      </span>
      <span className="glance-foot">
        {off ? null : <Seats seats={session.seats} taken={session.taken} proposed={session.proposed} />}
        {warnings.map((warning) => (
          <SessionWarning key={warning} warning={warning} session={session} />
        ))}
        <span className={session.leadersFrom === 'draft' ? 'leaders is-draft' : 'leaders'}>
          {session.leaders.map((leader) => (
            <abbr key={leader.id} title={leader.name}>
              {leader.initials}
            </abbr>
          ))}
        </span>
      </span>
    </span>
  );
}
