/**
 * One pool with its streams, ready to be simulated: replications in, a tally out. Pools have nothing to do with
 * each other, and neither have replications, so any share of either may run in any thread.
 */
import type { Estimated, ForecastRequest, Pool, Stream } from '#shared/model/forecast.ts';
import { type Arrivals, arrivalsOf } from './arrivals.ts';
import { courseLengths } from './courses.ts';
import type { Horizon } from './horizon.ts';
import { type QueueClass, type QueuePool, queueOf } from './queue.ts';
import { Random, sourceNamed } from './random.ts';
import { note, type PoolTally, poolTally, type StreamTally } from './tally.ts';

export interface PoolRun {
  /** Of each stream of the pool, in the order of the request; null without a history. */
  readonly estimated: readonly (Estimated | null)[];
  /** Runs the replications from `first` up to, not including, `end`, as long as `goOn` says so. */
  run(first: number, end: number, goOn: (replication: number) => boolean): PoolTally;
}

/** Prepares `pool` of a valid request. */
export function poolRun(request: ForecastRequest, pool: Pool, horizon: Horizon): PoolRun {
  const { days, weeks, firstDayOfWeek } = horizon;
  const streams = streamsOf(request, pool);
  const sources = streams.map((stream) => arrivalsOf(stream, request.from, horizon));
  const queue = queuePool(pool, streams, horizon);
  const runOnce = queueOf(queue, horizon, request.startWithinWorkingDays);
  const arrivals = new Int32Array(streams.length * days);
  /** Who arrives on this day or later is not judged by the promise: there is too little time left. */
  const judgedBefore = days - request.startWithinWorkingDays;
  const ofStream = streams.map((_, place) => arrivals.subarray(place * days, (place + 1) * days));

  return {
    estimated: sources.map(({ estimated }) => estimated),
    run(first, end, goOn) {
      const tally = poolTally(weeks.length, days, streams.length);
      for (let replication = first; replication < end && goOn(replication); replication++) {
        startStreams(queue, request.seed, replication);
        for (const [place, source] of sources.entries())
          drawAndNote(
            source,
            replication,
            ofStream[place] as Int32Array,
            tally.streams[place] as StreamTally,
          );
        runOnce(arrivals, tally);
      }
      return tally;
    },
  };

  function drawAndNote(source: Arrivals, replication: number, counts: Int32Array, tally: StreamTally): void {
    source.draw(request.seed, replication, counts);
    let judged = 0;
    for (let week = 0, day = 0; week < weeks.length; week++) {
      const end = firstDayOfWeek[week + 1] as number;
      let sum = 0;
      for (; day < end; day++) {
        const count = counts[day] as number;
        sum += count;
        if (day < judgedBefore) judged += count;
      }
      note(tally.arrivals, week, sum);
    }
    tally.judged += judged;
  }
}

/** The streams that draw on a pool, in the order of the request. */
export function streamsOf({ streams }: ForecastRequest, { id }: Pool): Stream[] {
  return streams.filter(({ poolId }) => poolId === id);
}

function startStreams({ streams, ties }: QueuePool, seed: number, replication: number): void {
  ties.start(seed, replication);
  for (const { courses, firstCourses } of streams) {
    courses.start(seed, replication);
    firstCourses.start(seed, replication);
  }
}

function queuePool(pool: Pool, streams: readonly Stream[], horizon: Horizon): QueuePool {
  const freed = new Float64Array(horizon.days);
  let inUse = 0;
  for (const { until, count } of pool.occupied) {
    inUse += count;
    const day = horizon.firstAfter(until);
    if (day < horizon.days) freed[day] = (freed[day] as number) + count;
  }
  return {
    streams: streams.map(({ id, courseDays }) => ({
      lengths: courseLengths(courseDays, horizon.days),
      courses: new Random(sourceNamed(`courses/${id}`)),
      firstCourses: new Random(sourceNamed(`courses of those waiting/${id}`)),
    })),
    classes: classesOf(streams, horizon),
    seats: seatsByDay(pool, horizon),
    inUse,
    freed,
    ties: new Random(sourceNamed(`ties/${pool.id}`)),
  };
}

/** The seats of each working day: those of the entry with the latest date on or before it, 0 before the first. */
function seatsByDay({ seats }: Pool, horizon: Horizon): Float64Array {
  const result = new Float64Array(horizon.days);
  const inOrder = [...seats].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const entry of inOrder) result.fill(entry.seats, horizon.firstFrom(entry.from));
  return result;
}

function classesOf(streams: readonly Stream[], horizon: Horizon): QueueClass[] {
  const priorities = [...new Set(streams.map(({ priority }) => priority))].sort((a, b) => a - b);
  return priorities.map((priority) => {
    const places = [...streams.keys()].filter((place) => streams[place]?.priority === priority);
    const waiting = places.flatMap((stream) =>
      (streams[stream] as Stream).waiting.map((date) => ({ date, stream })),
    );
    const dates = [...new Set(waiting.map(({ date }) => date))].sort();
    return {
      streams: places,
      waiting: dates.map((date) =>
        waiting
          .filter((citizen) => citizen.date === date)
          .map(({ stream }) => ({ stream, daysWaited: horizon.daysSince(date) })),
      ),
    };
  });
}
