import { QueryClientProvider } from '@tanstack/react-query';
import { Component, type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Ending } from './api/http.ts';
import { newQueryClient, useAsk } from './api/queries.ts';
import { PushButton } from './components/buttons.tsx';
import { EmptyState } from './components/EmptyState.tsx';
import { Frame } from './frame/Frame.tsx';
import { Notices } from './frame/Notices.tsx';
import { useErrorSentence } from './i18n/error-sentence.ts';
import { locales, speak } from './i18n/i18n.ts';
import { PlanRunProvider } from './plan/PlanRun.tsx';
import { usePreferences } from './preferences/preferences.ts';
import { Welcome } from './welcome/Welcome.tsx';

/** The window: the first screen while no municipality is open, the frame with its screens when one is. */
export function App() {
  const [cache] = useState(newQueryClient);
  const { language, density } = usePreferences();
  useEffect(() => speak(language), [language]);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return (
    <I18nProvider locale={locales[language]}>
      <QueryClientProvider client={cache}>
        <Fallback>
          <Notices>
            <PlanRunProvider>
              <Opened />
            </PlanRunProvider>
          </Notices>
        </Fallback>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Opened() {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  const status = useAsk('municipality.status', {});
  if (status.data) return status.data.open ? <Frame municipality={status.data} /> : <Welcome />;
  if (status.error) {
    return (
      <main>
        <EmptyState
          title={t('app.startFailedTitle')}
          step={<PushButton onPress={() => void status.refetch()}>{t('app.tryAgain')}</PushButton>}
        >
          {sentence(status.error.error)}
        </EmptyState>
      </main>
    );
  }
  return <main aria-busy="true">{t('app.loading')}</main>;
}

/** What is left when the session or Holdplan itself is over: no data, and what to do now. */
export function Ended({ ending }: { ending: Ending }) {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyState title={t(`app.${ending}Title`)}>{t(`app.${ending}`)}</EmptyState>
    </main>
  );
}

/** Catches a fault of a screen, so that there is always something to read and to do. */
class Fallback extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyState
        title={t('app.crashTitle')}
        step={<PushButton onPress={() => location.reload()}>{t('app.reload')}</PushButton>}
      >
        {t('app.crash')}
      </EmptyState>
    </main>
  );
}
