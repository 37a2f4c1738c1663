/** The data folder: one open municipality in `holdplan.db`, and those that were put away under other names. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase, type Reader } from '../database/database.ts';
import { keyCheckOf } from '../database/key-check.ts';
import type { Clock } from './clock.ts';

export interface StoreOptions {
  folder: string;
  key: Uint8Array;
  clock: Clock;
  binding?: string | undefined;
}

export class Store {
  readonly #options: StoreOptions;
  #database: Database;
  /** Settled while the file is open; pending while one municipality makes way for another. */
  #swap: Promise<void> = Promise.resolve();

  private constructor(options: StoreOptions, database: Database) {
    this.#options = options;
    this.#database = database;
  }

  /** Opens the folder's database; refuses as `openDatabase` does. */
  static async open(options: StoreOptions): Promise<Store> {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    finishSwap(options.folder);
    return new Store(options, await openIn(options, fileName));
  }

  /** Waits until the file is open. Every use case does so first. */
  async ready(): Promise<void> {
    await this.#swap;
  }

  get reader(): Reader {
    return this.#database.reader;
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Puts the open municipality away under a name of its own and goes on with a new file, which `fill` has written.
   * If `fill` fails, all is as it was. Of two at once, the second begins when the first has ended.
   */
  async replace(fill: (reader: Reader) => Promise<void>): Promise<void> {
    const swap = this.#swap.then(() => this.#replace(fill));
    this.#swap = swap.catch(() => undefined);
    await swap;
  }

  async #replace(fill: (reader: Reader) => Promise<void>): Promise<void> {
    const { folder, clock } = this.#options;
    remove(folder, nextName);
    try {
      const next = await openIn(this.#options, nextName);
      try {
        await fill(next.reader);
      } finally {
        next.close();
      }
    } catch (error) {
      remove(folder, nextName);
      throw error;
    }
    this.#database.close();
    try {
      const away = freeName(folder, clock.now());
      move(folder, fileName, away);
      try {
        move(folder, nextName, fileName);
      } catch (error) {
        // Without this an empty municipality would open below, and the next start would forget both.
        move(folder, away, fileName);
        throw error;
      }
    } finally {
      this.#database = await openIn(this.#options, fileName);
    }
  }
}

const fileName = 'holdplan.db';
const nextName = 'holdplan.next.db';

function openIn({ folder, key, clock, binding }: StoreOptions, name: string): Promise<Database> {
  return openDatabase({ file: join(folder, name), key, binding, now: clock.now() });
}

/** Ends a swap that a crash cut short: with both files there the new one may be half-written, with one it is whole. */
function finishSwap(folder: string): void {
  if (!existsSync(join(folder, nextName))) return;
  if (existsSync(join(folder, fileName))) remove(folder, nextName);
  else move(folder, nextName, fileName);
}

/** The database last: while it has its old name, the swap has not happened. */
function move(folder: string, from: string, to: string): void {
  const [source, target] = [join(folder, from), join(folder, to)];
  if (existsSync(keyCheckOf(source))) renameSync(keyCheckOf(source), keyCheckOf(target));
  renameSync(source, target);
}

function remove(folder: string, name: string): void {
  for (const suffix of ['', '-wal', '-journal', '.key-check', '.owner'])
    rmSync(join(folder, name + suffix), { force: true });
}

/** A name that says when the municipality was put away. */
function freeName(folder: string, now: string): string {
  const stamp = now.slice(0, 19).replaceAll(':', '-');
  for (let n = 1; ; n++) {
    const name = `holdplan-${stamp}${n === 1 ? '' : `-${n}`}.db`;
    if (!existsSync(join(folder, name))) return name;
  }
}
