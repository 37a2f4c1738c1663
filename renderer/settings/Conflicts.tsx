import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/model/faults.ts';
import { faultSentence } from '#shared/text/sentences.ts';
import { Icon } from '../components/Icon.tsx';
import { usePreferences } from '../preferences/preferences.ts';

const shownAtMost = 5;

/** What in the municipality contradicts a standard that somebody wants to put in force. */
export function Conflicts({ conflicts }: { conflicts: readonly Fault[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  if (conflicts.length === 0) return null;
  return (
    <div className="notice notice-bad changes-fault" role="status">
      <Icon name="warning" />
      <div>
        <p>{t('standards.conflicts', { count: conflicts.length })}</p>
        <ul>
          {conflicts.slice(0, shownAtMost).map((fault) => (
            <li key={`${fault.path} ${fault.problem}`}>{faultSentence(fault, language)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
