/**
 * Tells a wrong key from a damaged file. To SQLite both look the same when the first page is hit (`NOTADB`), so
 * a keyed hash of a constant lies beside the database. From a random key of 256 bits it gives nothing away.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export const keyCheckOf = (file: string) => `${file}.key-check`;

const seal = (key: Uint8Array) => createHmac('sha256', key).update('holdplan key check 1').digest();

/** Whether `key` is the one the database was last opened with; null where nothing is known. */
export function keyFits(file: string, key: Uint8Array): boolean | null {
  if (!existsSync(keyCheckOf(file))) return null;
  const known = Buffer.from(readFileSync(keyCheckOf(file), 'utf8').trim(), 'hex');
  const own = seal(key);
  return known.length === own.length ? timingSafeEqual(known, own) : null;
}

/** Notes the key's hash, once the database has been read with it. */
export function noteKey(file: string, key: Uint8Array): void {
  if (keyFits(file, key) !== true)
    writeFileSync(keyCheckOf(file), seal(key).toString('hex'), { mode: 0o600 });
}
