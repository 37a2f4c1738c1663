import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#shared/api/views.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { Seats } from '../components/Seats.tsx';
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

function SessionWarnings({ warnings, session }: { warnings: readonly Warning[]; session: SessionSummary }) {
  return (
    <span className="glance-warnings">
      {warnings.map((warning) => (
        <SessionWarning key={warning} warning={warning} session={session} />
      ))}
    </span>
  );
}

/** A session at a glance: time, team, seats, leaders' initials, and what is wrong. */
export function SessionGlance({ session, staffed }: { session: SessionSummary; staffed: boolean }) {
  const warnings = warningsOf(session, staffed);
  const off = session.status !== 'held';
  return (
    <span className={off ? 'glance is-off' : 'glance'}>
      <span className="glance-head">
        <span className="glance-time">
          {session.from}
          <span className="glance-to">–{session.to}</span>
        </span>
        <span className="glance-name">{session.teamName}</span>
      </span>
      <span className="glance-foot">
        {off ? (
          <SessionWarnings warnings={warnings} session={session} />
        ) : (
          <Seats seats={session.seats} taken={session.taken} proposed={session.proposed} />
        )}
        <span className={session.leadersFrom === 'draft' ? 'leaders is-draft' : 'leaders'}>
          {session.leaders.map((leader) => (
            <abbr key={leader.id} title={leader.name}>
              {leader.initials}
            </abbr>
          ))}
        </span>
      </span>
      {off || warnings.length === 0 ? null : <SessionWarnings warnings={warnings} session={session} />}
    </span>
  );
}
