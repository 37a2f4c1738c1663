import { describe, expect, test } from 'vitest';
import { readScenario } from '#shared/model/read.ts';
import { aBooking, type Postcard, postcard } from './postcard.ts';

/** The faults of the postcard after a change, each as `path problem`. */
function faultsAfter(change: (scenario: Postcard) => void): string[] {
  const scenario = postcard();
  change(scenario);
  return faultsOf(JSON.stringify(scenario));
}

function faultsOf(text: string): string[] {
  const reading = readScenario(text);
  return reading.ok ? [] : reading.faults.map((fault) => `${fault.path} ${fault.problem}`);
}

/** The postcard's one team, referral, enrolment. */
const team = (s: Postcard) => s.teams[0] as Postcard['teams'][number];
const referral = (s: Postcard) => s.referrals[0] as Postcard['referrals'][number];
const ann = (s: Postcard) => s.therapists[0] as Postcard['therapists'][number];
const enrolment = (s: Postcard) => s.enrolments[0] as Postcard['enrolments'][number];
const set = (target: object, key: string, value: unknown) => Object.assign(target, { [key]: value });

test('the postcard is in order', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

describe('a text that is no scenario', () => {
  test.each([
    ['', '$ notJson'],
    ['{"format": ', '$ notJson'],
    ['{"format" 1}', '$ notJsonAt'],
    ['null', '$ wrongType'],
    ['[]', '$ wrongType'],
    ['"scenario"', '$ wrongType'],
    ['17', '$ wrongType'],
    ['{"format":"holdplan-plan","version":1}', '$.format wrongFormat'],
    ['{"format":"holdplan-scenario","version":2}', '$.version wrongVersion'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, '$ wrongType'],
  ])('%.40s', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test('says line and column where the engine tells them', () => {
    const reading = readScenario('{\n  "format": "x",\n  }');
    expect(reading.ok ? null : reading.faults).toEqual([
      { path: '$', problem: 'notJsonAt', details: { line: 3, column: 3 } },
    ]);
  });

  test('an empty object misses every field, each named', () => {
    expect(faultsOf('{}').slice(0, 3)).toEqual(['$.format missing', '$.version missing', '$.name missing']);
    expect(faultsOf('{}')).toHaveLength(Object.keys(postcard()).length);
  });

  test('a field hidden in __proto__ counts as missing, and Object stays as it was', () => {
    const { name, ...others } = postcard();
    const text = JSON.stringify(others).replace('{', `{"__proto__":{"name":"${name}","polluted":1},`);
    expect(faultsOf(text)).toEqual(['$.name missing']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('what is accepted though it is unusual', () => {
  test('a byte order mark', () => {
    expect(faultsOf(`\uFEFF${JSON.stringify(postcard())}`)).toEqual([]);
  });

  const unusual: [string, (scenario: Postcard) => void][] = [
    ['fields that we do not know', (s) => set(s, 'note', 'kept by another program')],
    ['a weight for moves left out', (s) => set(s.standard.weights, 'moved', undefined)],
    [
      'no teams, referrals, bookings or enrolments at all',
      (s) => Object.assign(s, { teams: [], referrals: [], bookings: [], enrolments: [] }),
    ],
    ['a day of planning that is a Sunday', (s) => set(s, 'today', '2026-09-06')],
    ['a horizon that is over', (s) => set(s, 'horizon', { from: '2026-01-01', to: '2026-02-01' })],
    ['a horizon of one day', (s) => set(s, 'horizon', { from: '2026-09-07', to: '2026-09-07' })],
    ['a holiday named twice', (s) => s.holidays.push('2026-10-16')],
    ['a visitation after today', (s) => set(referral(s), 'visitatedOn', '2026-09-20')],
    [
      'overlapping times at which a citizen can come',
      (s) => referral(s).available.push({ weekday: 1, from: '09:00', to: '12:00' }),
    ],
    ['a citizen who can use no site', (s) => set(referral(s), 'sites', [])],
    [
      'a profession that the service does not use',
      (s) => set(referral(s), 'profession', 'occupationalTherapist'),
    ],
    [
      'a service without evaluations that names nobody for them',
      (s) =>
        set(
          (s.standard.services[0] as Postcard['standard']['services'][number]).professions,
          'evaluation',
          [],
        ),
    ],
    ['a team with fewer leaders than it needs', (s) => set(team(s), 'leadersNeeded', 3)],
    ['a team without seats', (s) => Object.assign(s, { enrolments: [] }) && set(team(s), 'seats', 0)],
    ['a team that never ends', (s) => set(team(s), 'to', '9999-12-31')],
    ['a team in a consulting room of its site', (s) => set(team(s), 'roomId', 'talk')],
    ['fixed intake on no date', (s) => set(team(s), 'intake', 'fixed')],
    ['sessions of different lengths', (s) => set(team(s).sessions[1] as object, 'to', '11:30')],
    ['two teams in one room at one time', (s) => s.teams.push({ ...team(s), id: 'other' })],
    [
      'a booking on a holiday',
      (s) => s.bookings.push(aBooking({ id: 'b3', from: '08:00', to: '09:00', date: '2026-10-16' })),
    ],
    [
      'a booking outside working hours',
      (s) => s.bookings.push(aBooking({ id: 'b3', from: '20:00', to: '24:00' })),
    ],
    [
      'a booking during an absence',
      (s) => s.bookings.push(aBooking({ id: 'b3', from: '08:00', to: '09:00', date: '2026-11-02' })),
    ],
    [
      'two enrolments of one citizen in one team on different dates',
      (s) => s.enrolments.push({ ...enrolment(s), dates: ['2026-09-21'] }),
    ],
    ['enrolment dates in any order', (s) => enrolment(s).dates.reverse()],
    ['a seat at a session that has since been skipped', (s) => enrolment(s).dates.push('2026-10-19')],
    ['a seat at a session on a holiday', (s) => enrolment(s).dates.push('2026-10-16')],
    ['a seat at a session while the site is closed', (s) => enrolment(s).dates.push('2026-10-12')],
    [
      'a seat on a day that has passed, when the team met on another weekday',
      (s) => enrolment(s).dates.unshift('2026-09-02'),
    ],
    [
      'a booking at the time of a skipped session',
      (s) => {
        enrolment(s).dates.push('2026-10-19');
        s.bookings.push(aBooking({ id: 'b3', from: '10:00', to: '11:00', date: '2026-10-19' }));
      },
    ],
    [
      'more citizens than seats at a session that is not held',
      (s) =>
        s.enrolments.push(
          { teamId: 'balance', citizenId: 'c8', dates: ['2026-10-19'] },
          { teamId: 'balance', citizenId: 'c7', dates: ['2026-10-19'] },
        ),
    ],
  ];
  test.each(unusual)('%s', (_what, change) => {
    expect(faultsAfter(change)).toEqual([]);
  });
});

describe('a value of the wrong form is named by its path', () => {
  const wrong: [string, string, (scenario: Postcard) => void][] = [
    ['a day that does not exist', '$.today notADate', (s) => set(s, 'today', '2026-02-29')],
    [
      'a date in Danish',
      '$.referrals[0].visitatedOn notADate',
      (s) => set(referral(s), 'visitatedOn', '4.9.2026'),
    ],
    ['a holiday that is null', '$.holidays[0] wrongType', (s) => set(s.holidays, '0', null)],
    [
      'a time after midnight',
      '$.teams[0].sessions[1].to notATime',
      (s) => set(team(s).sessions[1] as object, 'to', '24:15'),
    ],
    [
      'a weekday 0',
      '$.therapists[0].weekly[0].weekday tooSmall',
      (s) => set(ann(s).weekly[0] as object, 'weekday', 0),
    ],
    [
      'a weekday 8',
      '$.therapists[0].weekly[0].weekday tooBig',
      (s) => set(ann(s).weekly[0] as object, 'weekday', 8),
    ],
    ['half a seat', '$.teams[0].seats wrongType', (s) => set(team(s), 'seats', 0.5)],
    ['fewer seats than none', '$.teams[0].seats tooSmall', (s) => set(team(s), 'seats', -1)],
    ['seats as text', '$.teams[0].seats wrongType', (s) => set(team(s), 'seats', '7')],
    ['a team without sessions', '$.teams[0].sessions emptyList', (s) => set(team(s), 'sessions', [])],
    [
      'a referral without modalities',
      '$.referrals[0].modalities emptyList',
      (s) => set(referral(s), 'modalities', []),
    ],
    [
      'an unknown modality',
      '$.referrals[0].modalities[0] notOneOf',
      (s) => set(referral(s).modalities, '0', 'digital'),
    ],
    [
      'an unknown profession',
      '$.therapists[1].profession notOneOf',
      (s) => set(s.therapists[1] as object, 'profession', 'nurse'),
    ],
    ['an unknown use of a room', '$.rooms[0].use notOneOf', (s) => set(s.rooms[0] as object, 'use', 'pool')],
    ['an unknown intake', '$.teams[0].intake notOneOf', (s) => set(team(s), 'intake', 'open')],
    ['a priority of 4', '$.referrals[0].priority notOneOf', (s) => set(referral(s), 'priority', 4)],
    ['an empty id', '$.sites[0].id emptyText', (s) => set(s.sites[0] as object, 'id', '')],
    [
      'a booking without therapist',
      '$.bookings[0].therapistId wrongType',
      (s) => set(s.bookings[0] as object, 'therapistId', null),
    ],
    ['a missing list', '$.closures missing', (s) => set(s, 'closures', undefined)],
    ['a list that is an object', '$.teams wrongType', (s) => set(s, 'teams', {})],
    ['a share above one', '$.standard.minSessionShare tooBig', (s) => set(s.standard, 'minSessionShare', 80)],
    [
      'no hours',
      '$.standard.services[0].hours notAbove',
      (s) => set(s.standard.services[0] as object, 'hours', 0),
    ],
    ['no minutes', '$.standard.minutes.home tooSmall', (s) => set(s.standard.minutes, 'home', 0)],
    [
      'a missing weight',
      '$.standard.weights.late missing',
      (s) => set(s.standard.weights, 'late', undefined),
    ],
    [
      'a weight of an unknown part',
      '$.standard.weights unknownKey',
      (s) => set(s.standard.weights, 'noise', 3),
    ],
    ['a weight below none', '$.standard.weights.late tooSmall', (s) => set(s.standard.weights, 'late', -1)],
    [
      'a number of working days without end',
      '$.standard.startWithinWorkingDays tooBig',
      (s) => set(s.standard, 'startWithinWorkingDays', 1e15),
    ],
  ];
  test.each(wrong)('%s: %s', (_what, fault, change) => {
    expect(faultsAfter(change)).toEqual([fault]);
  });

  test('a number too big for a computer is told apart from text', () => {
    const text = JSON.stringify(postcard()).replace('"travelMinutes":15', '"travelMinutes":1e999');
    expect(faultsOf(text)).toEqual(['$.referrals[0].travelMinutes notFinite']);
  });

  test('every fault is reported, in the order of the file’s fields', () => {
    const faults = faultsAfter((s) => {
      set(team(s), 'seats', 'many');
      set(s, 'today', 'now');
      set(referral(s), 'priority', 0);
    });
    expect(faults).toEqual([
      '$.today notADate',
      '$.teams[0].seats wrongType',
      '$.referrals[0].priority notOneOf',
    ]);
  });

  test('a quoted value keeps to one line and to sixty characters', () => {
    const scenario = { ...postcard(), today: `one\ntwo\u202e${'x'.repeat(1000)}` };
    const reading = readScenario(JSON.stringify(scenario));
    const found = reading.ok ? '' : (reading.faults[0].details as { found: string }).found;
    expect(found).toMatch(/^"one\\ntwo x+…$/);
    expect(found.length).toBeLessThanOrEqual(61);
  });
});

describe('a scenario that contradicts itself', () => {
  const booking = (own: Parameters<typeof aBooking>[0]) => (s: Postcard) => s.bookings.push(aBooking(own));
  const contradictions: [string, string, (scenario: Postcard) => void][] = [
    ['two sites of one id', '$.sites[2].id duplicateId', (s) => s.sites.push({ id: 'north', name: 'Other' })],
    [
      'two rooms of one id',
      '$.rooms[3].id duplicateId',
      (s) => s.rooms.push({ ...(s.rooms[0] as Postcard['rooms'][number]) }),
    ],
    ['two therapists of one id', '$.therapists[2].id duplicateId', (s) => s.therapists.push({ ...ann(s) })],
    ['two teams of one id', '$.teams[1].id duplicateId', (s) => s.teams.push({ ...team(s) })],
    [
      'two services of one id',
      '$.standard.services[1].id duplicateId',
      (s) =>
        s.standard.services.push({ ...(s.standard.services[0] as Postcard['standard']['services'][number]) }),
    ],
    ['two referrals of one id', '$.referrals[1].id duplicateId', (s) => s.referrals.push({ ...referral(s) })],
    [
      'two bookings of one id',
      '$.bookings[2].id duplicateId',
      booking({ id: 'b1', from: '13:00', to: '14:00' }),
    ],
    ['a leader named twice', '$.teams[0].leaders[2] duplicateEntry', (s) => team(s).leaders.push('ann')],
    [
      'a modality with two places',
      '$.standard.modalityOrder[3] duplicateEntry',
      (s) => s.standard.modalityOrder.push('team'),
    ],

    [
      'a room at an unknown site',
      '$.rooms[1].siteId unknownId',
      (s) => set(s.rooms[1] as object, 'siteId', 'west') && set(team(s), 'roomId', 'talk'),
    ],
    [
      'a closure of an unknown site',
      '$.closures[0].siteId unknownId',
      (s) => set(s.closures[0] as object, 'siteId', 'west'),
    ],
    [
      'work at an unknown site',
      '$.therapists[0].weekly[1].siteId unknownId',
      (s) => set(ann(s).weekly[1] as object, 'siteId', 'west'),
    ],
    ['a team in an unknown room', '$.teams[0].roomId unknownId', (s) => set(team(s), 'roomId', 'pool')],
    [
      'a team with an unknown service',
      '$.teams[0].services[1] unknownId',
      (s) => team(s).services.push('gym'),
    ],
    ['a team with an unknown leader', '$.teams[0].leaders[2] unknownId', (s) => team(s).leaders.push('carl')],
    [
      'a referral to an unknown service',
      '$.referrals[0].service unknownId',
      (s) => set(referral(s), 'service', 'spa'),
    ],
    [
      'a referral to an unknown site',
      '$.referrals[0].sites[1] unknownId',
      (s) => referral(s).sites.push('west'),
    ],
    [
      'a booking of an unknown therapist',
      '$.bookings[0].therapistId unknownId',
      (s) => set(s.bookings[0] as object, 'therapistId', 'carl'),
    ],
    [
      'a booking in an unknown room',
      '$.bookings[0].roomId unknownId',
      (s) => set(s.bookings[0] as object, 'roomId', 'pool'),
    ],
    [
      'an enrolment in an unknown team',
      '$.enrolments[0].teamId unknownId',
      (s) => set(enrolment(s), 'teamId', 'chess'),
    ],

    [
      'a horizon that ends before it begins',
      '$.horizon rangeInverted',
      (s) => set(s.horizon, 'to', '2026-09-06'),
    ],
    ['a horizon of centuries', '$.horizon rangeTooLong', (s) => set(s.horizon, 'to', '2999-12-31')],
    [
      'a team that ends before it begins',
      '$.teams[0] rangeInverted',
      (s) => set(team(s), 'from', '2026-12-01') && s.enrolments.splice(0),
    ],
    [
      'an absence that ends before it begins',
      '$.therapists[0].absences[0] rangeInverted',
      (s) => set(ann(s).absences[0] as object, 'to', '2026-11-01'),
    ],
    [
      'a closure that ends before it begins',
      '$.closures[0] rangeInverted',
      (s) => set(s.closures[0] as object, 'to', '2026-10-11'),
    ],
    [
      'a citizen away until before',
      '$.referrals[0].unavailable[0] rangeInverted',
      (s) => set(referral(s).unavailable[0] as object, 'to', '2026-10-04'),
    ],
    [
      'work that ends as it begins',
      '$.therapists[0].weekly[1] intervalEmpty',
      (s) => set(ann(s).weekly[1] as object, 'to', '12:30'),
    ],
    [
      'a session that ends before it begins',
      '$.teams[0].sessions[1] intervalEmpty',
      (s) => set(team(s).sessions[1] as object, 'to', '09:00'),
    ],
    [
      'a citizen who can come for no time',
      '$.referrals[0].available[0] intervalEmpty',
      (s) => set(referral(s).available[0] as object, 'to', '08:00'),
    ],
    [
      'a booking that takes no time',
      '$.bookings[0] intervalEmpty',
      (s) => set(s.bookings[0] as object, 'to', '08:00'),
    ],

    [
      'a modality without a place in the order',
      '$.referrals[0].modalities[1] modalityNotOrdered',
      (s) => s.standard.modalityOrder.pop() && referral(s).modalities.push('home'),
    ],
    [
      'a therapist at two sites at a time',
      '$.therapists[0].weekly[2] weeklyOverlap',
      (s) => ann(s).weekly.push({ weekday: 1, from: '14:45', to: '16:00', siteId: 'south' }),
    ],
    [
      'a team that meets twice on a Friday',
      '$.teams[0].sessions[2] twoSessionsOneDay',
      (s) => team(s).sessions.push({ weekday: 5, from: '13:00', to: '14:00' }),
    ],
    [
      'a team in a room of another site',
      '$.teams[0].roomId roomElsewhere',
      (s) => set(team(s), 'roomId', 'hall'),
    ],
    [
      'a seat on a weekday without session',
      '$.enrolments[0].dates[2] noSession',
      (s) => enrolment(s).dates.push('2026-09-22'),
    ],
    [
      'a seat after the team has ended',
      '$.enrolments[0].dates[2] outsideTeam',
      (s) => enrolment(s).dates.push('2026-12-04'),
    ],
    [
      'a therapist in two bookings at a time',
      '$.bookings[2] doubleBooked',
      booking({ id: 'b3', from: '09:45', to: '10:15', roomId: null, citizenId: null }),
    ],
    [
      'a room in two bookings at a time',
      '$.bookings[2] doubleBooked',
      booking({ id: 'b3', from: '08:15', to: '08:30', therapistId: 'bo', citizenId: null }),
    ],
    [
      'a citizen in two bookings at a time',
      '$.bookings[0] doubleBooked',
      booking({ id: 'b3', from: '07:00', to: '08:15', therapistId: 'bo', roomId: null }) as (
        s: Postcard,
      ) => void,
    ],
    [
      'a citizen at a session and in a booking',
      '$.bookings[2] doubleBooked',
      booking({ id: 'b3', from: '10:45', to: '11:15', therapistId: 'bo', roomId: null }),
    ],
    [
      'a citizen in two teams at a time',
      '$.enrolments[1].dates[0] doubleBooked',
      (s) =>
        s.teams.push({ ...team(s), id: 'other' }) &&
        s.enrolments.push({ teamId: 'other', citizenId: 'c9', dates: ['2026-09-18'] }),
    ],
    [
      'two citizens on one seat',
      '$.enrolments[1].dates[0] oversold',
      (s) => s.enrolments.push({ teamId: 'balance', citizenId: 'c8', dates: ['2026-09-18', '2026-09-21'] }),
    ],
  ];
  test.each(contradictions)('%s: %s', (_what, fault, change) => {
    expect(faultsAfter(change)).toEqual([fault]);
  });

  test('a date with two seats for one citizen is told first as that', () => {
    const faults = faultsAfter((s) => enrolment(s).dates.push('2026-09-18'));
    expect(faults[0]).toBe('$.enrolments[0].dates[2] duplicateEntry');
  });

  test('a double booking names who, when and the other one', () => {
    const scenario = postcard();
    scenario.bookings.push(aBooking({ id: 'b3', from: '09:45', to: '10:15', roomId: null, citizenId: null }));
    const reading = readScenario(JSON.stringify(scenario));
    expect(reading.ok ? null : reading.faults[0]).toEqual({
      path: '$.bookings[2]',
      problem: 'doubleBooked',
      details: { what: 'therapist', id: 'ann', date: '2026-09-14', other: '$.bookings[1]' },
    });
  });

  test('a long booking is held against all that begin before it ends, not only the next', () => {
    const faults = faultsAfter((s) => {
      s.bookings = [
        aBooking({ id: 'b1', from: '08:00', to: '12:00' }),
        aBooking({ id: 'b2', from: '08:30', to: '09:00', roomId: null, citizenId: null }),
        aBooking({ id: 'b3', from: '11:00', to: '11:30', roomId: null, citizenId: null }),
      ];
      s.enrolments = [];
    });
    expect(faults).toEqual(['$.bookings[1] doubleBooked', '$.bookings[2] doubleBooked']);
  });
});
