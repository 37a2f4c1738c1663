/**
 * Opens the one encrypted database file. One process owns it, with one connection; whoever comes second is told
 * who holds it. The order of the steps matters (docs/data.md says why) and a test asserts it.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Refusal } from '#shared/api/errors.ts';
import { codeOf, storageFailure } from './failures.ts';
import { keyFits, noteKey } from './key-check.ts';
import { newestVersion } from './migrations/index.ts';
import { forgetOwner, noteOwner, ownerIsAlive, ownerLine } from './owner.ts';

export type Connection = Sqlite.Database;

export interface OpenOptions {
  file: string;
  /** 32 bytes, used as they are: no passphrase is stretched. */
  key: Uint8Array;
  /** A SQLite binding built for another runtime; the package's own where it is left out. */
  binding?: string | undefined;
  /** UTC instant, for the note of who owns the file. */
  now: string;
  /** Told each statement of the opening, the key left out. */
  onStatement?: (sql: string) => void;
}

/** Marks the file as Holdplan's: "Hold" in ASCII. */
export const applicationId = 0x486f6c64;
/** How long a statement waits for a lock, in milliseconds. Short: a second owner should be told, not kept waiting. */
const busyTimeout = 250;
/** Two that start at the same moment may block each other; each steps back and tries again this many times. */
const attempts = 8;

/**
 * The open connection to `file`, made where there is none. Refuses with `databaseBusy`, `databaseKey`,
 * `databaseDamaged`, `databaseNewer` or `diskFull`, and then has changed nothing in the file.
 */
export async function openConnection(options: OpenOptions): Promise<Connection> {
  const { file } = options;
  if (options.key.length !== 32) throw new Error('a database key has 32 bytes');
  // Electron 32 and later empties a folder of this name inside its own data folder.
  if (basename(dirname(file)) === 'databases') throw new Error('the database may not lie in "databases"');
  for (let attempt = 1; ; attempt++) {
    try {
      prepareFile(options);
      return leaveNotes(options, openOnce(options));
    } catch (error) {
      if (codeOf(error).startsWith('SQLITE_BUSY')) {
        if (attempt === attempts || ownerIsAlive(file))
          throw new Refusal('databaseBusy', { owner: ownerLine(file) });
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 100));
        continue;
      }
      // With the right key, a first page that cannot be read is damage.
      if (codeOf(error) === 'SQLITE_NOTADB' && keyFits(file, options.key) !== true)
        throw new Refusal('databaseKey');
      throw storageFailure(error);
    }
  }
}

/** Writes the notes beside the file. A full disk may refuse them; an open connection would then keep the lock. */
function leaveNotes({ file, key, now }: OpenOptions, connection: Connection): Connection {
  try {
    noteOwner(file, now);
    noteKey(file, key);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Closes the connection and gives the file free for others. */
export function closeConnection(connection: Connection): void {
  if (!connection.open) return;
  const file = connection.name;
  connection.close();
  forgetOwner(file);
}

/** Makes an empty file that only its owner may read; an existing plan that has vanished is not made anew silently. */
function prepareFile({ file, key }: OpenOptions): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const length = existsSync(file) ? statSync(file).size : 0;
  if (length === 0 && keyFits(file, key) !== null) throw new Refusal('databaseDamaged');
  if (existsSync(file)) chmodSync(file, 0o600);
  else closeSync(openSync(file, 'wx', 0o600));
}

function openOnce(options: OpenOptions): Connection {
  let opening = true;
  const { onStatement } = options;
  const connection = new Sqlite(options.file, {
    timeout: busyTimeout,
    ...(options.binding === undefined ? {} : { nativeBinding: options.binding }),
    ...(onStatement === undefined
      ? {}
      : { verbose: (sql: unknown) => opening && onStatement(withoutKey(String(sql))) }),
  });
  try {
    runSteps(connection, options.key);
    opening = false;
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const withoutKey = (sql: string) => sql.replace(/x'[0-9a-f]*'/, "x'…'");

function runSteps(connection: Connection, key: Uint8Array): void {
  const read = (pragma: string) => connection.pragma(pragma, { simple: true });
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
  connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  // Before the first read of the log: then no shared-memory file is made.
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma(`busy_timeout = ${busyTimeout}`);
  // The first read: a wrong key shows here, and so does a schema of a newer Holdplan, before anything is changed.
  connection.prepare('SELECT count(*) FROM sqlite_master').get();
  const version = Number(read('user_version'));
  if (version > newestVersion) throw new Refusal('databaseNewer', { found: version, known: newestVersion });
  connection.pragma('journal_mode = WAL');
  // This build defaults to NORMAL in WAL mode, which loses acknowledged commits in a power cut.
  connection.pragma('synchronous = FULL');
  connection.prepare('SELECT count(*) FROM sqlite_master').get();
  if (read('synchronous') !== 2) throw new Error('synchronous = FULL was not taken');
  connection.pragma('foreign_keys = ON');
  // Temporary files are not encrypted.
  connection.pragma('temp_store = MEMORY');
  connection.pragma('secure_delete = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  assertVersion(String(connection.prepare('SELECT sqlite_version() AS v').pluck().get()));
  const id = Number(read('application_id'));
  if (id === 0 && version === 0) connection.pragma(`application_id = ${applicationId}`);
  else if (id !== applicationId) throw new Refusal('databaseDamaged');
  if (read('quick_check') !== 'ok') throw new Refusal('databaseDamaged');
}

/** Older than 3.51.3 has the WAL-reset race; 3.52.0 was withdrawn. */
function assertVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const number = major * 1_000_000 + minor * 1000 + patch;
  if (number < 3_051_003 || number === 3_052_000) throw new Error(`SQLite ${version} may not be used`);
}
