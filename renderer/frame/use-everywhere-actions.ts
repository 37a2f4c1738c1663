import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../actions/action.ts';
import { go } from '../address/use-address.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { useUseCaseName } from '../i18n/use-case-name.ts';
import { usePlanRun } from '../plan/PlanRun.tsx';
import { standardSeconds } from '../plan/seconds.ts';
import { prefer, usePreferences } from '../preferences/preferences.ts';
import type { OpenMunicipality } from './municipality.ts';
import { useTell } from './Notices.tsx';
import { saveText } from './scenario-files.ts';

/** What the frame opens on top of the screen. */
export interface Openers {
  readonly search: () => void;
  readonly keys: () => void;
  readonly close: () => void;
  readonly importFile: () => void;
}

/** The actions that every screen has. */
export function useEverywhereActions(municipality: OpenMunicipality, open: Openers): readonly Action[] {
  const { t } = useTranslation();
  const { language, density, navigation } = usePreferences();
  const { tell, refuse } = useTell();
  const nameOf = useUseCaseName();
  const { running, starting, start } = usePlanRun();
  const mayPlan = !running && !starting && municipality.counts.waiting + municipality.counts.teams > 0;
  const history = useAsk('history.get', {}).data;
  const { mutate: undo, isPending: undoing } = useCommand('history.undo');
  const { mutate: redo, isPending: redoing } = useCommand('history.redo');
  const { mutate: release } = useCommand('municipality.releasePlanningDay');
  const { mutate: exportScenario } = useCommand('municipality.exportScenario');

  return useMemo(() => {
    const undoes = history?.undo ? nameOf(history.undo.action) : null;
    const redoes = history?.redo ? nameOf(history.redo.action) : null;
    return [
      { id: 'go.week', label: t('actions.goWeek'), key: '1', may: true, run: () => go({ screen: 'week' }) },
      {
        id: 'go.waitingList',
        label: t('actions.goWaitingList'),
        key: '2',
        may: true,
        run: () => go({ screen: 'waitingList' }),
      },
      { id: 'go.plan', label: t('actions.goPlan'), key: '3', may: true, run: () => go({ screen: 'plan' }) },
      {
        id: 'go.courses',
        label: t('actions.goCourses'),
        key: '4',
        may: true,
        run: () => go({ screen: 'courses', course: null }),
      },
      {
        id: 'go.letters',
        label: t('actions.goLetters'),
        key: '5',
        may: true,
        run: () => go({ screen: 'letters' }),
      },
      {
        id: 'go.complaints',
        label: t('actions.goComplaints'),
        key: '6',
        may: true,
        run: () => go({ screen: 'complaints' }),
      },
      {
        id: 'go.quality',
        label: t('actions.goQuality'),
        key: '7',
        may: true,
        run: () => go({ screen: 'quality' }),
      },
      {
        id: 'go.forecast',
        label: t('actions.goForecast'),
        key: '9',
        may: true,
        run: () => go({ screen: 'forecast' }),
      },
      {
        id: 'go.settings',
        label: t('actions.goSettings'),
        key: '8',
        may: true,
        run: () => go({ screen: 'settings' }),
      },
      {
        id: 'go.citizens',
        label: t('actions.goCitizens'),
        key: 'r',
        may: true,
        run: () => go({ screen: 'citizens', citizen: null }),
      },
      {
        id: 'go.attendance',
        label: t('actions.goAttendance'),
        key: 'm',
        may: true,
        run: () => go({ screen: 'attendance' }),
      },
      {
        id: 'inquiry.new',
        label: t('course.newInquiry'),
        key: 'n',
        may: true,
        run: () => go({ screen: 'inquiry' }),
      },
      {
        id: 'plan.make',
        label: t('actions.makePlan'),
        key: 'p',
        may: mayPlan,
        run: () => {
          go({ screen: 'plan' });
          start(standardSeconds);
        },
      },
      { id: 'search', label: t('actions.search'), key: 'Ctrl+K', may: true, run: open.search },
      {
        id: 'search.slash',
        label: t('actions.search'),
        key: '/',
        may: true,
        run: open.search,
        onlyKey: true,
      },
      {
        id: 'history.undo',
        label: undoes ? t('top.undo', { action: undoes }) : t('top.nothingToUndo'),
        key: 'Ctrl+Z',
        may: undoes !== null && !undoing,
        run: () =>
          undo(
            {},
            {
              onSuccess: () => undoes && tell(t('undone', { action: undoes })),
              onError: refuse,
            },
          ),
      },
      {
        id: 'history.redo',
        label: redoes ? t('top.redo', { action: redoes }) : t('top.nothingToRedo'),
        key: 'Ctrl+Y',
        may: redoes !== null && !redoing,
        run: () =>
          redo(
            {},
            {
              onSuccess: () => redoes && tell(t('redone', { action: redoes })),
              onError: refuse,
            },
          ),
      },
      { id: 'keys', label: t('actions.keys'), key: '?', may: true, run: open.keys },
      {
        id: 'navigation',
        label: t('actions.toggleNavigation'),
        key: 'b',
        may: true,
        run: () => prefer({ navigation: navigation === 'open' ? 'collapsed' : 'open' }),
      },
      {
        id: 'language',
        label: language === 'da' ? t('actions.toEnglish') : t('actions.toDanish'),
        may: true,
        run: () => prefer({ language: language === 'da' ? 'en' : 'da' }),
      },
      {
        id: 'density',
        label: density === 'compact' ? t('actions.comfortable') : t('actions.compact'),
        may: true,
        run: () => prefer({ density: density === 'compact' ? 'comfortable' : 'compact' }),
      },
      { id: 'municipality.import', label: t('municipality.import'), may: true, run: open.importFile },
      {
        id: 'municipality.export',
        label: t('municipality.export'),
        may: true,
        run: () =>
          exportScenario(
            {},
            {
              onSuccess: ({ fileName, text }) => {
                saveText(fileName, text);
                tell(t('municipality.exported', { file: fileName }));
              },
              onError: refuse,
            },
          ),
      },
      {
        id: 'municipality.release',
        label: t('municipality.release'),
        may: municipality.planningDayFixed,
        run: () => release({}, { onSuccess: () => tell(t('municipality.released')), onError: refuse }),
      },
      { id: 'municipality.close', label: t('municipality.close'), may: true, run: open.close },
    ];
  }, [
    t,
    open,
    mayPlan,
    start,
    history,
    nameOf,
    undo,
    undoing,
    redo,
    redoing,
    tell,
    refuse,
    release,
    exportScenario,
    municipality.planningDayFixed,
    language,
    density,
    navigation,
  ]);
}
