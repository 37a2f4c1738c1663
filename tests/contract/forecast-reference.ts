/**
 * What queueing theory says, worked out without drawing a single random number and without a line of the forecast's
 * own code: distributions carried from day to day.
 */

/** A pool with geometric courses and two classes of citizens, the first always before the second. */
export interface ChainSettings {
  readonly meanCourse: number;
  /** Seats on each working day. */
  readonly seats: readonly number[];
  /** Citizens per working day, Poisson: [urgent, other]. */
  readonly perDay: readonly [number, number];
  /** The longest lines that are followed. */
  readonly most: readonly [number, number];
}

/** Means at the end of each day, from an empty pool on. */
export interface ChainDay {
  readonly lines: readonly [number, number];
  readonly occupied: number;
}

/**
 * The queue of Erlang's C formula in steps of a day (seats come free, citizens join, the first start), with
 * seats that may change: an exact Markov chain over (seats in use, first line, second line).
 */
export function chain({ meanCourse, seats, perDay, most }: ChainSettings): ChainDay[] {
  const mostSeats = Math.max(...seats);
  const [size1, size2] = [most[0] + 1, most[1] + 1];
  const index = (busy: number, first: number, second: number) => (busy * size1 + first) * size2 + second;
  const leave = Array.from({ length: mostSeats + 1 }, (_, busy) => binomial(busy, 1 / meanCourse));
  const [join1, join2] = perDay.map((mean) => poisson(mean)) as [number[], number[]];
  let now = new Float64Array((mostSeats + 1) * size1 * size2);
  now[0] = 1;
  return seats.map((available) => {
    const next = new Float64Array(now.length);
    for (let busy = 0; busy <= mostSeats; busy++)
      for (let first = 0; first < size1; first++)
        for (let second = 0; second < size2; second++) {
          const here = now[index(busy, first, second)] as number;
          if (here < 1e-14) continue;
          for (const [left, byLeaving] of (leave[busy] as number[]).entries())
            for (const [more1, byJoining1] of join1.entries())
              for (const [more2, byJoining2] of join2.entries()) {
                const free = Math.max(0, available - (busy - left));
                const start1 = Math.min(free, first + more1);
                const start2 = Math.min(free - start1, second + more2);
                const line1 = Math.min(most[0], first + more1 - start1);
                const line2 = Math.min(most[1], second + more2 - start2);
                const to = index(busy - left + start1 + start2, line1, line2);
                next[to] = (next[to] as number) + here * byLeaving * byJoining1 * byJoining2;
              }
        }
    now = next;
    let [line1, line2, occupied] = [0, 0, 0];
    for (let busy = 0; busy <= mostSeats; busy++)
      for (let first = 0; first < size1; first++)
        for (let second = 0; second < size2; second++) {
          const here = now[index(busy, first, second)] as number;
          line1 += here * first;
          line2 += here * second;
          occupied += here * busy;
        }
    return { lines: [line1, line2], occupied };
  });
}

/**
 * The mean line at the end of every `course`-th day, from an empty pool on, where every course takes `course` days:
 * whoever has a seat now has left it `course` days later, so that those in line now, without the first `seats`, and
 * the arrivals meanwhile are those in the pool then (Crommelin 1932).
 */
export function fixedCourses(course: number, seats: number, perDay: number, steps: number): number[] {
  const arrivals = poisson(perDay * course);
  let inPool = [1];
  return Array.from({ length: steps }, () => {
    const next: number[] = [];
    for (const [citizens, here] of inPool.entries())
      for (const [more, joining] of arrivals.entries()) {
        const then = Math.max(0, citizens - seats) + more;
        next[then] = (next[then] ?? 0) + here * joining;
      }
    inPool = next;
    return inPool.reduce((sum, here, citizens) => sum + here * Math.max(0, citizens - seats), 0);
  });
}

/** Erlang's C formula: the mean wait, in the unit of the mean course, in a pool that is in balance. */
export function erlangWait(seats: number, perCourse: number): number {
  let blocked = 1;
  for (let n = 1; n <= seats; n++) blocked = (perCourse * blocked) / (n + perCourse * blocked);
  const load = perCourse / seats;
  const waits = blocked / (1 - load * (1 - blocked));
  return waits / (seats * (1 - load));
}

/** P(at most k) for k = 0, 1, … of a negative binomial number with variance `dispersion` × mean, by adding up gamma functions. */
export function negativeBinomial(mean: number, dispersion: number, most: number): number[] {
  const size = mean / (dispersion - 1);
  let sum = 0;
  return Array.from({ length: most + 1 }, (_, k) => {
    let log = size * Math.log(1 / dispersion);
    for (let i = 1; i <= k; i++) log += Math.log((size + i - 1) / i) + Math.log(1 - 1 / dispersion);
    sum += Math.exp(log);
    return sum;
  });
}

function poisson(mean: number): number[] {
  const result = [Math.exp(-mean)];
  for (let k = 1; k < mean || (result[k - 1] as number) > 1e-12; k++)
    result.push(((result[k - 1] as number) * mean) / k);
  return result;
}

function binomial(n: number, p: number): number[] {
  let result = [1];
  for (let trial = 0; trial < n; trial++) {
    const next = new Array(result.length + 1).fill(0);
    for (const [k, here] of result.entries()) {
      next[k] += here * (1 - p);
      next[k + 1] += here * p;
    }
    result = next;
  }
  return result;
}
