import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStandardFile } from '#shared/standards/read-standard.ts';
import { mayRecord } from '../../../electron/course/may-record.ts';
import { ratesOf } from '../../../electron/course/rates.ts';
import { verdictOf } from '../../../electron/course/verdict.ts';
import { contact, course, day, ground, newStep, step } from '../course/builders.ts';

/** A municipality that does not exist, with rows of its own letters and a start within three weeks. */
function sixth() {
  const text = readFileSync(`${import.meta.dirname}/sixth-municipality.json`, 'utf8');
  const read = readStandardFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

const visitated = course({
  serviceId: 'balance-10',
  steps: [
    step('inquiry', '2026-03-02'),
    step('visitation', '2026-03-03'),
    step('eligibility', '2026-03-03', { answers: [{ questionId: 'motivated', answer: 'met', reason: '' }] }),
    step('decision', '2026-03-04', { serviceId: 'balance-10' }),
  ],
});

test('a sixth municipality is a file: its deadline counts by its own clock, unit and row', () => {
  const { quality, planning } = sixth();
  const [start] = verdictOf(visitated, quality, planning, ground('2026-03-24')).deadlines;
  expect(start).toMatchObject({ row: 'ÅS2', due: '2026-03-24', status: 'soon' });
});

test('its rates are counted', () => {
  const { quality } = sixth();
  const started = { ...visitated, contacts: [contact('startInterview', '2026-03-25')] };
  const march = { from: day('2026-03-01'), to: day('2026-03-31') };
  expect(ratesOf([visitated, started], quality, march, ground('2026-04-10'))).toMatchObject([
    { row: 'ÅS2', target: 0.8, numerator: 0, denominator: 2 },
  ]);
});

test('its questions decide, and its paragraph is its own', () => {
  const { quality, planning, legalBases } = sixth();
  expect(legalBases).toEqual(['Ældreloven § 9']);
  const unasked = { ...visitated, steps: visitated.steps.slice(0, 2) };
  const grant = newStep('decision', '2026-03-05', { serviceId: 'balance-10' });
  expect(mayRecord(unasked, grant, quality, planning, ground('2026-03-05'))).toMatchObject({
    problem: 'questionsOpen',
    facts: { row: 'ÅS1' },
  });
});

test('what it names and does not have is refused with the place', () => {
  const file = sixth();
  const [rate] = file.quality.rates;
  const broken = {
    ...file,
    quality: {
      ...file.quality,
      rates: [{ ...rate, counts: { kind: 'deadline', deadline: 'begin', measuredAt: null } }],
    },
  };
  const read = readStandardFile(JSON.stringify(broken));
  expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(['$.quality.rates[0].counts.deadline']);
});
