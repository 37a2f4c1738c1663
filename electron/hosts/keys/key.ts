/**
 * Finds the key of the plan in a data folder, and makes one only where there is no plan yet. The record beside
 * the plan says who keeps the key; it is written whole or not at all, and never replaced.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '../start-failure.ts';
import { fileBackend, type KeyKeeper, keepInFile } from './keeper.ts';

const keyBytes = 32;

const keyRecord = z.strictObject({
  version: z.literal(1),
  backend: z.string().min(1),
  sealed: z.string().min(1),
});
type KeyRecord = z.output<typeof keyRecord>;

export interface KeySearch {
  /** The data folder; the record is `key.json` in it. */
  readonly folder: string;
  /** True where the folder holds a plan: then a key must be there, and none is made. */
  readonly planExists: boolean;
  /** The operating system's keyring, null where there is none or the host cannot ask it. */
  readonly keyring: KeyKeeper | null;
  /** Whether a new key may lie in the file itself where there is no keyring. */
  readonly fileAllowed: boolean;
}

export interface FoundKey {
  readonly key: Uint8Array;
  /** Who keeps it: `file` calls for a warning. */
  readonly backend: string;
}

/** Throws a `StartFailure` that says what is wrong; nothing on the disk is changed then. */
export function findKey(search: KeySearch): FoundKey {
  const file = join(search.folder, 'key.json');
  const record = readRecord(file);
  if (record !== null) return openRecord(file, record, search.keyring);
  if (search.planExists) throw new StartFailure('keyLost');
  const keeper = search.keyring ?? (search.fileAllowed ? keepInFile : null);
  if (keeper === null) throw new StartFailure('keyringMissing');
  const key = new Uint8Array(randomBytes(keyBytes));
  const made: KeyRecord = { version: 1, backend: keeper.backend, sealed: keeper.seal(key) };
  if (writeRecord(file, made)) return { key, backend: keeper.backend };
  // Another start was quicker; its key is the key.
  return findKey(search);
}

/** The key that a test or a developer hands in as 64 hexadecimal digits, null where none is given. */
export function givenKey(text: string | undefined): Uint8Array | null {
  if (text === undefined || text === '') return null;
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new StartFailure('keyGiven');
  return new Uint8Array(Buffer.from(text, 'hex'));
}

function readRecord(file: string): KeyRecord | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw new StartFailure('keyUnreadable', { file: 'key.json' });
  }
  try {
    return keyRecord.parse(JSON.parse(text));
  } catch {
    throw new StartFailure('keyUnreadable', { file: 'key.json' });
  }
}

function openRecord(file: string, record: KeyRecord, keyring: KeyKeeper | null): FoundKey {
  const inFile = record.backend === fileBackend;
  const keeper = inFile ? keepInFile : keyring;
  if (keeper === null) throw new StartFailure('keyInKeyring', { keyring: record.backend });
  if (keeper.backend !== record.backend) {
    throw new StartFailure('keyringChanged', { before: record.backend, now: keeper.backend });
  }
  if (inFile) chmodSync(file, 0o600);
  let key: Uint8Array;
  try {
    key = keeper.open(record.sealed);
  } catch {
    throw new StartFailure('keyringRefused', { keyring: record.backend });
  }
  if (key.length !== keyBytes) throw new StartFailure('keyUnreadable', { file: 'key.json' });
  return { key, backend: record.backend };
}

/** False where there is a record already. A link is made in one step, so no reader sees half a record. */
function writeRecord(file: string, record: KeyRecord): boolean {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, JSON.stringify(record));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
    syncFolder(dirname(file));
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Makes the new name survive a power cut; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
