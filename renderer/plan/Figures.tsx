import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanFigures } from '#shared/api/views.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import type { Tone } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';

/** (cost − bound) / cost, as the core counts a draft's gap; null without a bound. */
export const gapOf = (cost: number, bound: number | null): number | null =>
  bound === null ? null : cost > 0 ? Math.max(0, (cost - bound) / cost) : 0;

/** How a plan does: in time, late, waiting, cost, and how far from the best possible at most. */
export function Figures({ figures, gap }: { figures: PlanFigures; gap: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className="figures">
      <Figure icon="check" tone="good" label={t('plan.inTime')}>
        {format.number(figures.inTime)}
      </Figure>
      <Figure icon="flag" tone="bad" label={t('plan.late')}>
        {format.number(figures.late)}
      </Figure>
      <Figure icon="hourglass" tone="open" label={t('plan.waiting')}>
        {format.number(figures.waiting)}
      </Figure>
      <Figure label={t('plan.cost')}>{t('plan.points', { value: format.number(figures.cost) })}</Figure>
      <Figure label={t('plan.gapLabel')}>
        {gap === null ? t('plan.gapUnknown') : t('plan.gapAtMost', { percent: format.percent(gap) })}
      </Figure>
    </dl>
  );
}

function Figure({
  icon,
  tone,
  label,
  children,
}: {
  icon?: IconName;
  tone?: Tone;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className={tone ? `figure status-${tone}` : 'figure'}>
      <dt>
        {icon ? <Icon name={icon} /> : null}
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
