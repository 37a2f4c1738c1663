import { useTranslation } from 'react-i18next';
import type { MoveView, StartExplanation } from '#shared/api/explanations.ts';
import type { Finding } from '../api/queries.ts';
import { Icon } from '../components/Icon.tsx';
import { useFormat } from '../i18n/format.ts';
import { DayHurdles } from './DayHurdles.tsx';
import { Fault } from './Fault.tsx';
import { useSentences } from './use-sentences.ts';
import { Working } from './Working.tsx';

/** The smallest changes that were proven to bring a late or waiting citizen's start forward. */
export function WhatWouldHelp({ found, placed }: { found: Finding<StartExplanation>; placed: boolean }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="what-would-help">
      <h3 id="what-would-help">{t('explain.helpTitle')}</h3>
      {found.data ? (
        <Help help={found.data} placed={placed} />
      ) : found.error ? (
        <Fault error={found.error} again={found.refetch} />
      ) : (
        <Working>{t('explain.helpWorking')}</Working>
      )}
    </section>
  );
}

function Help({ help, placed }: { help: StartExplanation; placed: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSentences();
  const { asItIs, remedies } = help;
  const inVain = help.triedInVain.map((kind) => t(`explain.kind.${kind}`)).join(', ');
  return (
    <>
      {help.overdue ? <p>{t('explain.overdue', { goal: format.date(help.goal) })}</p> : null}
      {asItIs ? (
        <>
          <p>
            {t('explain.asItIs', {
              start: say.start(asItIs.start),
              points: t('plan.points', { value: format.number(asItIs.costDifference) }),
            })}
          </p>
          <Moves moves={asItIs.moves} />
        </>
      ) : null}
      {remedies.length === 0 ? (
        <p>{t('explain.noRemedy')}</p>
      ) : (
        <ul className="remedies">
          {remedies.map((remedy) => {
            const sentence = t('explain.remedy', {
              change: say.changes(remedy.changes),
              date: format.date(remedy.start.date),
            });
            return (
              <li key={sentence}>
                <Icon name="check" />
                <div>
                  <p>{sentence}</p>
                  <Moves moves={remedy.moves} />
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {remedies.length > 0 ? <p className="muted">{t('explain.proven')}</p> : null}
      {inVain ? <p className="muted">{t('explain.inVain', { kinds: inVain })}</p> : null}
      {placed || help.days.length === 0 ? null : (
        <>
          <p>{t('explain.notInTime')}</p>
          <DayHurdles days={help.days} />
        </>
      )}
    </>
  );
}

/** Whom a change would move; nothing where it moves nobody. */
export function Moves({ moves }: { moves: readonly MoveView[] }) {
  const say = useSentences();
  if (moves.length === 0) return null;
  return (
    <ul className="moves muted">
      {moves.map((move) => {
        const sentence = say.move(move);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}
