import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/database.ts';
import { newestVersion } from '../../../electron/database/migrations/index.ts';
import { applicationId, closeConnection, openConnection } from '../../../electron/database/open.ts';
import { anOpenDatabase, example, key, now, otherKey, temporaryFolder, withScenario } from './temporary.ts';

const refusal = (code: string, details: object = {}) => ({
  error: { code, details: expect.objectContaining(details) },
});

test('a connection is opened in the order that keeps every acknowledged commit', async () => {
  const statements: string[] = [];
  const file = join(temporaryFolder(), 'holdplan.db');
  const connection = await openConnection({ file, key, now, onStatement: (sql) => statements.push(sql) });
  expect(statements).toEqual([
    "PRAGMA cipher = 'sqlcipher'",
    'PRAGMA legacy = 4',
    `PRAGMA key = "x'…'"`,
    'PRAGMA locking_mode = EXCLUSIVE',
    'PRAGMA busy_timeout = 250',
    'SELECT count(*) FROM sqlite_master',
    'PRAGMA user_version',
    'PRAGMA journal_mode = WAL',
    'PRAGMA synchronous = FULL',
    'SELECT count(*) FROM sqlite_master',
    'PRAGMA synchronous',
    'PRAGMA foreign_keys = ON',
    'PRAGMA temp_store = MEMORY',
    'PRAGMA secure_delete = ON',
    'PRAGMA trusted_schema = OFF',
    'PRAGMA cell_size_check = ON',
    'SELECT sqlite_version() AS v',
    'PRAGMA application_id',
    `PRAGMA application_id = ${applicationId}`,
    'PRAGMA quick_check',
  ]);
  closeConnection(connection);
});

test('the settings hold on the open connection, an existing file included', async () => {
  const file = join(temporaryFolder(), 'holdplan.db');
  (await openDatabase({ file, key, now })).close();
  const connection = await openConnection({ file, key, now });
  const read = (pragma: string) => connection.pragma(pragma, { simple: true });
  expect({
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    locking: read('locking_mode'),
    foreignKeys: read('foreign_keys'),
    tempStore: read('temp_store'),
    secureDelete: read('secure_delete'),
    trustedSchema: read('trusted_schema'),
    cellSizeCheck: read('cell_size_check'),
    applicationId: read('application_id'),
    version: read('user_version'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    locking: 'exclusive',
    foreignKeys: 1,
    tempStore: 2,
    secureDelete: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    applicationId,
    version: newestVersion,
  });
  closeConnection(connection);
});

test('nothing readable is on disk, and no shared-memory file', async () => {
  const folder = temporaryFolder();
  const database = await anOpenDatabase(join(folder, 'holdplan.db'));
  await withScenario(database, example('tiny'));
  expect(readdirSync(folder).sort()).toEqual([
    'holdplan.db',
    'holdplan.db-wal',
    'holdplan.db.key-check',
    'holdplan.db.owner',
  ]);
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    expect(content.includes('Camilla Petersen')).toBe(false);
    expect(content.includes('SQLite format')).toBe(false);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  }
});

test('a second owner is told who holds the file, and may have it once the first has closed', async () => {
  const file = join(temporaryFolder(), 'holdplan.db');
  const first = await openDatabase({ file, key, now });
  await expect(openDatabase({ file, key, now: 'later' })).rejects.toMatchObject(
    refusal('databaseBusy', { owner: expect.stringMatching(new RegExp(`^${process.pid} @ .+, ${now}$`)) }),
  );
  first.close();
  expect(existsSync(`${file}.owner`)).toBe(false);
  (await openDatabase({ file, key, now })).close();
});

test('of three processes that start at the same moment exactly one gets the file', async () => {
  const file = join(temporaryFolder(), 'holdplan.db');
  const script = `
    import { openDatabase } from '${import.meta.dirname}/../../../electron/database/database.ts';
    try {
      await openDatabase({ file: ${JSON.stringify(file)}, key: new Uint8Array(32).fill(7), now: 'x' });
      process.stdout.write('open');
      process.stdin.on('end', () => process.exit(0)).resume();
    } catch (error) { process.stdout.write(error.error?.code ?? String(error)); }`;
  const children = [1, 2, 3].map(() => spawn(process.execPath, ['--input-type=module', '-e', script]));
  const answers = await Promise.all(
    children.map(
      (child) => new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text)))),
    ),
  );
  for (const child of children) child.stdin.end();
  expect(answers.sort()).toEqual(['databaseBusy', 'databaseBusy', 'open']);
});

test('the note of an owner that was killed does no harm', async () => {
  const file = join(temporaryFolder(), 'holdplan.db');
  (await openDatabase({ file, key, now })).close();
  writeFileSync(`${file}.owner`, JSON.stringify({ pid: 1, host: 'elsewhere', startedAt: now }));
  (await openDatabase({ file, key, now })).close();
});

async function closedFile(): Promise<string> {
  const file = join(temporaryFolder(), 'holdplan.db');
  const database = await openDatabase({ file, key, now });
  await withScenario(database, example('tiny'));
  database.close();
  return file;
}

test('a wrong key is refused as that, and the file is as it was', async () => {
  const file = await closedFile();
  const before = readFileSync(file);
  await expect(openDatabase({ file, key: otherKey, now })).rejects.toMatchObject(refusal('databaseKey'));
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(join(file, '..')).sort()).toEqual(['holdplan.db', 'holdplan.db.key-check']);
});

test('a wrong key is refused without the note of the right one, too', async () => {
  const file = await closedFile();
  rmSync(`${file}.key-check`);
  await expect(openDatabase({ file, key: otherKey, now })).rejects.toMatchObject(refusal('databaseKey'));
  (await openDatabase({ file, key, now })).close();
});

test.each([
  ['the first page', 100],
  ['a page in the middle', 100 * 4096 + 2000],
])('one flipped bit in %s is damage, not a wrong key, and the file is left alone', async (_, offset) => {
  const file = await closedFile();
  const content = readFileSync(file);
  content[offset] = (content[offset] ?? 0) ^ 1;
  writeFileSync(file, content);
  await expect(openDatabase({ file, key, now })).rejects.toMatchObject(refusal('databaseDamaged'));
  expect(readFileSync(file).equals(content)).toBe(true);
});

test('a file cut short, or emptied, is damage: no new plan is begun in its place', async () => {
  const file = await closedFile();
  const whole = readFileSync(file);
  for (const length of [whole.length - 4096 * 20, 0]) {
    writeFileSync(file, whole.subarray(0, length));
    await expect(openDatabase({ file, key, now })).rejects.toMatchObject(refusal('databaseDamaged'));
    expect(statSync(file).size).toBe(length);
  }
});

/** The file as another program with the key would change it. */
function tamper(file: string, pragma: string): void {
  const connection = new Sqlite(file);
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
  connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  connection.pragma(pragma);
  connection.close();
}

test('a file of a newer Holdplan is refused and left alone', async () => {
  const file = await closedFile();
  tamper(file, `user_version = ${newestVersion + 1}`);
  const before = readFileSync(file);
  await expect(openDatabase({ file, key, now })).rejects.toMatchObject(
    refusal('databaseNewer', { found: newestVersion + 1, known: newestVersion }),
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a database of another program is not taken over', async () => {
  const file = await closedFile();
  tamper(file, 'application_id = 77');
  await expect(openDatabase({ file, key, now })).rejects.toMatchObject(refusal('databaseDamaged'));
});

test('a folder named "databases" is never used: newer Electrons delete it', async () => {
  const folder = join(temporaryFolder(), 'databases');
  mkdirSync(folder);
  await expect(openDatabase({ file: join(folder, 'holdplan.db'), key, now })).rejects.toThrow(/databases/);
});
