import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Fault } from '#shared/model/faults.ts';
import { type Reading, readEvents, readPlan, readScenario } from '#shared/model/read.ts';
import { eventFaults, planFaults } from '#shared/model/validate-plan.ts';
import { postcard } from './postcard.ts';

/** A plan of the postcard: r1 starts on Monday 21 September and comes to the team on 28 September. */
function aPlan() {
  return {
    format: 'holdplan-plan',
    version: 1,
    scenario: 'postcard',
    placements: [
      {
        referralId: 'r1',
        modality: 'team',
        appointments: [
          {
            kind: 'startInterview',
            date: '2026-09-21',
            from: '08:00',
            to: '09:00',
            therapistId: 'ann',
            roomId: 'talk' as string | null,
          },
        ],
        enrolment: { teamId: 'balance', dates: ['2026-09-28'] } as { teamId: string; dates: string[] } | null,
      },
    ],
    waiting: [] as { referralId: string; reasons: string[]; earliestStart: string | null }[],
    staffing: [{ teamId: 'balance', date: '2026-09-28', from: '10:00', therapistIds: ['ann'] }],
    cancelled: [{ teamId: 'balance', date: '2026-09-25', from: '10:00' }],
    cost: 12.5,
    bound: null,
  };
}
type APlan = ReturnType<typeof aPlan>;
type Entry = APlan['placements'][number];

const placement = (plan: APlan) => plan.placements[0] as Entry;
const told = (faults: readonly Fault[]) => faults.map((fault) => `${fault.path} ${fault.problem}`);
const scenario = accepted(readScenario(JSON.stringify(postcard())));

function accepted<Value>(reading: Reading<Value>): Value {
  if (!reading.ok) throw new Error(told(reading.faults).join('\n'));
  return reading.value;
}

function planFaultsAfter(change: (plan: APlan) => unknown): string[] {
  const plan = aPlan();
  change(plan);
  return told(planFaults(accepted(readPlan(JSON.stringify(plan))), scenario));
}

describe('a published plan and its scenario', () => {
  test('agree', () => {
    expect(planFaultsAfter(() => {})).toEqual([]);
  });

  const wrong: [string, string, (plan: APlan) => unknown][] = [
    [
      'an unknown referral',
      '$.placements[0].referralId unknownId',
      (p) => Object.assign(placement(p), { referralId: 'r9' }),
    ],
    [
      'an unknown therapist',
      '$.placements[0].appointments[0].therapistId unknownId',
      (p) => Object.assign(placement(p).appointments[0] as object, { therapistId: 'carl' }),
    ],
    [
      'an unknown room',
      '$.placements[0].appointments[0].roomId unknownId',
      (p) => Object.assign(placement(p).appointments[0] as object, { roomId: 'pool' }),
    ],
    [
      'an unknown team',
      '$.placements[0].enrolment.teamId unknownId',
      (p) => Object.assign(placement(p), { enrolment: { teamId: 'chess', dates: [] } }),
    ],
    [
      'an unknown leader',
      '$.staffing[0].therapistIds[1] unknownId',
      (p) => p.staffing[0]?.therapistIds.push('carl'),
    ],
    [
      'an unknown team cancelled',
      '$.cancelled[0].teamId unknownId',
      (p) => Object.assign(p.cancelled[0] as object, { teamId: 'chess' }),
    ],
    [
      'a referral placed and waiting',
      '$.waiting[0].referralId duplicateId',
      (p) => p.waiting.push({ referralId: 'r1', reasons: ['no-seat'], earliestStart: null }),
    ],
    [
      'an appointment that takes no time',
      '$.placements[0].appointments[0] intervalEmpty',
      (p) => Object.assign(placement(p).appointments[0] as object, { to: '08:00' }),
    ],
  ];
  test.each(wrong)('%s: %s', (_what, fault, change) => {
    expect(planFaultsAfter(change)).toEqual([fault]);
  });

  test('a home visit without a room and a course without a team are in order', () => {
    const faults = planFaultsAfter((plan) => {
      Object.assign(placement(plan), { modality: 'home', enrolment: null });
      Object.assign(placement(plan).appointments[0] as object, { roomId: null });
    });
    expect(faults).toEqual([]);
  });

  test('a plan with an unknown reason for waiting is not of the right form', () => {
    const plan = { ...aPlan(), waiting: [{ referralId: 'r1', reasons: ['mood'], earliestStart: null }] };
    const reading = readPlan(JSON.stringify(plan));
    expect(reading.ok ? [] : told(reading.faults)).toEqual(['$.waiting[0].reasons[0] notOneOf']);
  });
});

describe('events', () => {
  const read = (...list: object[]) =>
    readEvents(
      JSON.stringify({ format: 'holdplan-events', version: 1, at: '2026-09-22T12:00', events: list }),
    );
  const form = (...list: object[]) => {
    const reading = read(...list);
    return reading.ok ? [] : told(reading.faults);
  };
  const faults = (...list: object[]) =>
    told(eventFaults(accepted(read(...list)), scenario, accepted(readPlan(JSON.stringify(aPlan())))));
  const newReferral = (own: object = {}) => ({
    type: 'newReferral',
    referral: { ...postcard().referrals[0], id: 'r2', ...own },
  });

  test('of every type are read', () => {
    const all = [
      { type: 'citizenCancels', referralId: 'r1', date: '2026-09-28', from: '10:00' },
      { type: 'noShow', referralId: 'r1', date: '2026-09-21', from: '08:00' },
      { type: 'citizenUnavailable', referralId: 'r1', from: '2026-10-01', to: '2026-10-02' },
      { type: 'therapistAbsent', therapistId: 'ann', from: '2026-10-01', to: '2026-10-01' },
      { type: 'teamCancelled', teamId: 'balance', date: '2026-10-05' },
      { type: 'courseEnds', referralId: 'r1', on: '2026-10-05' },
      newReferral(),
    ];
    expect(accepted(read(...all)).events.map((event) => event.type)).toEqual(all.map((event) => event.type));
    expect(faults(...all)).toEqual([]);
  });

  test('their moment is taken apart', () => {
    expect(accepted(read()).at).toEqual({ date: '2026-09-22' as IsoDate, time: '12:00' });
  });

  test.each([
    ['2026-09-22', 'notADateTime'],
    ['2026-09-31T12:00', 'notADateTime'],
    ['2026-09-22T25:00', 'notADateTime'],
    ['2026-09-22T12:00Z', 'notADateTime'],
    ['2026-09-22 12:00', 'notADateTime'],
    [null, 'wrongType'],
  ])('%j is no moment', (at, problem) => {
    const reading = readEvents(JSON.stringify({ format: 'holdplan-events', version: 1, at, events: [] }));
    expect(reading.ok ? [] : told(reading.faults)).toEqual([`$.at ${problem}`]);
  });

  test('of an unknown type, or with a field missing, are not of the right form', () => {
    expect(form({ type: 'holiday' })).toEqual(['$.events[0].type notOneOf']);
    expect(form({})).toEqual(['$.events[0].type missing']);
    expect(form({ type: 'noShow', referralId: 'r1', date: '2026-09-28' })).toEqual([
      '$.events[0].from missing',
    ]);
    expect(form({ type: 'therapistAbsent', therapistId: 'ann', from: '10:00', to: '2026-10-01' })).toEqual([
      '$.events[0].from notADate',
    ]);
  });

  const absent = { type: 'therapistAbsent', therapistId: 'ann', from: '2026-10-01', to: '2026-10-01' };
  test.each([
    ['an unknown therapist', { ...absent, therapistId: 'carl' }, '$.events[0].therapistId unknownId'],
    ['an absence that ends before it begins', { ...absent, to: '2026-09-30' }, '$.events[0] rangeInverted'],
    [
      'an unknown team',
      { type: 'teamCancelled', teamId: 'chess', date: '2026-10-05' },
      '$.events[0].teamId unknownId',
    ],
    [
      'an unknown referral',
      { type: 'courseEnds', referralId: 'r9', on: '2026-10-05' },
      '$.events[0].referralId unknownId',
    ],
    [
      'a new referral that is there already',
      newReferral({ id: 'r1' }),
      '$.events[0].referral.id duplicateId',
    ],
    [
      'a new referral to an unknown service',
      newReferral({ service: 'spa' }),
      '$.events[0].referral.service unknownId',
    ],
    [
      'a cancellation at another time',
      { type: 'citizenCancels', referralId: 'r1', date: '2026-09-28', from: '10:15' },
      '$.events[0] noSuchContact',
    ],
    [
      'a no-show on another day',
      { type: 'noShow', referralId: 'r1', date: '2026-09-22', from: '08:00' },
      '$.events[0] noSuchContact',
    ],
  ])('%s is named', (_what, event, fault) => {
    expect(faults(event)).toEqual([fault]);
  });

  test('a new referral may be spoken of by the events after it, not before', () => {
    const away = { type: 'citizenUnavailable', referralId: 'r2', from: '2026-10-01', to: '2026-10-02' };
    expect(faults(newReferral(), away)).toEqual([]);
    expect(faults(away, newReferral())).toEqual(['$.events[0].referralId unknownId']);
  });
});
