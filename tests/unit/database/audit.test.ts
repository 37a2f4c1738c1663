import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { lastChange, readHistory, revert, write } from '../../../electron/database/audit.ts';
import type { Database } from '../../../electron/database/database.ts';
import { anOpenDatabase, dump, example, now, withScenario } from './temporary.ts';

const change = (action: string) => ({ action, at: now, details: {}, kind: 'change' }) as const;

async function tiny(): Promise<Database> {
  const database = await anOpenDatabase();
  await withScenario(database, example('tiny'));
  return database;
}

const rename = (database: Database, name: string) =>
  write(database.reader, change(`rename to ${name}`), (writer) =>
    writer.updateTable('municipality').set({ name }).execute(),
  );

test('undo and redo put every table back exactly, through deletes, inserts and updates', async () => {
  const database = await tiny();
  const before = await dump(database);
  await write(database.reader, change('upheaval'), async (writer) => {
    await writer.deleteFrom('enrolment_dates').execute();
    await writer.deleteFrom('enrolments').execute();
    await writer.updateTable('contacts').set({ status: 'moved', room_id: null }).execute();
    await writer.updateTable('contacts').set({ status: 'lost' }).execute();
    await writer.insertInto('sites').values({ id: 'næste', position: 9, name: "O'Brønd — ✓" }).execute();
    await writer.updateTable('rooms').set({ site_id: 'næste' }).execute();
  });
  const after = await dump(database);
  expect(after).not.toEqual(before);
  expect(await revert(database.reader, 'undo', { action: 'undo', at: now })).toBe(true);
  expect(await dump(database)).toEqual(before);
  expect(await revert(database.reader, 'redo', { action: 'redo', at: now })).toBe(true);
  expect(await dump(database)).toEqual(after);
  expect(await revert(database.reader, 'undo', { action: 'undo', at: now })).toBe(true);
  expect(await dump(database)).toEqual(before);
});

test('undo goes back step by step, redo forward, and a new change ends what could be redone', async () => {
  const database = await tiny();
  const back = () => revert(database.reader, 'undo', { action: 'undo', at: now });
  const forth = () => revert(database.reader, 'redo', { action: 'redo', at: now });
  const name = async () =>
    (await database.reader.selectFrom('municipality').select('name').executeTakeFirstOrThrow()).name;
  await rename(database, 'A');
  await rename(database, 'B');
  await rename(database, 'C');
  await back();
  await back();
  expect(await name()).toBe('A');
  expect(await readHistory(database.reader)).toMatchObject({
    undo: { action: 'rename to A' },
    redo: { action: 'rename to B' },
  });
  await forth();
  expect(await name()).toBe('B');
  await rename(database, 'D');
  expect(await forth()).toBe(false);
  await back();
  await back();
  await back();
  expect(await name()).toBe('tiny-110');
  expect(await back()).toBe(false);
});

test('two undos at once take back two steps, never one twice', async () => {
  const database = await tiny();
  await rename(database, 'A');
  await rename(database, 'B');
  const as = { action: 'undo', at: now };
  await Promise.all([revert(database.reader, 'undo', as), revert(database.reader, 'undo', as)]);
  expect(await readHistory(database.reader)).toMatchObject({
    undo: null,
    redo: { action: 'rename to A' },
  });
});

test('opening a municipality cannot be undone and keeps no images; a reading leaves the history alone', async () => {
  const database = await tiny();
  const images = () => database.reader.selectFrom('audit_changes').selectAll().execute();
  expect(await images()).toEqual([]);
  expect(await readHistory(database.reader)).toEqual({ undo: null, redo: null });
  await rename(database, 'A');
  const last = await lastChange(database.reader);
  await write(database.reader, { ...change('look'), kind: 'reading' }, async () => undefined);
  expect(await readHistory(database.reader)).toMatchObject({ undo: { action: 'rename to A' } });
  expect(await lastChange(database.reader)).toBe(last);
  expect(await images()).toHaveLength(1);
});

test('nothing can be changed without an entry, nor under a reading', async () => {
  const database = await tiny();
  const before = await dump(database);
  await expect(database.reader.updateTable('municipality').set({ name: 'X' }).execute()).rejects.toThrow(
    /without an audit entry/,
  );
  await expect(
    write(database.reader, { ...change('look'), kind: 'reading' }, (writer) =>
      writer.deleteFrom('enrolment_dates').execute(),
    ),
  ).rejects.toThrow(/without an audit entry/);
  expect(await dump(database)).toEqual(before);
});

test('the trail can only grow', async () => {
  const database = await tiny();
  await rename(database, 'A');
  const { reader } = database;
  await expect(reader.updateTable('audit').set({ action: 'x' }).execute()).rejects.toThrow(/append-only/);
  await expect(reader.deleteFrom('audit').execute()).rejects.toThrow(/append-only/);
  await expect(reader.updateTable('audit_changes').set({ after: null }).execute()).rejects.toThrow(
    /append-only/,
  );
  await expect(reader.deleteFrom('audit_changes').execute()).rejects.toThrow(/append-only/);
});

test('work that fails leaves neither a change nor an entry', async () => {
  const database = await tiny();
  const before = await dump(database);
  const entries = await database.reader.selectFrom('audit').selectAll().execute();
  const failing = write(database.reader, change('half'), async (writer) => {
    await writer.updateTable('municipality').set({ name: 'X' }).execute();
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  expect(await dump(database)).toEqual(before);
  expect(await database.reader.selectFrom('audit').selectAll().execute()).toEqual(entries);
});

test('a full disk undoes the whole change, says so, and the next change works', async () => {
  const database = await tiny();
  const before = await dump(database);
  const { page_count: pages } = (
    await sql<{ page_count: number }>`pragma page_count`.execute(database.reader)
  ).rows[0] ?? { page_count: 0 };
  await sql.raw(`pragma max_page_count = ${pages + 3}`).execute(database.reader);
  const failing = write(database.reader, change('big'), async (writer) => {
    await writer.updateTable('contacts').set({ status: 'moved' }).execute();
  });
  await expect(failing).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(await dump(database)).toEqual(before);
  await sql.raw('pragma max_page_count = 1000000').execute(database.reader);
  await rename(database, 'A');
});
