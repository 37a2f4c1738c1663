/**
 * `node tests/bench/forecast/speed.ts [RUNS]`: wall time of the whole command (its start, reading and writing
 * included) on the municipality's request, and on one with ten times the pools and streams. Each RUNS (5) times.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ForecastRequest } from '#shared/model/forecast.ts';

const root = join(import.meta.dirname, '../../..');
const example = join(root, 'tests/contract/examples/municipality.forecast.json');
const runs = Number(process.argv[2] ?? 5);

const one: ForecastRequest = JSON.parse(readFileSync(example, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'holdplan-bench-'));
try {
  console.log(
    `${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}, median and best of ${runs}`,
  );
  const single = timed(one);
  console.log(line('the municipality', one, single));
  const ten = tenfold(one);
  const tenTimes = timed(ten);
  console.log(line('ten times as much', ten, tenTimes));
  console.log(`ten times the streams take ${(tenTimes.median / single.median).toFixed(1)} times as long`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Seconds {
  readonly median: number;
  readonly best: number;
}

function timed(request: ForecastRequest): Seconds {
  const [file, out] = [join(folder, 'request.json'), join(folder, 'result.json')];
  writeFileSync(file, JSON.stringify(request));
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['electron/cli.ts', 'forecast', file, '--out', out],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return { median: seconds[runs >> 1] as number, best: seconds[0] as number };
}

/** The request with nine copies of every pool and stream beside it. */
function tenfold(request: ForecastRequest): ForecastRequest {
  const copies = [...new Array(10).keys()];
  return {
    ...request,
    pools: copies.flatMap((k) => request.pools.map((pool) => ({ ...pool, id: `${pool.id}-${k}` }))),
    streams: copies.flatMap((k) =>
      request.streams.map((stream) => ({
        ...stream,
        id: `${stream.id}-${k}`,
        poolId: `${stream.poolId}-${k}`,
      })),
    ),
  };
}

function line(
  name: string,
  { streams, weeks, replications }: ForecastRequest,
  { median, best }: Seconds,
): string {
  const size = `${streams.length} streams × ${weeks} weeks × ${replications} replications`;
  return `${name.padEnd(18)} ${size}: ${median.toFixed(2)} s (best ${best.toFixed(2)} s)`;
}
