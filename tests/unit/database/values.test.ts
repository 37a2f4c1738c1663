import { expect, test } from 'vitest';
import { Refusal } from '#shared/api/errors.ts';
import { storageFailure } from '../../../electron/database/failures.ts';
import { newId } from '../../../electron/database/ids.ts';

test('a new id is a UUID of version 7 that carries its time first', () => {
  const id = newId(Date.UTC(2027, 2, 8));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2027, 2, 8));
  expect(newId()).not.toBe(newId());
});

test.each([
  ['SQLITE_FULL', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['SQLITE_IOERR_WRITE', 'diskFull'],
  ['SQLITE_CORRUPT_VTAB', 'databaseDamaged'],
  ['SQLITE_NOTADB', 'databaseDamaged'],
])('a storage failure %s reaches the user as %s', (code, expected) => {
  const failure = storageFailure(Object.assign(new Error('x'), { code }));
  expect(failure).toBeInstanceOf(Refusal);
  expect((failure as Refusal).error.code).toBe(expected);
});

test('any other failure comes through as it is', () => {
  const failure = new Error('something else');
  expect(storageFailure(failure)).toBe(failure);
});
