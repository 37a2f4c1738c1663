import { expect, test } from 'vitest';
import { buildFirstPlan } from '../../../electron/scheduler/construct/first-plan.ts';
import { CourseFinder } from '../../../electron/scheduler/course/course-finder.ts';
import { compileInstance } from '../../../electron/scheduler/instance/instance.ts';
import { Random } from '../../../electron/scheduler/random.ts';
import { solve } from '../../../electron/scheduler/solve.ts';
import { checkState } from '../../../electron/scheduler/state/check-state.ts';
import { Snapshot } from '../../../electron/scheduler/state/snapshot.ts';
import { PlanState } from '../../../electron/scheduler/state/state.ts';
import { afterIterations } from '../../../electron/scheduler/stop/stop.ts';
import { aScenario } from './builders.ts';
import { randomScenario } from './random-scenario.ts';

function plannedState(scenario = aScenario()) {
  const state = new PlanState(compileInstance(scenario));
  buildFirstPlan(state, new CourseFinder(state, new Random(1)));
  return state;
}

test.each([3, 11, 17, 24, 38, 49])(
  'random scenario %i: after every move the running sums are those of a full count',
  (seed) => {
    const run = () => solve(randomScenario(seed), { seed, stop: afterIterations(40), debug: true });
    expect(run).not.toThrow();
  },
);

test('a sum that has gone wrong stops the run and names the part', () => {
  const state = plannedState();
  checkState(state);
  const course = state.courses[0];
  if (!course) throw new Error('the one citizen should have a course');
  state.remove(0);
  state.place({ ...course, parts: { ...course.parts, gap: course.parts.gap + 3 } });
  expect(() => checkState(state)).toThrow('gap costs 3, in full it is 0');
});

test('a contact that breaks a rule stops the run and names the rule', () => {
  const state = plannedState();
  const course = state.courses[0];
  if (!course) throw new Error('the one citizen should have a course');
  state.remove(0);
  state.place({ ...course, sessions: course.sessions.slice(1) });
  expect(() => checkState(state)).toThrow('howMany');
});

test('rolling back brings cost, courses, leaders and seats back, whatever happened in between', () => {
  const state = plannedState(randomScenario(24));
  const before = new Snapshot(state);
  const seats = state.freeSeats.slice();
  const mark = state.mark();
  state.courses.forEach((_, r) => {
    state.remove(r);
  });
  for (let s = 0; s < state.instance.sessions.count; s++)
    if (state.cancelled[s] === 0 && state.enrolled[s] === 0) state.cancel(s);
  expect(state.cost).not.toBe(before.cost);
  state.rollback(mark);
  expect(state.cost).toBeCloseTo(before.cost, 9);
  expect(state.freeSeats).toEqual(seats);
  checkState(state);
});

test('a snapshot brings the best plan back after the search has wandered off', () => {
  const state = plannedState(randomScenario(24));
  const best = new Snapshot(state);
  state.remove(0);
  state.commit();
  best.restore(state);
  expect(state.cost).toBeCloseTo(best.cost, 9);
  checkState(state);
});
