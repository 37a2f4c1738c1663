import { describe, expect, test } from 'vitest';
import type { ComplaintSubject } from '#shared/standards/quality.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import { complaintDeadlines } from '../../../electron/course/complaints.ts';
import { aComplaint, day, ground, standard } from './builders.ts';

function route(id: StandardId, subject: ComplaintSubject) {
  const found = standard(id).quality.complaints.find((one) => one.subject === subject);
  if (!found) throw new Error(`${id} has no way for ${subject}`);
  return found;
}

function dues(id: StandardId, changes: Parameters<typeof aComplaint>[0], today = '2026-03-17') {
  const complaint = aComplaint(changes);
  const states = complaintDeadlines(route(id, complaint.subject), complaint, ground(today));
  return Object.fromEntries(states.map((state) => [state.id, `${state.due} ${state.status}`]));
}

describe('a complaint about a decision of 2 March, received on 16 March', () => {
  test('row B11: it is received within 4 weeks: on 30 March in time, on the 31st late', () => {
    expect(dues('bronderslev', { receivedOn: day('2026-03-30') }).received).toBe('2026-03-30 metInTime');
    expect(dues('bronderslev', { receivedOn: day('2026-03-31') }).received).toBe('2026-03-30 metLate');
  });

  test('row B11: it is reassessed within 4 weeks of receipt', () => {
    expect(dues('bronderslev', {}, '2026-04-13').reassessed).toBe('2026-04-13 soon');
    expect(dues('bronderslev', {}, '2026-04-14').reassessed).toBe('2026-04-13 late');
    const answered = { outcome: 'kept', outcomeOn: day('2026-04-14') } as const;
    expect(dues('bronderslev', answered, '2026-05-01').reassessed).toBe('2026-04-13 metLate');
  });

  test('row B11: upheld in full, a new decision is due within the 4 weeks, and nothing after it', () => {
    expect(
      dues('bronderslev', {
        outcome: 'full',
        outcomeOn: day('2026-03-20'),
        newDecisionOn: day('2026-04-13'),
      }),
    ).toEqual({
      received: '2026-03-30 metInTime',
      reassessed: '2026-04-13 metInTime',
      newDecision: '2026-04-13 metInTime',
    });
  });

  const partial = {
    outcome: 'partial',
    outcomeOn: day('2026-03-20'),
    newDecisionOn: day('2026-03-25'),
  } as const;

  test('row B11: upheld in part, the citizen has 4 weeks from the new decision to answer', () => {
    expect(dues('bronderslev', partial, '2026-04-23').citizenAnswer).toBe('2026-04-22 late');
    expect(dues('bronderslev', partial, '2026-04-23').forwarded).toBeUndefined();
  });

  test('row B11: where it stands it goes to the appeals board within 14 days of the answer; else nowhere', () => {
    const answered = { ...partial, citizenAnsweredOn: day('2026-04-20') };
    const sent = (forwardedOn: string) =>
      dues('bronderslev', { ...answered, stands: true, forwardedOn: day(forwardedOn) }, '2026-06-01')
        .forwarded;
    expect(sent('2026-05-04')).toBe('2026-05-04 metInTime');
    expect(sent('2026-05-05')).toBe('2026-05-04 metLate');
    expect(dues('bronderslev', { ...answered, stands: false }).forwarded).toBeUndefined();
  });

  test('row B11: a decision that is kept goes to the appeals board within 4 weeks of receipt', () => {
    const kept = { outcome: 'kept', outcomeOn: day('2026-04-10') } as const;
    expect(dues('bronderslev', kept, '2026-04-13').forwarded).toBe('2026-04-13 soon');
    expect(dues('bronderslev', kept, '2026-04-14').forwarded).toBe('2026-04-13 late');
  });
});

describe('where complaints go', () => {
  test('row I11: about service level to the rehabilitation unit, reassessed within 4 weeks of receipt', () => {
    const about = { subject: 'serviceLevel', decidedOn: null } as const;
    expect(dues('ishoj', { ...about, outcome: 'kept', outcomeOn: day('2026-04-13') })).toEqual({
      reassessed: '2026-04-13 metInTime',
    });
    expect(route('ishoj', 'serviceLevel').goesTo.da).toBe('Genoptræningen');
  });

  test('rows V10, I11: about professional work to the national patient complaints agency, with no answer here', () => {
    for (const id of ['vejen', 'ishoj'] as const) {
      expect(route(id, 'professional')).toMatchObject({
        answeredHere: false,
        goesTo: { da: 'Styrelsen for Patientklager' },
      });
      expect(dues(id, { subject: 'professional', decidedOn: null, outcome: 'passedOn' })).toEqual({});
    }
  });

  test('row V10: about staff or the task performed to the head of training', () => {
    expect(route('vejen', 'staff').goesTo.en).toBe('The head of training');
    expect(route('vejen', 'contentOrProvider').goesTo.en).toBe('The head of training');
  });

  test('row B20: about content or provider to the visitation', () => {
    expect(route('bronderslev', 'contentOrProvider')).toMatchObject({
      row: 'B20',
      goesTo: { da: 'Visitationen' },
    });
  });

  test('where the standard is silent about a decision, the law’s way is taken and no row is named', () => {
    for (const id of ['vejen', 'ishoj', 'standard-10a', 'sonderborg'] as const)
      expect(route(id, 'decision')).toMatchObject({ row: null, receivedWithin: { count: 4, unit: 'weeks' } });
  });
});
