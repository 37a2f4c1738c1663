/** Rules 4, 11, 12, 14 and 15: those that look at what several share. */
import { expect, test } from 'vitest';
import {
  aBooking,
  anAppointment,
  aPlan,
  aReferral,
  aScenario,
  aTeam,
  aTeamPlacement,
  aTherapist,
  at,
  day,
  fullStaffing,
} from '../builders.ts';
import { breaches, problems } from './rules.ts';

const second = (changes = {}) =>
  aTeamPlacement({
    referralId: 'r2',
    appointments: [anAppointment({ from: at('09:00'), to: at('10:00') })],
    ...changes,
  });
const pair = { referrals: [aReferral(), aReferral({ id: 'r2', citizenId: 'c2' })] };

test('rule 4: one interview after the other is fine; half an hour together is not, for therapist and room', () => {
  expect(problems(aScenario(pair), aPlan({ placements: [aTeamPlacement(), second()] }))).toEqual([]);
  const clash = second({ appointments: [anAppointment({ from: at('08:30'), to: at('09:30') })] });
  const found = breaches(aScenario(pair), aPlan({ placements: [aTeamPlacement(), clash] }));
  expect(found.map((v) => v.facts)).toEqual([
    { roomId: 'talk', date: '2026-09-07', from: '08:30' },
    { therapistId: 'anna', date: '2026-09-07', from: '08:30' },
  ]);
});

test('rule 4: a session led keeps its leader busy, and a booking its therapist', () => {
  const during = aTeamPlacement({
    appointments: [anAppointment({ date: day('2026-09-08'), from: at('10:30'), to: at('11:30') })],
    enrolment: { teamId: 'balance', dates: ['2026-09-10', '2026-09-15', '2026-09-17'].map(day) },
  });
  expect(problems(aScenario(), aPlan({ placements: [during] }))).toEqual(['doubleBooking: overlap']);
  const booked = aScenario({ bookings: [aBooking({ date: day('2026-09-07'), from: at('08:45') })] });
  expect(problems(booked, aPlan())).toEqual(['doubleBooking: overlap']);
});

test('rule 4: a citizen with an old seat elsewhere cannot be in two teams at once', () => {
  const teams = [aTeam(), aTeam({ id: 'other', leaders: [], leadersNeeded: 0 })];
  const dates = [day('2026-09-10')];
  const scenario = aScenario({ teams, enrolments: [{ teamId: 'other', citizenId: 'c1', dates }] });
  const staffing = [
    ...fullStaffing(),
    ...fullStaffing().map((s) => ({ ...s, teamId: 'other', therapistIds: [] })),
  ];
  const found = breaches(scenario, aPlan({ staffing }));
  expect(found.map((v) => v.facts)).toEqual([{ citizenId: 'c1', date: '2026-09-10', from: '10:00' }]);
});

test('rule 11: a session may be left out only where the citizen cannot come or is booked', () => {
  const dates = ['2026-09-08', '2026-09-15', '2026-09-17'].map(day);
  const plan = aPlan({ placements: [aTeamPlacement({ enrolment: { teamId: 'balance', dates } })] });
  expect(problems(aScenario(), plan)).toEqual(['team: leftOut']);
  const away = [{ from: day('2026-09-10'), to: day('2026-09-10') }];
  expect(problems(aScenario({ referrals: [aReferral({ unavailable: away })] }), plan)).toEqual([]);
  const booking = aBooking({
    therapistId: 'bo',
    citizenId: 'c1',
    date: day('2026-09-10'),
    from: at('10:30'),
    to: at('11:30'),
  });
  const therapists = [aTherapist(), aTherapist({ id: 'bo' })];
  expect(problems(aScenario({ therapists, bookings: [booking] }), plan)).toEqual([]);
});

test('rule 11: a session that the plan cancels is no session, neither to attend nor to leave out', () => {
  const cancelled = [{ teamId: 'balance', date: day('2026-09-10'), from: at('10:00') }];
  const staffing = fullStaffing().filter((s) => s.date !== '2026-09-10');
  expect(problems(aScenario(), aPlan({ cancelled, staffing }))).toEqual(['team: noSession']);
  const dates = ['2026-09-08', '2026-09-15', '2026-09-17'].map(day);
  const placements = [aTeamPlacement({ enrolment: { teamId: 'balance', dates } })];
  expect(problems(aScenario(), aPlan({ cancelled, staffing, placements }))).toEqual([]);
});

test('rule 11: the team must take the service and every need', () => {
  const wants = (needs: string[]) => aScenario({ referrals: [aReferral({ needs })] });
  expect(problems(wants(['balance', 'strength']), aPlan())).toEqual(['team: notForThisCitizen']);
  expect(problems(wants([]), aPlan())).toEqual([]);
});

test('rule 11: a team with fixed intake takes people in on its dates only', () => {
  const fixed = (date: string) =>
    aScenario({ teams: [aTeam({ intake: 'fixed', intakeDates: [day(date)] })] });
  expect(problems(fixed('2026-09-08'), aPlan())).toEqual([]);
  expect(problems(fixed('2026-09-10'), aPlan())).toEqual(['team: notAnIntakeDate']);
});

test('rule 12: a fourth citizen in a team of three is reported on each shared date, and on no other', () => {
  const old = ['x', 'y'].map((citizenId) => ({
    teamId: 'balance',
    citizenId,
    dates: ['2026-09-08', '2026-09-15'].map(day),
  }));
  const scenario = aScenario({ ...pair, enrolments: old });
  const three = aScenario({ referrals: [aReferral()], enrolments: old });
  expect(problems(three, aPlan())).toEqual([]);
  const found = breaches(scenario, aPlan({ placements: [aTeamPlacement(), second()] }));
  expect(found.map((v) => v.facts)).toEqual([
    { teamId: 'balance', date: '2026-09-08', seats: 3, enrolled: 4 },
    { teamId: 'balance', date: '2026-09-15', seats: 3, enrolled: 4 },
  ]);
});

test('rule 14: each session is staffed or cancelled, once', () => {
  const [first, ...rest] = fullStaffing();
  expect(problems(aScenario(), aPlan({ staffing: rest }))).toEqual(['staffing: neitherStaffedNorCancelled']);
  const cancelled = [{ teamId: 'balance', date: day('2026-10-08'), from: at('10:00') }];
  expect(problems(aScenario(), aPlan({ cancelled }))).toContain('staffing: staffedOrCancelledTwice');
  expect(problems(aScenario(), aPlan({ staffing: [first, ...rest] as never }))).toEqual([]);
});

test('rule 14: a session that needs two leaders is not led by one, nor by one named twice, nor by a stranger', () => {
  const scenario = aScenario({
    teams: [aTeam({ leaders: ['anna', 'bo'], leadersNeeded: 2, to: day('2026-09-08') })],
    therapists: [aTherapist(), aTherapist({ id: 'bo' }), aTherapist({ id: 'carl' })],
    referrals: [],
  });
  const led = (...therapistIds: string[]) =>
    aPlan({
      placements: [],
      staffing: [{ teamId: 'balance', date: day('2026-09-08'), from: at('10:00'), therapistIds }],
    });
  expect(problems(scenario, led('anna', 'bo'))).toEqual([]);
  expect(problems(scenario, led('anna'))).toEqual(['staffing: leadersNeeded']);
  expect(problems(scenario, led('anna', 'anna'))).toContain('staffing: leadersNeeded');
  expect(problems(scenario, led('anna', 'carl'))).toEqual(['staffing: mayNotLead']);
});

test('rule 15: a session is held at its own time', () => {
  const staffing = fullStaffing().map((s, i) => (i === 0 ? { ...s, from: at('10:15') } : s));
  const found = breaches(aScenario(), aPlan({ staffing }));
  expect(found).toEqual([
    {
      rule: 'whatStands',
      problem: 'sessionMoved',
      facts: { teamId: 'balance', date: '2026-09-08', from: '10:15', stands: '10:00' },
    },
  ]);
});
