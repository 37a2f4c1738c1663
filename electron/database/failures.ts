import { Refusal } from '#shared/api/errors.ts';

/** The code of a system or SQLite error, `''` where it has none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * What the storage's own failures mean to a user; anything else comes back as it is. A failed write or sync
 * counts as a full disk: the transaction is undone, and the advice (free some space, try again) is the same.
 */
export function storageFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('diskFull');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new Refusal('databaseDamaged');
  // A page that fails its seal is read back as an I/O error by some paths of the cipher; short reads are damage too.
  if (code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_DATA')
    return new Refusal('databaseDamaged');
  if (code.startsWith('SQLITE_IOERR')) return new Refusal('diskFull');
  return error;
}
