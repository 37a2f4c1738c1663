import { useTranslation } from 'react-i18next';
import type { PlanFigures } from '#shared/api/views.ts';
import { useFormat } from '../i18n/format.ts';

/** The same waiting list booked by hand in order, and planned: two bars under each other, with their numbers in words. */
export function BeforeAfter({ byHand, plan }: { byHand: PlanFigures; plan: PlanFigures }) {
  const { t } = useTranslation();
  return (
    <figure className="before-after" aria-label={t('plan.compare')}>
      <Bar label={t('plan.byHand')} figures={byHand} />
      <Bar label={t('plan.withPlan')} figures={plan} />
      <figcaption className="visually-hidden">
        {t('plan.compareText', {
          handInTime: byHand.inTime,
          handLate: byHand.late,
          handWaiting: byHand.waiting,
          inTime: plan.inTime,
          late: plan.late,
          waiting: plan.waiting,
        })}
      </figcaption>
    </figure>
  );
}

function Bar({ label, figures }: { label: string; figures: PlanFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    { kind: 'inTime', count: figures.inTime, word: t('plan.inTime') },
    { kind: 'late', count: figures.late, word: t('plan.late') },
    { kind: 'waiting', count: figures.waiting, word: t('plan.waiting') },
  ] as const;
  return (
    <div className="bar-row" aria-hidden="true">
      <span className="bar-label">{label}</span>
      <span className="bar">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <span
              key={part.kind}
              className={`bar-part bar-${part.kind}`}
              style={{ flexGrow: part.count }}
              title={`${part.word}: ${part.count}`}
            />
          ))}
      </span>
      <span className="bar-words">
        {parts.map((part) => (
          <span key={part.kind}>
            <span className={`bar-key bar-${part.kind}`} /> {format.number(part.count)}{' '}
            {part.word.toLocaleLowerCase()}
          </span>
        ))}
      </span>
    </div>
  );
}
