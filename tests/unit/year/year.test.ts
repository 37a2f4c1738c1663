/**
 * A year under each of the five standards, through the services, on a real file; then every deadline and every rate against a count
 * over the raw rows (`by-hand.ts`, `raw.ts`) that shares no code with the engine. `HOLDPLAN_YEAR_COURSES=200` makes the year larger.
 */
import { expect, test } from 'vitest';
import { type StandardId, standardIds } from '#shared/standards/standard-file.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';
import { day } from '../course/builders.ts';
import { type Standing, standing } from '../services/ground.ts';
import { handComplaint, handDeadlines, handRate, handRates, handResponse, handState } from './by-hand.ts';
import { smallMunicipality } from './municipality.ts';
import { plusDays, plusMonths } from './own-calendar.ts';
import { rawComplaints, rawCourses, rawExcuses } from './raw.ts';
import { liveThrough } from './script.ts';

const courses = Number(process.env.HOLDPLAN_YEAR_COURSES ?? 14);
const [first, last] = ['2027-03-08', '2028-03-10'] as const;
const seeds: Record<StandardId, number> = {
  vejen: 1,
  ishoj: 7,
  'standard-10a': 3,
  bronderslev: 4,
  sonderborg: 5,
};

/** Both counts of one thing, side by side. */
interface Pair {
  readonly what: string;
  readonly engine: unknown;
  readonly byHand: unknown;
}

/** Every deadline of every course and complaint, as the window shows it and as counted by hand. */
async function deadlinePairs(
  { services, ground, day: { today } }: Standing,
  id: StandardId,
): Promise<Pair[]> {
  const { reader } = ground.store;
  const pairs: Pair[] = [];
  for (const raw of await rawCourses(reader)) {
    const { verdict } = await services['course.get']({ courseId: raw.id });
    const engine = verdict.deadlines.map(
      (state) => `${state.id} ${state.due} ${state.metOn} ${state.status}`,
    );
    const byHand = handDeadlines[id].flatMap((rule) => {
      const state = handState(rule, raw, today);
      return state ? [`${rule.id} ${state.due} ${state.metOn} ${state.status}`] : [];
    });
    pairs.push({ what: `course ${raw.id}`, engine: engine.sort(), byHand: byHand.sort() });
  }
  const complaints = await services['complaints.list']({});
  for (const raw of await rawComplaints(reader)) {
    const shown = complaints.find((complaint) => complaint.id === raw.id);
    const engine = shown?.deadlines.map((state) => `${state.id} ${state.due} ${state.status}`);
    pairs.push({ what: `complaint ${raw.id}`, engine, byHand: handComplaint(raw, id, today) });
  }
  return pairs;
}

/** The year and each of its months. */
function periods(): [string, string][] {
  const months = Array.from({ length: 12 }, (_, i): [string, string] => {
    const start = plusMonths('2027-03-01', i);
    return [start, plusDays(plusMonths(start, 1), -1)];
  });
  return [[first, last], ...months];
}

async function ratePairs(
  { services, ground, day: { today } }: Standing,
  id: StandardId,
  over: readonly [string, string][],
): Promise<Pair[]> {
  const raw = await rawCourses(ground.store.reader);
  const excuses = await rawExcuses(ground.store.reader);
  const pairs: Pair[] = [];
  for (const period of over) {
    const [from, to] = [day(period[0]), day(period[1])];
    const { rates, responseTime } = await services['quality.get']({ from, to, siteId: null });
    for (const rate of rates) {
      const count = handRates[id][rate.id];
      const { numerator, denominator, withoutExcused: free } = rate;
      pairs.push({
        what: `${rate.id} ${from} ${to}`,
        engine: [numerator, denominator, free.numerator, free.denominator],
        byHand: count && handRate(count, raw, excuses, period, today),
      });
    }
    expect(rates.map((rate) => rate.id).sort()).toEqual(Object.keys(handRates[id]).sort());
    if (id !== 'ishoj') expect(responseTime).toBeNull();
    else {
      const waits = handResponse(raw, period);
      pairs.push({
        what: `response ${from} ${to}`,
        engine: [responseTime?.cases, responseTime?.median, responseTime?.p90],
        byHand: [
          waits.length,
          ...[0.5, 0.9].map((share) => waits[Math.ceil(share * waits.length) - 1] ?? null),
        ],
      });
    }
  }
  return pairs;
}

const lines = (pairs: readonly Pair[]) =>
  pairs.map(({ what, engine, byHand }) => `${what}: ${JSON.stringify(engine)} | ${JSON.stringify(byHand)}`);

/** How many deadlines stand how, on each side. */
function tally(pairs: readonly Pair[], side: 'engine' | 'byHand'): string {
  const counts = new Map<string, number>();
  for (const pair of pairs)
    for (const state of (pair[side] as string[] | undefined) ?? []) {
      const [id, , ...rest] = state.split(' ');
      const key = `${id} ${rest.at(-1)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => `${key} ${count}`)
    .join(', ');
}

function expectEqual(pairs: readonly Pair[]): void {
  const differing = pairs.filter(({ engine, byHand }) => JSON.stringify(engine) !== JSON.stringify(byHand));
  expect(lines(differing)).toEqual([]);
}

test.each(standardIds)(
  'a year under %s: every deadline, rate and response time is what a count over the raw rows gives',
  async (id) => {
    const place = await standing();
    const file = shippedStandard(id);
    const text = JSON.stringify(smallMunicipality(file));
    await place.services['municipality.importScenario']({ fileName: 'by.json', text, replace: false });
    await place.services['municipality.releasePlanningDay']({});
    let looked = 0;
    const look = async () => {
      looked += 1;
      expectEqual(await deadlinePairs(place, id));
      // On the way, so that those not due yet must be left out.
      expectEqual(await ratePairs(place, id, [[first, last]]));
    };
    const before = process.cpuUsage();
    await liveThrough(place, file, {
      seed: seeds[id],
      first: day(first),
      lastInquiry: day('2028-01-10'),
      last: day(last),
      courses,
      planEvery: 3,
      lookAt: new Map([
        [day('2027-06-15'), look],
        [day('2027-10-20'), look],
      ]),
    });
    expect(looked).toBe(2);
    place.day.today = day('2028-03-15');
    const deadlines = await deadlinePairs(place, id);
    const rates = await ratePairs(place, id, periods());
    const { user, system } = process.cpuUsage(before);
    const cpu = user + system;
    const year = rates.filter(({ what }) => what.endsWith(`${first} ${last}`));
    process.stdout.write(
      [
        `\n${id}, ${courses} courses, ${Math.round(cpu / 1e5) / 10} s of processor time; engine | by hand`,
        `  deadlines: ${tally(deadlines, 'engine')}`,
        `           | ${tally(deadlines, 'byHand')}`,
        ...lines(year).map((line) => `  ${line}`),
        '',
      ].join('\n'),
    );
    // A year in which nothing was late or nobody counted would prove nothing.
    expect(tally(deadlines, 'byHand')).toMatch(/metLate|late/);
    expect(year.every(({ byHand }) => Array.isArray(byHand) && Number(byHand[1] ?? byHand[0]) > 0)).toBe(
      true,
    );
    expectEqual(deadlines);
    expectEqual(rates);
  },
  240_000,
);
