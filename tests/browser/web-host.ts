/** The real local web host, in a process of its own, on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lanes/command.ts';

/** The day on which the tests take place, unless one says otherwise: a Monday. */
export const testDay = '2026-09-07';

export class WebHostProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'holdplan-browser-'));
  #today: string;
  #process: ChildProcess | null = null;
  #addresses: string[] = [];
  #output = '';

  constructor(today: string = testDay) {
    this.#today = today;
  }

  /** Where the host is, `http://127.0.0.1:<port>`. */
  get origin(): string {
    const [address] = this.#addresses;
    if (address === undefined) throw new Error('the host has not been started');
    return new URL(address).origin;
  }

  /** All that the host has printed. */
  get output(): string {
    return this.#output;
  }

  /** Starts the host and waits until it shows its address. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'electron', 'web.ts'), '--stay'], {
      cwd: root,
      env: {
        ...process.env,
        HOLDPLAN_DATA: this.folder,
        HOLDPLAN_KEY: '5a'.repeat(32),
        HOLDPLAN_TODAY: this.#today,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.#addresses = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
        const found = text.match(/http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]+/g) ?? [];
        this.#addresses.push(...found);
        if (found.length > 0) child.emit('address');
      });
    }
    await this.#nextAddress(0);
  }

  /** An address that lets one page in. */
  async address(): Promise<string> {
    const seen = this.#addresses.length;
    const last = this.#addresses[seen - 1];
    if (seen === 1 && last !== undefined && !this.#handedOut) {
      this.#handedOut = true;
      return last;
    }
    const next = this.#nextAddress(seen);
    await post(`${this.origin}/api/address`);
    return next;
  }
  #handedOut = false;

  /** Ends the host and starts it on another day, with the same data. Sign in anew with `address`. */
  async wakesUpOn(day: string): Promise<void> {
    await this.stop();
    this.#today = day;
    await this.start();
  }

  /** Ends the host as Ctrl+C does, and says with which exit code it ended. */
  async stop(): Promise<number | null> {
    const child = this.#process;
    this.#process = null;
    this.#handedOut = false;
    if (child === null || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    const [code] = await ended;
    return code;
  }

  /** Ends the host and takes its data away. */
  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #nextAddress(seen: number): Promise<string> {
    const child = this.#process;
    while (child !== null && this.#addresses.length <= seen) {
      if (child.exitCode !== null) throw new Error(`the web host ended:\n${this.#output}`);
      await Promise.race([once(child, 'address'), once(child, 'exit')]);
    }
    return this.#addresses[seen] ?? '';
  }
}

function post(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const { origin } = new URL(address);
    request(
      address,
      { method: 'POST', headers: { Origin: origin, 'Content-Type': 'application/json' } },
      (response) => {
        response.resume().once('end', () => resolve());
      },
    )
      .once('error', reject)
      .end('{}');
  });
}
