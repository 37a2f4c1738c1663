import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/calendar/dates.ts';
import { readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { lowerBound, safeBound } from '../../../../electron/scheduler/bound/lower-bound.ts';
import { compileInstance } from '../../../../electron/scheduler/instance/instance.ts';
import { solve } from '../../../../electron/scheduler/solve.ts';
import { afterIterations } from '../../../../electron/scheduler/stop/stop.ts';
// @ts-expect-error The contract's checker is plain JavaScript without types.
import { checkPlan } from '../../../contract/examples/check-plan.mjs';
import { aBooking, aReferral, aRoom, aScenario, aStandard, aTeam, aTherapist, at, day } from '../builders.ts';
import { randomScenario } from '../random-scenario.ts';
import { cheapestPlan } from './cheapest-plan.ts';
import { smallCase } from './small-cases.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
/** Cases with more ways to place a citizen than this take too long to try everything. */
const MOST_WAYS = 1500;

const boundOf = (scenario: Scenario) => lowerBound(compileInstance(scenario), { stop: () => false });

const EXAMPLES = join(import.meta.dirname, '../../../contract/examples');

function exampleScenario(name: string): Scenario {
  const reading = readScenario(readFileSync(join(EXAMPLES, `${name}.scenario.json`), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]));
  return reading.value;
}

/** Small scenarios with their cheapest plan. */
const cases = SEEDS.flatMap((seed) => {
  const scenario = smallCase(seed);
  const cheapest = cheapestPlan(scenario, MOST_WAYS);
  return cheapest ? [{ seed, scenario, cheapest }] : [];
});

describe('beside every plan there is, in small scenarios', () => {
  test('the cheapest plan found by trying everything is valid and costs what it says', () => {
    expect(cases.length).toBeGreaterThan(30);
    for (const { seed, scenario, cheapest } of cases)
      expect({ seed, ...checkPlan(scenario, cheapest.plan) }).toMatchObject({
        violations: [],
        cost: expect.closeTo(cheapest.cost, 6),
      });
  });

  test('the bound is never above the cheapest plan, and mostly reaches it', () => {
    let reached = 0;
    for (const { seed, scenario, cheapest } of cases) {
      const bound = boundOf(scenario) ?? Number.NaN;
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(cheapest.cost + 1e-6);
      if (bound > cheapest.cost - 1e-3) reached++;
    }
    expect(reached / cases.length).toBeGreaterThan(0.75);
  });

  test('a relaxation that forbids what is allowed would be found out', () => {
    const mistakes: ((s: Scenario) => Scenario)[] = [
      (s) => ({ ...s, therapists: s.therapists.slice(0, 1), teams: [] }),
      (s) => ({ ...s, standard: { ...s.standard, maxGapDays: 1 } }),
      (s) => ({ ...s, teams: s.teams.map((t) => ({ ...t, seats: Math.max(0, t.seats - 1) })) }),
      (s) => ({ ...s, standard: { ...s.standard, trainingWithinWorkingDays: 1 } }),
    ];
    for (const mistake of mistakes) {
      const above = cases.filter(
        ({ scenario, cheapest }) => (boundOf(mistake(scenario)) ?? 0) > cheapest.cost + 1e-6,
      );
      expect(above.length).toBeGreaterThan(0);
    }
  });
});

describe('beside plans of larger scenarios', () => {
  test('the bound is never above a plan, in scenarios with every odd corner there is', () => {
    for (let seed = 0; seed < 25; seed++) {
      const scenario = randomScenario(seed);
      const { plan } = solve(scenario, { seed: 1, stop: afterIterations(100) });
      const { cost, violations } = checkPlan(scenario, plan);
      expect({ seed, violations }).toEqual({ seed, violations: [] });
      let asked = 0;
      const bound = lowerBound(compileInstance(scenario), { stop: () => ++asked > 200 });
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(cost + 1e-6);
    }
  });
});

describe('beside plans of the public examples that are in the repository', () => {
  test.each(['tiny', 'small'])('the bound of %s is above no plan that is known or found', (name) => {
    const scenario = exampleScenario(name);
    const known = JSON.parse(readFileSync(join(EXAMPLES, `${name}.plan.json`), 'utf8'));
    const plans = [
      known,
      ...[1, 2, 3].map((seed) => solve(scenario, { seed, stop: afterIterations(400) }).plan),
    ];
    const bound = boundOf(scenario) ?? Number.NaN;
    for (const plan of plans) {
      const { cost, violations } = checkPlan(scenario, plan);
      expect(violations).toEqual([]);
      expect(bound).toBeLessThanOrEqual(cost + 1e-6);
    }
  });
});

describe('what the relaxation knows', () => {
  const team = aTeam({ seats: 1 });
  const inTeam = aReferral({ modalities: ['team'] });
  const dates = (scenario: Scenario) => {
    const { sessions, days } = compileInstance(scenario);
    return Array.from(sessions.day, (d) => isoDate(days.number[d]));
  };

  test('a session that is full in the middle of the only course is not passed by for nothing', () => {
    const free = aScenario({ teams: [team], referrals: [inTeam] });
    // Every third session is taken, so that no course of several fits between two of them.
    const taken = dates(free)
      .filter((_, i) => i % 3 === 2)
      .map(day);
    const full = { ...free, enrolments: [{ teamId: team.id, citizenId: 'old', dates: taken }] };
    expect(boundOf(full)).toBeGreaterThan((boundOf(free) ?? Number.NaN) + 20);
  });

  test('of two sessions at one time with one leader for both, one is cancelled', () => {
    const twice = aScenario({ teams: [team, { ...team, id: 'other' }], referrals: [] });
    const once = aScenario({ teams: [team], referrals: [] });
    expect(boundOf(once)).toBe(0);
    expect(boundOf(twice)).toBe(once.standard.weights.cancelledSession * dates(once).length);
  });

  /**
   * Three therapists who hold interviews of an hour on one day only, 8 to 10, and three citizens, who could all go to the
   * team at once. Of two rooms the one is free until 9:30, the other from 8:30. Counted by the half hour there are 1, 2, 2
   * and 1 rooms, enough for interviews at 8, at 8:30 and at 9; but each room has a place for one only, so one citizen waits.
   */
  function threeForTwoRooms({ lateRoomFrom }: { lateRoomFrom: '08:00' | '08:30' }): Scenario {
    // Anna, who leads the team on other days, keeps the rooms busy.
    const busy = (roomId: string, from: string, to: string) =>
      aBooking({ id: roomId, roomId, date: day('2026-09-07'), from: at(from), to: at(to) });
    const late = lateRoomFrom === '08:00' ? [] : [busy('late', '08:00', lateRoomFrom)];
    const interviewer = (id: string) =>
      aTherapist({
        id,
        weekly: [{ weekday: 1, from: at('08:00'), to: at('10:00'), siteId: 'north' }],
        absences: [{ from: day('2026-09-08'), to: day('2026-10-09') }],
      });
    return aScenario({
      standard: aStandard({ gridMinutes: 30 }),
      rooms: [aRoom({ id: 'early' }), aRoom({ id: 'late' }), aRoom({ id: 'gym', use: 'training' })],
      bookings: [busy('early', '09:30', '10:00'), ...late],
      therapists: [
        aTherapist({ profession: 'occupationalTherapist' }),
        ...['bo', 'ida', 'kaj'].map(interviewer),
      ],
      referrals: ['1', '2', '3'].map((n) =>
        aReferral({ id: `r${n}`, citizenId: `c${n}`, modalities: ['team'] }),
      ),
    });
  }

  test('an interview needs one room that is free for all of it, not a free room at each moment', () => {
    const { unplaced } = aScenario().standard.weights;
    const waitingAtPriority2 = 2 * unplaced;
    expect(boundOf(threeForTwoRooms({ lateRoomFrom: '08:30' }))).toBe(waitingAtPriority2);
    // With the second room free from 8 on it has a place for two, and nobody waits.
    expect(boundOf(threeForTwoRooms({ lateRoomFrom: '08:00' }))).toBe(0);
  });
});

describe('odd scenarios', () => {
  test('without referrals the bound is what sessions cost at least', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const scenario = smallCase(seed, { citizens: 0 });
      expect(boundOf(scenario)).toBeCloseTo(cheapestPlan(scenario)?.cost ?? Number.NaN, 6);
    }
  });

  test('without therapists everybody waits, and the bound says what that costs', () => {
    const scenario = smallCase(5, { therapists: 0 });
    const { unplaced } = scenario.standard.weights;
    const waiting = scenario.referrals.reduce((sum, r) => sum + unplaced * (4 - r.priority), 0);
    expect(boundOf(scenario)).toBeCloseTo(waiting, 6);
  });

  test('with a horizon that ends before anything may begin everybody waits', () => {
    const scenario = smallCase(7);
    const past = { ...scenario, horizon: { from: scenario.horizon.from, to: scenario.horizon.from } };
    const { unplaced } = scenario.standard.weights;
    const waiting = scenario.referrals.reduce((sum, r) => sum + unplaced * (4 - r.priority), 0);
    expect(boundOf(past)).toBeCloseTo(waiting, 6);
  });
});

describe('the run', () => {
  const example = (name: string) => compileInstance(exampleScenario(name));
  /** Stops after so many questions. */
  const after = (most: number) => {
    let asked = 0;
    return () => ++asked > most;
  };

  test('stopped at once it gives no bound, stopped later the best so far, each told higher than the last', () => {
    const instance = example('tiny');
    expect(lowerBound(instance, { stop: () => true })).toBeNull();
    const told: number[] = [];
    const bound = lowerBound(instance, { stop: after(300), onHigher: (b) => told.push(b) });
    expect(bound).toBe(told.at(-1));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(new Set(told).size).toBe(told.length);
  });

  test('the same scenario ends with the same bound, and close under the plans that are known', () => {
    const tiny = lowerBound(example('tiny'), { stop: () => false });
    expect(lowerBound(example('tiny'), { stop: () => false })).toBe(tiny);
    expect(tiny).toBeLessThanOrEqual(323);
    expect(tiny).toBeGreaterThanOrEqual(320);
  });

  test('it ends when the bound has reached the cost of a plan', () => {
    const told: number[] = [];
    const instance = example('tiny');
    const bound = lowerBound(instance, { stop: () => false, cost: () => 300, onHigher: (b) => told.push(b) });
    expect(told.at(-1)).toBe(bound);
    expect(told.filter((b) => b >= 300)).toEqual([bound]);
  });

  test('a value is rounded up only where all weights are whole, and not for a rounding error above a whole number', () => {
    expect(safeBound(523.2, true)).toBe(524);
    expect(safeBound(523.0000000001, true)).toBe(523);
    expect(safeBound(523.2, false)).toBeLessThan(523.2);
    expect(safeBound(523.2, false)).toBeGreaterThan(523.19);
  });
});
