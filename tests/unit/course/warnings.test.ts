import { describe, expect, test } from 'vitest';
import { contact, grantedCourse, standard, step, verdict, warnings } from './builders.ts';

const start = contact('startInterview', '2026-03-16');

describe('what a person is warned of', () => {
  test('contacts in the past that nobody marked, from the day after', () => {
    const history = grantedCourse('gen-12', {
      contacts: [start, contact('teamSession', '2026-03-18', { status: 'agreed' })],
    });
    expect(warnings('vejen', history, '2026-03-18')).not.toContain('unmarked');
    expect(verdict('vejen', history, '2026-03-19').warnings).toContainEqual({
      id: 'unmarked',
      row: null,
      facts: { count: 1, first: '2026-03-18' },
    });
  });

  test('a course under way with nothing more agreed', () => {
    const next = (status: 'agreed' | 'moved') =>
      warnings(
        'vejen',
        grantedCourse('gen-12', { contacts: [start, contact('teamSession', '2026-03-25', { status })] }),
        '2026-03-20',
      );
    expect(next('agreed')).not.toContain('noNextContact');
    expect(next('moved')).toContain('noNextContact');
  });

  test('row B15: a deviation told stays until the visitation has answered it', () => {
    const told = (...more: ReturnType<typeof step>[]) =>
      verdict(
        'bronderslev',
        grantedCourse('gen-13', { contacts: [start], steps: [step('deviation', '2026-03-20'), ...more] }),
        '2026-03-25',
      ).warnings.find(({ id }) => id === 'deviation');
    expect(told()).toMatchObject({ row: 'B15', facts: { told: '2026-03-20' } });
    expect(told(step('reassessment', '2026-03-19'))).toBeDefined();
    expect(told(step('reassessment', '2026-03-23'))).toBeUndefined();
  });

  test('row B15: training in another form than ordered is a deviation that the product finds', () => {
    const trained = (kind: 'individual' | 'teamSession') =>
      warnings(
        'bronderslev',
        grantedCourse('gen-13', { contacts: [start, contact(kind, '2026-03-18')] }),
        '2026-03-20',
      );
    expect(trained('individual')).toContain('deviation');
    expect(trained('teamSession')).not.toContain('deviation');
  });

  test('row B16: granted although one is not expected to turn up', () => {
    const answered = (questionId: string) =>
      verdict(
        'bronderslev',
        grantedCourse('gen-13', {
          steps: [
            step('eligibility', '2026-03-09', {
              answers: [{ questionId, answer: 'notMet', reason: 'Tidligere udeblivelser' }],
            }),
          ],
        }),
        '2026-03-12',
      ).warnings.find(({ id }) => id === 'answerNotMet');
    expect(answered('turnsUp')).toMatchObject({ row: 'B16', facts: { questionId: 'turnsUp' } });
    expect(answered('potential')).toBeUndefined();
  });

  test.each([
    ['V11', 'vejen', 'gen-12', 'transport', 'none'],
    ['I10', 'ishoj', 'gen-16', 'transport', 'municipal'],
    ['B14', 'bronderslev', 'gen-13', 'toldNoTransport', 'yes'],
    ['S14', 'sonderborg', 's1-gen-13', 'mobility', 'Går med rollator'],
  ] as const)(
    'row %s: what %s wants recorded by the grant is asked for until it is',
    (row, id, service, fieldId, value) => {
      const missing = (...more: ReturnType<typeof step>[]) =>
        verdict(id, grantedCourse(service, { steps: more }), '2026-03-12').warnings.filter(
          (warning) =>
            warning.id === 'recordMissing' && String(warning.facts.fields).split(' ').includes(fieldId),
        );
      expect(missing()).toMatchObject([{ row }]);
      expect(missing(step('record', '2026-03-10', { fieldId, value }))).toEqual([]);
    },
  );

  test('row S19: an assessment records function, resources and potential; the others medical history and tests', () => {
    const asked = (service: string) =>
      verdict('sonderborg', grantedCourse(service, { contacts: [start] }), '2026-03-17')
        .warnings.filter(({ id, row }) => id === 'recordMissing' && row === 'S19')
        .map(({ facts }) => facts.fields);
    expect(asked('s3-udredning-4')).toEqual(['functionResourcesPotential']);
    expect(asked('s4-vedl-13')).toEqual(['medicalHistory']);
  });

  test('row S11: at the final evaluation tests are asked for in S1, S2 and S4, not in S5 and S6', () => {
    const asked = (service: string) =>
      verdict(
        'sonderborg',
        grantedCourse(service, { contacts: [start], steps: [step('finalEvaluation', '2026-05-04')] }),
        '2026-05-05',
      ).warnings.some(({ facts }) => String(facts.fields).includes('finalTests'));
    expect(
      ['s1-gen-26', 's2-korttid-15', 's4-vedl-13', 's5-vejl-borger-4', 's6-vejl-hjaelper-4'].map(asked),
    ).toEqual([true, true, true, false, false]);
  });

  test('row S6: guidance of helpers asks for the dialogue with them', () => {
    const asked = (service: string) =>
      verdict(
        'sonderborg',
        grantedCourse(service, { contacts: [start], steps: [step('finalEvaluation', '2026-05-04')] }),
        '2026-05-05',
      ).warnings.some(({ row }) => row === 'S6');
    expect(asked('s6-vejl-hjaelper-4')).toBe(true);
    expect(asked('s5-vejl-borger-4')).toBe(false);
  });

  test('row S11: a course that is closed without a status note says so', () => {
    const closed = (...more: ReturnType<typeof step>[]) =>
      verdict(
        'sonderborg',
        grantedCourse('s5-vejl-borger-4', {
          contacts: [start],
          steps: [step('closing', '2026-05-04'), ...more],
        }),
        '2026-05-05',
      ).warnings.some(({ facts }) => String(facts.fields).includes('statusNote'));
    expect(closed()).toBe(true);
    expect(closed(step('record', '2026-05-05', { fieldId: 'statusNote', value: 'Mål nået' }))).toBe(false);
  });

  test('row V13: the home as a workplace is shown on home visits', () => {
    const field = standard('vejen').quality.records.find(({ id }) => id === 'homeAsWorkplace');
    expect(field).toMatchObject({ row: 'V13', shownOn: ['homeVisit'] });
  });
});
