import { describe, expect, test } from 'vitest';
import { standardFile, standardIds } from '#shared/standards/standard-file.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';

const planning = (id: (typeof standardIds)[number]) => shippedStandard(id).planning;
const hours = (id: (typeof standardIds)[number]) => planning(id).services.map((s) => s.hours);

describe('the five quality standards', () => {
  test.each(standardIds)('%s is a valid file that carries its own id', (id) => {
    expect(shippedStandard(id)).toMatchObject({ id, planning: { id } });
  });

  test('a file with a field nobody knows is refused', () => {
    expect(standardFile.safeParse({ ...shippedStandard('vejen'), freeChoice: true }).success).toBe(false);
  });

  test('a service that does not say where it comes from is refused', () => {
    const file = shippedStandard('vejen');
    const origins = { ...file.origins, services: {} };
    expect(standardFile.safeParse({ ...file, origins }).success).toBe(false);
  });

  test('each says how old it is, or that its source does not', () => {
    expect(standardIds.map((id) => shippedStandard(id).source.approved)).toEqual([
      null,
      '2024-05',
      null,
      '2023-12-04',
      '2021-02-02',
    ]);
    expect(shippedStandard('ishoj').source.status).toContain('udkast');
    expect(shippedStandard('standard-10a').source.status).toContain('lov nr. 573 af 24. juni 2005');
  });

  test('only Ishøj and Sønderborg cover maintenance training', () => {
    const withMaintenance = standardIds.filter((id) =>
      shippedStandard(id).legalBases.includes('Serviceloven § 86, stk. 2'),
    );
    expect(withMaintenance).toEqual(['ishoj', 'sonderborg']);
  });

  test('5 June, 24 and 31 December are closed and no working days', () => {
    for (const id of standardIds)
      expect(shippedStandard(id).closedDays).toEqual({
        constitutionDay: true,
        christmasEve: true,
        newYearsEve: true,
        ranges: [],
        countAsWorkingDays: false,
      });
  });

  test('every rule that an origin names belongs to its own standard', () => {
    const letter = { vejen: 'V', ishoj: 'I', 'standard-10a': 'K', bronderslev: 'B', sonderborg: 'S' };
    for (const id of standardIds) {
      const { services, ...values } = shippedStandard(id).origins;
      const rules = [...Object.values(values), ...Object.values(services)].flatMap((origin) => origin.rules);
      expect(rules.length).toBeGreaterThan(0);
      expect(rules.filter((rule) => !rule.startsWith(letter[id]))).toEqual([]);
    }
  });
});

describe('what the rules say', () => {
  test('V9, K2: training starts within 10 working days of the visitation', () => {
    for (const id of ['vejen', 'standard-10a'] as const) {
      expect(planning(id).startWithinWorkingDays).toBe(10);
      expect(shippedStandard(id).startCountsFrom).toBe('visitation');
    }
    expect(shippedStandard('vejen').origins.startWithinWorkingDays.rules).toEqual(['V9']);
    expect(shippedStandard('standard-10a').origins.startWithinWorkingDays.rules).toEqual(['K2']);
  });

  test('I4: the first interview is within 15 working days of the application, before the grant', () => {
    expect(planning('ishoj').startWithinWorkingDays).toBe(15);
    expect(shippedStandard('ishoj').startCountsFrom).toBe('application');
    expect(shippedStandard('ishoj').origins.startWithinWorkingDays.rules).toEqual(['I4']);
  });

  test('S21 and Brønderslev give no number for the start: it is marked as a setting', () => {
    expect(shippedStandard('sonderborg').origins.startWithinWorkingDays.note).toContain(
      'uden at give et tal',
    );
    expect(shippedStandard('bronderslev').origins.startWithinWorkingDays.rules).toEqual([]);
  });

  test('K5: the midway evaluation is at most six weeks, 42 days, after the start', () => {
    expect(planning('standard-10a').midwayWithinDays).toBe(6 * 7);
    expect(planning('standard-10a').services.every((s) => s.midwayEvaluation)).toBe(true);
  });

  test('K4, K6: every course begins with an assessment and ends with an evaluation', () => {
    expect(planning('standard-10a').minutes.startInterview).toBe(60);
    expect(planning('standard-10a').services.every((s) => s.finalEvaluation)).toBe(true);
  });

  test('K3, S1, S4, S5, S6: a course lasts up to three months', () => {
    expect(planning('standard-10a').maxMonths).toBe(3);
    expect(planning('sonderborg').maxMonths).toBe(3);
    expect(shippedStandard('sonderborg').origins.maxMonths.rules).toEqual(['S1', 'S4', 'S5', 'S6']);
  });

  test('S1–S6: 13 or 26, 15, 4, 13 or 26, 4 and 4 hours', () => {
    expect(hours('sonderborg')).toEqual([13, 26, 15, 4, 13, 26, 4, 4]);
  });

  test('K8, B1: teams first, then individual training, then at home', () => {
    for (const id of standardIds) expect(planning(id).modalityOrder).toEqual(['team', 'individual', 'home']);
    expect(shippedStandard('standard-10a').origins.modalityOrder.rules).toEqual(['K8']);
    expect(shippedStandard('bronderslev').origins.modalityOrder.rules).toEqual(['B1']);
  });

  test('V3, B21: physio- and occupational therapists interview, train and evaluate', () => {
    const therapists = ['physiotherapist', 'occupationalTherapist'];
    for (const id of ['vejen', 'bronderslev', 'sonderborg'] as const)
      for (const service of planning(id).services)
        expect(service.professions).toEqual({
          startInterview: therapists,
          training: therapists,
          evaluation: therapists,
        });
  });

  test('K9: training may be delegated to assistants; interviews and evaluations may not', () => {
    const therapists = ['physiotherapist', 'occupationalTherapist'];
    for (const service of planning('standard-10a').services)
      expect(service.professions).toEqual({
        startInterview: therapists,
        training: [...therapists, 'trainingAssistant'],
        evaluation: therapists,
      });
  });

  test('I7: training assistants train in maintenance, never in rehabilitation', () => {
    const byAssistants = planning('ishoj').services.filter((s) =>
      s.professions.training.includes('trainingAssistant'),
    );
    expect(byAssistants.map((s) => s.id)).toEqual(['vedl-12']);
    expect(
      planning('ishoj').services.some((s) => s.professions.startInterview.includes('trainingAssistant')),
    ).toBe(false);
  });
});
