import type { RateView } from '#shared/api/quality-views.ts';

/** How a rate has gone over twelve months, with its target as a dashed line; a month without cases is a gap. For the eye only. */
export function TrendLine({
  trend,
  target,
  width,
  height,
}: {
  trend: RateView['trend'];
  target: number | null;
  width: number;
  height: number;
}) {
  const edge = 3;
  const x = (index: number) =>
    trend.length < 2 ? width / 2 : edge + (index / (trend.length - 1)) * (width - 2 * edge);
  const y = (share: number) => edge + (1 - share) * (height - 2 * edge);
  const runs: string[] = [];
  let pen = 'M';
  trend.forEach(({ share }, index) => {
    if (share === null) {
      pen = 'M';
      return;
    }
    runs.push(`${pen}${x(index).toFixed(1)} ${y(share).toFixed(1)}`);
    pen = 'L';
  });
  const last = trend.findLastIndex(({ share }) => share !== null);
  const lastShare = trend[last]?.share ?? null;
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {target === null ? null : <path className="trend-target" d={`M${edge} ${y(target)}H${width - edge}`} />}
      <path className="trend-line" d={runs.join('')} />
      {lastShare === null ? null : <circle className="trend-now" cx={x(last)} cy={y(lastShare)} r="2.5" />}
    </svg>
  );
}
