import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlternativesView, AlternativeView } from '#shared/api/explanations.ts';
import type { WaitingRow } from '#shared/api/views.ts';
import { type Finding, useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { useTell } from '../frame/Notices.tsx';
import { useFormat } from '../i18n/format.ts';
import { Fault } from './Fault.tsx';
import { useSentences } from './use-sentences.ts';
import { Moves } from './WhatWouldHelp.tsx';
import { Working } from './Working.tsx';

/** What else the citizen could have while the rest of the draft stays, the cheapest first, each with a button to choose it. */
export function OtherChoices({ row, found }: { row: WaitingRow; found: Finding<AlternativesView> }) {
  const { t } = useTranslation();
  const say = useSentences();
  const { tell, refuse } = useTell();
  const heading = useRef<HTMLHeadingElement>(null);
  const choose = useCommand('draft.choose');
  const undo = useCommand('history.undo');
  const { data } = found;

  function take({ choice, start }: AlternativeView) {
    if (!data) return;
    choose.mutate(
      { draftId: data.draftId, referralId: row.referralId, choice },
      {
        onSuccess() {
          tell(t('explain.chosen', { citizen: row.citizen.name, start: say.start(start) }), {
            label: t('plan.undo'),
            run: () => undo.mutate({}, { onError: refuse }),
          });
          // The button that had the focus goes with the list that it stood in.
          heading.current?.focus();
        },
        onError: refuse,
      },
    );
  }

  return (
    <section aria-labelledby="other-choices">
      <h3 id="other-choices" tabIndex={-1} ref={heading}>
        {t('explain.othersTitle')}
      </h3>
      {data ? (
        data.alternatives.length === 0 ? (
          <p className="muted">{t('explain.noOthers')}</p>
        ) : (
          <>
            <p className="muted">{t('explain.othersNote')}</p>
            <table className="choices" aria-labelledby="other-choices">
              <thead>
                <tr>
                  <th scope="col">{t('explain.column.start')}</th>
                  <th scope="col">{t('explain.column.deadline')}</th>
                  <th scope="col">{t('explain.column.extra')}</th>
                </tr>
              </thead>
              {data.alternatives.map((alternative) => (
                <Alternative
                  key={JSON.stringify(alternative.choice)}
                  alternative={alternative}
                  busy={choose.isPending || found.isPlaceholderData}
                  onChoose={() => take(alternative)}
                />
              ))}
            </table>
          </>
        )
      ) : found.error ? (
        <Fault error={found.error} again={found.refetch} />
      ) : (
        <Working>{t('explain.othersWorking')}</Working>
      )}
    </section>
  );
}

function Alternative({
  alternative,
  busy,
  onChoose,
}: {
  alternative: AlternativeView;
  busy: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSentences();
  const { start, costDifference, parts, moves } = alternative;
  const madeOf = say.parts(parts);
  return (
    <tbody>
      <tr>
        <th scope="row">{say.start(start)}</th>
        <td>
          {start.workingDaysLate > 0
            ? t('waiting.overdue', { count: start.workingDaysLate })
            : t('waiting.inTime')}
        </td>
        <td>{say.points(costDifference)}</td>
      </tr>
      <tr>
        <td colSpan={2}>
          <span className="choice-form">{say.form(start)}</span>
          {start.firstTraining ? (
            <span className="muted">
              {t('explain.firstTraining', { date: format.date(start.firstTraining) })}
            </span>
          ) : null}
          {madeOf ? <span className="muted">{madeOf}</span> : null}
          <Moves moves={moves} />
        </td>
        <td>
          <PushButton
            isDisabled={busy}
            aria-label={t('explain.chooseThis', { start: say.start(start), form: say.form(start) })}
            onPress={onChoose}
          >
            {t('explain.choose')}
          </PushButton>
        </td>
      </tr>
    </tbody>
  );
}
