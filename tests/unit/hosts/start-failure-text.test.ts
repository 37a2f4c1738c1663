import { expect, test } from 'vitest';
import { Refusal } from '#shared/api/errors.ts';
import { failurePage } from '../../../electron/hosts/desktop/failure-page.ts';
import { StartFailure, startFailureCodes } from '../../../electron/hosts/start-failure.ts';
import { failureCode, failureText } from '../../../electron/hosts/start-failure-text.ts';

const anyDetails = {
  keyring: 'kwallet',
  before: 'kwallet',
  now: 'gnome_libsecret',
  place: 'OneDrive',
  code: 'EACCES',
  name: 'inspect',
  file: 'key.json',
};
const coreCodes = ['databaseBusy', 'databaseKey', 'databaseDamaged', 'databaseNewer', 'diskFull'] as const;

const failures = [
  ...startFailureCodes.map((code) => new StartFailure(code, anyDetails)),
  ...coreCodes.map((code) => new Refusal(code, { owner: '7', found: 3, known: 2 })),
  new TypeError('not foreseen'),
];

test('each way to fail has its own words in both languages, with nothing left out', () => {
  const texts = failures.map(failureText);
  expect(new Set(texts.map(({ da }) => da)).size).toBe(failures.length);
  expect(new Set(texts.map(({ en }) => en)).size).toBe(failures.length);
  for (const { da, en } of texts) expect(`${da}${en}`).not.toMatch(/undefined|\$\{/);
});

test('the six things that can be wrong with a key are told apart', () => {
  const six = [
    new Refusal('databaseKey'),
    new StartFailure('keyLost'),
    new StartFailure('keyringRefused', anyDetails),
    new StartFailure('keyringChanged', anyDetails),
    new StartFailure('keyringMissing'),
    new StartFailure('keyUnreadable', anyDetails),
  ];
  expect(new Set(six.map((failure) => failureText(failure).da)).size).toBe(6);
});

test('what nobody foresaw is internal, and its message is not shown', () => {
  expect(failureCode(new TypeError('Jens Jensen'))).toBe('internal');
  expect(failureText(new TypeError('Jens Jensen')).da).not.toContain('Jens');
});

test('the page that stands in for the window says it in both languages, with nothing that its policy forbids', () => {
  const files = failurePage({ da: 'Nøglen <mangler> & er væk', en: 'The key is gone' });
  const page = files.get('/')?.body.toString() ?? '';
  expect(page).toContain('Nøglen &lt;mangler&gt; &amp; er væk');
  expect(page).toContain('The key is gone');
  expect(page).not.toMatch(/<script|<style|style=|on\w+=/);
  expect([...files.keys()]).toEqual(['/', '/style.css']);
});
