import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanEvent, Replan } from '#shared/model/events.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { planByHand } from '../../electron/scheduler/by-hand.ts';
import { eventsFile, type MorningName, morning } from '../bench/replan/mornings.ts';
import { check, command, outputFolder } from './command.ts';
import { scenarioFile, scenarioNames } from './examples.ts';

const read = <Value>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Value;
const byHand = new Map<string, Plan>();

/** A scenario's plan as it is made by hand, made once. */
function publishedPlan(name: string): Plan {
  const plan = byHand.get(name) ?? planByHand(read<Scenario>(scenarioFile(name)));
  byHand.set(name, plan);
  return plan;
}

/** Replans with the real command and has the checker judge what it wrote. */
async function replanned(name: string, published: Plan, events: string) {
  const folder = outputFolder();
  const files = ['published.json', 'events.json', 'replan.json'].map((file) => join(folder, file));
  const [publishedFile = '', eventsPath = '', out = ''] = files;
  writeFileSync(publishedFile, JSON.stringify(published));
  writeFileSync(eventsPath, events);
  const scenario = scenarioFile(name);
  const upon = ['--published', publishedFile, '--events', eventsPath];
  const ending = await command('replan', scenario, ...upon, '--out', out, '--seconds', '3');
  if (ending.code !== 0) return { ending, plan: null, cost: null, wrote: existsSync(out) };
  const { cost } = await check(scenario, out, ...upon);
  return { ending, plan: read<Replan>(out), cost, wrote: true };
}

test('the contract’s own events: valid, nobody moved who was not hit, and the new referral placed', async () => {
  const folder = dirname(scenarioFile('tiny'));
  const published = read<Plan>(join(folder, 'tiny.plan.json'));
  const events = readFileSync(join(folder, 'tiny.events.json'), 'utf8');
  const { ending, plan, cost } = await replanned('tiny', published, events);
  expect(ending).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(plan?.cost).toBe(cost);
  expect(plan?.changes.map(({ why }) => why).sort()).toEqual([
    'citizen-cancelled',
    'therapist-absent',
    'therapist-absent',
  ]);
  expect(plan?.changes.every(({ was, now }) => was && now)).toBe(true);
  expect(plan?.placements.map(({ referralId }) => referralId)).toContain('r901');
});

const wanted: readonly { name: string; mornings: readonly MorningName[]; daysOn: number }[] = [
  { name: 'tiny', mornings: ['sick-week', 'closed-site', 'ended-course', 'everything'], daysOn: 25 },
  {
    name: 'medium',
    mornings: [
      'sick-week',
      'closed-site',
      'ten-cancellations',
      'five-referrals',
      'one-contact-twice',
      'everything',
    ],
    daysOn: 6,
  },
  {
    name: 'large',
    mornings: ['sick-week', 'closed-site', 'ten-cancellations', 'five-referrals', 'everything'],
    daysOn: 30,
  },
];
const here = scenarioNames();
for (const { name, mornings, daysOn } of wanted.filter((one) => here.includes(one.name)))
  describe(`${name}, ${daysOn} working days on`, () => {
    test.each(mornings)('%s: the checker finds no violation', async (what) => {
      const published = publishedPlan(name);
      const events = morning(what, read<Scenario>(scenarioFile(name)), published, { seed: 1, daysOn });
      const { ending, plan, cost } = await replanned(name, published, eventsFile(events));
      expect(ending).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(plan?.cost).toBe(cost);
    });
  });

describe('events that contradict the published plan: exit 2, one line with file and path, nothing written', () => {
  const [placement] = publishedPlan('tiny').placements;
  const { date } = placement?.appointments[0] ?? {};
  const referralId = placement?.referralId ?? '';
  const cases: [string, string, object][] = [
    [
      'a contact that is not there',
      '$.events[0]',
      { type: 'citizenCancels', referralId, date, from: '05:00' },
    ],
    ['a stranger', '$.events[0].referralId', { type: 'courseEnds', referralId: 'nobody', on: date }],
    ['an unknown event', '$.events[0].type', { type: 'earthquake' }],
  ];
  test.each(cases)('%s', async (_what, path, event) => {
    const at = `${read<Scenario>(scenarioFile('tiny')).today}T08:00`;
    const events = { format: 'holdplan-events', version: 1, at, events: [event as PlanEvent] };
    const { ending, wrote } = await replanned('tiny', publishedPlan('tiny'), JSON.stringify(events));
    expect({ ...ending, stderr: ending.stderr.trimEnd().split('\n').length, wrote }).toEqual({
      code: 2,
      stdout: '',
      stderr: 1,
      wrote: false,
    });
    expect(ending.stderr).toContain(`events.json: ${path}`);
  });
});
