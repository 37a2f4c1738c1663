import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LettersDueView } from '#shared/api/letters-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { Segments } from '../components/buttons.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { Batch } from './Batch.tsx';
import { DueLetters } from './DueLetters.tsx';
import { LetterPanel } from './LetterPanel.tsx';
import { UnsentLetters } from './UnsentLetters.tsx';
import './letters.css';

/** The letters that are owed, the ones that are ready, and the paper they are printed on. */
export function LettersScreen() {
  const letters = useAsk('letters.due', {});
  const { t } = useTranslation();
  const { params } = useAddress();
  if (letters.data === undefined) return <QueryFault query={letters} title={t('letters.title')} />;
  return params.show === 'bunke' ? <Batch view={letters.data} /> : <Lists view={letters.data} />;
}

function Lists({ view }: { view: LettersDueView }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const showsReady = params.show === 'klar';
  const close = () => {
    go({ letter: null });
    document.getElementById(showsReady ? 'ready-letters' : 'due-letters')?.focus();
  };
  const choices = useMemo(
    () => [
      { id: 'due' as const, label: t('letters.due'), count: view.due.length },
      { id: 'ready' as const, label: t('letters.ready'), count: view.unsent.length },
    ],
    [t, view],
  );
  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1>{t('letters.title')}</h1>
          <Segments
            label={t('letters.show')}
            value={showsReady ? 'ready' : 'due'}
            choices={choices}
            onChange={(chosen) => go({ show: chosen === 'ready' ? 'klar' : null, letter: null })}
          />
        </div>
        {showsReady ? <UnsentLetters view={view} /> : <DueLetters view={view} />}
      </div>
      {params.letter ? (
        <LetterPanel key={params.letter} letterKey={params.letter} view={view} onClose={close} />
      ) : null}
    </>
  );
}
