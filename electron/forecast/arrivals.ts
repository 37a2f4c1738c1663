/**
 * The citizens who arrive in a stream, working day by working day, in one replication.
 *
 * Assumptions: contract, "Arrivals". Each working day has a fifth of a five-day week's mean, independently of all
 * other days and streams given the stream's parameters; a holiday's citizens do not come on another day instead.
 * With a history the parameters are drawn anew for each replication (`estimate/posterior.ts`) and hold for all of
 * its weeks, so that doubt about the level adds up over weeks, as it must.
 */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Estimated, Stream } from '#shared/model/forecast.ts';
import { setDailyCounts } from './daily-counts.ts';
import { type ArrivalParameters, posteriorOf } from './estimate/posterior.ts';
import type { Horizon } from './horizon.ts';
import { emptyInversion, guided, type Inversion, valueAt } from './inversion.ts';
import { Random, sourceNamed } from './random.ts';

export interface Arrivals {
  readonly estimated: Estimated | null;
  /** Writes how many arrive on each working day into `target`. */
  draw(seed: number, replication: number, target: Int32Array): void;
}

const WORKING_DAYS_PER_WEEK = 5;

/** The arrivals of a stream in a horizon that begins on `from`. Estimates them first where their history is given. */
export function arrivalsOf(
  { id, arrivals, scale = 1 }: Pick<Stream, 'id' | 'arrivals' | 'scale'>,
  from: IsoDate,
  horizon: Horizon,
): Arrivals {
  const { days, weeks, firstDayOfWeek } = horizon;
  const random = new Random(sourceNamed(`arrivals/${id}`));
  const numbers = new Float64Array(days);
  const daily = emptyInversion();

  /** Draws the working days from `first` up to, not including, `end`, each from `counts`. */
  function drawDays(counts: Inversion, target: Int32Array, first: number, end: number): void {
    for (let day = first; day < end; day++) target[day] = valueAt(counts, numbers[day] as number);
  }

  if (!('history' in arrivals)) {
    setDailyCounts(daily, (scale * arrivals.perWeek) / WORKING_DAYS_PER_WEEK, arrivals.dispersion);
    const always = guided(daily);
    return {
      estimated: null,
      draw(seed, replication, target) {
        random.start(seed, replication).fill(numbers, days);
        drawDays(always, target, 0, days);
      },
    };
  }

  const posterior = posteriorOf(arrivals.history, from, weeks.length, horizon.calendar);
  const parameters: ArrivalParameters = { perWeek: new Float64Array(weeks.length), dispersion: 1 };
  const luck = new Random(sourceNamed(`parameters/${id}`));
  return {
    estimated: posterior.estimated,
    draw(seed, replication, target) {
      posterior.draw(luck.start(seed, replication), parameters);
      random.start(seed, replication).fill(numbers, days);
      for (let week = 0; week < weeks.length; week++) {
        const first = firstDayOfWeek[week] as number;
        const end = firstDayOfWeek[week + 1] as number;
        if (first === end) continue;
        const perDay = (scale * (parameters.perWeek[week] as number)) / WORKING_DAYS_PER_WEEK;
        setDailyCounts(daily, perDay, parameters.dispersion);
        drawDays(daily, target, first, end);
      }
    },
  };
}
