import { useTranslation } from 'react-i18next';
import type { LineAhead, PastWeek } from '#shared/api/forecast-views.ts';
import { useFormat } from '../i18n/format.ts';

const width = 340;
const height = 150;
const shareHeight = 80;
const edge = { left: 38, right: 8, top: 8, bottom: 18 };

/** How many wait: as it was, then the middle outcome with the bands of half and of nine in ten. For the eye only. */
export function FanChart({
  past,
  now,
  ahead,
  top,
}: {
  past: readonly PastWeek[];
  now: number;
  ahead: LineAhead['weeks'];
  top: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const x = acrossWeeks(past.length, ahead.length);
  const y = (value: number) => edge.top + (1 - value / top) * (height - edge.top - edge.bottom);
  const present = { p05: now, p25: now, p50: now, p75: now, p95: now };
  const points = [present, ...ahead.map(({ waiting }) => waiting)];
  const along = (key: keyof typeof present) =>
    points.map((point, i) => `${x(past.length + i).toFixed(1)} ${y(point[key]).toFixed(1)}`);
  const band = (low: keyof typeof present, high: keyof typeof present) =>
    `M${along(high).join('L')}L${along(low).reverse().join('L')}Z`;
  const behind = [...past.map(({ waiting }) => waiting), now];
  return (
    <svg className="forecast-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Frame height={height} nowAt={x(past.length)} top={format.number(top)} />
      <path className="band-wide" d={band('p05', 'p95')} />
      <path className="band-half" d={band('p25', 'p75')} />
      <path className="median" d={`M${along('p50').join('L')}`} />
      <path
        className="as-it-was"
        d={`M${behind.map((value, i) => `${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`}
      />
      <text x={x(past.length)} y={height - 4} textAnchor="middle">
        {t('forecast.now')}
      </text>
      <Ends past={past} ahead={ahead} height={height} />
    </svg>
  );
}

/** The share that started in time: as it was, then what is to be expected. A week without a start is a gap. For the eye only. */
export function ShareChart({ past, ahead }: { past: readonly PastWeek[]; ahead: LineAhead['weeks'] }) {
  const format = useFormat();
  const x = acrossWeeks(past.length, ahead.length);
  const y = (share: number) => edge.top + (1 - share) * (shareHeight - edge.top - edge.bottom);
  const path = (shares: readonly (number | null)[], from: number) =>
    shares
      .map((share, i) => {
        if (share === null) return '';
        const pen = i === 0 || shares[i - 1] === null ? 'M' : 'L';
        return `${pen}${x(from + i).toFixed(1)} ${y(share).toFixed(1)}`;
      })
      .join('');
  return (
    <svg className="forecast-chart" viewBox={`0 0 ${width} ${shareHeight}`} aria-hidden="true">
      <Frame height={shareHeight} nowAt={x(past.length)} top={format.percent(1)} />
      <path
        className="as-it-was"
        d={path(
          past.map(({ started, startedInTime }) => (started === 0 ? null : startedInTime / started)),
          0,
        )}
      />
      <path
        className="median"
        d={path(
          ahead.map(({ startedWithin }) => startedWithin.share),
          past.length + 1,
        )}
      />
    </svg>
  );
}

/** Where the n-th week lies, the present among them. */
function acrossWeeks(behind: number, ahead: number): (place: number) => number {
  return (place) => edge.left + (place / Math.max(1, behind + ahead)) * (width - edge.left - edge.right);
}

function Frame({ height: full, nowAt, top }: { height: number; nowAt: number; top: string }) {
  const bottom = full - edge.bottom;
  return (
    <>
      <path className="axis" d={`M${edge.left} ${edge.top}V${bottom}H${width - edge.right}`} />
      <path className="present" d={`M${nowAt.toFixed(1)} ${edge.top}V${bottom}`} />
      <text x={edge.left - 4} y={edge.top + 8} textAnchor="end">
        {top}
      </text>
      <text x={edge.left - 4} y={bottom} textAnchor="end">
        0
      </text>
    </>
  );
}

function Ends({
  past,
  ahead,
  height: full,
}: {
  past: readonly PastWeek[];
  ahead: LineAhead['weeks'];
  height: number;
}) {
  const format = useFormat();
  const [first, last] = [past[0]?.week, ahead.at(-1)?.week];
  return (
    <>
      {first && past.length > 6 ? (
        <text x={edge.left} y={full - 4}>
          {format.week(first)}
        </text>
      ) : null}
      {last ? (
        <text x={width - edge.right} y={full - 4} textAnchor="end">
          {format.week(last)}
        </text>
      ) : null}
    </>
  );
}
