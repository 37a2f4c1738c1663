/** The curves of one line: as it was, then as it may become. */
import type {
  ForecastBasis,
  ForecastRunView,
  ForecastView,
  LineAhead,
  PastWeek,
} from '#shared/api/forecast-views.ts';

/** Weeks of the past that are shown before the present. */
const SHOWN_BACK = 26;

/** The weeks behind of one line, or of all together. */
export function pastOf({ pools }: ForecastBasis, poolId: string | null): PastWeek[] {
  const lines = pools.filter(({ id }) => poolId === null || id === poolId).map(({ past }) => past);
  const sum = (i: number, key: 'visitated' | 'waiting' | 'started' | 'startedInTime') =>
    lines.reduce((total, line) => total + (line[i]?.[key] ?? 0), 0);
  return (lines[0] ?? []).map(({ week }, i) => ({
    week,
    visitated: sum(i, 'visitated'),
    waiting: sum(i, 'waiting'),
    started: sum(i, 'started'),
    startedInTime: sum(i, 'startedInTime'),
  }));
}

/** The part of the past that the curves show. */
export const shownPast = (basis: ForecastBasis, poolId: string | null): PastWeek[] =>
  pastOf(basis, poolId).slice(-SHOWN_BACK);

/** Who waits today: for a seat, and with a seat but not started. */
export function waitingNow({ pools }: ForecastBasis, poolId: string | null): number {
  return pools
    .filter(({ id }) => poolId === null || id === poolId)
    .reduce((total, { waiting, agreed }) => total + waiting.length + agreed.length, 0);
}

export function lineOf(run: ForecastRunView, poolId: string | null): LineAhead | null {
  return run.lines.find((line) => line.poolId === poolId) ?? null;
}

/** The share started in time in the last four weeks of a line; null where nobody starts. */
export function shareAtEnd({ weeks }: LineAhead): number | null {
  const last = weeks.slice(-4);
  const started = last.reduce((sum, week) => sum + week.started.mean, 0);
  if (started === 0) return null;
  return last.reduce((sum, week) => sum + week.started.mean * (week.startedWithin.share ?? 0), 0) / started;
}

/** How far the curves of all runs reach up, so that they can be compared by eye. */
export function highest({ basis, runs }: ForecastView, poolId: string | null): number {
  const ahead = runs.flatMap((run) => lineOf(run, poolId)?.weeks.map(({ waiting }) => waiting.p95) ?? []);
  const behind = shownPast(basis, poolId).map(({ waiting }) => waiting);
  return Math.max(5, waitingNow(basis, poolId), ...ahead, ...behind);
}

/** By how much a quarter must differ from what was before it to be a jump. */
const JUMP = 1.5;

/** How many weeks of history to count: after a jump only the quarter since (docs/forecast.md). */
export function weeksToCount(change: ForecastBasis['change']): number {
  if (change === null) return 104;
  const { lately, before } = change;
  return lately > before * JUMP || before > lately * JUMP ? 13 : 104;
}
