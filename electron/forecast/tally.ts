/**
 * What the simulation counts. Everything in a tally is a whole number and tallies are added, so a forecast is the
 * same however its replications were shared out among threads, and takes no more room with more of them.
 */

/** For each of some weeks, how many replications had the value 0, 1, 2, … */
export interface WeeklyCounts {
  readonly weeks: number;
  /** How many values each week has room for. */
  width: number;
  /** Week by week, `width` entries each. */
  counts: Float64Array<ArrayBuffer>;
}

export function weeklyCounts(weeks: number): WeeklyCounts {
  return { weeks, width: 8, counts: new Float64Array(8 * weeks) };
}

/** Notes that `week` had `value` (a whole number, 0 or more), `times` times. */
export function note(target: WeeklyCounts, week: number, value: number, times = 1): void {
  if (value >= target.width) widen(target, value + 1);
  const place = week * target.width + value;
  target.counts[place] = (target.counts[place] as number) + times;
}

function widen(target: WeeklyCounts, needed: number): void {
  let width = target.width;
  while (width < needed) width *= 2;
  const counts = new Float64Array(width * target.weeks);
  for (let week = 0; week < target.weeks; week++)
    counts.set(target.counts.subarray(week * target.width, (week + 1) * target.width), week * width);
  target.width = width;
  target.counts = counts;
}

/** What is counted of a stream, over some replications. */
export interface StreamTally {
  readonly arrivals: WeeklyCounts;
  /** How many of those who arrived in the simulated weeks waited 0, 1, … working days. */
  readonly waits: Float64Array<ArrayBuffer>;
  /** Those who arrived early enough to be judged by the promise, and those of them who started in time. */
  judged: number;
  kept: number;
}

/** What is counted of a pool and of its streams, over some replications. */
export interface PoolTally {
  readonly waiting: WeeklyCounts;
  /** Sums over the replications, week by week. */
  readonly occupied: Float64Array<ArrayBuffer>;
  readonly started: Float64Array<ArrayBuffer>;
  readonly startedWithin: Float64Array<ArrayBuffer>;
  readonly streams: readonly StreamTally[];
}

export function poolTally(weeks: number, days: number, streams: number): PoolTally {
  return {
    waiting: weeklyCounts(weeks),
    occupied: new Float64Array(weeks),
    started: new Float64Array(weeks),
    startedWithin: new Float64Array(weeks),
    streams: Array.from({ length: streams }, () => ({
      arrivals: weeklyCounts(weeks),
      waits: new Float64Array(days),
      judged: 0,
      kept: 0,
    })),
  };
}

/** Adds `other`, a tally of the same pool over other replications, to `target`. */
export function addTally(target: PoolTally, other: PoolTally): void {
  addWeekly(target.waiting, other.waiting);
  addEach(target.occupied, other.occupied);
  addEach(target.started, other.started);
  addEach(target.startedWithin, other.startedWithin);
  for (const [i, stream] of target.streams.entries()) {
    const more = other.streams[i] as StreamTally;
    addWeekly(stream.arrivals, more.arrivals);
    addEach(stream.waits, more.waits);
    stream.judged += more.judged;
    stream.kept += more.kept;
  }
}

/** The buffers of a tally, to be handed over from one thread to another without copying them. */
export function buffersOf(tally: PoolTally): ArrayBuffer[] {
  const { waiting, occupied, started, startedWithin, streams } = tally;
  return [
    ...[waiting.counts, occupied, started, startedWithin],
    ...streams.flatMap(({ arrivals, waits }) => [arrivals.counts, waits]),
  ].map(({ buffer }) => buffer);
}

function addWeekly(target: WeeklyCounts, other: WeeklyCounts): void {
  if (other.width > target.width) widen(target, other.width);
  for (let week = 0; week < other.weeks; week++)
    for (let value = 0; value < other.width; value++) {
      const from = week * other.width + value;
      const to = week * target.width + value;
      target.counts[to] = (target.counts[to] as number) + (other.counts[from] as number);
    }
}

function addEach(target: Float64Array, other: Float64Array): void {
  for (let i = 0; i < other.length; i++) target[i] = (target[i] as number) + (other[i] as number);
}
