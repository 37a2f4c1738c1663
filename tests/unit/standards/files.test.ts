import { describe, expect, test } from 'vitest';
import { readStandardFile } from '#shared/standards/read-standard.ts';
import { standardIds } from '#shared/standards/standard-file.ts';
import { recordedValue } from '../../../electron/course/facts.ts';
import { mayRecord } from '../../../electron/course/may-record.ts';
import { contact, grantedCourse, ground, newStep, standard, step, verdict } from '../course/builders.ts';

const letters = { vejen: 'V', ishoj: 'I', 'standard-10a': 'K', bronderslev: 'B', sonderborg: 'S' } as const;
const counts = { vejen: 19, ishoj: 20, 'standard-10a': 13, bronderslev: 25, sonderborg: 22 } as const;

describe('the files of the five standards', () => {
  test.each(standardIds)('%s has every one of its rows, in order, in both languages', (id) => {
    const { rows } = standard(id).quality;
    expect(rows.map((row) => row.id)).toEqual(
      Array.from({ length: counts[id] }, (_, i) => `${letters[id]}${i + 1}`),
    );
    for (const { text } of rows) expect(text.da).not.toBe(text.en);
  });

  test('together they are 99 rows', () => {
    expect(standardIds.flatMap((id) => standard(id).quality.rows)).toHaveLength(99);
  });

  test.each(standardIds)('%s: its parts agree with each other', (id) => {
    const read = readStandardFile(JSON.stringify(standard(id)));
    expect(read.ok ? [] : read.faults).toEqual([]);
  });

  test.each(standardIds)(
    '%s: a row that says "deadline" has one, and a row that says "check" is asked or refused',
    (id) => {
      const { quality } = standard(id);
      const named = (list: readonly { row: string | null }[], row: string) =>
        list.some((one) => one.row === row);
      for (const { id: row, uses } of quality.rows) {
        if (uses.includes('deadline'))
          expect([
            row,
            [quality.deadlines, quality.complaints, [quality.cancellation]].some((list) => named(list, row)),
          ]).toEqual([row, true]);
        if (uses.includes('rate')) expect([row, named(quality.rates, row)]).toEqual([row, true]);
      }
    },
  );

  test('rows K1, K2, K3, K4, K5, K6, K7: a rate each, 90 % but for K3 with 75 %', () => {
    const { rates } = standard('standard-10a').quality;
    const targets = Object.fromEntries(rates.filter((r) => r.target !== null).map((r) => [r.row, r.target]));
    expect(targets).toEqual({ K1: 0.9, K2: 0.9, K3: 0.75, K4: 0.9, K5: 0.9, K6: 0.9, K7: 0.9 });
  });

  test('what the planner keeps and what the deadlines say is one number', () => {
    for (const id of standardIds) {
      const { planning, quality } = standard(id);
      for (const { until, within } of quality.deadlines) {
        if (until === 'start' || until === 'firstInterview')
          expect(within.count).toBe(planning.startWithinWorkingDays);
        if (until === 'midwayEvaluation') expect(within.count * 7).toBe(planning.midwayWithinDays);
        if (until === 'end') expect(within.count).toBe(planning.maxMonths);
      }
      for (const { lasts } of quality.services)
        if (lasts.kind === 'months') expect(lasts.months).toBe(planning.maxMonths);
    }
  });

  test('every service of a standard has its rules, its paragraph among those of the standard', () => {
    for (const id of standardIds) {
      const { planning, quality, legalBases } = standard(id);
      expect(quality.services.map((service) => service.id)).toEqual(
        planning.services.map((service) => service.id),
      );
      for (const { legalBasis } of quality.services) expect(legalBases).toContain(legalBasis);
    }
  });

  test('row V1: team, paired, individual, guided self-training, digital', () => {
    const forms = standard('vejen').quality.forms.map(({ id }) => id);
    expect(forms).toEqual(['team', 'paired', 'individual', 'selfTraining', 'digital', 'home']);
  });

  test('row B17: the phone hours stand in the letters', () => {
    const { phoneHours } = standard('bronderslev').quality.letters;
    expect(phoneHours).toContain('mandag–torsdag kl. 8–9 og 10–14');
    expect(phoneHours).toContain('fredag kl. 8–9 og 10–13.30');
  });

  test.each([
    ['V18', 'vejen', 'expectations', 'motiveret'],
    ['V11', 'vejen', 'transport', 'kørselskontoret'],
    ['V10', 'vejen', 'complaintGuidance', 'Styrelsen for Patientklager'],
    ['I10', 'ishoj', 'transport', 'Kommunal kørsel'],
    ['I11', 'ishoj', 'complaintGuidance', 'inden 4 uger'],
    ['B14', 'bronderslev', 'transport', 'bevilges ikke kørsel'],
    ['B22', 'bronderslev', 'transport', 'flextrafik'],
    ['B20', 'bronderslev', 'complaintGuidance', 'indhold eller leverandør går til visitationen'],
    ['B8', 'bronderslev', 'expectations', 'kl. 12.00 dagen før'],
  ] as const)('row %s: the letters of %s say so in %s', (_row, id, part, words) => {
    expect(standard(id).quality.letters[part]).toContain(words);
  });

  test.each([
    ['V3', 'vejen', 'helpAtHome'],
    ['V5', 'vejen', 'expectedLength'],
    ['V12', 'vejen', 'informedOfAccess'],
    ['I9', 'ishoj', 'toldNoChoice'],
    ['I16', 'ishoj', 'functionLimits'],
    ['I17', 'ishoj', 'expectedLength'],
    ['I19', 'ishoj', 'transportAbility'],
    ['I20', 'ishoj', 'guidanceGiven'],
    ['K13', 'standard-10a', 'toldNoChoice'],
    ['B13', 'bronderslev', 'aids'],
    ['B21', 'bronderslev', 'provider'],
    ['B23', 'bronderslev', 'expectedLength'],
    ['B25', 'bronderslev', 'informedOfAccess'],
    ['S9', 'sonderborg', 'frequency'],
    ['S12', 'sonderborg', 'homeExercises'],
    ['S20', 'sonderborg', 'programme'],
  ] as const)('row %s: a course of %s keeps what is recorded in %s', (row, id, fieldId) => {
    const { quality, planning } = standard(id);
    expect(quality.records.find((field) => field.id === fieldId)?.row).toBe(row);
    const service = planning.services[0]?.id ?? '';
    const history = grantedCourse(service, { contacts: [contact('startInterview', '2026-03-16')] });
    const value = { yesNo: 'yes', text: 'Balance', date: '2026-03-20', choice: '' };
    const { input } = quality.records.find((field) => field.id === fieldId) ?? { input: { kind: 'text' } };
    const said = input.kind === 'choice' ? (input.options[0]?.id ?? '') : value[input.kind];
    const record = newStep('record', '2026-03-17', { fieldId, value: said });
    expect(mayRecord(history, record, quality, planning, ground('2026-03-17'))).toBe(null);
    const kept = {
      ...history,
      steps: [...history.steps, step('record', '2026-03-17', { fieldId, value: said })],
    };
    expect(recordedValue(kept, fieldId)).toBe(said);
    const without = { ...quality, records: quality.records.filter((field) => field.id !== fieldId) };
    expect(mayRecord(history, record, without, planning, ground('2026-03-17'))).toMatchObject({
      problem: 'unknownRecord',
    });
  });

  test.each([
    ['V8', 'vejen', 'inquiry'],
    ['V2', 'vejen', 'startInterview'],
    ['I15', 'ishoj', 'application'],
    ['I18', 'ishoj', 'goals'],
    ['B5', 'bronderslev', 'startInterview'],
    ['B18', 'bronderslev', 'visitation'],
    ['B24', 'bronderslev', 'coordination'],
    ['S18', 'sonderborg', 'midwayEvaluation'],
    ['S19', 'sonderborg', 'startInterview'],
  ] as const)('row %s: a course of %s goes through the step %s', (row, id, stepKind) => {
    const { quality, planning } = standard(id);
    expect(quality.timeline.find(({ step }) => step === stepKind)?.row).toBe(row);
    const kinds = verdict(id, grantedCourse(planning.services[0]?.id ?? ''), '2026-03-12').timeline.map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain(stepKind);
  });
});
