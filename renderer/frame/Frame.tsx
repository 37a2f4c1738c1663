import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionsProvider } from '../actions/ActionsProvider.tsx';
import { useAddress } from '../address/use-address.ts';
import { useCommand } from '../api/queries.ts';
import { AttendanceScreen } from '../attendance/AttendanceScreen.tsx';
import { CitizensScreen } from '../citizens/CitizensScreen.tsx';
import { InquiryScreen } from '../citizens/InquiryScreen.tsx';
import { ComplaintsScreen } from '../complaints/ComplaintsScreen.tsx';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { CoursesScreen } from '../course/CoursesScreen.tsx';
import { ForecastScreen } from '../forecast/ForecastScreen.tsx';
import { LettersScreen } from '../letters/LettersScreen.tsx';
import { PlanScreen } from '../plan/PlanScreen.tsx';
import { QualityScreen } from '../quality/QualityScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { WaitingListScreen } from '../waiting-list/WaitingListScreen.tsx';
import { WeekScreen } from '../week/WeekScreen.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import type { OpenMunicipality } from './municipality.ts';
import { Navigation } from './Navigation.tsx';
import { useTell } from './Notices.tsx';
import { SearchDialog } from './SearchDialog.tsx';
import { chooseScenarioFile } from './scenario-files.ts';
import { TopBar } from './TopBar.tsx';
import { useEverywhereActions } from './use-everywhere-actions.ts';
import './frame.css';

type OnTop =
  | { is: 'search' }
  | { is: 'keys' }
  | { is: 'close' }
  | { is: 'replace'; fileName: string; text: string };

/** The window around the screens: navigation, top bar, and what opens on top for a moment. */
export function Frame({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const { screen } = useAddress();
  const { tell, refuse } = useTell();
  const [onTop, setOnTop] = useState<OnTop | null>(null);
  const close = useCommand('municipality.close');
  const importScenario = useCommand('municipality.importScenario');
  const open = useMemo(
    () => ({
      search: () => setOnTop({ is: 'search' }),
      keys: () => setOnTop({ is: 'keys' }),
      close: () => setOnTop({ is: 'close' }),
      importFile: () =>
        void chooseScenarioFile().then((file) => {
          if (file) setOnTop({ is: 'replace', ...file });
        }),
    }),
    [],
  );
  const actions = useEverywhereActions(municipality, open);
  const leave = () => setOnTop(null);
  useEffect(() => {
    document.title = `${t(`screens.${screen}`)} – ${t('app.name')}`;
  }, [t, screen]);

  return (
    <ActionsProvider everywhere={actions}>
      <div className="frame">
        <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
          {t('app.skip')}
        </button>
        <Navigation waiting={municipality.counts.waiting} />
        <TopBar municipality={municipality} />
        <main id="main" className="main" tabIndex={-1}>
          {screen === 'week' ? <WeekScreen municipality={municipality} /> : null}
          {screen === 'waitingList' ? <WaitingListScreen /> : null}
          {screen === 'plan' ? <PlanScreen municipality={municipality} /> : null}
          {screen === 'courses' ? <CoursesScreen /> : null}
          {screen === 'citizens' ? <CitizensScreen /> : null}
          {screen === 'attendance' ? <AttendanceScreen /> : null}
          {screen === 'letters' ? <LettersScreen /> : null}
          {screen === 'complaints' ? <ComplaintsScreen municipality={municipality} /> : null}
          {screen === 'quality' ? <QualityScreen municipality={municipality} /> : null}
          {screen === 'forecast' ? <ForecastScreen /> : null}
          {screen === 'settings' ? <SettingsScreen municipality={municipality} /> : null}
          {screen === 'inquiry' ? <InquiryScreen municipality={municipality} /> : null}
        </main>
      </div>
      {onTop?.is === 'search' ? <SearchDialog municipality={municipality} onClose={leave} /> : null}
      {onTop?.is === 'keys' ? <KeysDialog onClose={leave} /> : null}
      {onTop?.is === 'close' ? (
        <ConfirmDialog
          title={t('municipality.closeTitle', { name: municipality.name })}
          doIt={t('municipality.closeDo')}
          danger
          onClose={leave}
          onConfirm={() => close.mutate({}, { onError: refuse })}
        >
          {t('municipality.closeText')}
        </ConfirmDialog>
      ) : null}
      {onTop?.is === 'replace' ? (
        <ConfirmDialog
          title={t('municipality.replaceTitle')}
          doIt={t('municipality.replaceDo')}
          danger
          onClose={leave}
          onConfirm={() =>
            importScenario.mutate(
              { fileName: onTop.fileName, text: onTop.text, replace: true },
              {
                onSuccess: (status) => status.open && tell(t('municipality.imported', { name: status.name })),
                onError: refuse,
              },
            )
          }
        >
          {t('municipality.replaceText', { file: onTop.fileName, name: municipality.name })}
        </ConfirmDialog>
      ) : null}
    </ActionsProvider>
  );
}
