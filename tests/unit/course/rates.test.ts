import { describe, expect, test } from 'vitest';
import type { CourseHistory } from '#shared/course/history.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import { ratesOf } from '../../../electron/course/rates.ts';
import { responseTimes } from '../../../electron/course/response-times.ts';
import { contact, course, day, grantedCourse, ground, letter, standard, step } from './builders.ts';

const march = { from: day('2026-03-01'), to: day('2026-03-31') };
const year = { from: day('2026-01-01'), to: day('2026-12-31') };

function rate(
  id: StandardId,
  rateId: string,
  histories: CourseHistory[],
  period = march,
  today = '2026-12-01',
) {
  const found = ratesOf(histories, standard(id).quality, period, ground(today)).find(
    (one) => one.id === rateId,
  );
  if (!found) throw new Error(`no rate ${rateId}`);
  return found;
}
const share = (...args: Parameters<typeof rate>) => {
  const { numerator, denominator } = rate(...args);
  return `${numerator} of ${denominator}`;
};

const asked = (on: string, called?: string) =>
  course({
    courseId: `asked ${on} ${called}`,
    steps: [step('inquiry', on), ...(called ? [step('visitatorContact', called)] : [])],
  });

describe('the rates of Standard 10 A', () => {
  test('row K1: 3 asked, one called in time, one late, one not yet: 1 of 3, target 90 %', () => {
    const histories = [
      asked('2026-03-02', '2026-03-11'),
      asked('2026-03-02', '2026-03-12'),
      asked('2026-03-02'),
    ];
    const found = rate('standard-10a', 'contact', histories);
    expect(found).toMatchObject({ row: 'K1', target: 0.9, numerator: 1, denominator: 3 });
    expect(found.missed).toMatchObject([{ due: '2026-03-11', metOn: '2026-03-12' }, { metOn: null }]);
  });

  test('row K1: a case belongs to the period in which it falls due, and counts from the day after', () => {
    const due = [asked('2026-03-20', '2026-03-23')]; // due on 31 March
    expect(share('standard-10a', 'contact', due, march, '2026-03-31')).toBe('0 of 0');
    expect(share('standard-10a', 'contact', due, march, '2026-04-01')).toBe('1 of 1');
    const inApril = [asked('2026-03-23', '2026-03-24')]; // due on 1 April
    expect(share('standard-10a', 'contact', inApril)).toBe('0 of 0');
  });

  const visitated = (courseId: string, startedOn: string | null, excused = false) =>
    grantedCourse('gen-14', {
      courseId,
      contacts: startedOn ? [contact('startInterview', startedOn)] : [],
      steps: excused ? [step('excuse', '2026-03-20')] : [],
    });

  test('row K2: shown twice: over all 2 of 4, without those with a recorded lack of capacity 1 of 2', () => {
    const found = rate('standard-10a', 'start', [
      visitated('a', '2026-03-23'),
      visitated('b', '2026-03-24'),
      visitated('c', null, true),
      visitated('d', '2026-03-19', true),
    ]);
    expect(found).toMatchObject({ row: 'K2', target: 0.9, numerator: 2, denominator: 4 });
    expect(found.withoutExcused).toEqual({ numerator: 1, denominator: 2 });
    expect(found.missed.map(({ courseId, excuse }) => [courseId, excuse])).toEqual([
      ['b', null],
      ['c', 'noCapacity'],
    ]);
  });

  test('row K2: the citizen’s own wish is a cause, and no lack of capacity', () => {
    const wish = grantedCourse('gen-14', {
      steps: [step('excuse', '2026-03-20', { reason: 'citizensWish' })],
    });
    expect(rate('standard-10a', 'start', [wish])).toMatchObject({
      withoutExcused: { numerator: 0, denominator: 1 },
      missed: [{ excuse: 'citizensWish' }],
    });
  });

  test('row K2: the first training is reported beside the start, without a target', () => {
    const history = grantedCourse('gen-14', {
      contacts: [contact('startInterview', '2026-03-20'), contact('teamSession', '2026-03-24')],
    });
    expect(share('standard-10a', 'start', [history])).toBe('1 of 1');
    expect(rate('standard-10a', 'firstTraining', [history])).toMatchObject({
      target: null,
      numerator: 0,
      denominator: 1,
      missed: [{ metOn: '2026-03-24' }],
    });
  });

  const ended = (startedOn: string, endedOn: string, more: Parameters<typeof step>[] = []) =>
    grantedCourse('gen-14', {
      courseId: `${startedOn} to ${endedOn}`,
      contacts: [contact('startInterview', startedOn)],
      steps: [
        ...more.map(([kind, on, facts]) => step(kind, on, facts)),
        step('closing', '2026-11-30', { endedOn: day(endedOn) }),
      ],
    });

  test('row K3: over ended courses: three months to the day are in time, a day more is not; target 75 %', () => {
    const found = rate(
      'standard-10a',
      'endedInTime',
      [ended('2026-03-16', '2026-06-16'), ended('2026-03-16', '2026-06-17'), visitated('on', '2026-03-16')],
      year,
    );
    expect(found).toMatchObject({ row: 'K3', target: 0.75, numerator: 1, denominator: 2 });
  });

  test('row K3: a course that never started is not counted among the ended', () => {
    const withdrawn = grantedCourse('gen-14', { steps: [step('closing', '2026-03-20')] });
    expect(share('standard-10a', 'endedInTime', [withdrawn], year)).toBe('0 of 0');
    expect(share('standard-10a', 'finalEvaluation', [withdrawn], year)).toBe('0 of 0');
  });

  test('row K4: over started courses: goals, a sub-goal and a plan, by the first day of training', () => {
    const started = (courseId: string, ...goals: Parameters<typeof step<'goals'>>[]) =>
      grantedCourse('gen-14', {
        courseId,
        contacts: [contact('startInterview', '2026-03-16'), contact('teamSession', '2026-03-18')],
        steps: goals.map((goal) => step(...goal)),
      });
    const found = rate('standard-10a', 'goals', [
      started('whole', ['goals', '2026-03-18']),
      started('late', ['goals', '2026-03-19']),
      started('no plan', ['goals', '2026-03-16', { plan: '' }]),
      started('no sub-goal', ['goals', '2026-03-16', { goals: [{ text: 'Gå', subGoals: [] }] }]),
      started('none'),
    ]);
    expect(found).toMatchObject({ row: 'K4', target: 0.9, numerator: 1, denominator: 5 });
    expect(found.missed.map(({ courseId }) => courseId)).toEqual(['late', 'no plan', 'no sub-goal', 'none']);
  });

  test('row K5: leaves out those ended before week 6 was over and those not yet due', () => {
    const found = rate(
      'standard-10a',
      'midway',
      [
        ended('2026-03-16', '2026-04-26'), // due on 27 April
        ended('2026-03-16', '2026-04-27'),
        ended('2026-03-16', '2026-06-01', [['midwayEvaluation', '2026-04-27']]),
        visitated('not yet due', '2026-11-02'),
      ],
      year,
    );
    expect(found).toMatchObject({ row: 'K5', target: 0.9, numerator: 1, denominator: 2 });
  });

  test('row K6: a final evaluation needs how far each goal was reached and a plan for one’s own training', () => {
    const found = rate(
      'standard-10a',
      'finalEvaluation',
      [
        ended('2026-03-16', '2026-06-01', [['finalEvaluation', '2026-06-01']]),
        ended('2026-03-16', '2026-06-02', [['finalEvaluation', '2026-06-01', { ownTraining: '' }]]),
        ended('2026-03-16', '2026-06-03', [['finalEvaluation', '2026-06-01', { goals: [] }]]),
        ended('2026-03-16', '2026-06-04'),
      ],
      year,
    );
    expect(found).toMatchObject({ row: 'K6', target: 0.9, numerator: 1, denominator: 4 });
  });

  test('row K7: whether, where and how: "nothing goes on" is an answer, "goes on" without where is not', () => {
    const found = rate(
      'standard-10a',
      'continuation',
      [
        ended('2026-03-16', '2026-06-01', [['continuation', '2026-06-01']]),
        ended('2026-03-16', '2026-06-02', [
          ['continuation', '2026-06-01', { goesOn: false, where: '', how: '' }],
        ]),
        ended('2026-03-16', '2026-06-03', [['continuation', '2026-06-01', { where: '' }]]),
        ended('2026-03-16', '2026-06-04'),
      ],
      year,
    );
    expect(found).toMatchObject({ row: 'K7', target: 0.9, numerator: 2, denominator: 4 });
  });
});

describe('the rates of the others', () => {
  test('row V9: started in time, without a target', () => {
    const histories = ['2026-03-23', '2026-03-24', '2026-03-25'].map((on) =>
      grantedCourse('gen-12', { courseId: on, contacts: [contact('startInterview', on)] }),
    );
    expect(rate('vejen', 'start', histories)).toMatchObject({ target: null, numerator: 1, denominator: 3 });
  });

  test('row V17: goals set together at the start, and guidance at the end', () => {
    const history = grantedCourse('gen-12', {
      contacts: [contact('startInterview', '2026-03-16')],
      steps: [step('goals', '2026-03-16'), step('closing', '2026-03-30')],
    });
    expect(share('vejen', 'goals', [history])).toBe('1 of 1');
    expect(share('vejen', 'continuation', [history])).toBe('0 of 1');
  });

  test('rows B3, B4: the letter and the call, each within 5 working days', () => {
    const history = grantedCourse('gen-13', {
      letters: [letter('decisionGranted', '2026-03-09')],
      steps: [step('providerContact', '2026-03-18')],
    });
    expect(share('bronderslev', 'decision', [history])).toBe('1 of 1');
    expect(share('bronderslev', 'providerContact', [history])).toBe('0 of 1');
  });

  test('row I4: maintenance is not counted', () => {
    const applied = (training: 'rehabilitation' | 'maintenance') =>
      course({ steps: [step('inquiry', '2026-03-02'), step('application', '2026-03-02', { training })] });
    expect(share('ishoj', 'firstInterview', [applied('rehabilitation'), applied('maintenance')])).toBe(
      '0 of 1',
    );
  });

  test('row K11: only Standard 10 A asks for a written account of a missed target', () => {
    const asks = (['vejen', 'ishoj', 'standard-10a', 'bronderslev', 'sonderborg'] as const).filter(
      (id) => standard(id).quality.accountForMissedTargets,
    );
    expect(asks).toEqual(['standard-10a']);
  });
});

describe('response times', () => {
  const applied = (courseId: string, calledOn: string, interviewOn: string | null = null) =>
    course({
      courseId,
      steps: [
        step('inquiry', '2026-03-02'),
        step('application', '2026-03-02'),
        step('calledIn', calledOn, { interviewOn: interviewOn === null ? null : day(interviewOn) }),
      ],
    });

  test('row I12: from the application until the citizen is called in, in working days; the interview’s date beside it', () => {
    const found = responseTimes(
      [applied('a', '2026-03-03'), applied('b', '2026-03-04'), applied('c', '2026-03-16', '2026-03-20')],
      standard('ishoj').quality,
      march,
      ground('2026-12-01'),
    );
    expect(found).toMatchObject({ row: 'I12', cases: 3, median: 2, p90: 10 });
    expect(found?.waits[2]).toMatchObject({ workingDays: 10, interviewOn: '2026-03-20' });
  });

  test('row I12: those called in after the period belong to the next one', () => {
    const found = responseTimes(
      [applied('a', '2026-04-01')],
      standard('ishoj').quality,
      march,
      ground('2026-12-01'),
    );
    expect(found).toMatchObject({ cases: 0, median: null, p90: null });
  });

  test('row I12: a standard that publishes none has none', () => {
    expect(responseTimes([], standard('vejen').quality, march, ground('2026-12-01'))).toBe(null);
  });
});
