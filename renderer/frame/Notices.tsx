import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/client.ts';
import { IconButton, PushButton } from '../components/buttons.tsx';
import { Icon } from '../components/Icon.tsx';
import { useErrorSentence } from '../i18n/error-sentence.ts';
import './notices.css';

interface Notice {
  readonly text: string;
  readonly bad: boolean;
  readonly step?: { label: string; run: () => void };
}
interface Tell {
  /** Says what has happened, with one thing to do about it. It stays until the next or until it is taken away. */
  tell(text: string, step?: Notice['step']): void;
  /** Says why something did not happen; `what` comes before the reason. */
  refuse(error: ApiError, what?: string): void;
  /** Says what the window itself could not do. */
  fail(text: string): void;
  clear(): void;
}
const Context = createContext<Tell>({
  tell: () => undefined,
  refuse: () => undefined,
  fail: () => undefined,
  clear: () => undefined,
});
export const useTell = (): Tell => useContext(Context);

/** One line at the bottom for what has just happened, spoken as it comes. It never disappears by itself. */
export function Notices({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = useCallback<Tell['tell']>(
    (text, step) => setNotice({ text, bad: false, ...(step ? { step } : {}) }),
    [],
  );
  const refuse = useCallback<Tell['refuse']>(
    (error, what) => setNotice({ text: [what, sentence(error.error)].filter(Boolean).join(' '), bad: true }),
    [sentence],
  );
  const fail = useCallback((text: string) => setNotice({ text, bad: true }), []);
  const clear = useCallback(() => setNotice(null), []);
  const value = useMemo(() => ({ tell, refuse, fail, clear }), [tell, refuse, fail, clear]);
  const step = notice?.step;
  return (
    <Context.Provider value={value}>
      {children}
      <section className="notices" aria-label={t('notice.region')}>
        <div role="status">{notice && !notice.bad ? notice.text : null}</div>
        <div role="alert">
          {notice?.bad ? (
            <>
              <Icon name="warning" /> {notice.text}
            </>
          ) : null}
        </div>
        {step ? (
          <PushButton
            onPress={() => {
              clear();
              step.run();
            }}
          >
            {step.label}
          </PushButton>
        ) : null}
        {notice ? <IconButton icon="close" label={t('notice.dismiss')} onPress={clear} /> : null}
      </section>
    </Context.Provider>
  );
}
