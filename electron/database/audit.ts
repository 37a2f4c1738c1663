/**
 * Every change of the data goes through `write`: one transaction, one audit entry. The database itself records
 * what each change was (see migration 0050), and undo puts it back.
 */
import type { Reader, Writer } from './database.ts';
import { toJson } from './json.ts';
import { takeBack } from './take-back.ts';

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

/**
 * Runs `work` in one transaction under an audit entry; its value, or everything as it was. `work` is told the number
 * of the entry.
 */
export function write<T>(
  reader: Reader,
  entry: AuditEntry,
  work: (writer: Writer, seq: number) => Promise<T>,
): Promise<T> {
  return reader
    .transaction()
    .execute((writer) => underEntry(writer, { ...entry, reverts: null }, (seq) => work(writer, seq)));
}

/** The number of the last entry that changed anything, before the entry `before` where it is given; 0 for none. */
export async function lastChange(reader: Reader, before = Number.MAX_SAFE_INTEGER): Promise<number> {
  const last = await reader
    .selectFrom('audit')
    .select('seq')
    .where('kind', '!=', 'reading')
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.seq ?? 0;
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

/**
 * Undoes the newest change that stands, or redoes the last one undone, under an entry of its own; false where there
 * is none. An undo is itself a change, so taking it back is the redo.
 */
export async function revert(
  reader: Reader,
  direction: 'undo' | 'redo',
  as: { action: string; at: string },
): Promise<boolean> {
  return reader.transaction().execute(async (writer) => {
    const step = (await readHistory(writer))[direction];
    if (!step) return false;
    const details = { of: step.action, seq: step.seq };
    await underEntry(writer, { ...as, details, kind: 'change', reverts: step.seq }, () =>
      takeBack(writer, step.seq),
    );
    return true;
  });
}

async function underEntry<T>(
  writer: Writer,
  entry: AuditEntry & { reverts: number | null },
  work: (seq: number) => Promise<T>,
): Promise<T> {
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
  // From here on the database records every change under this entry; before and after, none may be made.
  await writer
    .updateTable('recording')
    .set({ audit_seq: entry.kind === 'reading' ? null : seq, images: entry.kind === 'opening' ? 0 : 1 })
    .execute();
  const value = await work(seq);
  await writer.updateTable('recording').set({ audit_seq: null }).execute();
  return value;
}
