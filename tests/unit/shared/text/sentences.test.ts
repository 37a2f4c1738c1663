import { describe, expect, test } from 'vitest';
import { type AppError, errorCodes } from '#shared/api/errors.ts';
import type { Fault, FaultCode, FaultFacts } from '#shared/model/faults.ts';
import { errorSentence, faultSentence } from '#shared/text/sentences.ts';

/** One example of every fault; a code without one is a type error. */
const examples: { [Code in FaultCode]: FaultFacts[Code] } = {
  notJson: {},
  notJsonAt: { line: 3, column: 7 },
  wrongFormat: { expected: 'holdplan-scenario', found: 'holdplan-plan' },
  wrongVersion: { known: 1, found: '2' },
  missing: {},
  unknownKey: { key: 'noise' },
  wrongType: { expected: 'wholeNumber', found: 'null' },
  notFinite: {},
  notADate: { found: '"2026-02-29"' },
  notATime: { found: '"8.30"' },
  notADateTime: { found: '"now"' },
  notAWeek: { found: '"2027-W53"' },
  notOneOf: { allowed: 'rolling, fixed', found: '"open"' },
  tooSmall: { least: 1 },
  notAbove: { than: 0 },
  tooBig: { most: 7 },
  emptyText: {},
  emptyList: {},
  tooLong: { most: 400 },
  wrongForm: { found: '"V"' },
  notInStandard: { id: 'gen-13' },
  otherStandard: { expected: 'vejen' },
  duplicateId: { id: 't1', first: '$.therapists[0].id' },
  duplicateEntry: { value: 't1', first: '$.teams[0].leaders[0]' },
  unknownId: { what: 'therapist', id: 't9' },
  rangeInverted: { from: '2026-02-02', to: '2026-02-01' },
  rangeTooLong: { days: 355_000, most: 3660 },
  intervalEmpty: { from: '09:00', to: '08:00' },
  modalityNotOrdered: { modality: 'home' },
  weeklyOverlap: { other: '$.therapists[0].weekly[0]' },
  twoSessionsOneDay: { other: '$.teams[0].sessions[0]' },
  roomElsewhere: { roomId: 'gym', roomSiteId: 'south', teamSiteId: 'north' },
  doubleBooked: { what: 'room', id: 'talk', date: '2026-02-03', other: '$.bookings[4]' },
  noSession: { teamId: 'h01', date: '2026-02-03' },
  outsideTeam: { teamId: 'h01', date: '2027-02-03', from: '2026-01-01', to: '2026-12-31' },
  oversold: { teamId: 'h01', date: '2026-02-03', seats: 7, taken: 9 },
  noSuchContact: { referralId: 'r1', date: '2026-02-03', from: '08:30' },
  dateTooEarly: { found: '2026-02-02', earliest: '2026-02-03' },
  dateTooLate: { found: '2026-02-03', before: '2026-02-02' },
  weekTooLate: { found: '2026-W06', before: '2026-W05' },
  weekOutOfRow: { found: '2026-W08', expected: '2026-W07' },
  noWorkingDay: {},
};
const faults = Object.entries(examples).map(
  ([problem, details]) => ({ path: '$.a', problem, details }) as unknown as Fault,
);

describe.each(['da', 'en'] as const)('in %s', (language) => {
  test.each(faults)('the fault $problem is a sentence that names its facts', (fault) => {
    const sentence = faultSentence(fault, language);
    expect(sentence).toMatch(/^["A-ZÆØÅ].*\.$/);
    expect(sentence).not.toMatch(/undefined|\[object|!|\n/);
    for (const fact of Object.values(fault.details))
      if (typeof fact === 'number' || /\d/.test(fact)) expect(sentence).toContain(String(fact));
  });

  test.each(errorCodes)('the error %s is a sentence', (code) => {
    const details = {
      path: 'week',
      file: 'f.json',
      count: 1,
      what: 'session',
      id: 'h01',
      owner: 'pc',
      found: 9,
      known: 4,
      date: '2027-03-08',
      from: '2027-03-01',
      to: '2027-03-05',
      missing: 'place,reasons',
      step: 'forwarded',
      weeks: 4,
      needed: 13,
    };
    const sentence = errorSentence({ code, details }, language);
    expect(sentence).toMatch(/^[A-ZÆØÅ].*\.$/);
    expect(sentence).not.toMatch(/undefined|\[object|!|\n/);
  });
});

test('an error about a file says its first fault, where, and how many more there are', () => {
  const error: AppError = {
    code: 'fileInvalid',
    details: { file: 'by.json', path: '$.teams[3].seats', problem: 'tooSmall', least: 0, count: 3 },
  };
  expect(errorSentence(error, 'da')).toBe(
    'Filen "by.json" kan ikke bruges. $.teams[3].seats: Tallet skal være mindst 0. Der er 2 fejl mere. Intet er ændret.',
  );
  expect(errorSentence(error, 'en')).toBe(
    'The file "by.json" cannot be used. $.teams[3].seats: The number must be at least 0. There are 2 more faults. Nothing was changed.',
  );
});
