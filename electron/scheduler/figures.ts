/** How a plan does, in counts of referrals: `inTime` + `late` + `waiting` = `total`. */
export interface PlannerFigures {
  readonly total: number;
  /** Placed, the start interview on or before the deadline. */
  readonly inTime: number;
  /** Placed, the start interview after the deadline. */
  readonly late: number;
  /** Not placed. */
  readonly waiting: number;
  readonly cost: number;
}

/** What a run tells on the way; `elapsed` in seconds. */
export interface PlannerProgress extends PlannerFigures {
  readonly elapsed: number;
  /** A proven lower bound on the cost of any valid plan, null where none is known yet. */
  readonly bound: number | null;
}
