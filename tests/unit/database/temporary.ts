/** Real databases in temporary folders, gone when the test is. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { write } from '../../../electron/database/audit.ts';
import { type Database, openDatabase } from '../../../electron/database/database.ts';
import { recordedKeys } from '../../../electron/database/schema.ts';
import { importScenario } from '../../../electron/interchange/import-scenario.ts';

export const key = new Uint8Array(32).fill(7);
export const otherKey = new Uint8Array(32).fill(8);
export const now = '2027-03-08T09:00:00.000Z';
export const today = '2027-03-08' as IsoDate;

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open database, closed when the test is finished. */
export async function anOpenDatabase(file = join(temporaryFolder(), 'holdplan.db')): Promise<Database> {
  const database = await openDatabase({ file, key, now });
  onTestFinished(() => database.close());
  return database;
}

/** Small enough to read: one of the contract's public examples, kept beside the contract's tests. */
export function exampleText(name: 'tiny' | 'small'): string {
  return readFileSync(`${import.meta.dirname}/../../contract/examples/${name}.scenario.json`, 'utf8');
}
export const example = (name: 'tiny' | 'small') => JSON.parse(exampleText(name)) as Scenario;

/** A database with a scenario in it. */
export async function withScenario(database: Database, scenario: Scenario): Promise<void> {
  const entry = { action: 'municipality.importScenario', at: now, details: {}, kind: 'opening' } as const;
  await write(database.reader, entry, (writer) =>
    importScenario(writer, scenario, { isDemo: false, fixPlanningDay: true }),
  );
}

/** Every row of every recorded table. */
export async function dump({ reader }: Pick<Database, 'reader'>): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const [table, keys] of Object.entries(recordedKeys)) {
    const order = sql.raw(keys.join(', '));
    tables[table] = (await sql`select * from ${sql.table(table)} order by ${order}`.execute(reader)).rows;
  }
  return tables;
}

/** The plan that goes with an example. */
export const examplePlan = (name: 'tiny' | 'small') =>
  JSON.parse(
    readFileSync(`${import.meta.dirname}/../../contract/examples/${name}.plan.json`, 'utf8'),
  ) as Plan;
