import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { nextWeek, previousWeek } from '#shared/calendar/weeks.ts';
import { useScreenActions } from '../actions/ActionsProvider.tsx';
import type { Action } from '../actions/action.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { Segments } from '../components/buttons.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { thisWeekOf } from '../i18n/format.ts';
import { TeamWeek } from './TeamWeek.tsx';
import { TherapistWeek } from './TherapistWeek.tsx';
import './week.css';

const viewWords = { board: 'tavle', calendar: 'kalender', therapist: 'terapeut' } as const;
export type WeekViewName = keyof typeof viewWords;
const layerWords = { published: 'udgivet', draft: 'udkast' } as const;

/** The week: its teams on a board or in a calendar, or one therapist's days; published, or with the draft on top. */
export function WeekScreen({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const address = useAddress();
  const week = address.week ?? thisWeekOf(municipality.planningDay);
  const { params } = address;
  const view =
    (Object.keys(viewWords) as WeekViewName[]).find((name) => viewWords[name] === params.view) ?? 'board';
  const layer: Layer = params.layer === layerWords.draft ? 'draft' : 'published';

  // Without a draft there is nothing to lay on top.
  const hasDraft = useAsk('week.get', { week, layer }).data?.hasDraft ?? false;
  const showLayers = hasDraft || layer === 'draft';

  useScreenActions(
    useMemo(() => {
      const show = (name: WeekViewName) => () =>
        go({ view: name === 'board' ? null : viewWords[name], team: null, date: null });
      const actions: Action[] = [
        {
          id: 'week.layer',
          label: layer === 'draft' ? t('actions.showPublished') : t('actions.showDraft'),
          key: 'l',
          may: showLayers,
          run: () => go({ layer: layer === 'draft' ? null : layerWords.draft }),
        },
        { id: 'week.board', label: t('actions.boardView'), key: 't', may: true, run: show('board') },
        { id: 'week.calendar', label: t('actions.calendarView'), key: 'c', may: true, run: show('calendar') },
        {
          id: 'week.therapist',
          label: t('actions.therapistView'),
          key: 'f',
          may: true,
          run: show('therapist'),
        },
        {
          id: 'week.previous',
          label: t('top.previousWeek'),
          key: 'PageUp',
          may: true,
          run: () => go({ week: previousWeek(week), team: null, date: null }),
          onlyKey: true,
        },
        {
          id: 'week.next',
          label: t('top.nextWeek'),
          key: 'PageDown',
          may: true,
          run: () => go({ week: nextWeek(week), team: null, date: null }),
          onlyKey: true,
        },
        {
          id: 'week.this',
          label: t('top.thisWeek'),
          key: 'u',
          may: true,
          run: () => go({ week: thisWeekOf(municipality.planningDay), team: null, date: null }),
        },
      ];
      return actions;
    }, [t, layer, showLayers, week, municipality.planningDay]),
  );

  const tools = (
    <>
      <Segments
        label={t('week.view')}
        value={view}
        choices={[
          { id: 'board', label: t('week.board') },
          { id: 'calendar', label: t('week.calendar') },
          { id: 'therapist', label: t('week.therapist') },
        ]}
        onChange={(name) => go({ view: name === 'board' ? null : viewWords[name], team: null, date: null })}
      />
      {showLayers ? (
        <Segments
          label={t('week.layer')}
          value={layer}
          choices={[
            { id: 'published', label: t('week.published') },
            { id: 'draft', label: t('week.draft') },
          ]}
          onChange={(chosen) => go({ layer: chosen === 'draft' ? layerWords.draft : null })}
        />
      ) : null}
    </>
  );
  if (view === 'therapist') {
    return <TherapistWeek municipality={municipality} week={week} layer={layer} tools={tools} />;
  }
  return (
    <TeamWeek
      municipality={municipality}
      week={week}
      layer={layer}
      view={view}
      site={params.site ?? null}
      teamId={params.team ?? null}
      date={(params.date as IsoDate | undefined) ?? null}
      tools={tools}
    />
  );
}
