/** What a lane of tests is and what it can come to. */

/** What a lane did. `notRun` is neither a pass nor a failure: nothing was shown. */
export type LaneOutcome =
  | { readonly ran: true; readonly passed: number; readonly failed: number; readonly skipped: number }
  | { readonly ran: false; readonly reason: string };

export interface Lane {
  readonly name: string;
  /** What it shows, in a few words, for `--help` and for the summary. */
  readonly shows: string;
  readonly run: () => Promise<LaneOutcome>;
}

/** The outcome of a lane that has no tests of its own to count: it passes or fails as one. */
export function passOrFail(ok: boolean): LaneOutcome {
  return { ran: true, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** The outcome of a lane that this machine or this checkout has nothing to run with. */
export function notRun(reason: string): LaneOutcome {
  return { ran: false, reason };
}
