/**
 * A history of weekly counts as the estimate sees it: how much of a week each week was, and where it lies in time
 * and in the year.
 *
 * Assumptions: counts are in proportion to the working days of their weeks. A week without a working day says
 * nothing and is left out, whatever its count. A week lies in the year where its Thursday lies, on a year of
 * 365.25 days. The season is a sum of waves of a year, half a year, …: smooth and without a jump at New Year
 * (dynamic harmonic regression: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 2021,
 * section 10.5).
 */
import { type DayNumber, dayNumber, type IsoDate, mondayOf } from '#shared/calendar/dates.ts';
import { weekMonday } from '#shared/calendar/weeks.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { HistoryWeek } from '#shared/model/forecast.ts';

/** Weeks of history from which on a trend, and a season, are estimated (contract, "Arrivals"). */
export const TREND_FROM_WEEKS = 26;
export const SEASON_FROM_WEEKS = 52;

/** Waves of the season: the shortest is a year divided by this. */
export const WAVES = 6;

const DAYS_PER_YEAR = 365.25;

export interface Series {
  /** Weeks with a working day. */
  readonly weeks: number;
  readonly counts: Float64Array;
  /** Working days of each week, in fifths of a week. */
  readonly exposures: Float64Array;
  /** Years from the week of `from` back to each week; negative. */
  readonly years: Float64Array;
  /** Columns of the season for each week, 2 × `WAVES` of them: cosine and sine of each wave. */
  readonly waves: Float64Array;
  readonly hasTrend: boolean;
  readonly hasSeason: boolean;
}

/** The series of a history that ends before the week of `from`. */
export function seriesOf(history: readonly HistoryWeek[], from: IsoDate, calendar: WorkingDays): Series {
  const origin = mondayOf(dayNumber(from));
  const known = history.flatMap(({ week, count }) => {
    const monday = weekMonday(week);
    const workingDays = calendar.between(monday - 1, monday + 6);
    return workingDays > 0 ? [{ monday, count, exposure: workingDays / 5 }] : [];
  });
  const waves = new Float64Array(known.length * 2 * WAVES);
  for (const [i, { monday }] of known.entries()) setWaves(waves, i * 2 * WAVES, monday);
  return {
    weeks: known.length,
    counts: Float64Array.from(known, ({ count }) => count),
    exposures: Float64Array.from(known, ({ exposure }) => exposure),
    years: Float64Array.from(known, ({ monday }) => (monday - origin) / DAYS_PER_YEAR),
    waves,
    hasTrend: history.length >= TREND_FROM_WEEKS,
    hasSeason: history.length >= SEASON_FROM_WEEKS,
  };
}

/** Writes the season's columns for the week of `monday` into `target`, from place `at` on. */
export function setWaves(target: Float64Array, at: number, monday: DayNumber): void {
  const angle = (2 * Math.PI * (monday + 3)) / DAYS_PER_YEAR;
  for (let wave = 1; wave <= WAVES; wave++) {
    target[at + 2 * wave - 2] = Math.cos(wave * angle);
    target[at + 2 * wave - 1] = Math.sin(wave * angle);
  }
}

/**
 * How many years' worth of trend a week carries that lies `years` after `from`. A trend runs on for a year and then
 * fades, so that it never adds more than another year's worth: nobody's referrals double every few years for ever
 * (damped trends: Gardner and McKenzie, Management Science 31 (1985), 1237–1246).
 */
export function trendYears(years: number): number {
  return years <= 1 ? years : 2 - Math.exp(1 - years);
}
