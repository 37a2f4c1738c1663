/** A forecast under way, and the last one made. */
import { Refusal } from '#shared/api/errors.ts';
import type { ForecastBasis, ForecastChange, ForecastView, LineAhead } from '#shared/api/forecast-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import { dayNumber, isoDate } from '#shared/calendar/dates.ts';
import { weekMonday } from '#shared/calendar/weeks.ts';
import type { ForecastRequest, ForecastResult, Quantiles } from '#shared/model/forecast.ts';
import { newId } from '../../database/ids.ts';
import { type ForecastRun, startForecast } from '../../forecast/start-forecast.ts';
import { closedDatesUnder } from '../course/calendar.ts';
import type { Ground } from '../ground.ts';
import type { Run } from '../jobs/jobs.ts';
import { findSituation } from '../situation.ts';
import type { Store } from '../store.ts';
import { readBasis } from './basis.ts';
import { requestOf, unchanged } from './request.ts';

/** Weeks of visitations without which nothing can be said of those to come. */
export const FEWEST_WEEKS = 13;

/** A forecast as it was made; it is not kept in the file, since it can be made again from the same data. */
type Made = Omit<ForecastView, 'outdated'> & { readonly revision: number; readonly municipality: string };
const last = new WeakMap<Store, Made>();

/**
 * Starts a forecast in threads, from the data as they stand: one run as things are, and one for each change, on the same random
 * numbers. Refuses `jobRunning`, `forecastHistoryShort` where there are too few weeks with a visitation behind, and
 * `forecastNoCourses` where no course has ended within a year.
 */
export async function startForecastJob(
  ground: Ground,
  { historyWeeks, weeks, replications, seed, changes }: Input<'forecast.start'>,
): Promise<{ jobId: string }> {
  ground.jobs.refuseIfRunning();
  const { situation, inForce, basis } = await readBasis(ground, historyWeeks);
  refuseIfUnfounded(basis);
  const known = new Set(basis.pools.map(({ id }) => id));
  for (const { poolId } of changes.flatMap(({ seats }) => seats))
    if (!known.has(poolId)) throw new Refusal('notFound', { what: 'pool', id: poolId });
  const holidays = closedDatesUnder(situation, inForce.file);
  const all = [unchanged, ...changes];
  const requests = all.map((change) => requestOf(basis, { weeks, replications, seed, holidays }, change));
  const jobId = newId();
  ground.jobs.start(
    { id: jobId, limit: null },
    (tell) => runAll(requests, ground.plannerWorker, (share) => tell({ share })),
    async (results) => {
      if (!results) return;
      const runs = results.map((result, i) => ({
        change: all[i] as ForecastChange,
        lines: linesAhead(basis, result),
      }));
      last.set(ground.store, {
        ...{ madeAt: ground.clock.now(), weeks, replications, seed, basis, runs },
        revision: situation.revision,
        municipality: situation.scenario.name,
      });
    },
  );
  return { jobId };
}

/** The last forecast of this municipality since Holdplan was started; null where there is none. */
export async function getForecast(ground: Ground): Promise<ForecastView | null> {
  const made = last.get(ground.store);
  const situation = await findSituation(ground);
  if (!made || made.municipality !== situation?.scenario.name) return null;
  const { revision, municipality: _, ...view } = made;
  return {
    ...view,
    outdated: revision !== situation.revision || made.basis.from !== situation.scenario.today,
  };
}

function refuseIfUnfounded({ pools }: ForecastBasis): void {
  const weeks = pools[0]?.past.length ?? 0;
  if (weeks < FEWEST_WEEKS) throw new Refusal('forecastHistoryShort', { weeks, needed: FEWEST_WEEKS });
  if (pools.some(({ courseDays }) => courseDays.length === 0)) throw new Refusal('forecastNoCourses');
}

interface RunResult {
  readonly result: ForecastResult;
  readonly total: readonly Quantiles[];
}

/** One run after the other; null where they were stopped. */
function runAll(
  requests: readonly ForecastRequest[],
  workerFile: URL | string,
  onShare: (share: number) => void,
): Run<RunResult[] | null> {
  let stopped = false;
  let current: ForecastRun | null = null;
  const finished = (async () => {
    const results: RunResult[] = [];
    for (const request of requests) {
      if (stopped) return null;
      let total: readonly Quantiles[] = [];
      current = startForecast(request, {
        workerFile,
        onProgress: (share) => onShare((results.length + share) / requests.length),
        onTotal: (weeks) => {
          total = weeks;
        },
      });
      const result = await current.finished;
      if (!result) return null;
      results.push({ result, total });
    }
    return results;
  })();
  return {
    finished,
    stop() {
      stopped = true;
      current?.stop();
    },
  };
}

/** The lines as the window shows them: who has a seat agreed and has not begun still waits. */
function linesAhead(basis: ForecastBasis, { result, total }: RunResult): LineAhead[] {
  const lines = result.pools.map(({ id, weeks, wait }): LineAhead => {
    const agreed = basis.pools.find((pool) => pool.id === id)?.agreed ?? [];
    return {
      poolId: id,
      wait,
      weeks: weeks.map(({ week, waiting, started, startedWithin }) => ({
        ...{ week, started, startedWithin },
        waiting: moved(waiting, stillToBegin(agreed, week)),
      })),
    };
  });
  const everybody = basis.pools.flatMap(({ agreed }) => agreed);
  const inAll = (lines[0]?.weeks ?? []).map(({ week }, i) => {
    const ofWeek = lines.map(({ weeks }) => weeks[i]).filter((entry) => entry !== undefined);
    const started = ofWeek.reduce((sum, entry) => sum + entry.started.mean, 0);
    const inTime = ofWeek.reduce(
      (sum, { started, startedWithin }) => sum + started.mean * (startedWithin.share ?? 0),
      0,
    );
    return {
      week,
      waiting: moved(total[i] as Quantiles, stillToBegin(everybody, week)),
      started: { mean: started },
      startedWithin: { share: started > 0 ? inTime / started : null },
    };
  });
  return [{ poolId: null, weeks: inAll, wait: null }, ...lines];
}

function stillToBegin(
  agreed: ForecastBasis['pools'][number]['agreed'],
  week: LineAhead['weeks'][number]['week'],
) {
  const nextMonday = isoDate(weekMonday(week) + 7);
  return agreed.filter((date) => dayNumber(date) >= dayNumber(nextMonday)).length;
}

function moved({ mean, p05, p25, p50, p75, p95 }: Quantiles, by: number): Quantiles {
  return { mean: mean + by, p05: p05 + by, p25: p25 + by, p50: p50 + by, p75: p75 + by, p95: p95 + by };
}
