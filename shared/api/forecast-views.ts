/** What the forecast is made from, and what it came to: every figure with what it was counted from. */
import type { IsoDate } from '../calendar/dates.ts';
import type { IsoWeek } from '../calendar/weeks.ts';
import type { PoolWeek, WaitSummary } from '../model/forecast.ts';

/** A week behind, as it was. Its counts are those of the courses' steps. */
export interface PastWeek {
  week: IsoWeek;
  /** Visitations that led to an order, in this week. */
  visitated: number;
  /** Who had been visitated and had not started, at the end of the week. */
  waiting: number;
  started: number;
  /** Of those who started, who did within the promised working days. */
  startedInTime: number;
}

export interface PoolTeam {
  id: string;
  name: string;
  seats: number;
  from: IsoDate;
  to: IsoDate;
}

/** A waiting line of its own, with the seats that it waits for. */
export interface PoolBasis {
  id: string;
  /** `team`: the teams of one site that train the same needs. `alone`: individual training and training at home. */
  kind: 'team' | 'alone';
  siteName: string | null;
  needs: string[];
  /** The teams whose seats these are; empty for `alone`. */
  teams: PoolTeam[];
  /** How many seats there are from a date on. For `alone`, as many courses as ever ran at a time lately. */
  seats: { from: IsoDate; seats: number; siteClosed: boolean }[];
  /** Seats held up to and including a date. */
  occupied: { until: IsoDate; count: number }[];
  /** Of the seats held, when those begin who have not started yet. */
  agreed: IsoDate[];
  /** When those who wait for a seat were visitated. */
  waiting: IsoDate[];
  /** Working days from start to the last training, one for each course that ended within a year. */
  courseDays: number[];
  /** `others`: too few courses of its own have ended, so that those of all pools of its kind are taken. */
  courseDaysFrom: 'own' | 'others';
  past: PastWeek[];
}

export interface ForecastBasis {
  /** The first day ahead. */
  from: IsoDate;
  startWithinWorkingDays: number;
  /** Working days that a citizen is told before the start: a seat must be had so much earlier. */
  noticeWorkingDays: number;
  pools: PoolBasis[];
  /** Who waits for a team that there is not, and is in no pool. */
  withoutTeam: number;
  /** Visitations a week, in the last quarter and before it; null where the history is shorter than half a year. */
  change: { lately: number; before: number } | null;
}

/** What may be otherwise than it is. */
export interface ForecastChange {
  /** Referrals times this: 0.9 is a tenth fewer. */
  referrals: number;
  /** Seats more (or fewer, below 0) in a pool from a date on. */
  seats: { poolId: string; from: IsoDate; more: number }[];
}

/** One line, week by week: a pool's, or all pools' together. */
export interface LineAhead {
  /** Null for all pools together. */
  poolId: string | null;
  weeks: Pick<PoolWeek, 'week' | 'waiting' | 'started' | 'startedWithin'>[];
  /** Null where nobody arrives, and for all pools together. */
  wait: WaitSummary | null;
}

export interface ForecastRunView {
  change: ForecastChange;
  /** All pools together first. */
  lines: LineAhead[];
}

export interface ForecastView {
  /** UTC instant. */
  madeAt: string;
  weeks: number;
  replications: number;
  seed: number;
  /** Data changed after it was made. */
  outdated: boolean;
  basis: ForecastBasis;
  /** As things stand, then with each of the changes asked for, on the same random numbers. */
  runs: ForecastRunView[];
}
