/**
 * One pool through one replication: seats, courses and the line, working day by working day.
 *
 * Assumptions: contract, "A working day". Seats come free, then the day's citizens join the line, then the first
 * in the line start while a seat is free. The line goes by priority, then by date of visitation, then by lot. Nobody
 * leaves the line or a seat before time, and nobody is thrown out when seats are taken away.
 *
 * Reference: the model is a discrete-time queue with several servers and non-preemptive priorities (Gross, Shortle,
 * Thompson, Harris: Fundamentals of Queueing Theory, 4th ed., 2008, sections 2.3 and 3.4); its servers are the seats.
 */
import type { Horizon } from './horizon.ts';
import { type Inversion, valueAt } from './inversion.ts';
import type { Random } from './random.ts';
import { note, type PoolTally, type StreamTally } from './tally.ts';

/** A citizen who waits already: the stream's place in its pool, and the working days waited up to day 0. */
export interface AlreadyWaiting {
  readonly stream: number;
  readonly daysWaited: number;
}

/** What the queue needs to know of a stream. */
export interface QueueStream {
  readonly lengths: Inversion;
  /** Courses of those who arrive, and of those who wait already: apart, so that the list does not move the rest. */
  readonly courses: Random;
  readonly firstCourses: Random;
}

/** Streams of one priority, who share one line. */
export interface QueueClass {
  /** Places of the streams in the pool. */
  readonly streams: readonly number[];
  /** Those who wait already, in groups of one date of visitation, the earliest first. */
  readonly waiting: readonly (readonly AlreadyWaiting[])[];
}

export interface QueuePool {
  readonly streams: readonly QueueStream[];
  /** The most urgent first. */
  readonly classes: readonly QueueClass[];
  /** Seats on each working day. */
  readonly seats: Float64Array;
  /** Seats in use before the first day, and how many of them come free at the beginning of each day. */
  readonly inUse: number;
  readonly freed: Float64Array;
  readonly ties: Random;
}

/**
 * The line of one class over a whole replication. Who will join it, and in which order, does not depend on who
 * starts when: so it is written down beforehand, and only its front moves. A citizen is the place of a stream and the
 * day of joining, which is negative for who waits already.
 */
interface Line {
  stream: Int32Array<ArrayBuffer>;
  day: Int32Array<ArrayBuffer>;
  /** How many have joined by the end of each day. */
  readonly joined: Int32Array;
  /** How many have started. */
  started: number;
}

/**
 * Makes the function that runs one replication of a pool and counts it into a tally. `arrivals` holds the citizens
 * of each working day, stream after stream.
 */
export function queueOf(
  pool: QueuePool,
  horizon: Horizon,
  within: number,
): (arrivals: Int32Array, tally: PoolTally) => void {
  const { days, weeks, firstDayOfWeek } = horizon;
  const { classes, streams, seats, ties } = pool;
  const freed = new Float64Array(days);
  const lines = classes.map(
    ({ waiting }): Line => ({
      ...withRoom(waiting.reduce((sum, { length }) => sum + length, 64)),
      joined: new Int32Array(days),
      started: 0,
    }),
  );
  /** Who arrives on this day or later is not judged by the promise: there is too little time left. */
  const judgedBefore = days - within;

  return function runOnce(arrivals, tally) {
    const counts = tally.streams;
    freed.set(pool.freed);
    let inUse = pool.inUse;
    let inLine = 0;
    for (let place = 0; place < lines.length; place++)
      inLine += lineUp(lines[place] as Line, classes[place] as QueueClass, arrivals);

    for (let week = 0; week < weeks.length; week++) {
      const monday = firstDayOfWeek[week] as number;
      const end = firstDayOfWeek[week + 1] as number;
      let started = 0;
      let startedWithin = 0;
      for (let day = monday; day < end; day++) {
        inUse -= freed[day] as number;
        let free = (seats[day] as number) - inUse;
        for (let place = 0; free > 0 && place < lines.length; place++) {
          const line = lines[place] as Line;
          const first = line.started;
          const last = Math.min(line.joined[day] as number, first + free);
          for (let next = first; next < last; next++) {
            const at = line.stream[next] as number;
            const since = line.day[next] as number;
            const wait = day - since;
            const inTime = wait <= within;
            if (inTime) startedWithin++;
            const { lengths, courses, firstCourses } = streams[at] as QueueStream;
            let until = day;
            if (since >= 0) {
              const count = counts[at] as StreamTally;
              count.waits[wait] = (count.waits[wait] as number) + 1;
              if (inTime && since < judgedBefore) count.kept++;
              until += valueAt(lengths, courses.next());
            } else until += valueAt(lengths, firstCourses.next());
            if (until < days) freed[until] = (freed[until] as number) + 1;
          }
          line.started = last;
          started += last - first;
          inUse += last - first;
          free -= last - first;
        }
      }
      if (end > monday) inLine = stillInLine(end - 1);
      note(tally.waiting, week, inLine);
      tally.occupied[week] = (tally.occupied[week] as number) + inUse;
      tally.started[week] = (tally.started[week] as number) + started;
      tally.startedWithin[week] = (tally.startedWithin[week] as number) + startedWithin;
    }
    if (days > 0) for (const line of lines) countStillWaiting(line, tally);
  };

  /** How many are in line at the end of a day. */
  function stillInLine(day: number): number {
    let sum = 0;
    for (let place = 0; place < lines.length; place++) {
      const line = lines[place] as Line;
      sum += (line.joined[day] as number) - line.started;
    }
    return sum;
  }

  /** Whoever still waits has waited up to the last working day, and has not started in time. */
  function countStillWaiting({ stream, day, joined, started }: Line, tally: PoolTally): void {
    const last = days - 1;
    for (let next = started; next < (joined[last] as number); next++) {
      const since = day[next] as number;
      if (since < 0) continue;
      const { waits } = tally.streams[stream[next] as number] as StreamTally;
      waits[last - since] = (waits[last - since] as number) + 1;
    }
  }

  /** Writes the line of a class down: who waits already, then each day's arrivals. Returns how many wait already. */
  function lineUp(line: Line, { waiting, streams: places }: QueueClass, arrivals: Int32Array): number {
    let end = 0;
    line.started = 0;
    for (const sameDate of waiting) {
      const from = end;
      for (const { stream, daysWaited } of sameDate) {
        line.stream[end] = stream;
        line.day[end++] = -daysWaited;
      }
      drawLots(line.stream, from, end);
    }
    const already = end;
    let most = already;
    for (let i = 0; i < places.length; i++) {
      const last = ((places[i] as number) + 1) * days;
      for (let at = last - days; at < last; at++) most += arrivals[at] as number;
    }
    if (most > line.day.length) makeRoom(line, most);

    const { stream, day: dayOf, joined } = line;
    for (let day = 0; day < days; day++) {
      const from = end;
      for (let i = 0; i < places.length; i++) {
        const place = places[i] as number;
        for (let more = arrivals[place * days + day] as number; more > 0; more--) {
          stream[end] = place;
          dayOf[end++] = day;
        }
      }
      // Only between streams does it matter who is first.
      if (end > from + 1 && stream[from] !== stream[end - 1]) drawLots(stream, from, end);
      joined[day] = end;
    }
    return already;
  }

  /** Shuffles `list` from `from` up to, not including, `end` (Fisher and Yates). */
  function drawLots(list: Int32Array, from: number, end: number): void {
    for (let last = end - 1; last > from; last--) {
      const other = from + ties.below(last - from + 1);
      const value = list[last] as number;
      list[last] = list[other] as number;
      list[other] = value;
    }
  }
}

function withRoom(size: number): Pick<Line, 'stream' | 'day'> {
  return { stream: new Int32Array(size), day: new Int32Array(size) };
}

function makeRoom(line: Line, needed: number): void {
  const { stream, day } = line;
  Object.assign(line, withRoom(2 * needed));
  line.stream.set(stream);
  line.day.set(day);
}
