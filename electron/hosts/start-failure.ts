/** Why Holdplan cannot start, as a code with facts; the sentences stand in `start-failure-text.ts`. */
export const startFailureCodes = [
  'keyLost', // there is a plan, and no key
  'keyUnreadable', // the key's file is damaged; details: file
  'keyGiven', // HOLDPLAN_KEY is not 64 hexadecimal digits
  'keyInKeyring', // details: keyring, the one that keeps the key; it cannot be asked from here
  'keyringChanged', // details: before, now
  'keyringRefused', // details: keyring
  'keyringMissing', // no keyring to keep a new key in
  'folderShared', // details: place
  'folderClosed', // the data folder cannot be made or written to; details: code
  'windowNotBuilt',
  'switchRefused', // details: name
] as const;
export type StartFailureCode = (typeof startFailureCodes)[number];

export class StartFailure extends Error {
  readonly code: StartFailureCode;
  readonly details: Readonly<Record<string, string>>;
  constructor(code: StartFailureCode, details: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'StartFailure';
    this.code = code;
    this.details = details;
  }
}
