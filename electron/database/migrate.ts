import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { type Migration, migrations } from './migrations/index.ts';
import type { Connection } from './open.ts';

/**
 * Brings the file to the newest schema, one transaction a step; `user_version` moves with its step. An existing
 * file is copied first, under the same key, beside itself. A step that fails leaves the file at the step before.
 */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  const due = steps.filter((step) => step.version > version);
  if (due.length === 0) return;
  if (version > 0) copyFile(connection, `${connection.name}.before-${due[0]?.version}`);
  // A table that others refer to can only be made anew while references are not enforced; inside a transaction that
  // setting cannot be changed. They are checked at the end of each step instead.
  connection.pragma('foreign_keys = OFF');
  try {
    for (const step of due) take(connection, step);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** One step, whole or not at all. */
function take(connection: Connection, step: Migration): void {
  connection
    .transaction(() => {
      for (const statement of step.statements) connection.exec(statement);
      const broken = connection.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration ${step.version} breaks ${broken.length} references`);
      connection.pragma(`user_version = ${step.version}`);
    })
    .immediate();
}

/** A whole copy, encrypted with the same key, on disk when this returns. `db.backup` refuses encrypted files. */
function copyFile(connection: Connection, target: string): void {
  if (existsSync(target)) rmSync(target);
  connection.prepare('VACUUM INTO ?').run(target);
  const handle = openSync(target, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
