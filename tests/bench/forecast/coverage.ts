/**
 * `node tests/bench/forecast/coverage.ts [SERIES]`: how good the forecast of arrivals is where the truth is known, and
 * whether its bands hold. SERIES series (100) of each kind of truth, with 78 and with 104 weeks of history.
 *
 * Error is the root mean square of single weeks, and of half-year totals, each week or total weighing as one
 * over its expected count. It is shown over that of the best fit by somebody who knows the truth's form.
 */
import { arrivalsOf } from '../../../electron/forecast/arrivals.ts';
import { type Columns, centreOf, fitNear } from '../../../electron/forecast/estimate/fit.ts';
import { horizonOf } from '../../../electron/forecast/horizon.ts';
import {
  exposureOf,
  type Form,
  from,
  type GeneratedSeries,
  generated,
  heldOutWeeks,
  holidays,
  kinds,
  mondayAhead,
  streamOfLuck,
  yearPartOf,
  yearsOf,
} from './generated-series.ts';

const series = Number(process.argv[2] ?? 100);
const replications = 1000;
const horizon = horizonOf(from, heldOutWeeks, holidays);

console.log(`${series} series of each kind, ${heldOutWeeks} weeks ahead, ${replications} replications`);
console.log('kind            weeks | error over known form | error over naive | in the 5–95 % band');
console.log('                      | week    half-year     | week  half-year  | week   (exactly)  half-year');
for (const [name, { form, draw }] of Object.entries(kinds))
  for (const weeks of [78, 104]) {
    const random = streamOfLuck(`${name} ${weeks}`);
    const sums = { week: 0, half: 0, knownWeek: 0, knownHalf: 0, naiveWeek: 0, naiveHalf: 0 };
    const within = { week: 0, exactly: 0, half: 0 };
    for (let i = 0; i < series; i++) {
      const one = generated(draw(random), weeks, random);
      const model = forecastOf(one, i);
      const [known, naive] = [knownForm(one, form), yearBefore(one)];
      const [total, expected] = [sum(one.actual), sum(one.expected)];
      sums.half += (sum(model.means) - total) ** 2 / expected;
      sums.knownHalf += (sum(known) - total) ** 2 / expected;
      sums.naiveHalf += (sum(naive) - total) ** 2 / expected;
      if (isWithin(model.totals, total)) within.half++;
      for (const [week, count] of one.actual.entries()) {
        const weight = one.expected[week] as number;
        const sample = model.weeks[week] as number[];
        sums.week += ((model.means[week] as number) - count) ** 2 / weight;
        sums.knownWeek += ((known[week] as number) - count) ** 2 / weight;
        sums.naiveWeek += ((naive[week] as number) - count) ** 2 / weight;
        if (isWithin(sample, count)) within.week++;
        within.exactly += shareWithin(sample, count);
      }
    }
    const ratio = (a: number, b: number) => Math.sqrt(a / b).toFixed(3);
    const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;
    console.log(
      `${name.padEnd(15)} ${String(weeks).padStart(5)} | ${ratio(sums.week, sums.knownWeek)}   ${ratio(sums.half, sums.knownHalf)}         | ` +
        `${ratio(sums.week, sums.naiveWeek)} ${ratio(sums.half, sums.naiveHalf)}      | ` +
        `${share(within.week, series * heldOutWeeks)} (${share(within.exactly, series * heldOutWeeks)})  ${share(within.half, series)}`,
    );
  }

/** Holdplan's forecast: means, and samples of each week and of the total, sorted. */
function forecastOf({ history }: GeneratedSeries, seed: number) {
  const arrivals = arrivalsOf({ id: 'series', arrivals: { history } }, from, horizon);
  const counts = new Int32Array(horizon.days);
  const weeks = Array.from({ length: heldOutWeeks }, () => [] as number[]);
  const totals: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    arrivals.draw(seed, replication, counts);
    for (const [week, sample] of weeks.entries())
      sample.push(sum(counts.subarray(horizon.firstDayOfWeek[week], horizon.firstDayOfWeek[week + 1])));
    totals.push(sum(counts));
  }
  for (const sample of [...weeks, totals]) sample.sort((a, b) => a - b);
  return { weeks, totals, means: weeks.map((sample) => sum(sample) / replications) };
}

/** The means by somebody who knows which columns the truth is made of: their best fit, nothing else. */
function knownForm({ history }: GeneratedSeries, form: Form): number[] {
  const row = (monday: number) => form(yearsOf(monday), yearPartOf(monday));
  const mondays = history.map((_, week) => mondayAhead(week - history.length));
  const size = row(0).length;
  const columns: Columns = {
    size,
    weeks: history.length,
    values: Float64Array.from(mondays.flatMap((monday) => [...row(monday)])),
    counts: Float64Array.from(history, ({ count }) => count),
    exposures: Float64Array.from(mondays, exposureOf),
  };
  // A prior as flat as the arithmetic allows: it only keeps a season that nobody was seen in from running away.
  const flat = new Float64Array(size).fill(0.01);
  const fit = fitNear(centreOf(columns, flat, 1, new Float64Array(size)), 1);
  const level = sum(columns.counts) / fit.weight;
  return Array.from({ length: heldOutWeeks }, (_, week) => {
    const monday = mondayAhead(week);
    const log = row(monday).reduce((total, value, k) => total + value * (fit.theta[k] as number), 0);
    return level * exposureOf(monday) * Math.exp(log);
  });
}

/** The same week a year before, per working day. */
function yearBefore({ history }: GeneratedSeries): number[] {
  return Array.from({ length: heldOutWeeks }, (_, week) => {
    const [here, before] = [exposureOf(mondayAhead(week)), exposureOf(mondayAhead(week - 52))];
    return ((history[history.length - 52 + week]?.count ?? 0) / Math.max(0.2, before)) * here;
  });
}

/** Whether `value` lies between the nearest-rank quantiles of 5 and 95 %, both included. */
function isWithin(sorted: readonly number[], value: number): boolean {
  const quantile = (perCent: number) => sorted[Math.ceil((perCent * sorted.length) / 100) - 1] as number;
  return quantile(5) <= value && value <= quantile(95);
}

/**
 * The same for a band of exactly 90 %: whole numbers cannot be cut so that just 5 % lie on either side, so a
 * value on the edge counts in part. This is what shows whether doubt and chance are of the right size.
 */
function shareWithin(sorted: readonly number[], value: number): number {
  const below = sorted.filter((other) => other < value).length / sorted.length;
  const upTo = sorted.filter((other) => other <= value).length / sorted.length;
  if (upTo === below) return below > 0.05 && below < 0.95 ? 1 : 0;
  const inside = Math.min(upTo, 0.95) - Math.max(below, 0.05);
  return Math.max(0, inside) / (upTo - below);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
