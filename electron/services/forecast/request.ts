/** From what was counted to what the simulation is asked. */
import type { ForecastBasis, ForecastChange, PoolBasis } from '#shared/api/forecast-views.ts';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { ForecastRequest, Pool } from '#shared/model/forecast.ts';

export interface RequestSettings {
  readonly weeks: number;
  readonly replications: number;
  readonly seed: number;
  /** Closed days, behind and ahead. */
  readonly holidays: readonly IsoDate[];
}

/** Things as they stand. */
export const unchanged: ForecastChange = { referrals: 1, seats: [] };

/** The request for one run: each pool with one stream of the same id. */
export function requestOf(
  { from, startWithinWorkingDays, noticeWorkingDays, pools }: ForecastBasis,
  { weeks, replications, seed, holidays }: RequestSettings,
  change: ForecastChange,
): ForecastRequest {
  const yesterday = isoDate(dayNumber(from) - 1);
  return {
    format: 'holdplan-forecast',
    version: 1,
    from,
    weeks,
    replications,
    seed,
    holidays: [...holidays],
    // A citizen is told some days ahead, so a seat must be had so much earlier for a start in time.
    startWithinWorkingDays: Math.max(0, startWithinWorkingDays - noticeWorkingDays),
    pools: pools.map((pool) => ({
      id: pool.id,
      seats: seatsWith(pool, change),
      occupied: pool.occupied,
    })),
    streams: pools.map(({ id, past, courseDays, waiting }) => ({
      id,
      poolId: id,
      // One priority for all: docs/forecast.md says why.
      priority: 1,
      arrivals: { history: past.map(({ week, visitated }) => ({ week, count: visitated })) },
      ...(change.referrals === 1 ? {} : { scale: change.referrals }),
      courseDays: { kind: 'empirical', values: courseDays },
      // The simulation lets a line begin before its first day; who was visitated today stands last in it.
      waiting: waiting.map((date) => (date < from ? date : yesterday)),
    })),
  };
}

/** A pool's seats with what a change adds or takes; never below 0, and none while the site is closed. */
function seatsWith({ id, seats }: PoolBasis, change: ForecastChange): Pool['seats'] {
  const own = change.seats.filter(({ poolId }) => poolId === id);
  const dates = [...new Set([...seats.map(({ from }) => from), ...own.map(({ from }) => from)])].sort();
  return dates.map((from) => {
    const standing = seats.findLast((entry) => entry.from <= from);
    const more = own.filter((entry) => entry.from <= from).reduce((sum, entry) => sum + entry.more, 0);
    return { from, seats: standing?.siteClosed ? 0 : Math.max(0, (standing?.seats ?? 0) + more) };
  });
}
