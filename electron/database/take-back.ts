/** Turns an audit entry's changes round, newest first. Runs of like changes to one table go in one statement. */
import { sql } from 'kysely';
import type { Writer } from './database.ts';
import { fromJson, type Json } from './json.ts';
import { type RecordedTable, recordedKeys } from './schema.ts';

/** Neighbouring changes of one kind to one table, by the ids of the first and the last. */
interface Run {
  table: RecordedTable;
  kind: 'inserted' | 'updated' | 'deleted';
  first: number;
  last: number;
}

/** Puts every row that entry `seq` changed back as it was. Inside the transaction of an entry of its own. */
export async function takeBack(writer: Writer, seq: number): Promise<void> {
  // References may be broken in between, not at the end.
  await sql`pragma defer_foreign_keys = on`.execute(writer);
  for (const run of await runsOf(writer, seq)) {
    if (run.kind === 'inserted') await deleteAgain(writer, run);
    else if (run.kind === 'deleted') await insertAgain(writer, run);
    else await updateBack(writer, run);
  }
}

/** The runs, newest first. */
async function runsOf(writer: Writer, seq: number): Promise<Run[]> {
  const changes = await writer
    .selectFrom('audit_changes')
    .select(({ eb }) => [
      'id',
      'table_name as table',
      eb
        .case()
        .when('before', 'is', null)
        .then('inserted' as const)
        .when('after', 'is', null)
        .then('deleted' as const)
        .else('updated' as const)
        .end()
        .as('kind'),
    ])
    .where('audit_seq', '=', seq)
    .orderBy('id', 'desc')
    .execute();
  const runs: Run[] = [];
  for (const { id, table, kind } of changes) {
    const run = runs.at(-1);
    if (run && run.table === table && run.kind === kind) run.first = id;
    else runs.push({ table, kind, first: id, last: id });
  }
  return runs;
}

const within = ({ first, last }: Run) => sql`from audit_changes where id between ${first} and ${last}`;
const refs = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));
/** The named values of a row image. */
const values = (image: 'before' | 'after', columns: readonly string[]) =>
  sql.join(columns.map((column) => sql`${sql.ref(image)} ->> ${column}`));

async function deleteAgain(writer: Writer, run: Run): Promise<void> {
  const key = recordedKeys[run.table];
  const rows = sql`select ${values('after', key)} ${within(run)}`;
  await sql`delete from ${sql.table(run.table)} where (${refs(key)}) in (${rows})`.execute(writer);
}

async function insertAgain(writer: Writer, run: Run): Promise<void> {
  const columns = await columnsOf(writer, run);
  const rows = sql`select ${values('before', columns)} ${within(run)} order by id desc`;
  await sql`insert into ${sql.table(run.table)} (${refs(columns)}) ${rows}`.execute(writer);
}

/** A row that was changed several times in the run goes back to its first image. */
async function updateBack(writer: Writer, run: Run): Promise<void> {
  const key = recordedKeys[run.table];
  const others = (await columnsOf(writer, run)).filter((column) => !key.includes(column));
  const firstImages = sql`select min(id) as id ${within(run)} group by ${values('before', key)}`;
  const sets = sql.join(
    others.map((column) => sql`${sql.ref(column)} = ${sql.ref('was.before')} ->> ${column}`),
  );
  const sameRow = sql.join(
    key.map((column) => sql`${sql.ref(`${run.table}.${column}`)} = ${sql.ref('was.before')} ->> ${column}`),
    sql` and `,
  );
  await sql`update ${sql.table(run.table)} set ${sets}
    from (select before from audit_changes where id in (select id from (${firstImages}))) as was
    where ${sameRow}`.execute(writer);
}

/** The columns that the images of a run carry: those the table had when they were written. */
async function columnsOf(writer: Writer, run: Run): Promise<string[]> {
  const { before } = await writer
    .selectFrom('audit_changes')
    .select('before')
    .where('id', '=', run.last)
    .executeTakeFirstOrThrow();
  if (before === null) throw new Error('a run without an image of what was');
  return Object.keys(fromJson<Record<string, unknown>>(before as Json));
}
