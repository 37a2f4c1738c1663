import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../electron/database/migrate.ts';
import { type Migration, migrations, newestVersion } from '../../../electron/database/migrations/index.ts';
import { closeConnection, openConnection } from '../../../electron/database/open.ts';
import { recordedKeys } from '../../../electron/database/schema.ts';
import { key, now, temporaryFolder } from './temporary.ts';

async function freshConnection() {
  const file = join(temporaryFolder(), 'holdplan.db');
  return { file, connection: await openConnection({ file, key, now }) };
}
const versionOf = (connection: Awaited<ReturnType<typeof openConnection>>) =>
  connection.pragma('user_version', { simple: true });

test('the schema is the one that was last agreed on', async () => {
  const { connection } = await freshConnection();
  migrate(connection);
  const objects = connection
    .prepare('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name')
    .pluck()
    .all();
  await expect(`${objects.join(';\n')};\n`).toMatchFileSnapshot('schema.sql');
  closeConnection(connection);
});

test('the steps are in order, and each moves the version', async () => {
  const { connection } = await freshConnection();
  const versions = migrations.map((step) => {
    migrate(connection, migrations.slice(0, migrations.indexOf(step) + 1));
    return versionOf(connection);
  });
  expect(versions).toEqual([10, 20, 30, 40, 50, 60]);
  expect(newestVersion).toBe(60);
  closeConnection(connection);
});

test('every table but the trail itself is recorded, column by column, under its primary key', async () => {
  const { connection } = await freshConnection();
  migrate(connection);
  const tables = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const recorded = tables.filter((table) => !['audit', 'audit_changes', 'recording'].includes(table));
  expect(Object.keys(recordedKeys).sort()).toEqual(recorded.sort());
  for (const [table, keys] of Object.entries(recordedKeys)) {
    const columns = connection.pragma(`table_info(${table})`) as { name: string; pk: number }[];
    const primary = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    expect(
      primary.map(({ name }) => name),
      table,
    ).toEqual(keys);
    for (const event of ['insert', 'update', 'delete']) {
      const trigger = connection
        .prepare('SELECT sql FROM sqlite_master WHERE name = ?')
        .pluck()
        .get(`record_${table}_${event}`);
      const row = event === 'insert' ? 'NEW' : 'OLD';
      for (const { name } of columns) expect(trigger).toContain(`'${name}', ${row}.${name}`);
    }
  }
  closeConnection(connection);
});

const later = (statements: string[]): Migration[] => [...migrations, { version: 70, statements }];

test('an existing file is copied before its schema moves on; a new one has nothing to copy', async () => {
  const { file, connection } = await freshConnection();
  migrate(connection);
  expect(existsSync(`${file}.before-10`)).toBe(false);
  migrate(connection, later(['CREATE TABLE diaries (id TEXT PRIMARY KEY) STRICT']));
  expect(versionOf(connection)).toBe(70);
  closeConnection(connection);
  const copy = await openConnection({ file: `${file}.before-70`, key, now });
  expect(versionOf(copy)).toBe(60);
  closeConnection(copy);
});

test('a step that fails leaves the schema at the step before, whole', async () => {
  const { connection } = await freshConnection();
  migrate(connection);
  const steps = later(['CREATE TABLE diaries (id TEXT PRIMARY KEY) STRICT', 'CREATE nonsense']);
  expect(() => migrate(connection, steps)).toThrow(/syntax/);
  expect(versionOf(connection)).toBe(60);
  expect(connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'diaries'").get()).toBeUndefined();
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  closeConnection(connection);
});
