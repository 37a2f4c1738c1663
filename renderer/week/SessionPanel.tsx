import { useTranslation } from 'react-i18next';
import type { Layer } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { QueryFault } from '../components/QueryFault.tsx';
import { Seats } from '../components/Seats.tsx';
import { Fact, SidePanel } from '../components/SidePanel.tsx';
import { useFormat } from '../i18n/format.ts';
import { SessionWarning } from './SessionCard.tsx';
import { warningsOf } from './sessions.ts';

/** One session: when and where, its seats, who leads it and who comes. */
export function SessionPanel({
  teamId,
  date,
  layer,
  focus,
  onClose,
}: {
  teamId: string;
  date: IsoDate;
  layer: Layer;
  focus: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hrefOf } = useAddress();
  const asked = useAsk('week.session', { teamId, date, layer });
  const session = asked.data;
  const subject = `${teamId} ${date}`;
  if (!session) {
    return (
      <SidePanel title={t('week.session')} subject={subject} focus={focus} onClose={onClose}>
        {asked.error?.error.code === 'notFound' ? (
          <p>{t('week.sessionGone')}</p>
        ) : (
          <QueryFault query={asked} title={t('week.session')} />
        )}
      </SidePanel>
    );
  }
  const warnings = warningsOf(session, true);
  return (
    <SidePanel title={session.teamName} subject={subject} focus={focus} onClose={onClose}>
      <dl>
        <Fact label={t('week.when')}>
          {format.date(session.date)} {format.times(session.from, session.to)}
        </Fact>
        <Fact label={t('week.room')}>{session.roomName}</Fact>
        <Fact label={t('week.status')}>
          {warnings.length === 0 ? (
            t('week.held')
          ) : (
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>
                  <SessionWarning warning={warning} session={session} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label={t('week.seats')}>
          <Seats seats={session.seats} taken={session.taken} proposed={session.proposed} />
        </Fact>
        <Fact label={t('week.leaders')}>
          {session.leaders.length === 0 ? (
            '–'
          ) : (
            <ul>
              {session.leaders.map((leader) => (
                <li key={leader.id}>
                  {leader.name} <span className="muted">{t(`profession.${leader.profession}`)}</span>
                </li>
              ))}
            </ul>
          )}
          {session.leadersFrom === 'draft' ? (
            <span className="tag tag-draft">{t('week.leadersFromDraft')}</span>
          ) : null}
        </Fact>
      </dl>
      <h3>{t('week.people', { count: session.people.length })}</h3>
      {session.people.length === 0 ? (
        <p className="muted">{t('week.nobody')}</p>
      ) : (
        <ul className="people">
          {session.people.map((person) => (
            <li key={person.citizen.id}>
              {person.courseId ? (
                <a className="person" href={hrefOf({ screen: 'courses', course: person.courseId })}>
                  {person.citizen.name}
                </a>
              ) : (
                <span className="person">{person.citizen.name}</span>
              )}
              {person.firstSession ? <span className="tag">{t('week.first')}</span> : null}
              {person.lastSession ? <span className="tag">{t('week.last')}</span> : null}
              {person.layer === 'draft' ? <span className="tag tag-draft">{t('week.proposed')}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </SidePanel>
  );
}
