import { Kysely, type Transaction } from 'kysely';
import { HoldplanDialect } from './dialect.ts';
import { storageFailure } from './failures.ts';
import { migrate } from './migrate.ts';
import { closeConnection, type OpenOptions, openConnection } from './open.ts';
import type { Schema } from './schema.ts';

/** Reads: the connection itself or a transaction. */
export type Reader = Kysely<Schema>;
/** Writes: only inside a transaction that an audit entry opened (`audit.ts`). */
export type Writer = Transaction<Schema>;

export interface Database {
  readonly file: string;
  readonly reader: Reader;
  close(): void;
}

/** The database in `file`, opened (see `openConnection`) and brought to the newest schema. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const connection = await openConnection(options);
  try {
    migrate(connection);
  } catch (error) {
    closeConnection(connection);
    throw storageFailure(error);
  }
  const reader = new Kysely<Schema>({ dialect: new HoldplanDialect(connection) });
  return { file: options.file, reader, close: () => closeConnection(connection) };
}

/** Rows a statement at most: the largest row has 15 columns, and SQLite takes 32,766 parameters. */
const rowsAtOnce = 1000;

/** Calls `insert` with `rows` in portions that one statement can carry, in order. */
export async function inPortions<Row>(
  rows: readonly Row[],
  insert: (portion: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await insert(rows.slice(start, start + rowsAtOnce));
}
