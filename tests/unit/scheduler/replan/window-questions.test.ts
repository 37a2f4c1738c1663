import { describe, expect, test } from 'vitest';
import { openContacts, openSituation } from '../../../../electron/scheduler/replan/open-situation.ts';
import { rankedAnswers } from '../../../../electron/scheduler/replan/ranked-answers.ts';
import { replan } from '../../../../electron/scheduler/replan/replan.ts';
import { sickDay } from '../../../../electron/scheduler/replan/sick-day.ts';
import { whyNot } from '../../../../electron/scheduler/replan/why-not.ts';
import { afterIterations } from '../../../../electron/scheduler/stop/stop.ts';
import type { PlanEvent, PlanEvents } from '../../../../shared/model/events.ts';
import { aLonePlacement, aPlan, aReferral, aScenario, aTeam, aTherapist, at, day } from '../builders.ts';

/** Monday morning: Anna has the whole course, and Bo could help. */
const scenario = aScenario({
  therapists: [aTherapist(), aTherapist({ id: 'bo', name: 'Bo' })],
  teams: [aTeam({ leaders: ['anna', 'bo'] })],
});
const published = aPlan({ placements: [aLonePlacement(['2026-09-09', '2026-09-11', '2026-09-16'])] });
const monday = (...events: PlanEvent[]): PlanEvents => ({
  format: 'holdplan-events',
  version: 1,
  at: { date: day('2026-09-07'), time: at('08:00') },
  events,
});
const sickOnWednesday: PlanEvent = {
  type: 'therapistAbsent',
  therapistId: 'anna',
  from: day('2026-09-09'),
  to: day('2026-09-09'),
};
const hit = { referralId: 'r1', date: day('2026-09-09'), from: at('08:00') };

describe('ranked answers for a session whose therapist is ill', () => {
  const situation = openSituation(scenario, published, monday(sickOnWednesday));

  test('the one open contact is that session', () => {
    expect(openContacts(situation)).toMatchObject([hit]);
  });

  test('another day with the same therapist comes before another therapist, who costs a change', () => {
    const answers = rankedAnswers(situation, hit);
    expect(answers[0]).toMatchObject({ kind: 'time', cost: 0, movesOthers: [], now: { from: '08:00' } });
    expect(answers.find(({ kind }) => kind === 'therapist')).toMatchObject({
      now: { therapistId: 'bo' },
      cost: 4,
      parts: [{ part: 'therapistChange', cost: 4 }],
    });
  });

  test('asking changes nothing', () => {
    expect(rankedAnswers(situation, hit)).toEqual(rankedAnswers(situation, hit));
    expect(openContacts(situation)).toMatchObject([hit]);
  });
});

test('a sick day: the team has a substitute, the appointment moves, nobody is left to call about', () => {
  const absence = { therapistId: 'anna', from: day('2026-09-08'), to: day('2026-09-09') };
  const found = sickDay(scenario, published, monday(), absence);
  expect(found.substitutes).toMatchObject([{ date: '2026-09-08', was: ['anna'], therapistIds: ['bo'] }]);
  expect(found.changes).toMatchObject([
    { referralId: 'r1', was: { date: '2026-09-09' }, why: 'therapist-absent' },
  ]);
  expect(found).toMatchObject({ cancelled: [], calls: [] });
});

test('with nobody to lead it the session is cancelled, and its citizen is told that it is lost', () => {
  const alone = aScenario();
  const absent: PlanEvent = {
    ...sickOnWednesday,
    from: day('2026-09-10'),
    to: day('2026-09-10'),
  } as PlanEvent;
  const { plan, judgement } = replan(alone, aPlan(), monday(absent), { seed: 1, stop: afterIterations(0) });
  expect(judgement.violations).toEqual([]);
  expect(plan.cancelled).toMatchObject([{ teamId: 'balance', date: '2026-09-10' }]);
  expect(plan.changes).toMatchObject([
    { kind: 'team', was: { date: '2026-09-10' }, now: { date: '2026-09-17' }, why: 'no-leader' },
  ]);
  expect(judgement.parts.cancelled).toBe(100);
});

describe('why not', () => {
  const situation = openSituation(scenario, published, monday(sickOnWednesday));
  const ask = (date: string, from: string) =>
    whyNot(situation, {
      referralId: 'r1',
      kind: 'individual',
      date: day(date),
      from: at(from),
      atHome: false,
    })?.obstacle;

  test('names the first rule in the way', () => {
    expect(ask('2026-09-07', '10:00')).toMatchObject({ problem: 'past' });
    expect(ask('2026-09-12', '10:00')).toMatchObject({ rule: 'days', problem: 'notAWorkingDay' });
    expect(ask('2026-09-10', '10:05')).toMatchObject({ rule: 'grid' });
    expect(ask('2026-09-11', '08:30')).toMatchObject({ rule: 'doubleBooking', facts: { at: '08:00' } });
    expect(ask('2026-09-10', '17:00')).toMatchObject({
      problem: 'nobodyFree',
      therapists: [{ problem: 'notAtWork' }, { problem: 'notAtWork' }],
    });
  });

  test('says nothing where nothing is in the way', () => {
    expect(ask('2026-09-10', '13:00')).toBeNull();
  });

  test('offers the nearest times that work', () => {
    const found = whyNot(situation, {
      referralId: 'r1',
      kind: 'individual',
      date: day('2026-09-12'),
      from: at('10:00'),
      atHome: false,
    });
    expect(found?.nearest.map(({ date }) => date)).toEqual(['2026-09-11', '2026-09-10', '2026-09-14']);
  });
});

test('a new referral gets a place, with notice, and no published contact changes', () => {
  const later = aReferral({ id: 'r2', citizenId: 'c2', visitatedOn: day('2026-09-07') });
  const events = monday({ type: 'newReferral', referral: later });
  const { plan, judgement } = replan(scenario, published, events, { seed: 1, stop: afterIterations(50) });
  expect(judgement.violations).toEqual([]);
  expect(plan.placements.map(({ referralId }) => referralId)).toEqual(['r1', 'r2']);
  expect(plan.changes).toEqual([]);
});
