import { useTranslation } from 'react-i18next';
import type { PlacementExplanation } from '#shared/api/explanations.ts';
import type { Finding } from '../api/queries.ts';
import { useFormat } from '../i18n/format.ts';
import { DayHurdles } from './DayHurdles.tsx';
import { Fault } from './Fault.tsx';
import { tellingParts, useSentences } from './use-sentences.ts';
import { Working } from './Working.tsx';

/** Why the draft starts the citizen then: what counts against it, why not on an earlier day, and what was second. */
export function WhyThisStart({ found }: { found: Finding<PlacementExplanation | null> }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="why-this-start">
      <h3 id="why-this-start">{t('explain.whyTitle')}</h3>
      {found.data ? (
        <Why why={found.data} />
      ) : found.error ? (
        <Fault error={found.error} again={found.refetch} />
      ) : found.data === null ? null : (
        <Working>{t('explain.whyWorking')}</Working>
      )}
    </section>
  );
}

function Why({ why }: { why: PlacementExplanation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSentences();
  const parts = tellingParts(why.parts);
  const { runnerUp } = why;
  return (
    <>
      <p>
        {why.teams > 0
          ? t('explain.whoTeams', {
              therapists: t('explain.therapists', { count: why.therapists }),
              teams: t('explain.teams', { count: why.teams }),
            })
          : t('explain.who', { therapists: t('explain.therapists', { count: why.therapists }) })}
      </p>
      {parts.length === 0 ? (
        <p>{t('explain.nothingAgainst')}</p>
      ) : (
        <>
          <p>{t('explain.against')}</p>
          <table className="cost-parts">
            <tbody>
              {parts.map(({ part, cost }) => (
                <tr key={part}>
                  <th scope="row">{t(`plan.part.${part}`)}</th>
                  <td>{t('plan.points', { value: format.number(cost) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {why.earlierDays.length === 0 ? (
        <p>{t('explain.firstDay')}</p>
      ) : (
        <>
          <p>{t('explain.notEarlier')}</p>
          <DayHurdles days={why.earlierDays} />
        </>
      )}
      <p>
        {runnerUp
          ? t('explain.runnerUp', { start: say.start(runnerUp.start), form: say.form(runnerUp.start) })
          : t('explain.noRunnerUp')}{' '}
        {runnerUp ? <Difference cost={runnerUp.costDifference} parts={say.parts(runnerUp.parts)} /> : null}
      </p>
    </>
  );
}

/** What a plan would cost more or less, and what that is made of. */
function Difference({ cost, parts }: { cost: number; parts: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rounded = Math.round(cost);
  if (rounded === 0) return t('explain.sameCost');
  const points = t('plan.points', { value: format.number(Math.abs(rounded)) });
  const sentence = rounded > 0 ? t('explain.costsMore', { points }) : t('explain.costsLess', { points });
  return `${sentence} (${parts}).`;
}
