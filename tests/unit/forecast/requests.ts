/** Small forecast requests for tests. */
import type { ForecastRequest } from '#shared/model/forecast.ts';
import { readForecastRequest } from '#shared/model/read.ts';

/** A stream of the pool `pool`: nobody arrives, nobody waits, courses of ten days, unless `parts` says otherwise. */
export function aStream(parts: object = {}) {
  return {
    id: 'stream',
    poolId: 'pool',
    priority: 2,
    arrivals: { perWeek: 0, dispersion: 1 },
    courseDays: { kind: 'fixed', mean: 10 },
    waiting: [] as string[],
    ...parts,
  };
}

/** A pool of one seat, unless `parts` says otherwise. */
export function aPool(parts: object = {}) {
  return { id: 'pool', seats: [{ from: '2027-01-01', seats: 1 }], occupied: [], ...parts };
}

/** Four weeks from Monday 2027-02-01 (no holiday is near), one replication, a pool and a stream. Checked. */
export function aRequest(parts: object = {}): ForecastRequest {
  const request = {
    format: 'holdplan-forecast',
    version: 1,
    from: '2027-02-01',
    weeks: 4,
    replications: 1,
    seed: 1,
    holidays: [],
    startWithinWorkingDays: 10,
    pools: [aPool()],
    streams: [aStream()],
    ...parts,
  };
  const reading = readForecastRequest(JSON.stringify(request));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]));
  return reading.value;
}
