import { describe, expect, test } from 'vitest';
import type { EarlierCourse } from '#shared/course/history.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import { ageOn, questionsFor, suggestedAnswers } from '../../../electron/course/eligibility.ts';
import { mayRecord } from '../../../electron/course/may-record.ts';
import { aCitizen, course, day, ground, newStep, standard, step } from './builders.ts';

const rowsAsked = (id: StandardId, training: Parameters<typeof questionsFor>[1]) =>
  questionsFor(standard(id).quality.questions, training).map(({ row }) => row);

function suggested(questionId: string, on: string, earlier: EarlierCourse[], illness = 'Faldtendens') {
  const facts = { on: day(on), citizen: aCitizen({ birthDate: day('2008-03-02') }), illness, earlier };
  return suggestedAnswers(standard('ishoj').quality.questions, facts).find((a) => a.questionId === questionId)
    ?.suggested;
}

describe('what the product can answer itself', () => {
  test('row I1: 18 on the birthday itself, 17 the day before', () => {
    expect(suggested('adult', '2026-03-01', [])).toBe('notMet');
    expect(suggested('adult', '2026-03-02', [])).toBe('met');
  });

  test('somebody born on 29 February is a year older on 28 February', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-27'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(18);
  });

  test('row I1: residence is as the register has it, and what nobody knows is left open', () => {
    const answers = (resident: boolean) =>
      suggestedAnswers(standard('ishoj').quality.questions, {
        on: day('2026-03-02'),
        citizen: aCitizen({ resident, birthDate: null }),
        illness: '',
        earlier: [],
      });
    const of = (id: string, resident = true) => answers(resident).find(({ questionId }) => questionId === id);
    expect(of('resident')?.suggested).toBe('met');
    expect(of('resident', false)).toMatchObject({
      suggested: 'notMet',
      fact: { da: 'Bor ikke i kommunen.' },
    });
    expect(of('adult')).toMatchObject({ suggested: null, fact: null });
    expect(of('notHospitalRehab')?.suggested).toBe(null);
  });

  test('row I3: five months to the day after the last course for the same illness, not a day earlier', () => {
    const earlier = (illness: string, endedOn: string | null): EarlierCourse[] => [
      { courseId: 'k0', illness, endedOn: endedOn === null ? null : day(endedOn) },
    ];
    expect(suggested('fiveMonths', '2026-03-15', earlier('Faldtendens', '2025-10-16'))).toBe('notMet');
    expect(suggested('fiveMonths', '2026-03-16', earlier('Faldtendens', '2025-10-16'))).toBe('met');
    // 30 September plus five months is the last day of February.
    expect(suggested('fiveMonths', '2026-02-28', earlier('Faldtendens', '2025-09-30'))).toBe('met');
    expect(suggested('fiveMonths', '2026-03-15', earlier(' FALDTENDENS ', '2025-10-16'))).toBe('notMet');
    expect(suggested('fiveMonths', '2026-03-15', earlier('Skulder', '2025-10-16'))).toBe('met');
    expect(suggested('fiveMonths', '2026-03-15', earlier('Faldtendens', null))).toBe('notMet');
    expect(suggested('fiveMonths', '2026-03-15', earlier('', '2025-10-16'), '')).toBe(null);
  });

  test('row I3: of several courses for the illness the latest end counts', () => {
    const earlier = ['2025-01-31', '2025-11-30', '2025-06-30'].map((endedOn, i) => ({
      courseId: `k${i}`,
      illness: 'Faldtendens',
      endedOn: day(endedOn),
    }));
    expect(suggested('fiveMonths', '2026-04-29', earlier)).toBe('notMet');
    expect(suggested('fiveMonths', '2026-04-30', earlier)).toBe('met');
  });
});

describe('which questions are asked', () => {
  test('rows I1, I3, I13: rehabilitation and maintenance are asked apart', () => {
    const maintenance = questionsFor(standard('ishoj').quality.questions, 'maintenance').map(({ id }) => id);
    expect(maintenance).toEqual(['resident', 'cannotKeepLevel', 'notHospitalRehab', 'noOtherOffer']);
    expect(rowsAsked('ishoj', 'rehabilitation')).toEqual(['I1', 'I1', 'I1', 'I1', 'I2', 'I2', 'I3', 'I13']);
  });

  test('row B2: six criteria and fitness for a team; row B12: three exclusions; row B16: three considerations', () => {
    const rows = rowsAsked('bronderslev', 'rehabilitation');
    const count = (row: string) => rows.filter((one) => one === row).length;
    expect([count('B2'), count('B12'), count('B16')]).toEqual([7, 3, 3]);
  });

  test('rows S16, S22: large potential is asked of rehabilitation only; home care of all', () => {
    expect(rowsAsked('sonderborg', 'rehabilitation')).toEqual(['S1', 'S16', 'S16', 'S16', 'S16', 'S22']);
    expect(rowsAsked('sonderborg', 'assessment')).toEqual(['S1', 'S22']);
    expect(rowsAsked('sonderborg', 'maintenance')).toEqual(['S22']);
  });

  test('each question names the paragraph or section that a refusal quotes', () => {
    const i2 = standard('ishoj').quality.questions.find(({ id }) => id === 'notHospitalRehab');
    expect(i2?.paragraph).toBe('Sundhedsloven § 140');
  });
});

describe('a grant needs every criterion', () => {
  function grant(
    id: StandardId,
    serviceId: string,
    change: Record<string, 'notMet' | 'exception' | 'left out'>,
  ) {
    const { quality, planning } = standard(id);
    const answers = quality.questions.flatMap((question) => {
      const answer = change[question.id] ?? 'met';
      return answer === 'left out' ? [] : [{ questionId: question.id, answer, reason: 'Lægens brev' }];
    });
    const history = course({
      steps: [
        step('inquiry', '2026-03-02'),
        step('visitation', '2026-03-04'),
        step('eligibility', '2026-03-04', { answers }),
      ],
    });
    const decision = newStep('decision', '2026-03-05', { serviceId });
    return mayRecord(history, decision, quality, planning, ground('2026-03-05'));
  }

  test.each([
    ['V16', 'vejen', 'gen-12', 'notHospital'],
    ['I2', 'ishoj', 'gen-16', 'notHospitalRehab'],
    ['I13', 'ishoj', 'gen-16', 'ownChancesExhausted'],
    ['K12', 'standard-10a', 'gen-14', 'canRaiseFunction'],
    ['B2', 'bronderslev', 'gen-13', 'therapistNeeded'],
    ['B12', 'bronderslev', 'gen-13', 'notGrantedElsewhere'],
    ['S16', 'sonderborg', 's1-gen-13', 'largePotential'],
    ['S22', 'sonderborg', 's4-vedl-13', 'notHomeCare'],
  ] as const)(
    'row %s: %s does not grant %s where %s is not met or not answered',
    (row, id, service, questionId) => {
      expect(grant(id, service, {})).toBe(null);
      expect(grant(id, service, { [questionId]: 'notMet' })).toMatchObject({
        problem: 'criterionNotMet',
        facts: { questionId, row },
      });
      expect(grant(id, service, { [questionId]: 'left out' })).toMatchObject({ problem: 'questionsOpen' });
    },
  );

  test('row I3: the five months may be departed from with a reason', () => {
    expect(grant('ishoj', 'gen-16', { fiveMonths: 'exception' })).toBe(null);
  });

  test('row V15: what is weighed does not stop a grant', () => {
    expect(grant('vejen', 'gen-12', { motivated: 'notMet' })).toBe(null);
  });

  test('row S16: maintenance is granted without large potential', () => {
    expect(grant('sonderborg', 's4-vedl-13', { largePotential: 'left out' })).toBe(null);
  });
});
