import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findKey, givenKey, type KeySearch } from '../../../../electron/hosts/keys/key.ts';
import { keyring, type SafeStorage } from '../../../../electron/hosts/keys/keyring.ts';

let folder: string;
let record: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdplan-key-'));
  record = join(folder, 'key.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A keyring whose secret is `password`: what one has sealed, only one with the same can open. */
function aKeyring(backend: string, password = 7) {
  const storage: SafeStorage = {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from([password, ...Buffer.from(text).map((byte) => byte ^ password)]),
    decryptString: (sealed) => {
      if (sealed[0] !== password) throw new Error('the keyring does not know this');
      return Buffer.from(sealed.subarray(1).map((byte) => byte ^ password)).toString();
    },
    getSelectedStorageBackend: () => backend,
  };
  return keyring(storage, 'linux');
}

const search = (given: Partial<KeySearch> = {}): KeySearch => ({
  folder,
  planExists: false,
  keyring: aKeyring('gnome_libsecret'),
  fileAllowed: false,
  ...given,
});

test('the first start makes a key of 32 bytes, and later ones find it', () => {
  const made = findKey(search());
  expect(made.key).toHaveLength(32);
  expect(findKey(search({ planExists: true }))).toEqual(made);
});

test('two new keys are not the same', () => {
  const first = findKey(search());
  rmSync(record);
  expect(findKey(search()).key).not.toEqual(first.key);
});

test('the record holds no key that can be read without the keyring', () => {
  const { key } = findKey(search());
  const text = readFileSync(record, 'utf8');
  expect(text).not.toContain(Buffer.from(key).toString('base64'));
  expect(text).toContain('gnome_libsecret');
});

test('the record is readable by its user only, also where it had been opened up', () => {
  findKey(search({ keyring: null, fileAllowed: true }));
  expect(statSync(record).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['key.json']);
});

test('where a record lies already, the second of two first starts takes its key', () => {
  const first = findKey(search({ keyring: null, fileAllowed: true }));
  expect(findKey(search({ keyring: aKeyring('kwallet'), fileAllowed: true })).key).toEqual(first.key);
});

/** What stands in the folder before and after, to show that a refusal changes nothing. */
const content = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

test.each([
  ['a plan without a key', 'keyLost', () => search({ planExists: true })],
  ['no keyring, and none to do without', 'keyringMissing', () => search({ keyring: null })],
  [
    'another keyring than the one that keeps the key',
    'keyringChanged',
    () => {
      findKey(search());
      return search({ planExists: true, keyring: aKeyring('kwallet5') });
    },
  ],
  [
    'a keyring that does not know the key',
    'keyringRefused',
    () => {
      findKey(search());
      return search({ planExists: true, keyring: aKeyring('gnome_libsecret', 9) });
    },
  ],
  [
    'a key in the keyring, asked for where there is none',
    'keyInKeyring',
    () => {
      findKey(search());
      return search({ planExists: true, keyring: null, fileAllowed: true });
    },
  ],
  [
    'a damaged record',
    'keyUnreadable',
    () => {
      writeFileSync(record, '{"version":1,"backend":"fi');
      return search({ planExists: true, keyring: null, fileAllowed: true });
    },
  ],
  [
    'a record with a short key',
    'keyUnreadable',
    () => {
      writeFileSync(record, JSON.stringify({ version: 1, backend: 'file', sealed: 'c2hvcnQ=' }));
      return search({ planExists: true, keyring: null, fileAllowed: true });
    },
  ],
])('%s is said as %s, and nothing is changed', (_what, code, prepared) => {
  const asked = prepared();
  const before = content();
  expect(() => findKey(asked)).toThrowError(expect.objectContaining({ code }));
  expect(content()).toEqual(before);
});

test('a keyring that only scrambles is none', () => {
  expect(aKeyring('basic_text')).toBeNull();
  expect(aKeyring('unknown')).toBeNull();
  expect(aKeyring('gnome_libsecret')).not.toBeNull();
});

test('a key that is handed in has 64 hexadecimal digits', () => {
  expect(givenKey(undefined)).toBeNull();
  expect(givenKey('')).toBeNull();
  expect(givenKey('0f'.repeat(32))).toEqual(new Uint8Array(32).fill(15));
  for (const wrong of ['0f', '0f'.repeat(33), `${'0f'.repeat(31)}0g`])
    expect(() => givenKey(wrong)).toThrow('keyGiven');
});
