import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/model/faults.ts';
import { faultSentence } from '#shared/text/sentences.ts';
import { PushButton } from '../components/buttons.tsx';
import { usePreferences } from '../preferences/preferences.ts';

const shownAtMost = 20;

/** Why a standard's file cannot be used: each fault with its place in the file. */
export function FileFaults({
  fileName,
  faults,
  onClose,
}: {
  fileName: string;
  faults: readonly Fault[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <div className="notice notice-bad file-faults" role="alert">
      <p>{t('standards.fileFaults', { file: fileName, count: faults.length })}</p>
      <ul>
        {faults.slice(0, shownAtMost).map((fault) => (
          <li key={`${fault.path} ${fault.problem}`}>
            <code>{fault.path}</code> {faultSentence(fault, language)}
          </li>
        ))}
      </ul>
      <PushButton onPress={onClose}>{t('standards.closeFaults')}</PushButton>
    </div>
  );
}
