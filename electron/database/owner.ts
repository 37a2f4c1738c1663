/**
 * Who has the database open, for the message to whoever comes second. Only SQLite's lock decides; this file
 * beside the database is a note, and a stale one (after a crash) does no harm.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

const ownerNote = z.object({ pid: z.int(), host: z.string(), startedAt: z.string() });
type Owner = z.infer<typeof ownerNote>;

const noteOf = (file: string) => `${file}.owner`;

/** Notes that this process owns the database. */
export function noteOwner(file: string, startedAt: string): void {
  const owner: Owner = { pid: process.pid, host: hostname(), startedAt };
  writeFileSync(noteOf(file), JSON.stringify(owner), { mode: 0o600 });
}

/** Takes the note away again. */
export function forgetOwner(file: string): void {
  rmSync(noteOf(file), { force: true });
}

/** The owner as the note has it, null where there is none that can be read. */
export function readOwner(file: string): Owner | null {
  try {
    return ownerNote.parse(JSON.parse(readFileSync(noteOf(file), 'utf8')));
  } catch {
    return null;
  }
}

/** The owner as one line for a message: process, machine and start; `'?'` where unknown. */
export function ownerLine(file: string): string {
  const owner = readOwner(file);
  return owner ? `${owner.pid} @ ${owner.host}, ${owner.startedAt}` : '?';
}

/** True where the note names a process of this machine that is alive. */
export function ownerIsAlive(file: string): boolean {
  const owner = readOwner(file);
  if (!owner || owner.host !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
