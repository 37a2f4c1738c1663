import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import type { CurvePoint } from './PlanRun.tsx';

const width = 100;
const height = 40;

/** The best cost over the seconds of a run: it falls in steps, and lies flat where the search finds nothing better. */
export function Curve({ points, limit }: { points: readonly CurvePoint[]; limit: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const top = Math.max(...points.map((point) => point.cost));
  const bottom = Math.min(...points.map((point) => point.cost));
  const x = (seconds: number) => (Math.min(seconds, limit) / limit) * width;
  const y = (cost: number) =>
    top === bottom ? height / 2 : 3 + ((top - cost) / (top - bottom)) * (height - 6);
  const path = points.map(({ seconds, cost }, index) =>
    index === 0 ? `M${x(seconds)} ${y(cost)}` : `H${x(seconds)}V${y(cost)}`,
  );
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={path.join('')} />
      </svg>
      <figcaption>
        {t('plan.curve')}.{' '}
        {t('plan.curveText', {
          first: format.number(first.cost),
          last: format.number(last.cost),
          seconds: format.number(last.seconds),
        })}
      </figcaption>
    </figure>
  );
}
