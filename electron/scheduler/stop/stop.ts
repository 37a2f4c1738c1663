/** When to end a search: asked before each iteration with how many there have been, and how many since the plan last got better. */
export type Stop = (iterations: number, sinceBetter: number) => boolean;

/** After so many iterations. */
export function afterIterations(most: number): Stop {
  return (iterations) => iterations >= most;
}

/** When `clock` (milliseconds, handed in) has reached `deadline`. */
export function atDeadline(clock: () => number, deadline: number): Stop {
  return () => clock() >= deadline;
}

/** When the first number of a shared array is no longer 0. */
export function onFlag(flag: Int32Array<SharedArrayBuffer>): Stop {
  return () => Atomics.load(flag, 0) !== 0;
}

/** When the plan has not got better for so many iterations. */
export function withoutProgress(most: number): Stop {
  return (_, sinceBetter) => sinceBetter >= most;
}

/** As soon as one of several says so. */
export function anyOf(...stops: readonly Stop[]): Stop {
  return (iterations, sinceBetter) => stops.some((stop) => stop(iterations, sinceBetter));
}
