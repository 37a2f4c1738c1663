/**
 * Every change of the data goes through `write`: one transaction, one audit entry. The database itself records
 * what each change was (see migration 0050), and undo puts it back.
 */
import { type CompiledQuery, type ExpressionBuilder, sql } from 'kysely';
import type { Reader, Writer } from './database.ts';
import { fromJson, type Json, toJson } from './json.ts';
import { type RecordedTable, recordedKeys } from './schema.ts';

/** Ids, counts and codes; never a name, a CPR number or free text. */
export type AuditDetails = Readonly<Record<string, string | number>>;

export interface AuditEntry {
  /** The name of the use case. */
  action: string;
  /** UTC instant. */
  at: string;
  details: AuditDetails;
  /**
   * A `change` can be undone. An `opening` (of a municipality) starts the history anew: its changes are not kept one
   * by one. A `reading` changes nothing, but is worth noting.
   */
  kind: 'change' | 'opening' | 'reading';
}

/** Runs `work` in one transaction under an audit entry; its value, or everything as it was. */
export function write<T>(
  reader: Reader,
  entry: AuditEntry,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  return record(reader, { ...entry, reverts: null }, work);
}

/** One thing that undo or redo would take back. */
export interface Step {
  seq: number;
  action: string;
  at: string;
}
export interface History {
  undo: Step | null;
  redo: Step | null;
}

/** What undo and redo would do now, read from the trail. */
export async function readHistory(reader: Reader): Promise<History> {
  const entries = await reader
    .selectFrom('audit')
    .select(['seq', 'at', 'action', 'kind', 'reverts'])
    .where('kind', '!=', 'reading')
    .orderBy('seq')
    .execute();
  const undo: Step[] = [];
  const redo: Step[] = [];
  for (const { seq, at, action, kind, reverts } of entries) {
    if (reverts === null) {
      redo.length = 0;
      if (kind === 'change') undo.push({ seq, at, action });
      else undo.length = 0;
      continue;
    }
    // Taking back an undo is a redo: the step changes sides, and what is to be taken back next is this entry.
    const undone = undo.at(-1)?.seq === reverts;
    const step = undone ? undo.pop() : redo.pop();
    if (step) (undone ? redo : undo).push({ ...step, seq });
  }
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}

/** Takes back all changes of one entry, newest first, under an entry of its own. */
export async function revert(reader: Reader, step: Step, as: { action: string; at: string }): Promise<void> {
  const entry = {
    ...as,
    details: { of: step.action, seq: step.seq },
    kind: 'change',
    reverts: step.seq,
  } as const;
  await record(reader, entry, async (writer) => {
    // References may be broken in between, not at the end.
    await sql`pragma defer_foreign_keys = on`.execute(writer);
    const changes = await writer
      .selectFrom('audit_changes')
      .select(['table_name', 'before', 'after'])
      .where('audit_seq', '=', step.seq)
      .orderBy('id', 'desc')
      .execute();
    for (const change of changes) await writer.executeQuery(inverse(writer, change));
  });
}

async function record<T>(
  reader: Reader,
  entry: AuditEntry & { reverts: number | null },
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  return reader.transaction().execute(async (writer) => {
    const { seq } = await writer
      .insertInto('audit')
      .values({
        at: entry.at,
        action: entry.action,
        details: toJson(entry.details),
        kind: entry.kind,
        reverts: entry.reverts,
      })
      .returning('seq')
      .executeTakeFirstOrThrow();
    await writer
      .updateTable('recording')
      .set({ audit_seq: seq, images: entry.kind === 'opening' ? 0 : 1 })
      .execute();
    const value = await work(writer);
    await writer.updateTable('recording').set({ audit_seq: null }).execute();
    return value;
  });
}

interface Change {
  table_name: RecordedTable;
  before: Json | null;
  after: Json | null;
}
type Row = Record<string, string | number | null>;

/** The statement that takes one recorded change back. */
function inverse(writer: Writer, { table_name: table, before, after }: Change): CompiledQuery {
  const was = before === null ? null : fromJson<Row>(before);
  const is = after === null ? null : fromJson<Row>(after);
  const rows = writer.withTables<Record<RecordedTable, Row>>();
  if (is === null) {
    if (was === null) throw new Error('a recorded change without any image');
    return rows.insertInto(table).values(was).compile();
  }
  const sameRow = (eb: ExpressionBuilder<Record<RecordedTable, Row>, RecordedTable>) =>
    eb.and(recordedKeys[table].map((column) => eb(sql.ref(column), '=', is[column] ?? null)));
  if (was === null) return rows.deleteFrom(table).where(sameRow).compile();
  return rows.updateTable(table).set(was).where(sameRow).compile();
}
