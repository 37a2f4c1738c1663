import { expect, test } from 'vitest';
import { readStandardFile } from '#shared/standards/read-standard.ts';
import { type StandardFile, standardIds } from '#shared/standards/standard-file.ts';
import { shippedStandard } from '../../../../electron/demo/standards.ts';

/** What is wrong with Vejen's file after a change: paths and codes. */
function faultsAfter(change: (file: StandardFile) => unknown): string[] {
  const file = structuredClone(shippedStandard('vejen'));
  change(file);
  const reading = readStandardFile(JSON.stringify(file));
  return reading.ok ? [] : reading.faults.map(({ path, problem }) => `${path} ${problem}`);
}

test.each(standardIds)('the file of %s, taken out and read again, is the same', (id) => {
  const reading = readStandardFile(JSON.stringify(shippedStandard(id), null, 2));
  expect(reading).toEqual({ ok: true, value: shippedStandard(id) });
});

test('each fault of form is named with its path', () => {
  expect(faultsAfter((file) => Object.assign(file.planning, { startWithinWorkingDays: 'ten' }))).toEqual([
    '$.planning.startWithinWorkingDays wrongType',
  ]);
  expect(faultsAfter((file) => Object.assign(file.quality.deadlines[0] ?? {}, { within: null }))).toEqual([
    '$.quality.deadlines[0].within wrongType',
  ]);
  expect(faultsAfter((file) => Object.assign(file, { id: 'Ø' }))).toEqual(['$.id wrongForm']);
  expect(faultsAfter((file) => Object.assign(file, { freeChoice: true }))).toEqual(['$ unknownKey']);
  const long = { ...shippedStandard('vejen').quality.letters, phoneHours: 'x'.repeat(401) };
  expect(faultsAfter((file) => Object.assign(file.quality, { letters: long }))).toEqual([
    '$.quality.letters.phoneHours tooLong',
  ]);
  expect(readStandardFile('{')).toMatchObject({ ok: false, faults: [{ path: '$' }] });
});

test('a rule that names what the standard does not have is refused with its path', () => {
  expect(faultsAfter((file) => Object.assign(file.quality.deadlines[0] ?? {}, { row: 'V99' }))).toEqual([
    '$.quality.deadlines[0].row notInStandard',
  ]);
  expect(
    faultsAfter((file) => Object.assign(file.quality.deadlines[0] ?? {}, { services: ['gen-99'] })),
  ).toEqual(['$.quality.deadlines[0].services[0] notInStandard']);
  expect(faultsAfter((file) => Object.assign(file, { name: 'Vores' }))).toEqual([
    '$.planning.name otherStandard',
  ]);
  expect(faultsAfter((file) => file.quality.deadlines.push(...file.quality.deadlines))).toContain(
    '$.quality.deadlines[1].id duplicateId',
  );
});

test('rows, services and fields are looked for wherever they are named', () => {
  expect(faultsAfter((file) => Object.assign(file.quality, { visitRow: 'V99' }))).toEqual([
    '$.quality.visitRow notInStandard',
  ]);
  expect(faultsAfter((file) => Object.assign(file.quality.warningRows, { deviation: 'B15' }))).toEqual([
    '$.quality.warningRows.deviation notInStandard',
  ]);
  expect(faultsAfter((file) => Object.assign(file.origins.maxMonths, { rules: ['K3'] }))).toEqual([
    '$.origins.maxMonths.rules[0] notInStandard',
  ]);
  expect(faultsAfter((file) => file.quality.services.pop())).toEqual([
    '$.planning.services[1].id notInStandard',
  ]);
  const lasts = { kind: 'stay', record: 'stayEnds' };
  expect(faultsAfter((file) => Object.assign(file.quality.services[0] ?? {}, { lasts }))).toEqual([
    '$.quality.services[0].lasts.record notInStandard',
  ]);
});

test('a sixth municipality is a file with an id of its own', () => {
  const file = structuredClone(shippedStandard('vejen'));
  Object.assign(file, { id: 'eksempelby', name: 'Eksempelby' });
  Object.assign(file.planning, { id: 'eksempelby', name: 'Eksempelby' });
  expect(readStandardFile(JSON.stringify(file)).ok).toBe(true);
});
