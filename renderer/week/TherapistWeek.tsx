import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry, Layer, TherapistCalendar } from '#shared/api/views.ts';
import type { IsoWeek } from '#shared/calendar/weeks.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { IconButton } from '../components/buttons.tsx';
import { Choice } from '../components/Choice.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Icon } from '../components/Icon.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { Fact, SidePanel } from '../components/SidePanel.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { useFormat } from '../i18n/format.ts';
import { SessionPanel } from './SessionPanel.tsx';
import { TherapistGrid } from './TherapistGrid.tsx';
import { focusSpot } from './use-spot-keys.ts';

/** One therapist's week: working hours, absence, citizens met, teams led. */
export function TherapistWeek({
  municipality,
  week,
  layer,
  tools,
}: {
  municipality: OpenMunicipality;
  week: IsoWeek;
  layer: Layer;
  tools: ReactNode;
}) {
  const { t } = useTranslation();
  const { therapists } = municipality;
  const { params } = useAddress();
  const index = Math.max(
    0,
    therapists.findIndex((therapist) => therapist.id === params.therapist),
  );
  const therapist = therapists[index];
  const asked = useAsk('week.therapist', therapist ? { therapistId: therapist.id, week, layer } : null);
  const show = (step: number) => {
    const next = therapists[(index + step + therapists.length) % therapists.length];
    if (next) go({ therapist: next.id, team: null, date: null }, { replace: true });
  };
  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1>{t('week.title', { number: Number(week.slice(6)) })}</h1>
          {therapist ? (
            <span className="week-picker">
              <IconButton icon="previous" label={t('week.previousTherapist')} onPress={() => show(-1)} />
              <Choice
                label={t('week.pickTherapist')}
                value={therapist.id}
                choices={therapists.map((each) => ({
                  id: each.id,
                  label: each.name,
                  note: `${each.initials}, ${t(`profession.${each.profession}`)}`,
                }))}
                onChange={(id) => go({ therapist: id, team: null, date: null })}
              />
              <IconButton icon="next" label={t('week.nextTherapist')} onPress={() => show(1)} />
            </span>
          ) : null}
          {therapist ? <span className="muted">{t(`profession.${therapist.profession}`)}</span> : null}
          <span className="spring" />
          {tools}
        </div>
        {!therapist ? (
          <EmptyState title={t('week.noTherapists')}>{t('week.pickTherapistEmpty')}</EmptyState>
        ) : asked.data ? (
          <Calendar calendar={asked.data} />
        ) : (
          <QueryFault query={asked} title={therapist.name} />
        )}
      </div>
      <Beside calendar={asked.data} layer={layer} />
    </>
  );
}

function Calendar({ calendar }: { calendar: TherapistCalendar }) {
  const { t } = useTranslation();
  const format = useFormat();
  const places = [...new Set(calendar.working.map((span) => span.siteName))];
  return (
    <>
      <p className="working-line">
        {places.length === 0 ? t('week.notWorking') : places.join(', ')}
        {calendar.absences.map((absence) => (
          <span key={absence.from} className="status status-near">
            {' '}
            <Icon name="leader" /> {t('week.absent')} {format.dateRange(absence.from, absence.to)}
          </span>
        ))}
      </p>
      <TherapistGrid calendar={calendar} />
    </>
  );
}

/** What is open beside the calendar: a team session with its people, or a single appointment. */
function Beside({ calendar, layer }: { calendar: TherapistCalendar | undefined; layer: Layer }) {
  const { params } = useAddress();
  const entry = calendar?.entries.find((each) => each.id === params.team);
  const [focus] = useState(true);
  if (!entry) return null;
  const close = () => {
    go({ team: null, date: null });
    focusSpot(entry.id);
  };
  if (entry.teamId !== null) {
    return (
      <SessionPanel teamId={entry.teamId} date={entry.date} layer={layer} focus={focus} onClose={close} />
    );
  }
  return <EntryPanel entry={entry} onClose={close} />;
}

function EntryPanel({ entry, onClose }: { entry: CalendarEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <SidePanel title={t(`kind.${entry.kind}`)} subject={entry.id} focus onClose={onClose}>
      <dl>
        <Fact label={t('week.when')}>
          {format.date(entry.date)} {format.times(entry.from, entry.to)}
        </Fact>
        {entry.citizen ? <Fact label={t('week.citizen')}>{entry.citizen.name}</Fact> : null}
        {entry.roomName ? <Fact label={t('week.room')}>{entry.roomName}</Fact> : null}
        {entry.layer === 'draft' ? (
          <Fact label={t('week.status')}>
            <span className="tag tag-draft">{t('week.proposed')}</span>
          </Fact>
        ) : null}
      </dl>
    </SidePanel>
  );
}
