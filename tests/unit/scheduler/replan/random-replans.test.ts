import { expect, test } from 'vitest';
import { replan } from '../../../../electron/scheduler/replan/replan.ts';
import { solve } from '../../../../electron/scheduler/solve.ts';
import { afterIterations } from '../../../../electron/scheduler/stop/stop.ts';
import { eventFaults } from '../../../../shared/model/validate-plan.ts';
import { morning, mornings } from '../../../bench/replan/mornings.ts';
import { randomScenario } from '../random-scenario.ts';

const cases = Array.from({ length: 60 }, (_, seed) => ({ seed, name: mornings[seed % mornings.length] }));

test.each(cases)(
  'random scenario $seed after $name: the replan breaks no rule, or says for whom',
  ({ seed, name }) => {
    const scenario = randomScenario(seed);
    const stop = afterIterations(30);
    const { plan } = solve(scenario, { seed, stop });
    const events = morning(name ?? 'everything', scenario, plan, { seed, daysOn: seed % 12 });
    expect(eventFaults(events, scenario, plan)).toEqual([]);
    const { judgement, unanswered, plan: after } = replan(scenario, plan, events, { seed, stop });
    const excused = judgement.violations.filter(
      ({ facts }) => !unanswered.includes(String(facts.referralId)),
    );
    expect(excused).toEqual([]);
    expect(after.cost).toBe(judgement.cost);
  },
);
