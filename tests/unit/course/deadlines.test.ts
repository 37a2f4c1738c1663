import { describe, expect, test } from 'vitest';
import { contact, course, day, deadline, grantedCourse, letter, step, verdict } from './builders.ts';

const interview = (on: string, status: 'attended' | 'agreed' = 'attended') =>
  contact('startInterview', on, { status });

describe('a start within 10 working days of the visitation', () => {
  const visitated = (more: Parameters<typeof grantedCourse>[1] = {}) => grantedCourse('gen-12', more);

  test('row V9: visitated on Monday 9 March, a start on Monday 23 March is in time, on the 24th late', () => {
    const onTheDay = deadline(
      'vejen',
      visitated({ contacts: [interview('2026-03-23')] }),
      '2026-04-20',
      'start',
    );
    expect(onTheDay).toMatchObject({ row: 'V9', startedOn: '2026-03-09', due: '2026-03-23' });
    expect(onTheDay).toMatchObject({ metOn: '2026-03-23', status: 'metInTime', workingDaysLeft: null });
    const dayAfter = deadline(
      'vejen',
      visitated({ contacts: [interview('2026-03-24')] }),
      '2026-04-20',
      'start',
    );
    expect(dayAfter).toMatchObject({ metOn: '2026-03-24', status: 'metLate' });
  });

  test('row V9: over Easter the three closed days do not count', () => {
    const history = course({ steps: [step('inquiry', '2026-03-20'), step('visitation', '2026-03-26')] });
    expect(deadline('vejen', history, '2026-03-27', 'start')).toMatchObject({ due: '2026-04-14' });
  });

  test('row V9: over Christmas neither the 24th nor the 31st is a working day', () => {
    const history = course({ steps: [step('inquiry', '2026-12-14'), step('visitation', '2026-12-18')] });
    // 21, 22, 23, 28, 29, 30 December, 4, 5, 6, 7 January.
    expect(deadline('vejen', history, '2026-12-20', 'start')).toMatchObject({ due: '2027-01-07' });
  });

  test('row V9: the day itself is not late, the day after is; three working days before it is called soon', () => {
    const state = (today: string) => deadline('vejen', visitated(), today, 'start');
    expect(state('2026-03-17')).toMatchObject({ status: 'open', workingDaysLeft: 4 });
    expect(state('2026-03-18')).toMatchObject({ status: 'soon', workingDaysLeft: 3 });
    expect(state('2026-03-23')).toMatchObject({ status: 'soon', workingDaysLeft: 0 });
    expect(state('2026-03-24')).toMatchObject({ status: 'late', workingDaysLeft: -1 });
  });

  test('row V9: an interview that is only agreed is planned and not held', () => {
    const agreed = visitated({ contacts: [interview('2026-03-20', 'agreed')] });
    expect(deadline('vejen', agreed, '2026-03-24', 'start')).toMatchObject({
      metOn: null,
      plannedOn: '2026-03-20',
      status: 'late',
    });
  });

  test('row V9: the waiting-time letter is owed once the start is planned too late, and no longer once sent', () => {
    const planned = (on: string, letters = [] as ReturnType<typeof letter>[]) =>
      deadline('vejen', visitated({ contacts: [interview(on, 'agreed')], letters }), '2026-03-12', 'start')
        ?.letterOwed;
    expect(planned('2026-03-23')).toBe(null);
    expect(planned('2026-03-24')).toBe('waitingTime');
    expect(planned('2026-03-24', [letter('waitingTime', null)])).toBe('waitingTime');
    expect(planned('2026-03-24', [letter('waitingTime', '2026-03-11')])).toBe(null);
    // One from before the visitation told of another wait.
    expect(planned('2026-03-24', [letter('waitingTime', '2026-03-05')])).toBe('waitingTime');
  });

  test('row V9: the letter is owed as soon as a lack of capacity is recorded', () => {
    const history = visitated({ steps: [step('excuse', '2026-03-11')] });
    expect(deadline('vejen', history, '2026-03-12', 'start')).toMatchObject({
      excuse: 'noCapacity',
      letterOwed: 'waitingTime',
    });
  });

  test('a course that ended before the due day owed no start; one that ended on it did', () => {
    const ended = (on: string) =>
      deadline('vejen', visitated({ steps: [step('closing', on)] }), '2026-06-01', 'start')?.status;
    expect(ended('2026-03-20')).toBe('lapsed');
    expect(ended('2026-03-23')).toBe('late');
  });

  test('what a refused course would have owed is left out', () => {
    const refused = course({
      steps: [
        step('inquiry', '2026-03-02'),
        step('visitation', '2026-03-09'),
        step('decision', '2026-03-10', { outcome: 'refused', serviceId: null, reasons: 'Andet tilbud' }),
      ],
    });
    expect(deadline('vejen', refused, '2026-03-30', 'start')).toBeUndefined();
    expect(deadline('bronderslev', refused, '2026-03-30', 'decision')).toMatchObject({ status: 'late' });
  });

  test('of two visitations the last before the decision counts, not one after it', () => {
    const history = course({
      steps: [
        step('inquiry', '2026-03-02'),
        step('visitation', '2026-03-03'),
        step('visitation', '2026-03-09'),
        step('decision', '2026-03-10'),
        step('visitation', '2026-03-16'),
      ],
    });
    expect(deadline('vejen', history, '2026-03-17', 'start')?.startedOn).toBe('2026-03-09');
  });

  test('row B5: a course without any start interview started with its first training', () => {
    const history = visitated({ contacts: [contact('teamSession', '2026-03-19')] });
    expect(deadline('vejen', history, '2026-04-20', 'start')?.metOn).toBe('2026-03-19');
    const withInterview = visitated({
      contacts: [contact('teamSession', '2026-03-19'), interview('2026-03-25', 'agreed')],
    });
    expect(deadline('vejen', withInterview, '2026-03-20', 'start')?.metOn).toBe(null);
  });
});

describe('the first interview after the application', () => {
  const applied = (training: 'rehabilitation' | 'maintenance', more: ReturnType<typeof step>[] = []) =>
    course({
      steps: [step('inquiry', '2026-03-02'), step('application', '2026-03-02', { training }), ...more],
    });

  test('row I4: 15 working days after the application of 2 March is 23 March, 24 March is late', () => {
    const held = (on: string) =>
      deadline('ishoj', applied('rehabilitation', [step('visitation', on)]), '2026-05-01', 'firstInterview');
    expect(held('2026-03-23')).toMatchObject({ row: 'I4', due: '2026-03-23', status: 'metInTime' });
    expect(held('2026-03-24')).toMatchObject({ status: 'metLate' });
  });

  test('row I4: it holds for rehabilitation; maintenance has no such deadline', () => {
    expect(deadline('ishoj', applied('maintenance'), '2026-03-03', 'firstInterview')).toBeUndefined();
  });

  test('row I4: an assessment on paper is no interview, and the day called in for is the plan', () => {
    const onPaper = applied('rehabilitation', [
      step('visitation', '2026-03-05', { form: 'paper' }),
      step('calledIn', '2026-03-04', { interviewOn: day('2026-03-12') }),
    ]);
    expect(deadline('ishoj', onPaper, '2026-03-06', 'firstInterview')).toMatchObject({
      metOn: null,
      plannedOn: '2026-03-12',
    });
  });

  test('row I15: an inquiry on an electronic form is itself the application, one by phone is not', () => {
    const asked = (by: 'electronicForm' | 'phone') =>
      deadline(
        'ishoj',
        course({ steps: [step('inquiry', '2026-03-03', { by })] }),
        '2026-03-04',
        'firstInterview',
      );
    expect(asked('electronicForm')?.startedOn).toBe('2026-03-03');
    expect(asked('phone')).toBeUndefined();
  });
});

describe('the deadlines of Standard 10 A', () => {
  test('row K1: 7 working days after the inquiry of 2 March is 11 March, 12 March is late', () => {
    const called = (on: string) =>
      deadline(
        'standard-10a',
        course({ steps: [step('inquiry', '2026-03-02'), step('visitatorContact', on)] }),
        '2026-04-01',
        'contact',
      );
    expect(called('2026-03-11')).toMatchObject({ row: 'K1', due: '2026-03-11', status: 'metInTime' });
    expect(called('2026-03-12')?.status).toBe('metLate');
  });

  test('row K2: the start is due 10 working days after the visitation, whatever the excuse', () => {
    const history = grantedCourse('gen-14', { steps: [step('excuse', '2026-03-20')] });
    expect(deadline('standard-10a', history, '2026-03-24', 'start')).toMatchObject({
      row: 'K2',
      due: '2026-03-23',
      status: 'late',
      excuse: 'noCapacity',
    });
  });

  test('row K5: six weeks are 42 calendar days from the start interview, Easter or not', () => {
    const evaluated = (on: string) =>
      deadline(
        'standard-10a',
        grantedCourse('gen-14', {
          contacts: [interview('2026-03-16')],
          steps: [step('midwayEvaluation', on)],
        }),
        '2026-06-01',
        'midway',
      );
    expect(evaluated('2026-04-27')).toMatchObject({ row: 'K5', due: '2026-04-27', status: 'metInTime' });
    expect(evaluated('2026-04-28')?.status).toBe('metLate');
  });

  test('row K5: the recorded evaluation counts; a visit that was only held does not', () => {
    const history = grantedCourse('gen-14', {
      contacts: [interview('2026-03-16'), contact('midwayEvaluation', '2026-04-20')],
    });
    expect(deadline('standard-10a', history, '2026-05-04', 'midway')).toMatchObject({
      metOn: null,
      status: 'late',
    });
  });

  test('row K3: three months after 31 August end on 30 November, after 30 November on 28 February', () => {
    const due = (startedOn: string) =>
      deadline(
        'standard-10a',
        grantedCourse('gen-14', { contacts: [interview(startedOn)] }),
        '2026-12-01',
        'months',
      )?.due;
    expect(due('2026-08-31')).toBe('2026-11-30');
    expect(due('2026-11-30')).toBe('2027-02-28');
  });

  test('rows V9, I4: the waiting-time letter tells of a start; a first interview that is late owes none', () => {
    const late = course({
      steps: [step('inquiry', '2026-03-02'), step('application', '2026-03-02')],
    });
    expect(deadline('ishoj', late, '2026-04-20', 'firstInterview')).toMatchObject({
      status: 'late',
      letterOwed: null,
    });
  });
});

describe('the deadlines of the others', () => {
  test('row B3: the decision letter is due 5 working days after the inquiry; made and not sent is not met', () => {
    const decided = (sentOn: string | null) =>
      deadline(
        'bronderslev',
        grantedCourse('gen-13', { letters: [letter('decisionGranted', sentOn)] }),
        '2026-03-30',
        'decision',
      );
    expect(decided('2026-03-09')).toMatchObject({ row: 'B3', due: '2026-03-09', status: 'metInTime' });
    expect(decided('2026-03-10')?.status).toBe('metLate');
    expect(decided(null)?.status).toBe('late');
  });

  test('row B3: a refusal that is sent stops the clock as well', () => {
    const history = course({
      steps: [step('inquiry', '2026-03-02')],
      letters: [letter('decisionRefused', '2026-03-06')],
    });
    expect(deadline('bronderslev', history, '2026-03-30', 'decision')?.status).toBe('metInTime');
  });

  test('row B4: 5 working days after the order of 10 March is 17 March, by a call or by an invitation', () => {
    const reached = (more: Parameters<typeof grantedCourse>[1]) =>
      deadline('bronderslev', grantedCourse('gen-13', more), '2026-04-20', 'providerContact');
    expect(reached({ steps: [step('providerContact', '2026-03-17')] })).toMatchObject({
      row: 'B4',
      due: '2026-03-17',
      status: 'metInTime',
    });
    expect(reached({ steps: [step('providerContact', '2026-03-18')] })?.status).toBe('metLate');
    expect(reached({ letters: [letter('invitation', '2026-03-13')] })?.metOn).toBe('2026-03-13');
  });

  test('row S21: called in within the setting of 10 working days of the order, 24 March', () => {
    const called = (on: string) =>
      deadline(
        'sonderborg',
        grantedCourse('s1-gen-13', { steps: [step('calledIn', on)] }),
        '2026-04-20',
        'callIn',
      );
    expect(called('2026-03-24')).toMatchObject({ row: 'S21', due: '2026-03-24', status: 'metInTime' });
    expect(called('2026-03-25')?.status).toBe('metLate');
  });

  test('those not met stand first, the earliest due first', () => {
    const ids = verdict(
      'standard-10a',
      grantedCourse('gen-14', {
        steps: [step('visitatorContact', '2026-03-03')],
        contacts: [interview('2026-03-16')],
      }),
      '2026-03-20',
    ).deadlines.map(({ id }) => id);
    expect(ids).toEqual(['midway', 'months', 'contact', 'start']);
  });
});
