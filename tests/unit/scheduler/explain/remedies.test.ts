/** One rule stands in the way at a time; the remedy names it, and the plan with it keeps every rule of the changed file. */
import { expect, test } from 'vitest';
import { dayNumber, type IsoDate, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import type { Booking, Scenario } from '#shared/model/scenario.ts';
import { planByHand } from '../../../../electron/scheduler/by-hand.ts';
import { BottleneckSearch } from '../../../../electron/scheduler/explain/bottlenecks.ts';
import { relax } from '../../../../electron/scheduler/explain/changes.ts';
import { explainPlan } from '../../../../electron/scheduler/explain/explainer.ts';
import type { Remedy } from '../../../../electron/scheduler/explain/remedies.ts';
import { judge } from '../../../../electron/scheduler/judge.ts';
import { aBooking, aReferral, aScenario, aTeam, aTherapist, at, day } from '../builders.ts';

/** The last day on which r1, visitated on Monday 7 September, starts in time. */
const deadline = '2026-09-21';
const alone = aReferral({ modalities: ['individual'] });
/** A colleague who may hold no interview. */
const assistant = aTherapist({ id: 'bo', profession: 'trainingAssistant' });

/** Every working day from 7 September to the day named, 8 to 16. */
function allDay(until: string, changes: Partial<Booking>): Booking[] {
  const bookings: Booking[] = [];
  for (let d = dayNumber(day('2026-09-07')); d <= dayNumber(day(until)); d++)
    if (weekdayOf(d) <= 5)
      bookings.push(
        aBooking({
          ...changes,
          id: `${changes.id}-${d}`,
          date: isoDate(d),
          from: at('08:00'),
          to: at('16:00'),
        }),
      );
  return bookings;
}
const annaTaken = allDay(deadline, { id: 'anna', therapistId: 'anna' });
const roomTaken = allDay(deadline, { id: 'room', therapistId: 'bo', roomId: 'talk' });

function opened(scenario: Scenario) {
  const plan = planByHand(scenario);
  const result = explainPlan(scenario, plan);
  if (!result.ok) throw new Error('the plan was refused');
  return { plan, explainer: result.explainer };
}

/** Why r1 does not start in time in the plan booked by hand, every remedy made and judged. */
function why(scenario: Scenario) {
  const { plan, explainer } = opened(scenario);
  const found = explainer.whyNotEarlier('r1', { remedies: 3, whole: true });
  for (const remedy of found.found) expect(judgeWith(scenario, plan, remedy)).toEqual([]);
  return found;
}

function judgeWith(scenario: Scenario, plan: ReturnType<typeof planByHand>, { changes, outcome }: Remedy) {
  const appointments = outcome.placement.appointments.map((a) =>
    a.therapistId.startsWith('extra') ? { ...a, therapistId: 'extra therapist' } : a,
  );
  const start = appointments.find(({ kind }) => kind === 'startInterview');
  expect((start?.date ?? '') <= deadline).toBe(true);
  const placements = [
    ...plan.placements.filter(({ referralId }) => referralId !== 'r1'),
    { ...outcome.placement, appointments },
  ];
  const waiting = plan.waiting.filter(({ referralId }) => referralId !== 'r1');
  return judge(relax(scenario, 'r1', changes), { ...plan, placements, waiting }).violations;
}

test('where the therapist is taken, one more interview hour in time is what helps', () => {
  const found = why(aScenario({ teams: [], referrals: [alone], bookings: annaTaken }));
  expect(found).toMatchObject({ status: 'late', deadline, goal: deadline, overdue: false, asItIs: null });
  expect(new Set(found.days.map(({ hurdle }) => hurdle))).toEqual(new Set(['therapistsTaken']));
  expect(found.days).toHaveLength(11);
  expect(found.found[0]?.changes).toMatchObject([
    { kind: 'interviewHour', profession: 'physiotherapist', competence: null, siteId: 'north' },
  ]);
  expect(found.triedInVain).toContain('room');
});

test('where the only consulting room is taken, one more room on one day is what helps, and one more hour is not', () => {
  const found = why(
    aScenario({ teams: [], therapists: [aTherapist(), assistant], referrals: [alone], bookings: roomTaken }),
  );
  expect(new Set(found.days.map(({ hurdle }) => hurdle))).toEqual(new Set(['noRoom']));
  expect(found.found[0]?.changes).toMatchObject([{ kind: 'room', siteId: 'north' }]);
  expect(found.triedInVain).toContain('interviewHour');
});

test('where both are taken, neither alone helps, but the two together', () => {
  const found = why(
    aScenario({
      teams: [],
      therapists: [aTherapist(), assistant],
      referrals: [alone],
      bookings: [...roomTaken, ...annaTaken],
    }),
  );
  expect(found.found[0]?.changes.map(({ kind }) => kind)).toEqual(['room', 'interviewHour']);
  expect(found.triedInVain).toEqual(expect.arrayContaining(['room', 'interviewHour']));
});

test('where the team is full, one more seat is what helps', () => {
  const dates = Array.from({ length: 33 }, (_, i) => isoDate(dayNumber('2026-09-07' as IsoDate) + i)).filter(
    (d) => [2, 4].includes(weekdayOf(dayNumber(d))),
  );
  const found = why(
    aScenario({
      teams: [aTeam({ seats: 1 })],
      referrals: [aReferral({ modalities: ['team'] })],
      enrolments: [{ teamId: 'balance', citizenId: 'old', dates }],
    }),
  );
  expect(found.status).toBe('waiting');
  expect(new Set(found.days.map(({ hurdle }) => hurdle))).toEqual(new Set(['noWholeCourse']));
  expect(found.found[0]?.changes).toMatchObject([{ kind: 'seat', teamId: 'balance' }]);
});

test('where the citizen can only come before the house opens, one more weekday is what helps', () => {
  const available = [{ weekday: 1, from: at('06:00'), to: at('07:00') }];
  const found = why(aScenario({ teams: [], referrals: [{ ...alone, available }] }));
  expect(found.days[0]?.hurdle).toBe('citizenCannotCome');
  expect(found.found[0]?.changes).toEqual([{ kind: 'availability', weekday: 1 }]);
});

test('where the team takes people in on one date only, and too late, another date is what helps', () => {
  const found = why(
    aScenario({
      teams: [aTeam({ intake: 'fixed', intakeDates: [day('2026-10-06')] })],
      referrals: [aReferral({ modalities: ['team'] })],
      horizon: { from: day('2026-09-07'), to: day('2026-10-30') },
    }),
  );
  expect(found.found[0]?.changes).toMatchObject([{ kind: 'intakeDate', teamId: 'balance' }]);
});

test('whoever starts in time needs no remedy', () => {
  expect(why(aScenario())).toMatchObject({ status: 'inTime', found: [], days: [], asItIs: null });
});

test('what is short is counted by how many it delays', () => {
  const referrals = ['r1', 'r2', 'r3'].map((id) => ({ ...alone, id, citizenId: id }));
  const { explainer } = opened(
    aScenario({ teams: [], therapists: [aTherapist(), assistant], referrals, bookings: roomTaken }),
  );
  const found = new BottleneckSearch(explainer).goOn(() => false);
  expect(found).toMatchObject({ late: 3, waiting: 0, lookedAt: 3, unexplained: [] });
  expect(found.bottlenecks).toMatchObject([
    { resource: { kind: 'rooms', siteId: 'north' }, referralIds: ['r1', 'r2', 'r3'] },
  ]);
  const inThree = new BottleneckSearch(explainer);
  const goes = [1, 2, 3].map(() => inThree.goOn(() => true));
  expect(goes.map(({ lookedAt }) => lookedAt)).toEqual([1, 2, 3]);
  expect(goes.at(-1)).toEqual(found);
});
